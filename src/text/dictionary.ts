/** The shape of a dictionary: the same keys, and functions of the same things, whatever the words. */
export type Dictionary<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { [key in keyof T]: Dictionary<T[key]> };
