/** What the generated parser gives: words with their places, before anybody knows what they name. */
export interface Words {
  text: string;
  /** Place in the condition, from 0: first character, and the one after the last. */
  at: number;
  to: number;
}

export type RawValue =
  (Words & { kind: "text" | "words" | "day" }) | (Words & { kind: "number"; scale: string });

export type Raw =
  | { kind: "any" | "all"; of: Raw[] }
  | { kind: "not"; of: Raw }
  | { kind: "yes" | "filled" | "blank"; name: Words }
  | { kind: "compare"; name: Words; sign: "=" | "≠" | "<" | "≤" | ">" | "≥"; value: RawValue }
  | { kind: "startsWith" | "contains"; name: Words; value: RawValue }
  | { kind: "oneOf"; name: Words; values: RawValue[] };

/** Throws a SyntaxError for what is no condition. */
export function parse(text: string): Raw;

export class SyntaxError extends Error {
  /** null at the end of the text. */
  found: string | null;
  location: { start: { offset: number } };
}
