/** The example register as the bytes of an .xlsx file. */
import { renderXlsx } from "../../src/xlsx/write";
import { buildExample } from "./build";
import { BODY } from "./places";
import { exampleSheets } from "./sheets";

export async function exampleFile(): Promise<Uint8Array> {
  const plans = exampleSheets(buildExample());
  const { title, subject, keywords } = plans[0]?.document ?? { title: "", subject: "", keywords: "" };
  return renderXlsx(plans, { title, subject, keywords, author: BODY });
}
