/** A column is one entry of a table: a field made on the spot, of any kind, is recognised, read and kept without anything else. */
import type { AskedColumn } from "../../src/register/contracts";
import type { Field, FieldKind } from "../../src/register/fields";
import type { Cell } from "../../src/register/grid";

interface Made {
  kind: FieldKind;
  cells: Cell[];
  /** What the register holds of it, for the two contracts. */
  kept: AskedColumn | number[];
}

const MADE: Made[] = [
  { kind: "number", cells: [3, "12"], kept: { kind: "number", values: Float64Array.of(3, 12) } },
  { kind: "amount", cells: ["1,5 k€", 20], kept: { kind: "number", values: Float64Array.of(1500, 20) } },
  {
    kind: "date",
    cells: [44_930, "05/01/2023"],
    kept: { kind: "date", days: Int32Array.of(44_930, 44_931) },
  },
  {
    kind: "text",
    cells: ["Lyon", "lyon"],
    kept: { kind: "text", places: Uint16Array.of(1, 1), texts: ["", "Lyon"] },
  },
  { kind: "fact", cells: ["Oui", "Non"], kept: [2, 1] },
];

test.each(MADE)("a field of the kind $kind", async ({ kind, cells, kept }) => {
  jest.resetModules();
  const { CONTRACT_FIELDS, CONTRACT_FIELD_IDS } = await import("../../src/register/fields");
  const { CONTRACT_WORDINGS } = await import("../../src/register/recognising/vocabulary");
  const made: Field = { kind, theme: "economy" };
  Object.assign(CONTRACT_FIELDS, { penaltyOfDelay: made });
  const field = Object.keys(CONTRACT_FIELDS).find(
    (one) => !CONTRACT_FIELD_IDS.some((other) => other === one),
  );
  if (field !== "penaltyOfDelay") throw new Error("made on the spot");
  Object.assign(CONTRACT_WORDINGS, {
    [CONTRACT_WORDINGS.length]: { field, known: ["Pénalités de retard appliquées"] },
  });
  const { decoy } = await import("./corpus/layout");
  const { read } = await import("./corpus/run");
  const { register, recognition } = read([
    decoy("Marchés", [
      ["N° de marché", "Objet", "Titulaire", "Date de notification", "Pénalités de retard appliquées"],
      ...cells.map((cell, i): Cell[] => [`M-${i}`, `Travaux ${i}`, "Une SA", 44_950, cell]),
    ]),
  ]);
  const columns = recognition.sheets[0]?.columns.filter(({ taken }) => taken) ?? [];
  expect(columns.map((match): string => match.field)).toContain(field);
  const facts = new Map<string, Uint8Array | undefined>(Object.entries(register.facts));
  if (Array.isArray(kept)) expect([...(facts.get(field) ?? [])]).toEqual(kept);
  else expect(register.asked?.get(field)).toEqual(kept);
});
