/** Markdown as the project's formatter writes it, so that the pages need no other pass. */

/** A table whose columns are as wide as their widest cell. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join("\n");
}

/** The paragraphs of a page, which say something. */
export function page(...paragraphs: readonly string[]): string {
  return `${paragraphs.filter((text) => text !== "").join("\n\n")}\n`;
}

export function list(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join("\n");
}
