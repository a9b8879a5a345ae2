/** The example that the pane offers is the one that the repository makes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleRows } from "../../scripts/example/rows";

it("is in step with its script (npm run example)", () => {
  const shipped: unknown = JSON.parse(
    readFileSync(join(__dirname, "../../assets/registre-exemple.json"), "utf8"),
  );
  expect(shipped).toEqual(exampleRows());
});

it("is a table: every row as long as the others, formats for its own columns", () => {
  const { cells, formats } = exampleRows();
  const width = cells[0]?.length ?? 0;
  expect(cells.length).toBeGreaterThan(250);
  expect(cells.every((row) => row.length === width)).toBe(true);
  expect(formats.every(({ column }) => column < width)).toBe(true);
});
