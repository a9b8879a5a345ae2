/** The example that the pane offers is the one that the repository makes, a sheet as people make them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleRegister } from "../../example/register";
import { display } from "../../emulator/model/display";

it("is in step with its script (npm run example)", () => {
  const shipped: unknown = JSON.parse(
    readFileSync(join(__dirname, "../../assets/registre-exemple.json"), "utf8"),
  );
  expect(shipped).toEqual(JSON.parse(JSON.stringify(exampleRegister())));
});

it("has its header in view and filtered, and columns as wide as their dates and amounts", () => {
  const { cells, styles, columns, freezeRows, autoFilter, columnCount } = exampleRegister();
  expect(cells.length).toBeGreaterThan(250);
  expect(freezeRows).toBe(4);
  expect(autoFilter).toMatchObject({ row: 3, column: 0, columnCount });
  const dates = new Set<number>();
  cells.forEach((row) => {
    row.forEach((cell, column) => {
      if (typeof cell?.value !== "number") return;
      const format = styles[cell.style]?.numberFormat ?? "General";
      if (format.includes("yyyy")) dates.add(column);
      // What doesn't fit is shown as #####.
      expect(display(cell.value, format).length).toBeLessThanOrEqual(columns[column]?.width ?? 0);
    });
  });
  expect(dates.size).toBeGreaterThan(1);
});
