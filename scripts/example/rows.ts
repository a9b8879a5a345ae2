/** The register of the example as plain rows: what the pane puts into a workbook that has none. */
import type { ExampleRegister } from "../../src/workbook/moments";
import { buildExample } from "./build";
import { exampleSheets } from "./sheets";

export function exampleRows(): ExampleRegister {
  const [register] = exampleSheets(buildExample());
  if (!register) throw new Error("The example has no register.");
  const columns = Array.from({ length: register.columnCount }, (_, column) => column);
  return {
    name: register.name,
    cells: register.cells.map((row) => columns.map((column) => row[column]?.value ?? "")),
    formats: columns.flatMap((column) => {
      const numberFormat = register.cells
        .map((row) => register.styles[row[column]?.style ?? ""]?.numberFormat)
        .find((format) => format !== undefined);
      return numberFormat === undefined ? [] : [{ column, numberFormat }];
    }),
  };
}
