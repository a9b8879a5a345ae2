/** Random registers and random days over them. */
import fc from "fast-check";
import {
  insertCells,
  MAX_COLUMNS,
  MAX_ROWS,
  rect,
  typeInto,
  workbookFrom,
  type Workbook,
} from "../../emulator";
import { ANNEX, CLAUSE, DATE, headerOf, NUMBER, registerOf } from "./counted";
import { KINDS, type Kind } from "./kinds";
import { INVOICE_ROWS, INVOICES } from "./register";
import { cellOf, indicatorSheet } from "./sheets";

/** Hostile or odd texts that a register may hold: none may become a formula or be lost. */
const ODD = [
  "Nettoyage",
  "=1+1",
  "@SOMME(A1)",
  "+33 1 02",
  "-",
  "\tretrait",
  "<b>gras</b>",
  "l’« objet »",
  "0012",
];

export interface RandomRegister {
  contracts: { recent: boolean; clause: boolean; annex: boolean; text: string }[];
  titleRows: number;
  clauseFirst: boolean;
  extraColumns: number;
}

export const registers: fc.Arbitrary<RandomRegister> = fc.record({
  contracts: fc.array(
    fc.record({
      recent: fc.boolean(),
      clause: fc.boolean(),
      annex: fc.boolean(),
      text: fc.constantFrom(...ODD),
    }),
    { minLength: 6, maxLength: 24 },
  ),
  titleRows: fc.integer({ min: 1, max: 3 }),
  clauseFirst: fc.boolean(),
  extraColumns: fc.integer({ min: 0, max: 3 }),
});

export function workbookOf({ contracts, titleRows, clauseFirst, extraColumns }: RandomRegister): Workbook {
  const facts = clauseFirst ? [CLAUSE, ANNEX] : [ANNEX, CLAUSE];
  const extra = Array.from({ length: extraColumns }, (_, index) => `Observations ${index + 1}`);
  const yes = (fact: boolean) => (fact ? "Oui" : "Non");
  const rows = contracts.map(({ recent, clause, annex, text }, index) => {
    // The first two make sure that both years are there.
    const year = index === 0 || (index > 1 && recent) ? 2023 : 2022;
    const values = clauseFirst ? [yes(clause), yes(annex)] : [yes(annex), yes(clause)];
    return [
      `${year}-${String(index + 1).padStart(3, "0")}`,
      { value: text },
      new Date(year, index % 12, 1 + (index % 28)),
      "Attribué",
      ...values,
      ...extra.map(() => ({ value: text })),
    ];
  });
  const titles = Array.from({ length: titleRows }, (_, index) =>
    index === 0 ? ["Registre des marchés"] : [],
  );
  const header = [NUMBER, "Objet", DATE, "Statut", ...facts, ...extra];
  return workbookFrom({
    sheets: [
      { name: "Marchés", rows: [...titles, header, ...rows] },
      { name: "Notes" },
      { name: INVOICES, rows: INVOICE_ROWS },
    ],
  });
}

/** What the buyer or a colleague does between and during the product's acts. */
export type Deed =
  | { deed: "flip"; contract: number; source: "Local" | "Remote" }
  | { deed: "comment"; text: string }
  | { deed: "rowAbove" | "columnBefore" };

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    deed: fc.constant("flip" as const),
    contract: fc.nat(5),
    source: fc.constantFrom("Local" as const, "Remote" as const),
  }),
  fc.record({
    deed: fc.constant("comment" as const),
    text: fc.constantFrom(...ODD.filter((text) => /^[^=@+\-\t0]/.test(text))),
  }),
  fc.record({ deed: fc.constantFrom("rowAbove" as const, "columnBefore" as const) }),
);

/** Does it; the comment that stands in the sheet afterwards, if it was one. */
export function carryOut(book: Workbook, deed: Deed): string | null {
  const register = registerOf(book);
  const header = register && headerOf(register.grid);
  if (!register || !header) return null;
  if (deed.deed === "rowAbove") insertCells(register, rect(0, 0, 1, MAX_COLUMNS), "down");
  if (deed.deed === "columnBefore") insertCells(register, rect(0, 1, MAX_ROWS, 1), "right");
  if (deed.deed === "flip") {
    const [row, column] = [header.row + 1 + deed.contract, header.columns.get(CLAUSE) ?? -1];
    typeInto(register, row, column, register.value(row, column) === "Oui" ? "Non" : "Oui", {
      source: deed.source,
    });
  }
  const sheet = indicatorSheet(book);
  if (deed.deed !== "comment" || !sheet) return null;
  const { row, column } = cellOf(sheet, "2.1", "comment");
  return typeInto(sheet, row, column, deed.text).accepted ? deed.text.trim() : null;
}

/** A sheet deleted right after something was typed takes that with it; a fixed cell of the register may not exist here. */
const LEFT_OUT = [
  "SPASER sheet deleted",
  "a colleague edits the register",
  "row inserted into the SPASER sheet",
];
const kinds = KINDS.filter((kind) => !("page" in kind) && !LEFT_OUT.includes(kind.name));

/** Some happen more often than others, as in life. */
const ACTS = [
  "open",
  ...(["compute", "compute", "refresh", "refresh", "automatic"] as const),
  ...([
    "reload",
    "correct",
    "share",
    "freeze",
    "unfreeze",
    "detail",
    "breakdown",
    "columns",
    "columnsAway",
    "ignore",
    "simulations",
    "row",
    "ribbon",
  ] as const),
] as const;

export interface RandomStep {
  act: (typeof ACTS)[number];
  fault: { kind: Kind; request: number } | null;
  deed: Deed | null;
  /** The deed happens at this request of the act instead of before it. */
  during: number | null;
}

export const days: fc.Arbitrary<RandomStep[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS),
    fault: fc.option(fc.record({ kind: fc.constantFrom(...kinds), request: fc.nat(4) }), { freq: 3 }),
    deed: fc.option(deeds, { freq: 3 }),
    during: fc.option(fc.nat(3), { freq: 1 }),
  }),
  { minLength: 2, maxLength: 6 },
);
