/** Tables as few people make them: headers of three rows, something else beside the table, headers that look like others. */
import type { Cell } from "../../src/register/grid";
import type { Recognition } from "../../src/register/recognition";
import { makeContracts, type Contract } from "./corpus/contracts";
import { answers } from "./corpus/layout";
import { read } from "./corpus/run";

type Column = [header: Cell[], value: (contract: Contract, index: number) => Cell];

const oneRow = (header: string, value: Column[1]): Column => [[header], value];
const NUMBER = oneRow("N° marché", ({ number }) => number);
const OBJECT = oneRow("Objet", ({ object }) => object);
const SUPPLIER = oneRow("Titulaire", ({ supplier }) => supplier);
const NOTIFIED = oneRow("Date de notification", ({ notified }) => notified);
const AMOUNT = oneRow("Montant HT", ({ amount }) => amount);
const GAP = oneRow("", () => "");
const listed = (...values: Cell[]): Column[1] => {
  return (_, index) => values[index] ?? "";
};

function sheetOf(columns: Column[], name = "Marchés", contracts = makeContracts(3, 30)) {
  const height = Math.max(...columns.map(([header]) => header.length));
  const header = Array.from({ length: height }, (_, row) => columns.map(([cells]) => cells[row] ?? ""));
  const rows = contracts.map((contract, index) => columns.map(([, value]) => value(contract, index)));
  return { name, cells: [...header, ...rows], expected: null };
}

/** Column → field, of the columns that are read. */
function fieldsOf({ sheets }: Recognition): Record<number, string> {
  return Object.fromEntries(
    sheets.flatMap(({ columns }) => columns.filter(({ taken }) => taken).map((m) => [m.column, m.field])),
  );
}

describe("a header of three rows", () => {
  const yesNo = (cells: Cell[], fact: (contract: Contract) => boolean | null): Column => [
    cells,
    (contract) => answers.words(fact(contract)),
  ];

  it("takes its meaning from both groups above", () => {
    const { recognition, register } = read([
      sheetOf([
        ...[NUMBER, OBJECT, SUPPLIER, NOTIFIED, AMOUNT],
        yesNo(["Clauses", "Sociales", "Exécution"], (c) => c.socialClause),
        yesNo(["", "", "Insertion"], (c) => c.insertionClause),
        yesNo(["", "Environnementales", "Exécution"], (c) => c.envClause),
        yesNo(["", "", "Critère"], (c) => c.envCriterion),
      ]),
    ]);
    expect(recognition.sheets[0]).toMatchObject({ headerRow: 2, headerRows: 3, firstDataRow: 3 });
    expect(fieldsOf(recognition)).toEqual({
      ...{ 0: "contractNumber", 1: "object", 2: "supplierName", 3: "notificationDate", 4: "amount" },
      ...{ 5: "socialClause", 6: "insertionClause", 7: "environmentalClause", 8: "environmentalCriterion" },
    });
    expect(register.size).toBe(30);
    expect(register.findings.filter(({ code }) => code === "unreadableFact")).toEqual([]);
  });

  it("ends a group where a wider one begins", () => {
    const { recognition } = read([
      sheetOf([
        ...[NUMBER, OBJECT, SUPPLIER, NOTIFIED, AMOUNT],
        yesNo(["Développement durable", "Volet social", "Annexe"], (c) => c.socialAnnex),
        yesNo(["", "", "Critère"], (c) => c.socialCriterion),
        [["Suivi", "", "Remarques"], (_, index) => (index % 3 ? "" : "vu")],
      ]),
    ]);
    expect(recognition.sheets[0]!.headers.slice(5)).toEqual([
      "Développement durable › Volet social › Annexe",
      "Développement durable › Volet social › Critère",
      "Suivi › Remarques",
    ]);
    expect(fieldsOf(recognition)).toMatchObject({ 5: "socialAnnex", 6: "socialCriterion" });
  });
});

describe("something beside the table", () => {
  const TABLE = [NUMBER, OBJECT, SUPPLIER, NOTIFIED, AMOUNT];
  const SUMS = [
    oneRow("Procédure", listed("MAPA", "AOO", "Négociée", "Total")),
    oneRow("Nombre", listed(12, 15, 3, 30)),
  ];

  it.each([
    ["on the right", [...TABLE, GAP, ...SUMS], 0],
    ["on the left", [...SUMS, GAP, ...TABLE], 3],
  ])("some sums %s are not read, nor counted as headers", (_, columns, first) => {
    const { recognition, register } = read([sheetOf(columns)]);
    expect(Object.values(fieldsOf(recognition))).toEqual([
      ...["contractNumber", "object", "supplierName", "notificationDate", "amount"],
    ]);
    expect(recognition.sheets[0]).toMatchObject({ firstColumn: first, headers: TABLE.map(([[h]]) => h) });
    expect(register.size).toBe(30);
  });

  it("a list that goes on below the table is not read either", () => {
    const contracts = makeContracts(3, 12);
    const longer = [...contracts, ...makeContracts(4, 30)];
    const short = (column: Column): Column => [
      column[0],
      (contract, index) => (index < contracts.length ? column[1](contract, index) : ""),
    ];
    const { recognition, register } = read([
      sheetOf([...TABLE.map(short), GAP, oneRow("Fournisseur", ({ supplier }) => supplier)], "A", longer),
    ]);
    expect(fieldsOf(recognition)[6]).toBeUndefined();
    expect(register.size).toBe(12);
  });

  it("columns after an empty one that follow the rows belong to the table, however few they fill in", () => {
    const sparse = oneRow("Clause sociale", ({ socialClause }, index) =>
      index % 4 === 1 ? answers.words(socialClause ?? false) : "",
    );
    const { recognition } = read([sheetOf([...TABLE, GAP, sparse])]);
    expect(fieldsOf(recognition)[6]).toBe("socialClause");
  });
});

describe("headers and values that look like others", () => {
  it("a list of invoices alone in a workbook is no register", () => {
    const { recognition } = read([
      sheetOf([
        oneRow("Numéro", (_, index) => `F${1000 + index}`),
        OBJECT,
        oneRow("Fournisseur", ({ supplier }) => supplier),
        oneRow("Date de réception", ({ notified }) => notified + 40),
        AMOUNT,
      ]),
    ]);
    expect(recognition.sheets).toEqual([]);
    expect(recognition.others[0]?.reason.code).toBe("sheetTooFewFields");
  });

  it.each(["N° marché", "Référence"])("a number such as 23.01.05 under « %s » is no date", (header) => {
    const { recognition, register } = read([
      sheetOf([
        oneRow(header, (_, index) => `23.${String((index % 12) + 1).padStart(2, "0")}.0${(index % 9) + 1}`),
        ...[OBJECT, SUPPLIER, NOTIFIED, AMOUNT],
      ]),
    ]);
    expect(fieldsOf(recognition)[0]).toBe("contractNumber");
    expect(register.contractNumber[0]).toBe("23.01.01");
  });

  it.each([
    ["Responsable du marché", undefined],
    ["Resp. de la procédure", undefined],
    ["Marché responsable", "responsible"],
    ["Avance versée", undefined],
    ["Procédure (MAPA, AOO, dialogue)", "procedure"],
    ["Clause environnementale (cahier des charges)", "environmentalClause"],
    ["Durée de la négociation (j)", undefined],
    ["N° AC", undefined],
  ])("an empty column « %s »", (header, field) => {
    const { recognition } = read([
      sheetOf([NUMBER, OBJECT, SUPPLIER, NOTIFIED, AMOUNT, oneRow(header, () => "")]),
    ]);
    expect(fieldsOf(recognition)[5]).toBe(field);
  });

  it.each([
    ["datedenotification", (c: Contract) => c.notified, "notificationDate", NOTIFIED],
    ["NUMEROMARCHE", (c: Contract) => c.number, "contractNumber", NUMBER],
    ["objetdumarche", (c: Contract) => c.object, "object", OBJECT],
    ["montantht", (c: Contract) => c.amount, "amount", AMOUNT],
    ["nomtitulaire", (c: Contract) => c.supplier, "supplierName", SUPPLIER],
    ["clausesociale", (c: Contract) => answers.words(c.socialClause), "socialClause", GAP],
    ["datepublicationdonnees", (c: Contract) => c.notified, undefined, NOTIFIED],
    ["dureerestantemois", (c: Contract) => c.months, undefined, GAP],
    ["montantavance", (c: Contract) => c.amount, undefined, AMOUNT],
  ])("words without anything between them: « %s »", (header, value, field, without) => {
    const others = [NUMBER, OBJECT, SUPPLIER, NOTIFIED, AMOUNT].filter((column) => column !== without);
    const year = oneRow("Année", (c) => c.year);
    const { recognition } = read([sheetOf([oneRow(header, value), year, ...others])]);
    expect(fieldsOf(recognition)[0]).toBe(field);
  });

  it("a category is what its values say: of purchases, or of companies", () => {
    const read5 = (values: Column[1]) =>
      fieldsOf(
        read([sheetOf([NUMBER, OBJECT, SUPPLIER, NOTIFIED, AMOUNT, oneRow("Catégorie", values)])])
          .recognition,
      )[5];
    expect(read5((_, index) => ["Travaux", "Services"][index % 2]!)).toBe("segment");
    expect(read5((_, index) => ["TPE", "PME", "ETI", "GE"][index % 4]!)).not.toBe("segment");
  });

  it("questions that only share half of their words with a field are not read for their yes and no", () => {
    const { recognition } = read([
      sheetOf([
        ...[NUMBER, OBJECT, SUPPLIER, NOTIFIED, AMOUNT],
        oneRow("Avance versée", (_, index) => (index % 2 ? "Oui" : "Non")),
        oneRow("Pénalités appliquées", (_, index) => (index % 2 ? "Oui" : "Non")),
      ]),
    ]);
    expect(Object.keys(fieldsOf(recognition))).toEqual(["0", "1", "2", "3", "4"]);
  });
});
