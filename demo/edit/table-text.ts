/** Tables as text, the way spreadsheets exchange them through the clipboard: tabs, lines, quotes where needed. */

/** Reads tab-separated text into rows. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    if (quoted) {
      if (char !== '"') field += char;
      else if (source.charAt(i + 1) === '"') field += source.charAt(i++);
      else quoted = false;
    } else if (char === '"' && field === "") quoted = true;
    else if (char === "\t" || char === "\n") {
      rows.at(-1)?.push(field);
      field = "";
      if (char === "\n") rows.push([]);
    } else field += char;
  }
  rows.at(-1)?.push(field);
  return rows;
}

/** Writes rows as tab-separated text. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(field).join("\t")).join("\r\n");
}
