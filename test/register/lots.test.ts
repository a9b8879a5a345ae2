/** Lots under what is written once for all of them, with merged cells and without; versions; concessions. */
import type { Area, Cell } from "../../src/register/grid";
import { formatDay } from "../../src/register/cells/days";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const HEADER = [
  "N° marché",
  "Procédure",
  "Objet",
  "Lot",
  "Titulaire",
  "Notification",
  "Montant HT",
  "Clause sociale",
];
const [NUMBER, PROCEDURE, OBJECT, LOT, SUPPLIER, DATE, AMOUNT, CLAUSE] = HEADER.keys() as unknown as number[];

/** Five consultations of three lots each, one clause in each. */
const full = Array.from({ length: 15 }, (_, i): Cell[] => {
  const consultation = Math.floor(i / 3);
  return [
    `2023-0${consultation}`,
    "MAPA",
    `Chantier ${consultation}`,
    `Lot ${(i % 3) + 1}`,
    `Société ${i}`,
    44_930 + consultation,
    1000 * (i + 1),
    i % 3 === 0 ? "Oui" : "Non",
  ];
});

/** The sheet with these columns written on the first row of each consultation only. */
const writtenOnce = (columns: number[], rows = full): Cell[][] => [
  HEADER,
  ...rows.map((row, i) => row.map((cell, c) => (i % 3 > 0 && columns.includes(c) ? "" : cell))),
];
const areasOf = (columns: number[], from = 1): Area[] =>
  columns.flatMap((column) =>
    Array.from({ length: 5 }, (_, i) => ({ row: from + 3 * i, column, rowCount: 3, columnCount: 1 })),
  );

function figures(cells: Cell[][], merged: Area[] = [], chunk = 37) {
  const { register } = read([{ ...decoy("Marchés", cells), merged }], false, undefined, chunk);
  let amount = 0;
  for (const one of register.amount) if (!Number.isNaN(one)) amount += one;
  return {
    contracts: register.size,
    in2023: register.notificationYear.filter((year) => year === 2023).length,
    clauses: register.facts.socialClause?.filter((state) => state === 2).length,
    competed: register.facts.competed?.filter((state) => state === 2).length,
    numbers: new Set(register.contractNumber).size,
    amount,
    codes: [...new Set(register.findings.map(({ code }) => code))].filter((code) => code !== "endUnknown"),
  };
}

const RIGHT = { contracts: 15, in2023: 15, clauses: 5, competed: 15, numbers: 5, amount: 120_000, codes: [] };

it("are read where everything is written on every row", () =>
  expect(figures([HEADER, ...full])).toEqual(RIGHT));

const LAYOUTS: [string, (number | undefined)[]][] = [
  ["the date", [DATE]],
  ["number and date", [NUMBER, DATE]],
  ["number, object and date", [NUMBER, OBJECT, DATE]],
  ["number, procedure, object and date", [NUMBER, PROCEDURE, OBJECT, DATE]],
];

describe("under merged cells", () => {
  it.each([
    ...LAYOUTS,
    ["number, date and supplier", [NUMBER, DATE, SUPPLIER]],
    ["all but lot, amount and clause", [NUMBER, PROCEDURE, OBJECT, SUPPLIER, DATE]],
    ["the procedure", [PROCEDURE]],
  ] as [string, number[]][])("%s", (_, columns) => {
    for (const chunk of [1, 2, 37]) {
      expect(figures(writtenOnce(columns), areasOf(columns), chunk)).toEqual(RIGHT);
    }
  });

  it("with titles, a section and totals between them", () => {
    const rows = writtenOnce([NUMBER as number, DATE as number]);
    const cells = [
      ["Registre des marchés", ...HEADER.slice(1).map(() => "")],
      ...rows.slice(0, 4),
      ["Total", "", "", "", "", "", 6000, ""],
      ["TRAVAUX", "", "", "", "", "", "", ""],
      ...rows.slice(4, 7),
    ];
    const merged = [2, 7].flatMap((row) =>
      [NUMBER, DATE].map((column) => ({ row, column: column as number, rowCount: 3, columnCount: 1 })),
    );
    expect(figures(cells, [...merged, { row: 6, column: 0, rowCount: 1, columnCount: 8 }])).toMatchObject({
      contracts: 6,
      in2023: 6,
      amount: 21_000,
    });
  });

  it("take one merged amount once, and say it", () => {
    const columns = [NUMBER, DATE, AMOUNT] as number[];
    expect(figures(writtenOnce(columns), areasOf(columns))).toEqual({
      ...RIGHT,
      amount: 1000 + 4000 + 7000 + 10_000 + 13_000,
      codes: ["mergedQuantity"],
    });
  });

  it("take a merged answer for all", () => {
    const columns = [NUMBER, DATE, CLAUSE] as number[];
    expect(figures(writtenOnce(columns), areasOf(columns))).toEqual({ ...RIGHT, clauses: 15 });
  });

  it("leave a total out that stands under the merged number", () => {
    const rows = writtenOnce([NUMBER as number, DATE as number]).slice(0, 4);
    const cells = [...rows, ["", "", "", "Total", "", "", 6000, ""], ...full.slice(6)];
    expect(
      figures(cells, [
        { row: 1, column: 0, rowCount: 4, columnCount: 1 },
        ...areasOf([DATE as number]).slice(0, 1),
      ]),
    ).toMatchObject({ contracts: 12, in2023: 12, codes: ["totalRow"] });
  });

  it("are one contract with several suppliers where nothing but the supplier differs", () => {
    const rows = full.map((row) => [...row.slice(0, 3), "Lot 1", ...row.slice(4)]);
    const columns = [NUMBER, PROCEDURE, OBJECT, LOT, DATE] as number[];
    expect(figures(writtenOnce(columns, rows), areasOf(columns))).toMatchObject({
      contracts: 5,
      in2023: 5,
      clauses: 5,
    });
  });
});

describe("of a text file, where number or date stand on the first row only", () => {
  it.each(LAYOUTS as [string, number[]][])("%s", (_, columns) => {
    expect(figures(writtenOnce(columns))).toEqual({ ...RIGHT, codes: ["lotOfAbove"] });
  });

  it("without a column for lots", () => {
    const rows = full.map((row, i) => [...row.slice(0, 2), `Ouvrage ${i}`, ...row.slice(3)]);
    const cells = writtenOnce([NUMBER as number, DATE as number], rows).map((row) =>
      row.filter((_, c) => c !== LOT),
    );
    expect(figures(cells)).toEqual({ ...RIGHT, codes: ["lotOfAbove"] });
  });

  it("that say no more than their object and who holds them", () => {
    const once = [NUMBER, PROCEDURE, LOT, DATE, AMOUNT, CLAUSE] as number[];
    const objects = full.map((row, i) =>
      row.map((cell, c) => (c === OBJECT ? `${String(cell)} – lot ${(i % 3) + 1}` : cell)),
    );
    const { register } = read([decoy("Marchés", writtenOnce(once, objects))]);
    expect(register.size).toBe(15);
    expect(register.notificationYear.every((year) => year === 2023)).toBe(true);
    expect(register.contractNumber[4]).toBe("2023-01");
    expect(register.findings.filter(({ code }) => code === "sectionRow" || code === "noteRow")).toEqual([]);
  });

  it("under the number of a consultation, where contracts have none of their own", () => {
    const cells = writtenOnce([NUMBER, PROCEDURE, DATE] as number[]);
    const { register } = read([
      decoy("Marchés", [["N° consultation", ...HEADER.slice(1)], ...cells.slice(1)]),
    ]);
    expect(register.size).toBe(15);
    expect(register.notificationYear.every((year) => year === 2023)).toBe(true);
    expect(register.procedureNumber[14]).toBe("2023-04");
    expect(register.findings.find(({ code }) => code === "lotOfAbove")?.params).toEqual({
      number: "2023-00",
      other: 2,
    });
  });

  it("keeps answers that are blank not filled in", () => {
    expect(figures(writtenOnce([NUMBER, DATE, CLAUSE] as number[])).clauses).toBe(5);
  });

  it("does not give a date to what has no holder yet, nor where dates are missing here and there", () => {
    const planned = [
      ...full,
      ...full
        .slice(0, 3)
        .map((row) => ["", "", `${row[OBJECT as number] as string} bis`, "", "", "", "", ""]),
    ];
    expect(figures([HEADER, ...planned]).in2023).toBe(15);
    const gaps = full.map((row, i) => (i % 5 === 4 ? row.map((cell, c) => (c === DATE ? "" : cell)) : row));
    expect(figures([HEADER, ...gaps]).in2023).toBe(12);
  });
});

describe("versions", () => {
  const header = ["id", "objet", "titulaire", "dateNotification", "montant", "dureeMois"];
  const others = Array.from({ length: 8 }, (_, i): Cell[] => [`B${i}`, `Objet ${i}`, "Y", 44_000, 10, 12]);
  const versions = (column: string, of: (version: number) => Cell, alone: Cell, order: number[]) => {
    const rows = [
      ["A", "Voirie", "X", 44_000, 100, 12, of(0)],
      ["A", "Voirie", "X", 44_500, "", 24, of(1)],
      ["A", "Voirie et réseaux", "X", 44_800, 300, "", of(2)],
    ];
    const { register } = read([
      decoy("Marchés", [
        [...header, column],
        ...others.map((row) => [...row, alone]),
        ...order.map((i) => rows[i] as Cell[]),
      ]),
    ]);
    const at = register.contractNumber.indexOf("A");
    return {
      size: register.size - others.length,
      amount: register.amount[at],
      notified: formatDay(register.notificationDay[at] as number),
      end: formatDay(register.endDay[at] as number),
      object: register.object[at],
    };
  };
  it.each<[string, (version: number) => Cell, Cell]>([
    ["modification_id", (version) => version, 0],
    ["idModification", (version) => (version === 0 ? "" : String(version)), ""],
    ["N° avenant", (version) => (version === 0 ? "initial" : `Avenant n° ${version}`), "initial"],
    ["donneesActuelles", (version) => (version === 2 ? "oui" : "non"), "oui"],
  ])("by %s: the last counts, what it leaves blank stays, the first was notified", (column, of, alone) => {
    const orders =
      column === "donneesActuelles"
        ? [[0, 1, 2]]
        : [
            [0, 1, 2],
            [2, 1, 0],
            [1, 2, 0],
          ];
    for (const order of orders) {
      expect(versions(column, of, alone, order)).toEqual({
        size: 1,
        amount: 300,
        notified: formatDay(44_000),
        end: formatDay(44_729),
        object: "Voirie et réseaux",
      });
    }
  });
});

it("keeps a modification apart whose number is that of another contract", () => {
  const { register } = read([
    decoy("Marchés", [
      ["id", "objet", "titulaire", "dateNotification", "montant", "modification_id"],
      ...Array.from({ length: 8 }, (_, i): Cell[] => [`B${i}`, `Objet ${i}`, `Société ${i}`, 44_000, 10, 0]),
      ["B7", "Autre chose", "Société Z", 45_000, 20, 1],
    ]),
  ]);
  expect(register.size).toBe(9);
  expect(register.amount[7]).toBe(10);
});

it.each([
  "Concession de travaux",
  "Contrat de concession",
  "Concession de service public",
  "CONCESSION",
  "Délégation de service public",
  "DSP",
])("leaves a concession out of the contracts, with a finding: %s", (nature) => {
  const cells = [
    ["N° marché", "Nature", "Objet", "Titulaire", "Notification", "Montant HT"],
    ...Array.from({ length: 9 }, (_, i): Cell[] => [
      `A${i}`,
      i % 4 === 1 ? nature : "Marché",
      "Entretien de la concession",
      "X",
      45_000 + i,
      1000,
    ]),
    ["A1", "", "Entretien de la concession", "Y", 45_001, ""],
  ];
  const { register } = read([decoy("Marchés", cells)]);
  expect(register.contractNumber).toEqual(["A0", "A2", "A3", "A4", "A6", "A7", "A8"]);
  expect(register.findings.filter(({ code }) => code === "concessionRow").map(({ row }) => row)).toEqual([
    2, 6,
  ]);
});

it.each(["Avenant n° 1", "AVENANT", "Acte modificatif n° 2", "Modification"])(
  "leaves an amendment out of the contracts, with a finding: %s",
  (nature) => {
    const cells = [
      ["N° marché", "Type", "Objet", "Titulaire", "Notification", "Montant HT"],
      ...Array.from({ length: 8 }, (_, i): Cell[] => [
        `A${i}`,
        "Marché initial",
        `Objet ${i}`,
        "X",
        45_000 + i,
        9000,
      ]),
      ["A1", nature, "Objet 1", "X", 45_100, 500],
      ["B9", nature, "Objet d’avant", "X", 45_100, 500],
      ["A2", nature, "Objet 2", "X", 45_002, 700],
    ];
    const { register } = read([decoy("Marchés", cells)]);
    expect(register.contractNumber).toEqual(["A0", "A1", "A2", "A3", "A4", "A5", "A6", "A7"]);
    expect([...register.amount]).toEqual(new Array(8).fill(9000));
    const rows = register.findings.filter(({ code }) => code === "amendmentRow").map(({ row }) => row);
    expect(rows).toEqual([9, 10, 11]);
    expect(register.findings.map(({ code }) => code)).not.toContain("duplicateNumber");
  },
);
