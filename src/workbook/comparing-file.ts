/** A comparison as it is handed to another thread and back: the framework as a document, since what computes can't be copied. */
import type { Register } from "../register/contracts";
import type { FrameworkDocument } from "../spaser/document/schema";
import type { Inputs } from "../spaser/assessment";
import { documentOf } from "../spaser/document/print";
import { parseDocument } from "../spaser/document/read";
import { FRAMEWORKS } from "../spaser/frameworks";
import type { Language } from "../text/language";
import { compareWith, type Comparison } from "./comparing";
import { civilMoment } from "./clock";
import type { YearToPublish } from "./moments";
import { Session } from "./session";
import { WorkbookError, type Workbook } from "./workbook";

export interface AskedComparison {
  register: Register;
  framework: FrameworkDocument;
  year: number;
  inputs: Inputs;
  language: Language;
  productVersion: string;
}

/** What is compared of the figures that are shown. */
export function askedComparison({ assessment, inputs, register, context }: YearToPublish): AskedComparison {
  const { language, productVersion } = context;
  const { framework, year } = assessment;
  return { register, framework: documentOf(framework), year, inputs, language, productVersion };
}

/** Compares with open data that was opened as a workbook. Rejects with `noOpenData` when no contract is recognised in it. */
export async function comparisonWith(
  { register, framework: document, year, inputs, language, productVersion }: AskedComparison,
  published: Workbook,
): Promise<Comparison> {
  const read = parseDocument(document);
  const framework = "framework" in read ? read.framework : FRAMEWORKS.find(({ id }) => id === document.id);
  if (!framework) throw new WorkbookError("unsupported");
  const session = new Session(published, {
    language,
    productVersion,
    now: () => civilMoment(new Date()),
    renderFile: () => Promise.reject(new WorkbookError("unsupported")),
    columnFor: () => ({ header: "", allowed: [] }),
    frameworks: [framework],
  });
  const opened = await session.open();
  if (!opened.register) throw new WorkbookError("noOpenData");
  return compareWith({ register, framework, year, inputs }, { session, register: opened.register });
}
