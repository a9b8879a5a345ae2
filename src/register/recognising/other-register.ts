/** Whether a sheet is another register than one of contracts: of subsidies, of deliberations, of staff… */
import { hasTaken, type SheetCandidate } from "./sheet-candidate";
import type { SheetSample } from "../grid";
import { findLayout } from "./header-layout";
import type { HeaderCell } from "./header-layout";
import { HeaderMatcher } from "./header-match";
import { headerWords } from "./header-words";
import { plain } from "../cells/plain-text";
import { sampledRows } from "./sheet-rows";
import { OTHER_REGISTERS } from "./vocabulary/other-registers";
import type { OtherRegister } from "./vocabulary/other-registers";

/** Fields that a register of contracts has and that other registers seldom have; others have objects, amounts and dates too. */
const OF_CONTRACTS = [
  ...["supplierName", "supplierId", "procedure", "procedureNumber", "competed", "lot", "cpv", "bidsReceived"],
  ...[
    "socialConsiderations",
    "environmentalConsiderations",
    "socialClause",
    "insertionClause",
    "socialAnnex",
  ],
  ...["socialCriterion", "environmentalCriterion", "environmentalClause", "environmentalAnnex", "csrAnnex"],
  ...["sme", "reserved", "negotiation", "executionReview", "responsible"],
];
/** A header means its sign or its field this surely. */
const SURELY = 0.85;
/** Contracts are notified; grants are too, at times, so that this alone doesn't decide. */
const NOTIFIED = 2;

const KINDS = Object.keys(OTHER_REGISTERS) as OtherRegister[];
let made: HeaderMatcher | null = null;

/** Each sign is a field of its own, named by its register and its place there. */
function matcher(): HeaderMatcher {
  made ??= new HeaderMatcher(
    KINDS.flatMap((kind) =>
      OTHER_REGISTERS[kind].signs.map((sign, i) => ({ field: `${kind} ${i}`, known: sign.split("|") })),
    ),
  );
  return made;
}

/**
 * The other register that a sheet is, or null. Its own signs must outnumber the columns that only contracts have; two are
 * needed, one where the sheet or a title is called so. `contracts`: the sheet read as a register, if it can be.
 */
export function otherRegisterOf(sample: SheetSample, contracts: SheetCandidate | null): OtherRegister | null {
  const rows = sampledRows(sample);
  const found = contracts ? null : findLayout(rows, sample.shape.used?.row ?? 0, matcher());
  const cells = contracts ? contracts.columns.map(({ cell }) => cell) : (found?.cells ?? []);
  const headerRow = contracts?.sheet.headerRow ?? found?.headerRow ?? 0;
  const titles = rows
    .filter(({ row }) => row < headerRow)
    .flatMap((row) => row.cells)
    .filter((cell): cell is string => typeof cell === "string" && cell.length < 120);
  const names = [sample.shape.name, ...titles].map((name) => plain(name).replaceAll("_", " "));
  const ofContracts = contracts ? evidenceOf(contracts) : 0;
  let best: { kind: OtherRegister; signs: number } | null = null;
  for (const [kind, signs] of signsOf(cells)) {
    const called = names.some((name) => OTHER_REGISTERS[kind].called.test(name)) ? 1 : 0;
    if (signs + called < 2 || signs + called <= ofContracts) continue;
    if (!best || signs + called > best.signs) best = { kind, signs: signs + called };
  }
  return best?.kind ?? null;
}

/** How much speaks for contracts. */
function evidenceOf({ sheet }: SheetCandidate): number {
  const dated = sheet.columns.some(
    ({ field, confidence }) => field === "notificationDate" && confidence >= SURELY,
  );
  const numbered = sheet.columns.some(
    ({ field, header, taken }) =>
      taken && field === "contractNumber" && headerWords(header).words.includes("marche"),
  );
  return (
    OF_CONTRACTS.filter((field) => hasTaken(sheet, field)).length +
    (dated ? NOTIFIED : 0) +
    (numbered ? 1 : 0)
  );
}

/** How many different signs of each register the headers show. */
function signsOf(cells: readonly HeaderCell[]): Map<OtherRegister, number> {
  const seen = new Set<string>();
  for (const { bare } of cells) {
    if (bare === "") continue;
    for (const { field, score } of matcher().match(bare)) if (score >= SURELY) seen.add(field);
  }
  const counts = new Map<OtherRegister, number>();
  for (const sign of seen) {
    const kind = sign.slice(0, sign.indexOf(" ")) as OtherRegister;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
