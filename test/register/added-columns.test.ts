/** A column that says nothing yet, as one just added, takes nothing away from what other columns tell. */
import { NO, NOT_FILLED, YES, type FactId } from "../../src/register/contracts";
import { dayOf } from "../../src/register/cells/days";
import type { Cell } from "../../src/register/grid";
import { NO_CHOICES, type Choices } from "../../src/register/recognition";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { updateRows } from "../../src/register/reading/update";
import { columnLetters } from "../../src/register/grid";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const HEADER = [
  "N° de marché",
  "Objet",
  "Titulaire",
  "Date de notification",
  "Montant HT",
  "Procédure",
  "Code CPV",
  "Considérations sociales",
  "Considérations environnementales",
  "Clause sociale",
  "Annexe environnementale",
];
const SOCIAL = ["Clause sociale", "Critère social", "Aucune", "Clause d’insertion", "", "Marché réservé"];
const GREEN = ["Critère environnemental", "Clause environnementale", "Aucune", ""];
const PROCEDURES = ["MAPA", "Appel d’offres ouvert", "Gré à gré", "MAPA"];

function rows(): Cell[][] {
  return Array.from({ length: 60 }, (_, i) => [
    `2023-${String(i + 1).padStart(3, "0")}`,
    `Prestation ${i + 1}`,
    `SARL Rive ${i}`,
    dayOf(i % 2 ? 2022 : 2023, 1 + (i % 12), 3),
    1000 + 37 * i,
    PROCEDURES[i % 4] ?? "",
    i % 5 ? "90910000-9" : "72000000-5",
    SOCIAL[i % 6] ?? "",
    GREEN[i % 4] ?? "",
    i % 3 ? "Non" : "Oui",
    "Non",
  ]);
}

type AddedField = Exclude<FactId, "digital">;

/** Every yes/no column that can be added, and the field it is for. */
const ADDED: [header: string, field: AddedField][] = [
  ["Mise en concurrence", "competed"],
  ["Clause d’insertion", "insertionClause"],
  ["Annexe sociale", "socialAnnex"],
  ["Critère social", "socialCriterion"],
  ["Marché réservé", "reserved"],
  ["Critère environnemental", "environmentalCriterion"],
  ["Clause environnementale", "environmentalClause"],
  ["Annexe RSE", "csrAnnex"],
  ["PME", "sme"],
  ["Sourcing", "sourcing"],
  ["Planifié", "planned"],
  ["Négociation", "negotiation"],
  ["Bilan d’exécution", "executionReview"],
  ["Marché responsable", "responsible"],
];

function readWith(
  added: readonly [string, AddedField][],
  typed: (row: number, field: AddedField) => Cell = () => "",
) {
  const cells = [
    [...HEADER, ...added.map(([header]) => header)],
    ...rows().map((row, i) => [...row, ...added.map(([, field]) => typed(i, field))]),
  ];
  const choices: Choices = {
    ...NO_CHOICES,
    columns: added.map(([header, field], i) => ({
      sheet: "Marchés",
      field,
      header,
      column: columnLetters(HEADER.length + i),
    })),
  };
  const sheet = decoy("Marchés", cells);
  return { sheet, ...read([sheet], false, choices) };
}

function shown(register: ReturnType<typeof readWith>["register"]) {
  return FRAMEWORKS.flatMap((framework) => {
    const { figures } = assess(register, framework, { year: 2023, years: [2022, 2023] }, NO_INPUTS);
    return [...figures].flatMap(([year, ofYear]) =>
      [...ofYear.values()].map((figure) => [
        framework.id,
        year,
        figure.id,
        figure.value,
        // Without a value: the same reason, or that nothing is filled in.
        ...(figure.value === null ? [] : [figure.numerator, figure.population, figure.filled]),
      ]),
    );
  });
}

it.each([...ADDED.map((one) => [one[1], [one]] as const), ["all of them", ADDED] as const])(
  "leaves every figure of every year as it was: an empty column for %s",
  (_, added) => {
    expect(shown(readWith(added).register)).toEqual(shown(readWith([]).register));
  },
);

describe("a column that begins to say something", () => {
  const said = (field: AddedField, at: number, cell: Cell) => (row: number, of: AddedField) =>
    row === at && of === field ? cell : "";

  it("answers for the contracts that it speaks of, and for no other", () => {
    const before = readWith([]).register.facts.competed ?? new Uint8Array();
    const { register } = readWith([["Mise en concurrence", "competed"]], said("competed", 4, "Non"));
    const after = register.facts.competed ?? new Uint8Array();
    expect([before[4], after[4]]).toEqual([YES, NO]);
    expect([...after].filter((state, i) => state !== before[i])).toHaveLength(1);
  });

  it("is filled in by no kind that the considerations never name", () => {
    const { register } = read([
      decoy("Marchés", [
        [...HEADER.slice(0, 8), "Clause d’insertion"],
        ...rows().map((row, i) => [
          ...row.slice(0, 7),
          i % 2 ? "Clause sociale" : "Critère social",
          i ? "" : "Oui",
        ]),
      ]),
    ]);
    expect([...(register.facts.insertionClause ?? [])].slice(0, 4)).toEqual([
      YES,
      NOT_FILLED,
      NOT_FILLED,
      NOT_FILLED,
    ]);
  });

  it("says it for the contract, on whichever of its rows it stands", () => {
    const cells: Cell[][] = [
      [...HEADER.slice(0, 6), "Mise en concurrence"],
      ...rows().flatMap((row) => {
        const first = row.slice(0, 6);
        const co = [...first];
        co[2] = `${String(first[2])} bis`;
        return [
          [...first, "Non"],
          [...co, ""],
        ];
      }),
    ];
    const { register } = read([decoy("Marchés", cells)]);
    expect(register.size).toBe(60);
    expect(new Set(register.facts.competed)).toEqual(new Set([NO]));
  });

  it("gives after an edit what a full reading gives", () => {
    const { sheet, register, reader, recognition } = readWith([["Clause d’insertion", "insertionClause"]]);
    const at = HEADER.length;
    (sheet.cells[7] as Cell[])[at] = "Oui";
    const changed = updateRows(register, reader, recognition.sheets[0]?.sheetId ?? "", {
      firstRow: 7,
      firstColumn: 0,
      cells: [sheet.cells[7] as Cell[]],
    });
    const full = readWith([["Clause d’insertion", "insertionClause"]], said("insertionClause", 6, "Oui"));
    expect(changed).toEqual({ changedContracts: [6] });
    expect(register.facts).toEqual(full.register.facts);
  });
});

describe("the cell that a doubt speaks of", () => {
  it("is that of its own year, among columns of hours", () => {
    const { register, recognition } = read([
      decoy("Marchés", [
        [...HEADER.slice(0, 6), "Clause sociale", "Heures d’insertion 2022", "Heures d’insertion 2023"],
        ...rows().map((row, i) => [...row.slice(0, 6), i === 3 ? "Non" : "Oui", 12, i === 3 ? 450 : 30]),
      ]),
    ]);
    const doubts = register.findings.filter(({ code }) => code === "hoursWithoutClause");
    const hours = recognition.sheets[0]?.columns.filter(({ field }) => field === "insertionHours") ?? [];
    expect(doubts.map(({ row, column, params }) => [row, column, params.hours])).toEqual(
      hours.map(({ column, year }) => [4, column, year === 2022 ? 12 : 450]),
    );
  });

  it("is that of the year where the register has no date", () => {
    const { register } = read([
      decoy("Marchés", [
        ["N° de marché", "Objet", "Titulaire", "Année de notification", "Montant HT"],
        ...rows().map((row, i) => [...row.slice(0, 3), i === 5 ? "" : 2023, row[4] ?? ""]),
      ]),
    ]);
    expect(register.findings).toContainEqual(
      expect.objectContaining({ code: "noNotification", row: 6, column: 3 }),
    );
  });
});
