/** The example register as it is published: computed over the file, as the command line does. */
import { readFileSync } from "node:fs";
import type { Register } from "../../src/register/contracts";
import type { Language } from "../../src/text/language";
import type { YearToPublish } from "../../src/workbook/moments";
import { Session } from "../../src/workbook/session";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { renderXlsx } from "../../src/xlsx/write";
import { dayOf } from "../../src/register/cells/days";

const PATH = "assets/registre-exemple.xlsx";

type ExampleYear = YearToPublish & { register: Register };
const known = new Map<string, Promise<ExampleYear>>();

// A busy machine takes its time over the first of each.
jest.setTimeout(60_000);

export function exampleYear(frameworkId = "asp-2023", language: Language = "fr"): Promise<ExampleYear> {
  const key = `${frameworkId} ${language}`;
  const year = known.get(key) ?? compute(frameworkId, language);
  known.set(key, year);
  return year;
}

async function compute(frameworkId: string, language: Language): Promise<ExampleYear> {
  const session = new Session(FileWorkbook.read(new Uint8Array(readFileSync(PATH)), PATH), {
    language,
    now: () => ({ day: dayOf(2024, 3, 12), minutes: 600 }),
    productVersion: "0",
    renderFile: (plans) => renderXlsx(plans),
    columnFor: (field) => ({ header: field, allowed: [] }),
  });
  const { register } = await session.open();
  if (!register) throw new Error("no register");
  await session.compute({ year: 2023, frameworkId, history: 1 });
  return { ...(await session.toPublish()), register };
}

/** Names, numbers and objects of the register that a text must not hold. */
export function registerWordsIn(text: string, register: Register): string[] {
  const content = text.toLowerCase();
  const { supplierName, contractNumber, procedureNumber, object } = register;
  const long = [supplierName, contractNumber, procedureNumber, object]
    .flat()
    .filter((word) => word.length > 3);
  return [...new Set(long)].filter((word) => content.includes(word.toLowerCase()));
}
