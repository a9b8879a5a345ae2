/** From codes and what belongs in them to sentences: fields, reasons, findings, errors. */
import type { FieldId } from "../register/fields";
import type { Finding } from "../register/finding";
import type { OwnFact } from "../register/own-facts";
import type { RecognitionReason } from "../register/recognition";
import type { Unavailable } from "../spaser/assessment";
import type { PopulationId } from "../spaser/populations";
import { errors as englishErrors } from "./en/errors";
import { figures as englishFigures } from "./en/figures";
import { findings as englishFindings } from "./en/findings";
import { errors as frenchErrors, type ErrorTexts } from "./fr/errors";
import { figures as frenchFigures, type FigureTexts } from "./fr/figures";
import { findings as frenchFindings, type FindingTexts } from "./fr/findings";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

export interface Sentences {
  /** « date de notification » */
  field: (id: string) => string;
  /** Header and allowed values of a column that is added to a register. */
  addedColumn: (id: FieldId) => { header: string; allowed: string[] };
  /** Why a sheet or a column was recognised, or not. */
  recognitionReason: (reason: RecognitionReason) => string;
  /** The kind of a finding, as the title of its group. */
  findingKind: (code: string) => string;
  /** What was read and what was done with it. */
  finding: (finding: Finding) => string;
  /** Why there is no figure. */
  unavailable: (reason: Unavailable) => string;
  /** What a workbook refused; any other error is unknown. */
  error: (error: { code: string; params: Record<string, string | number> }) => string;
}

interface Words {
  errors: ErrorTexts;
  figures: FigureTexts;
  findings: FindingTexts;
}

function sentencesFrom({ errors, figures, findings }: Words, own: Record<string, string> = {}): Sentences {
  const names: Record<string, string> = { ...own, ...findings.table, ...findings.field };
  // An own fact of a framework that isn't at hand is called by what its id says.
  const field = (id: string) => names[id] ?? id.replace(/^own:\w+:/, "").replaceAll("-", " ");
  return {
    field,
    addedColumn: (id) => ({ header: findings.addedHeader[id] ?? field(id), allowed: findings.allowed }),
    recognitionReason: ({ code, params }) => findings.reason[code](params),
    findingKind: (code) => (findings.kind as Record<string, string>)[code] ?? code,
    finding: ({ code, params }) => findings.sentence[code](params),
    unavailable: ({ code, params: { fields = "", population, year = "" } }) =>
      figures.unavailable[code]({
        fields: listed(fields).map(field).join(", "),
        population: population === undefined ? "" : figures.populationName[population as PopulationId],
        year: String(year),
      }),
    error: ({ code, params: { sheet = "", cell = "", typed = "" } }) =>
      (isErrorCode(errors, code) ? errors[code] : errors.unknown)({
        sheet: String(sheet),
        cell: String(cell),
        typed: String(typed),
      }),
  };
}

function listed(ids: string | number): string[] {
  return String(ids)
    .split(",")
    .filter((id) => id !== "");
}

function isErrorCode(errors: ErrorTexts, code: string): code is keyof ErrorTexts {
  return code in errors;
}

const words: Record<Language, Words> = {
  fr: typesetDictionary<Words>({ errors: frenchErrors, figures: frenchFigures, findings: frenchFindings }),
  en: { errors: englishErrors, figures: englishFigures, findings: englishFindings },
};
const plain: Record<Language, Sentences> = { fr: sentencesFrom(words.fr), en: sentencesFrom(words.en) };
const withFacts = new WeakMap<readonly OwnFact[], Partial<Record<Language, Sentences>>>();

/** Sentences in a language; `own`: the facts that frameworks add, which are called by their labels. */
export function sentences(language: Language, own: readonly OwnFact[] = []): Sentences {
  if (own.length === 0) return plain[language];
  const made = withFacts.get(own) ?? {};
  withFacts.set(own, made);
  return (made[language] ??= sentencesFrom(
    words[language],
    Object.fromEntries(own.map(({ kind, id, label }) => [`own:${kind}:${id}`, label[language]])),
  ));
}
