/** Recognition: false friends, own sheets, reasons, choices and what became of the columns they name. */
import fc from "fast-check";
import { findings as english } from "../../src/text/en/findings";
import { findings as french } from "../../src/text/fr/findings";
import { parseChoices } from "../../src/register/choices";
import { samplePlan } from "../../src/register/recognising/sampling";
import type { Cell, SheetShape } from "../../src/register/grid";
import type { Choices, Recognition } from "../../src/register/recognition";
import { NO_CHOICES } from "../../src/register/recognition";
import { recognise } from "../../src/register/recognising/recognise";
import { makeContracts } from "./corpus/contracts";
import { decoy } from "./corpus/layout";
import { read, samplesOf } from "./corpus/run";

const contracts = makeContracts(7, 20);
const rows = (extra: (i: number) => Cell[] = () => []) =>
  contracts.map((c, i): Cell[] => [c.number, c.object, c.supplier, c.notified, c.amount, ...extra(i)]);
const HEADER = ["N° de marché", "Objet", "Titulaire", "Date de notification", "Montant HT"];

function recogniseSheets(
  sheets: [string, Cell[][]][],
  choices: Choices = NO_CHOICES,
  options = {},
): Recognition {
  return recognise(samplesOf(sheets.map(([name, cells]) => decoy(name, cells))), choices, options);
}

function fieldsOf(recognition: Recognition, sheet = 0): Record<string, number> {
  return Object.fromEntries(
    (recognition.sheets[sheet]?.columns ?? [])
      .filter(({ taken }) => taken)
      .map(({ field, column }) => [field, column]),
  );
}

function oneColumn(header: string, values: (i: number) => Cell): string | undefined {
  const recognition = recogniseSheets([["Marchés", [[...HEADER, header], ...rows((i) => [values(i)])]]]);
  return recognition.sheets[0]?.columns.find(({ column, taken }) => column === 5 && taken)?.field;
}

const yesNo = (i: number) => (i % 2 ? "Oui" : "Non");

describe("false friends", () => {
  it.each([
    ["Projet facilitant l’accès aux TPE/PME", yesNo],
    ["Nombre de retraits", (i: number) => i],
    ["Montant estimé", (i: number) => i * 1000],
    ["Montant de l’avance", (i: number) => i * 100],
    ["Date de publication", (i: number) => 45000 + i],
    ["Date d’envoi", (i: number) => 45000 + i],
    ["Date de signature", (i: number) => 45000 + i],
    ["Date d’accusé réception", (i: number) => 45000 + i],
    ["Date de l’avenant 1", (i: number) => 45000 + i],
    ["Heures d’insertion prévues", (i: number) => i * 10],
    ["Adresse du titulaire", (i: number) => `${i} rue du Port`],
    ["Observations", () => "rien à signaler"],
    ["Taux de TVA", () => 0.2],
    ["Facilitateur de la clause sociale", () => "Mme Martin"],
  ] as [string, (i: number) => Cell][])("« %s » is nothing that is asked for", (header, values) => {
    expect(oneColumn(header, values)).toBeUndefined();
  });

  it.each([
    ["Lots réservés", yesNo, "reserved"],
    ["Clause sociale d’insertion", yesNo, "insertionClause"],
    ["Marché comportant une clause environnementale", yesNo, "environmentalClause"],
    ["Attributaire PME", yesNo, "sme"],
    ["Etat de l achat", () => "Attribué", "outcome"],
    ["Famille Achat Principale", () => "Informatique", "segment"],
    ["Dispo sociales", () => "Clause sociale", "socialConsiderations"],
    ["Date d’échéance du marché", (i: number) => 46000 + i, "endDate"],
  ] as [string, (i: number) => Cell, string][])("« %s » is known", (header, values, field) => {
    expect(oneColumn(header, values)).toBe(field);
  });

  it("takes the date of signature when there is no other, and says that it isn’t sure", () => {
    const recognition = recogniseSheets([
      ["Marchés", [["N° de marché", "Objet", "Titulaire", "Date de signature", "Montant HT"], ...rows()]],
    ]);
    const match = recognition.sheets[0]?.columns.find(({ field }) => field === "notificationDate");
    expect(match?.taken).toBe(true);
    expect(match?.confidence).toBeLessThan(0.8);
    expect(recognition.findings.map(({ code }) => code)).toContain("lowConfidence");
  });

  it("proposes the date of publication without reading it", () => {
    const recognition = recogniseSheets([
      ["Marchés", [["N° de marché", "Objet", "Titulaire", "Date de publication", "Montant HT"], ...rows()]],
    ]);
    expect(recognition.sheets[0]?.columns.find(({ column }) => column === 3)).toMatchObject({
      field: "launchDate",
      taken: false,
    });
  });
});

describe("sheets", () => {
  it("says why it leaves a sheet", () => {
    const recognition = recogniseSheets(
      [
        ["Marchés", [HEADER, ...rows()]],
        ["SPASER 2023", [["SPASER|indicators", "x"], HEADER, ...rows()]],
        ["Vide", [[""]]],
        ["Notes", [["penser à relancer"], ["le service"]]],
        ["À nous", [HEADER, ...rows()]],
        ["Copie", [HEADER, ...rows()]],
      ],
      NO_CHOICES,
      { ownSheetIds: ["sheet4"] },
    );
    expect(recognition.sheets.map(({ sheetName }) => sheetName)).toEqual(["Marchés"]);
    expect(
      Object.fromEntries(recognition.others.map(({ sheetName, reason }) => [sheetName, reason.code])),
    ).toEqual({
      "SPASER 2023": "sheetIsOurs",
      Vide: "sheetEmpty",
      Notes: "sheetNoHeader",
      "À nous": "sheetIsOurs",
      Copie: "sheetIsCopy",
    });
  });

  it("finds a header in row 50 and a register on a hidden sheet", () => {
    const above = Array.from({ length: 49 }, (_, i): Cell[] => (i % 5 ? [] : [`Note ${i}`]));
    const sheet = decoy("Données", [...above, HEADER, ...rows()]);
    const { recognition, register } = read([{ ...sheet, visibility: "veryHidden" }]);
    expect(recognition.sheets[0]).toMatchObject({ headerRow: 49, firstDataRow: 50 });
    expect(register.size).toBe(20);
  });

  it("has nothing to say about a workbook without sheets", () => {
    expect(recognise([], NO_CHOICES, {})).toEqual({ sheets: [], others: [], findings: [] });
  });
});

describe("samples", () => {
  const shape = (rowCount: number, columnCount: number, row = 0): SheetShape => ({
    id: "a",
    name: "a",
    visibility: "visible",
    protected: false,
    tables: [],
    used: { row, column: 2, rowCount, columnCount },
  });

  it("never asks for many cells, and for no row twice", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1048576 }),
        fc.integer({ min: 1, max: 16384 }),
        (rowCount, columnCount) => {
          const areas = samplePlan(shape(rowCount, columnCount));
          expect(areas.reduce((sum, area) => sum + area.rowCount, 0)).toBeLessThanOrEqual(
            Math.min(rowCount, 140),
          );
          let next = 0;
          for (const area of areas) {
            expect(area.row).toBeGreaterThanOrEqual(next);
            expect(area.columnCount).toBeLessThanOrEqual(300);
            next = area.row + area.rowCount;
          }
          expect(next).toBeLessThanOrEqual(rowCount);
        },
      ),
    );
  });

  it("reads a small sheet whole, and nothing of an empty one", () => {
    expect(samplePlan(shape(30, 5, 3))).toEqual([{ row: 3, column: 2, rowCount: 30, columnCount: 5 }]);
    expect(samplePlan({ ...shape(1, 1), used: null })).toEqual([]);
  });
});

describe("choices", () => {
  const choose = (columns: Choices["columns"], sheets: Choices["sheets"] = []): Choices => ({
    version: 1,
    sheets,
    columns,
    ignoredFindings: [],
  });
  const register = (header: Cell[]): [string, Cell[][]][] => [
    ["Marchés", [header, ...rows((i) => [yesNo(i), 7 * i])]],
  ];
  const header = [...HEADER, "Volet responsable", "Points"];

  it("come first", () => {
    const recognition = recogniseSheets(
      register(header),
      choose([{ sheet: "Marchés", field: "socialClause", header: "Volet responsable", column: "F" }]),
    );
    expect(fieldsOf(recognition)).toMatchObject({ socialClause: 5 });
    expect(recognition.sheets[0]?.columns.find(({ field }) => field === "socialClause")?.reason.code).toBe(
      "chosen",
    );
  });

  it("say that a field is in no column", () => {
    const recognition = recogniseSheets(
      register(header),
      choose([{ sheet: "Marchés", field: "amount", header: null }]),
    );
    expect(fieldsOf(recognition)).not.toHaveProperty("amount");
  });

  it("are remembered where they agree with what is recognised", () => {
    const recognition = recogniseSheets(
      register(header),
      choose([{ sheet: "Marchés", field: "amount", header: "Montant HT", column: "E" }]),
    );
    expect(recognition.sheets[0]?.columns.find(({ field }) => field === "amount")?.reason.code).toBe(
      "remembered",
    );
  });

  it("follow a column that moved, and say so", () => {
    const moved = [
      ["Marchés", [["Divers", ...header], ...rows((i) => [yesNo(i), 7 * i]).map((row) => ["x", ...row])]],
    ] as [string, Cell[][]][];
    const recognition = recogniseSheets(
      moved,
      choose([{ sheet: "Marchés", field: "socialClause", header: "Volet responsable", column: "F" }]),
    );
    expect(fieldsOf(recognition)).toMatchObject({ socialClause: 6 });
    expect(recognition.findings).toContainEqual(expect.objectContaining({ code: "columnMoved", column: 6 }));
  });

  it("read a renamed column only where it would be recognised as the same field", () => {
    const kept = recogniseSheets(
      register(["N° de marché", "Objet", "Titulaire", "Date de notification", "Montant € HT", "A", "B"]),
      choose([{ sheet: "Marchés", field: "amount", header: "Montant HT", column: "E" }]),
    );
    expect(fieldsOf(kept)).toMatchObject({ amount: 4 });
    expect(kept.findings.map(({ code }) => code)).toContain("columnRenamed");
    const lost = recogniseSheets(
      register([...HEADER, "Autre chose", "Points"]),
      choose([{ sheet: "Marchés", field: "socialClause", header: "Volet responsable", column: "F" }]),
    );
    expect(fieldsOf(lost)).not.toHaveProperty("socialClause");
    expect(lost.findings).toContainEqual(
      expect.objectContaining({
        code: "columnMissing",
        params: expect.objectContaining({ field: "socialClause" }) as unknown,
      }),
    );
  });

  it("decide between equal headers by their letters", () => {
    const recognition = recogniseSheets(
      register([...HEADER, "Clause", "Clause"]),
      choose([{ sheet: "Marchés", field: "socialClause", header: "Clause", column: "G" }]),
    );
    expect(fieldsOf(recognition)).toMatchObject({ socialClause: 6 });
  });

  it("name sheets and header rows", () => {
    const sheets: [string, Cell[][]][] = [
      ["Marchés", [HEADER, ...rows()]],
      ["Anciens", [["Anciens marchés"], ["Réf.", "Quoi", "Qui", "Notifié le", "Combien"], ...rows()]],
    ];
    const recognition = recogniseSheets(
      sheets,
      choose(
        [
          { sheet: "Anciens", field: "object", header: "Quoi" },
          { sheet: "Anciens", field: "supplierName", header: "Qui" },
        ],
        [
          { sheet: "Marchés", kind: "ignored" },
          { sheet: "Anciens", kind: "contracts", headerRow: 2 },
        ],
      ),
    );
    expect(recognition.sheets.map(({ sheetName, headerRow }) => [sheetName, headerRow])).toEqual([
      ["Anciens", 1],
    ]);
    expect(recognition.others).toContainEqual(
      expect.objectContaining({ sheetName: "Marchés", reason: { code: "sheetIgnored", params: {} } }),
    );
    expect(fieldsOf(recognition)).toMatchObject({ object: 1, supplierName: 2, notificationDate: 3 });
  });

  it("join a new sheet of the same header to those that were chosen", () => {
    const recognition = recogniseSheets(
      [
        ["2022", [HEADER, ...rows().slice(0, 10)]],
        ["2023", [HEADER, ...rows().slice(10)]],
      ],
      choose([], [{ sheet: "2022", kind: "contracts" }]),
    );
    expect(recognition.sheets.map(({ sheetName }) => sheetName)).toEqual(["2022", "2023"]);
  });

  it("say that a sheet is gone", () => {
    const recognition = recogniseSheets(
      register(header),
      choose([{ sheet: "Disparue", field: "amount", header: "Montant" }]),
    );
    expect(recognition.findings).toContainEqual(
      expect.objectContaining({ code: "sheetMissing", params: { sheet: "Disparue" } }),
    );
  });
});

describe("saved choices", () => {
  const saved: Choices = {
    version: 1,
    sheets: [{ sheet: "Marchés", kind: "contracts", headerRow: 4 }],
    columns: [
      { sheet: "Marchés", field: "insertionHours", year: 2023, header: "Heures 2023", column: "K" },
      { sheet: "Marchés", field: "amount", header: null },
    ],
    ignoredFindings: ["totalRow"],
  };

  it("come back as they were saved", () => {
    expect(parseChoices(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
    expect(parseChoices(NO_CHOICES)).toEqual(NO_CHOICES);
  });

  it.each([
    ["nothing", null],
    ["text", "{}"],
    ["another version", { ...saved, version: 2 }],
    ["an unknown field", { ...saved, columns: [{ sheet: "a", field: "__proto__", header: "b" }] }],
    ["an unknown kind", { ...saved, sheets: [{ sheet: "a", kind: "pivot" }] }],
    [
      "letters that are none",
      { ...saved, columns: [{ sheet: "a", field: "amount", header: "b", column: "A1" }] },
    ],
    ["a row that is none", { ...saved, sheets: [{ sheet: "a", kind: "contracts", headerRow: 0 }] }],
  ])("are refused when they are %s", (_, value) => expect(parseChoices(value)).toBeNull());

  it("never throw on any value", () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseChoices(value)));
  });
});

describe("headers that « Ajouter les colonnes manquantes » writes", () => {
  it.each([
    ["français", french],
    ["anglais", english],
  ])("are recognised for certain while nothing stands under them (%s)", (_, { addedHeader }) => {
    const added = Object.entries(addedHeader).map(([field, header]) => [field, String(header)] as const);
    const recognition = recogniseSheets([
      ["Marchés", [[...HEADER, ...added.map(([, header]) => header)], ...rows(() => added.map(() => ""))]],
    ]);
    for (const [i, [field]] of added.entries()) {
      const match = recognition.sheets[0]?.columns.find(({ column }) => column === HEADER.length + i);
      expect([match?.field, (match?.confidence ?? 0) >= 0.9]).toEqual([field, true]);
    }
  });
});

it("a chosen header row is followed to where the header is now, and said; a row of headers stays chosen", () => {
  const chosen: Choices = { ...NO_CHOICES, sheets: [{ sheet: "Marchés", kind: "contracts", headerRow: 1 }] };
  const above = (title: Cell[]) => recogniseSheets([["Marchés", [title, [], HEADER, ...rows()]]], chosen);
  for (const title of [[], ["Registre 2023"]] as Cell[][]) {
    // A blank first row is not part of the used area.
    const recognition = above(title);
    expect(recognition.sheets[0]).toMatchObject({ headerRow: 2, firstDataRow: 3 });
    expect(recognition.findings).toContainEqual(
      expect.objectContaining({ code: "headerMoved", row: 2, params: { chosen: 1, row: 3 } }),
    );
  }
  const kept = above(["A", "B", "C"]);
  expect(kept.sheets[0]?.headerRow).toBe(0);
  expect(kept.findings.map(({ code }) => code)).not.toContain("headerMoved");
});

it("a chosen column of a yearly field is of the year that its header names, unless the choice says another", () => {
  const grid = [[...HEADER, "Régie 2023"], ...rows((i) => [i * 100])] as Cell[][];
  const chosen = (year?: number) =>
    recogniseSheets([["Marchés", grid]], {
      ...NO_CHOICES,
      columns: [
        { sheet: "Marchés", field: "spend", header: "Régie 2023", ...(year === undefined ? {} : { year }) },
      ],
    }).sheets[0]?.columns.find(({ column }) => column === 5);
  expect(chosen()).toMatchObject({ field: "spend", year: 2023, taken: true });
  expect(chosen(2024)).toMatchObject({ field: "spend", year: 2024, taken: true });
});
