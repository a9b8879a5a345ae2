/** The register of the example as a sheet: what the pane puts into a workbook that has none. */
import type { ExampleRegister } from "../src/workbook/moments";
import { buildExample } from "./build";
import { exampleSheets } from "./sheets";

export function exampleRegister(): ExampleRegister {
  const [register] = exampleSheets(buildExample());
  if (!register) throw new Error("The example has no register.");
  return register;
}
