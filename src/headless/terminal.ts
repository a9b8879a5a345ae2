/** What is printed: a cell may hold sequences that colour, clear or retitle a terminal, or that pretend a line of ours. */

/** Text in one line, in which nothing moves the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").replace(/\p{Cc}/gu, "\ufffd");
}

export function joinedLines(lines: readonly string[]): string {
  return lines.map(oneLine).join("\n");
}

/** Plain data as JSON. It escapes what stands below the space by itself, but not the second block of control characters. */
export function printableJson(value: object): string {
  return JSON.stringify(value, null, 2).replace(/[\u007f-\u009f]/g, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
