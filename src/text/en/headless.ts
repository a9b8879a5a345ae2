/** English words of the command line. */
import { formatCount } from "../numbers";
import type { HeadlessTexts } from "../fr/headless";

const many = (count: number) => count !== 1;
const n = (count: number) => formatCount(count, "en");

export const headless: HeadlessTexts = {
  help: (command, frameworks) => `${command} REGISTER.xlsx [options]
${command} FOLDER|REGISTERS… [--year 2023] [--framework asp-2023] [--json]
${command} report REGISTER.xlsx [--year 2023] [--framework asp-2023] -o REPORT.docx
${command} publish REGISTER.xlsx [--year 2023] [--framework asp-2023] -o FOLDER
${command} agec SPEND.xlsx --year 2025 --siret 14DIGITS [--name "City of…"] -o DECLARATION.csv
${command} decp REGISTER.xlsx DECP.json [--year 2023] [--framework asp-2023] [--json] [-o CORRECTIONS.json]
${command} framework list [REGISTER.xlsx] [--json] | export ID [-o FILE] | check FILE [--json]

Calculates the SPASER indicators of a register (.xlsx, .xlsm, .xlsb, .xls, .ods, .fods, .csv, or open data in JSON or XML) and says what there is to check.
“report” writes the yearly report (Word); “publish” writes a web page and its data (CSV, JSON). “agec” writes the declaration
of article 58 of the AGEC act. “decp” compares a register with the open data that was published of it. “framework” lists the
frameworks, writes one as a file to adapt, or checks a file.

  --year 2023             year calculated; the last complete year unless given
  --framework asp-2023    framework, or a file with one: ${frameworks.join(", ")}
  --history 1             years shown before it, 1 to 4
  --by department         cuts the figures by the values of a field (buyer, department, segment, amount…)
  --duties                says what the law asks of each contract: met, not met, or what is missing to tell
  --todo                  lists what remains to be done in the year
  --trajectory            tells where the year is going: so far, on the same day a year before, with the planned procurements
  --simulate F.json       tells what the suppositions of a file would give (docs/simuler.md)
  --on 2024-09-30         day from which ends of contracts and the trajectory are seen; today unless given
  --body local            type of public body (state, local, health, network, enterprise), on which thresholds depend
  --columns choices.json  choices of columns, as the pane saves them
  --explain               says how the columns were recognised
  --json                  writes a single JSON object
  --lang en               answers in English (fr: in French)
  -o, --output F.xlsx     writes the indicators sheet into this file
  --force                 replaces that file if it is there already
  --version               shows the version
  -h, --help              shows this help`,
  title: (framework, year) => `${framework} ${year}`,
  found: (sheets, size, recognised, headed) =>
    `${sheets}: ${n(size)} ${many(size) ? "contracts" : "contract"}, ${n(recognised)} of ${n(headed)} columns recognised.`,
  table: {
    id: "No.",
    indicator: "Indicator",
    target: "Target",
    evolution: "Change",
    gap: "Gap",
    status: "Status",
    base: "Counted / total",
    byAmount: "In value",
    coverage: "Filled in",
    keyFigures: "Key figures",
    axis: (id, title) => `Axis ${id}. ${title}`,
  },
  recognition: {
    title: "Recognition",
    field: "Field",
    column: "Column",
    confidence: "Confidence",
    reason: "Why",
    proposed: "proposed, not read",
    otherSheets: "Sheets ignored",
  },
  findings: {
    title: "To check",
    none: "Nothing to check.",
    error: "error",
    warning: "to check",
    info: "for information",
    more: (count) => `and ${n(count)} more`,
  },
  decp: {
    matched: (count, inRegister, inDecp) =>
      `${n(count)} ${many(count) ? "contracts" : "contract"} found on both sides; ${n(inRegister)} in the register, ${n(inDecp)} in the published data.`,
    onlyInRegister: (count) => `In the register only: ${n(count)}`,
    onlyInDecp: (count) => `In the published data only: ${n(count)}`,
    differences: (count) => `Differences (cell, contract, field, register, published): ${n(count)}`,
    moves: "If the register said what is published (field, indicator, now → then)",
    figures: (year) => `Indicators ${year}`,
    inRegister: "Register",
    inDecp: "Published",
    yesNo: (yes) => (yes ? "yes" : "no"),
  },
  frameworks: {
    indicators: (count) => `${n(count)} ${many(count) ? "indicators" : "indicator"}`,
    ready: (ready, all) => `${n(ready)} of ${n(all)} can be calculated`,
    lacking: (fields) => `missing: ${fields}`,
    valid: (file, name, version, indicators) =>
      `${file}: valid – ${name}, version ${version}, ${indicators}.`,
  },
  many: {
    file: (file, year, contracts, findings) =>
      `${file}: ${year}, ${n(contracts)} ${many(contracts) ? "contracts" : "contract"}, ${n(findings)} to check`,
    died: (file) => `${file}: this file could not be read to its end.`,
    together: (year, files, contracts, repeated) =>
      `${year}, together: ${n(files)} ${many(files) ? "files" : "file"}, ${n(contracts)} ${many(contracts) ? "contracts" : "contract"}${repeated === 0 ? "" : `; ${n(repeated)} ${many(repeated) ? "were" : "was"} in another file already, counted once`}`,
    progress: (file, files) => `${n(file)} of ${n(files)}`,
  },
  quoted: (text) => `“${text}”`,
  said: (place, what) => `${place}: ${what}`,
  written: (file) => `Written: ${file}`,
  replaced: (file) => `Replaced: ${file}`,
  replaceQuestion: (file) => `${file} is there already. Replace it? (y/n)`,
  errors: {
    noFile: () => "Name a file; “--help” says how.",
    twoFiles: () => "Name the register, then the file of published data: decp REGISTER.xlsx DECP.json.",
    badSiret: (siret) =>
      siret === "" ? "Give the 14 digits of the SIRET with “--siret”." : `“${siret}” is no SIRET.`,
    noSpend: (file) =>
      `${file}: no table of spend by category (a column of categories, one of amounts) was recognised in it.`,
    noOutput: () => "Say with “-o” what is to be written.",
    severalFiles: (file) => `One file at a time: “${file}” is one too many.`,
    oneFileOnly: (option) => `“${option}” is for a single register only.`,
    missingFile: (file) => `${file}: this file does not exist.`,
    folder: (file) => `${file}: this is a folder; name a file.`,
    noAccess: (file) => `${file}: this file cannot be opened; check that you may read it.`,
    emptyFile: (file) => `${file}: this file is empty.`,
    unreadableFile: (file) =>
      `${file}: this file cannot be read as an Excel workbook; open it in Excel and save it as .xlsx.`,
    badOpenData: (file, line) =>
      line === ""
        ? `${file}: no contract was recognised in it; a list “marches” is expected.`
        : `${file}, line ${line}: this open data file is malformed; mend that line, or ask your buyer profile for it again.`,
    truncatedFile: (file) => `${file}: this file is incomplete or damaged; copy or download it again.`,
    changedFile: (file) =>
      `${file}: the content of this file is no longer what was saved in it; copy or download it again.`,
    otherCompression: (file) =>
      `${file}: this file is compressed in a way that Excel does not use; open it in Excel and save it as .xlsx.`,
    zip64: (file) =>
      `${file}: this file is in the zip64 format, which is not read; open it in Excel and save it as .xlsx.`,
    badCharacters: (file) =>
      `${file}: this file holds characters that the .xlsx format does not allow; open it in Excel and save it again.`,
    outsideSheet: (file) =>
      `${file}: this file names cells beyond the limits of a sheet; open it in Excel and save it again.`,
    badMarkup: (file) => `${file}: a sheet of this file is malformed; open it in Excel and save it again.`,
    encryptedFile: (file) => `${file}: this workbook is protected by a password; save a copy without one.`,
    tooLarge: (file) => `${file}: this file is too large to be read safely; keep only the register in it.`,
    noRegister: (file, sheets) =>
      `${file}: no contract register was recognised in it${sheets === "" ? "" : ` (${sheets})`}.`,
    noYear: (file) =>
      `${file}: no readable notification date, so no year to suggest; name one with “--year 2023”.`,
    emptyYear: (year, known) =>
      `${year}: no contract of the register was notified in that year, so there is nothing to publish of it. Years of the register: ${known}.`,
    badSimulation: (file) =>
      `${file}: this file of suppositions is not valid; docs/simuler.md describes its form.`,
    noDays: (file) =>
      `${file}: no legible notification date, and the trajectory takes dates; give a day with “--on 2024-09-30”.`,
    unknownYear: (year) => `“${year}” is not a year.`,
    unknownHistory: (word) => `“${word}”: “--history” takes 1 to 4 years.`,
    unknownLanguage: (word, known) => `The language “${word}” is not known; possible languages: ${known}.`,
    unknownFramework: (framework, known) =>
      `The framework “${framework}” does not exist; possible frameworks: ${known}.`,
    unknownDay: (day) => `“${day}” is not a date; write for example 2024-09-30.`,
    unknownBody: (body, known) => `The type of public body “${body}” isn’t known; possible types: ${known}.`,
    unknownField: (field, known) =>
      `“${field}” is no field to cut by; this register can be cut by: ${known}.`,
    fieldWithoutValues: (field, known) =>
      `This register says nothing of “${field}”; it can be cut by: ${known}.`,
    tooManyValues: (field, most) =>
      `“${field}” has more than ${most} values in this register: nobody could read the table; choose another field.`,
    badFramework: (file, first) =>
      `${file}: this framework is not valid. ${first} “framework check” tells everything.`,
    unknownCommand: (word) =>
      `“${`framework ${word}`.trim()}” does not exist; possible: framework list, framework export ID, framework check FILE.`,
    unknownOption: (option) => `The option “${option}” does not exist; “--help” says which do.`,
    valueMissing: (option) => `The option “${option}” needs a value; “--help” says which.`,
    valueUnwanted: (option) => `The option “${option}” takes no value.`,
    badColumns: (file) => `${file}: this file of choices is not valid.`,
    overInput: (file) =>
      `${file}: this is the file that is read, nothing is written into it; name another one for the output.`,
    fileThere: (file) =>
      `${file}: this file is there already, nothing is written into it; “--force” replaces it.`,
    notReplaced: (file) => `${file}: this file stayed as it was.`,
    noFolder: (file) => `${file}: the folder of this file does not exist.`,
    notAFolder: (file) => `${file}: this is a file; name a folder.`,
    folderToWrite: (file) => `${file}: this is a folder; name the file to write.`,
    cannotWrite: (file) => `${file}: this file could not be written; check your rights and the free space.`,
    unexpected: () => "Something unexpected went wrong.",
  },
};
