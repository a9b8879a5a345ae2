/** A file opened as a workbook, with the session that computes over it. */
import { basename } from "node:path";
import { version } from "../../package.json";
import type { Framework } from "../spaser/framework";
import { FRAMEWORKS } from "../spaser/frameworks";
import { texts } from "../text";
import type { Language } from "../text/language";
import { sentences } from "../text/sentences";
import { civilMoment } from "../workbook/clock";
import type { Opened } from "../workbook/moments";
import { Session } from "../workbook/session";
import { FileWorkbook } from "../xlsx/file-workbook";
import { HeadlessError } from "./failure";
import { readBytes, readChoices } from "./input";

export interface OpenedFile {
  workbook: FileWorkbook;
  session: Session;
  opened: Opened & { register: NonNullable<Opened["register"]> };
}

/** Opens a register for a framework; `columnsFile` names saved choices of columns, `others` the further frameworks whose facts are looked for. Throws HeadlessError where there is no register in it. */
export async function openFile(
  file: string,
  language: Language,
  {
    columnsFile = null,
    framework,
    others = FRAMEWORKS,
  }: { columnsFile?: string | null; framework: Framework; others?: readonly Framework[] },
): Promise<OpenedFile> {
  const choices = columnsFile === null ? null : readChoices(columnsFile);
  const workbook = FileWorkbook.read(readBytes(file), basename(file));
  const session = new Session(workbook, {
    language,
    now: () => civilMoment(new Date()),
    productVersion: version,
    // Seldom asked for, and what it takes to write a file is a good part of the program.
    renderFile: async (...asked) => (await import("../xlsx/write")).renderXlsx(...asked),
    columnFor: sentences(language).addedColumn,
    frameworks: [framework, ...others.filter(({ id }) => id !== framework.id)],
  });
  const opened = await (choices === null ? session.open() : session.correct(choices));
  const { register } = opened;
  if (!register) throw new HeadlessError("noRegister", file, whyNot(opened, language));
  return { workbook, session, opened: { ...opened, register } };
}

/** Sheets whose reason is told; a workbook may have hundreds. */
const SHEETS_TOLD = 5;

/** Why each sheet of the file is no register, those that may stand beside one included; of blank ones only where there is nothing else. */
function whyNot({ recognition: { others, sheets } }: Opened, language: Language): string {
  const { said, quoted, findings } = texts(language).headless;
  const filled = others.filter(({ reason }) => reason.code !== "sheetEmpty");
  const told = [...sheets, ...(filled.length + sheets.length > 0 ? filled : others)];
  const reasons = told
    .slice(0, SHEETS_TOLD)
    .map(({ sheetName, reason }) => said(quoted(sheetName), sentences(language).recognitionReason(reason)));
  return [
    ...reasons,
    ...(told.length > SHEETS_TOLD ? [`… ${findings.more(told.length - SHEETS_TOLD)}`] : []),
  ].join(" – ");
}
