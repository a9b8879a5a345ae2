/** Recognition: which sheets of a workbook are the register, where its header is, which column is which field, and why. */
import { isMarkedOwn } from "../own-sheets";
import { applyColumnChoices } from "./applied-choices";
import type { RelatedTableKind, SheetKind } from "../fields";
import { RELATED_FIELDS } from "../fields";
import type { Finding } from "../finding";
import type { SheetSample } from "../grid";
import type { Asked } from "../own-facts";
import type { Choices, Recognition, RecognisedSheet } from "../recognition";
import { otherRegisterOf } from "./other-register";
import type { SheetCandidate } from "./sheet-candidate";
import { candidateFor } from "./sheet-candidate";
import type { Tried } from "./sheet-choice";
import {
  belongsTo,
  datesInvoices,
  isCopy,
  isDated,
  isRegister,
  isUndatedRegister,
  otherwise,
  yearInName,
} from "./sheet-choice";
import { claimOf, prefersRelated } from "./related-claim";
import { asPlanning, isPlanning } from "./planning-claim";
import { doubtsOf } from "./recognition-doubts";

const RELATED_KINDS = Object.keys(RELATED_FIELDS) as RelatedTableKind[];

export interface RecogniseOptions {
  /** A hint only: the sheet in front wins among equals. */
  activeSheetId?: string;
  date1904?: boolean;
  /** What the frameworks ask for beside what is known. */
  asked?: Asked;
  /** Sheets written by this product: never candidates. */
  ownSheetIds?: string[];
}

/**
 * Recognises the register and its related tables in samples of all sheets (see `samplePlan`). The user's choices come first;
 * they are checked against the header as it is now. Never throws; a workbook without a register gives no sheets, and each
 * sheet stands in `others` with its reason.
 */
export function recognise(samples: SheetSample[], choices: Choices, options: RecogniseOptions): Recognition {
  const recognition: Recognition = { sheets: [], others: [], findings: [] };
  const tried: Tried[] = [];
  for (const sample of samples) {
    const { id, name } = sample.shape;
    const choice = choices.sheets.find(({ sheet }) => sheet === name);
    if (isOwn(sample, options)) {
      recognition.others.push(otherwise(id, name, "sheetIsOurs"));
    } else if (choice?.kind === "ignored") {
      recognition.others.push(otherwise(id, name, "sheetIgnored"));
    } else if (!sample.shape.used) {
      recognition.others.push(otherwise(id, name, "sheetEmpty"));
    } else {
      const asChosen = tryAll(sample, choice, choices, options);
      if (!choice || fits(choice, asChosen)) tried.push(asChosen);
      else {
        tried.push(tryAll(sample, undefined, choices, options));
        recognition.findings.push({
          ...{ severity: "warning", code: "choiceLeftAside", sheet: name, row: null, column: null },
          params: { kind: choice.kind },
        });
      }
    }
  }
  const picked = pick(tried, choices, recognition);
  for (const [candidate, sample] of picked) {
    recognition.sheets.push(candidate.sheet);
    recognition.findings.push(...candidate.notes, ...doubtsOf(candidate, sample));
  }
  noteMissingSheets(samples, choices, recognition.findings);
  return recognition;
}

function isOwn({ shape, blocks }: SheetSample, options: RecogniseOptions): boolean {
  if (options.ownSheetIds?.includes(shape.id)) return true;
  const first = blocks[0];
  return isMarkedOwn(first?.firstRow === 0 && first.firstColumn === 0 ? first.cells[0]?.[0] : undefined);
}

type Named = Choices["sheets"][number];

/** Whether the sheet can be read as what it was chosen to be. */
function fits({ kind }: Named, tried: Tried): boolean {
  return kind === "ignored" || candidateAs(kind, tried) !== null;
}

/** The sheet read as one kind; null when it can't be. */
function candidateAs(kind: SheetKind, { contracts, related }: Tried): SheetCandidate | null {
  if (kind === "contracts") return contracts;
  if (kind === "planning") return contracts && asPlanning(contracts);
  return related[kind] ?? null;
}

function tryAll(
  sample: SheetSample,
  choice: Named | undefined,
  choices: Choices,
  options: RecogniseOptions,
): Tried {
  const given = {
    headerRow: choice?.headerRow === undefined ? null : choice.headerRow - 1,
    date1904: options.date1904 ?? false,
    active: sample.shape.id === options.activeSheetId,
    ...(options.asked ? { asked: options.asked } : {}),
  };
  const wanted = (kind: SheetKind) => choice === undefined || choice.kind === kind;
  const contracts =
    wanted("contracts") || wanted("planning") ? candidateFor("contracts", sample, given) : null;
  if (contracts) contracts.notes.push(...applyColumnChoices(contracts, choices));
  if (contracts && !isDated(contracts.sheet)) {
    const year = yearInName(sample.shape.name);
    if (year !== undefined) contracts.sheet.yearFromName = year;
  }
  const related: Tried["related"] = {};
  // A full register is not asked whether it is a list of trainings.
  const settled = contracts && isRegister(contracts.sheet) && contracts.score > 8;
  for (const kind of RELATED_KINDS) {
    if (!wanted(kind) || (settled && choice === undefined)) continue;
    const candidate = candidateFor(kind, sample, given);
    if (candidate) {
      candidate.notes.push(...applyColumnChoices(candidate, choices));
      related[kind] = candidate;
    }
  }
  const other = choice ? null : otherRegisterOf(sample, contracts);
  return { sample, contracts, related, other };
}

function pick(
  tried: readonly Tried[],
  choices: Choices,
  recognition: Recognition,
): [SheetCandidate, SheetSample][] {
  const picked = new Map<Tried, SheetCandidate>();
  const chosenKind = (one: Tried) =>
    choices.sheets.find(({ sheet }) => sheet === one.sample.shape.name)?.kind;
  const open: Tried[] = [];
  for (const one of tried) {
    const kind = chosenKind(one);
    const candidate = kind === undefined || kind === "ignored" ? null : candidateAs(kind, one);
    if (candidate) picked.set(one, candidate);
    else open.push(one);
  }
  for (const one of open) {
    const kind = relatedKindOf(one);
    if (kind !== null) picked.set(one, one.related[kind] as SheetCandidate);
  }
  const rest = open.filter(
    (one) => !picked.has(one) && one.contracts && one.other === null && !proposedKindOf(one),
  );
  const bases = [...picked.values()]
    .filter(({ sheet }) => sheet.kind === "contracts")
    .map(({ sheet }) => sheet);
  const awarded = rest.filter((one) => one.contracts && !isPlanning(one.contracts));
  // Beside a register only: alone, a sheet of consultations is looked at as whatever register it may be.
  if (bases.length > 0 || awarded.some((one) => one.contracts && isRegister(one.contracts.sheet)))
    for (const one of rest)
      if (one.contracts && !awarded.includes(one)) picked.set(one, asPlanning(one.contracts));
  pickRegister(eligibleOf(rest.filter((one) => !picked.has(one))), bases, picked, recognition);
  for (const one of open) {
    const { id, name } = one.sample.shape;
    if (picked.has(one) || recognition.others.some(({ sheetId }) => sheetId === id)) continue;
    const known = one.contracts?.sheet.columns.filter((match) => match.taken).length ?? 0;
    const proposed = proposedKindOf(one);
    if (proposed) {
      recognition.others.push(otherwise(id, name, "sheetMayBeRelated", { table: proposed }));
      recognition.findings.push({
        severity: "info",
        code: "relatedProposed",
        sheet: name,
        row: null,
        column: null,
        params: { table: proposed },
      });
      continue;
    }
    if (one.other) {
      recognition.others.push(otherwise(id, name, "sheetIsOtherKind", { register: one.other }));
      continue;
    }
    const cells = (one.sample.shape.unvaluedFormulas ?? []).reduce((sum, column) => sum + column.cells, 0);
    recognition.others.push(
      cells > 0
        ? otherwise(id, name, "sheetNotComputed", { cells })
        : otherwise(id, name, known >= 2 ? "sheetTooFewFields" : "sheetNoHeader", { columns: known }),
    );
  }
  // In the order of the workbook.
  return tried.flatMap((one) => {
    const candidate = picked.get(one);
    return candidate ? [[candidate, one.sample] as [SheetCandidate, SheetSample]] : [];
  });
}

/** The sheets that may be the register: those that tell a year, else those that at least describe contracts. */
function eligibleOf(rest: readonly Tried[]): Tried[] {
  const dated = rest.filter((one) => isRegister((one.contracts as SheetCandidate).sheet));
  return dated.length > 0
    ? dated
    : rest.filter((one) => isUndatedRegister((one.contracts as SheetCandidate).sheet) && !datesInvoices(one));
}

/** The register is the strongest candidate and every sheet that continues it. Sheets that the user chose stand as `bases`. */
function pickRegister(
  eligible: readonly Tried[],
  bases: RecognisedSheet[],
  picked: Map<Tried, SheetCandidate>,
  recognition: Recognition,
): void {
  const sorted = [...eligible].sort((a, b) => strength(b) - strength(a));
  const taken: Tried[] = [];
  for (const one of sorted) {
    const candidate = one.contracts as SheetCandidate;
    const { id, name } = one.sample.shape;
    const base = bases[0];
    const copy = taken.find((other) => isCopy(other.sample, one.sample));
    if (copy) {
      recognition.others.push(otherwise(id, name, "sheetIsCopy", { sheet: copy.sample.shape.name }));
    } else if (!base || bases.some((sheet) => belongsTo(sheet, candidate.sheet))) {
      picked.set(one, candidate);
      taken.push(one);
      if (!base) bases.push(candidate.sheet);
    } else {
      recognition.others.push(otherwise(id, name, "sheetOtherRegister", { sheet: base.sheetName }));
    }
  }
}

/** How much a candidate looks like the register: its columns, and a little how many rows it has. */
function strength(one: Tried): number {
  const candidate = one.contracts as SheetCandidate;
  const rows = candidate.sheet.lastDataRow - candidate.sheet.headerRow;
  return candidate.score * (1 + 0.06 * Math.log10(1 + Math.max(0, rows)));
}

function relatedKindOf(one: Tried): RelatedTableKind | null {
  for (const kind of RELATED_KINDS) {
    const related = one.related[kind];
    if (related && claimOf(kind, one) === "is" && isRatherRelated(one, kind, related)) return kind;
  }
  return null;
}

function isRatherRelated(one: Tried, kind: RelatedTableKind, related: SheetCandidate): boolean {
  return !one.contracts || prefersRelated(one.contracts, kind, related);
}

/** The related table that a sheet may be, for the user to say so. */
function proposedKindOf(one: Tried): RelatedTableKind | undefined {
  return RELATED_KINDS.find((kind) => {
    const related = one.related[kind];
    return related && claimOf(kind, one) === "may" && isRatherRelated(one, kind, related);
  });
}

function noteMissingSheets(samples: readonly SheetSample[], choices: Choices, findings: Finding[]): void {
  const names = new Set(samples.map(({ shape }) => shape.name));
  const chosen = new Set(
    [...choices.sheets.filter(({ kind }) => kind !== "ignored"), ...choices.columns].map(
      ({ sheet }) => sheet,
    ),
  );
  for (const sheet of chosen) {
    if (!names.has(sheet)) {
      findings.push({
        severity: "warning",
        code: "sheetMissing",
        sheet: "",
        row: null,
        column: null,
        params: { sheet },
      });
    }
  }
}
