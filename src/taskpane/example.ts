/** The example register that a buyer without one can try: rows that the build ships beside the page. */
import type { ExampleRegister } from "../workbook/moments";
import { WorkbookError } from "../workbook/workbook";

const ADDRESS = "assets/registre-exemple.json";

export async function loadExample(): Promise<ExampleRegister> {
  const answer = await fetch(ADDRESS);
  if (!answer.ok) throw new WorkbookError("unknown");
  const example: unknown = await answer.json();
  if (!isExample(example)) throw new WorkbookError("unknown");
  return example;
}

function isExample(example: unknown): example is ExampleRegister {
  if (typeof example !== "object" || example === null) return false;
  const { name, cells, formats } = example as Record<string, unknown>;
  return (
    typeof name === "string" && Array.isArray(cells) && cells.every(Array.isArray) && Array.isArray(formats)
  );
}
