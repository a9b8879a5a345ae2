/** Amounts as text: what a column says about its cells, numbers as programs write them, and what cannot be negative. */
import {
  decimalSignOf,
  NUMBER_BLANK,
  parseAmountText,
  parseQuantityText,
} from "../../src/register/cells/amounts";
import type { Cell } from "../../src/register/grid";
import { parseCsv } from "../../src/xlsx/csv";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const HEADER = ["N° marché", "Objet", "Titulaire", "Date de notification"];
const register = (header: string[], rows: Cell[][]) =>
  read([
    decoy("Marchés", [
      [...HEADER, ...header],
      ...rows.map((more, i) => [`2023-${i + 10}`, `Objet ${i}`, `Société ${i}`, "15/03/2023", ...more]),
    ]),
  ]).register;
const amounts = (...cells: Cell[]) => [
  ...register(
    ["Montant HT"],
    cells.map((cell) => [cell]),
  ).amount,
];

describe("a column of amounts as text", () => {
  it("may look like the serials of days", () =>
    expect(amounts("45000", "52300", "61000", "48750", "39900", "70500", "150000")).toEqual([
      45000, 52300, 61000, 48750, 39900, 70500, 150000,
    ]));
  it("may have eight digits", () =>
    expect(amounts("20150101", "20230216", "19991231", "20101010")).toEqual([
      20150101, 20230216, 19991231, 20101010,
    ]));
  it("decides what a dot before three digits means", () => {
    expect(amounts("45.000", "120.000", "1.250.000", "250000")).toEqual([45000, 120000, 1250000, 250000]);
    expect(amounts("45.000", "120,50", "99,9", "250000")).toEqual([45000, 120.5, 99.9, 250000]);
    expect(amounts("45.123", "1200.5", "99.25", "250000.75")).toEqual([45.123, 1200.5, 99.25, 250000.75]);
    expect(amounts("45.000", "120.000", "250.000", "310.000")).toEqual([45000, 120000, 250000, 310000]);
  });
  it("decides what a comma before three digits means", () => {
    expect(amounts("45,000", "1,250,000", "120,000", "7,500.25")).toEqual([45000, 1250000, 120000, 7500.25]);
    expect(amounts("45,125", "1200,5", "99,25", "0,125")).toEqual([45.125, 1200.5, 99.25, 0.125]);
    expect(amounts("45,000", "1200.5", "99.25", "250000.75")).toEqual([45000, 1200.5, 99.25, 250000.75]);
  });
  it("may have units, and the placeholders of open data", () =>
    expect(amounts("12 345,67 € HT", "130 k€", "1,2 M€", "MQ", "INX 0.0", "CDL", "NC", 5)).toEqual([
      12345.67,
      130000,
      1200000,
      NaN,
      NaN,
      NaN,
      NaN,
      5,
    ]));
  it("leaves no doubt about a placeholder", () => {
    const { findings } = register(
      ["Montant HT", "Clause sociale"],
      ["MQ", "CDL", "INX 2924", "NC", 1, 2, 3].map((cell) => [cell, cell === "NC" ? "INX Oui" : "Oui"]),
    );
    expect(findings.filter(({ code }) => /^unreadable|^impossible/.test(code))).toEqual([]);
  });
});

it.each([
  ["1.1116E7", 11116000],
  ["2.5e6", 2500000],
  ["2,5E+06", 2500000],
  ["1E5", 100000],
  ["4.5E4 €", 45000],
  ["1.23456E-1", 0.123456],
])("« %s » is %d", (text, amount) => {
  expect(parseAmountText(text)).toBe(amount);
});
it.each(["45000 60000", "12 50 000", "1e17", "1.1E", "E7"])("« %s » is no amount", (text) =>
  expect(parseAmountText(text)).toBeNaN(),
);

it.each([
  ["12,5", ","],
  ["1 250,00 €", ","],
  ["1.250.000", ","],
  ["1.250,00", ","],
  ["12.5", "."],
  ["1250.000", "."],
  ["1,250,000", "."],
  ["0.125", "."],
  ["45.000", null],
  ["45,000", null],
  ["45000", null],
  ["12.05.2023", null],
])("the decimals of « %s » stand after « %s »", (text, sign) => expect(decimalSignOf(text)).toBe(sign));

it("reads quantities by the sign of their column, too", () => {
  expect(parseQuantityText("1.250", ".")).toBe(1.25);
  expect(parseQuantityText("1.250", ",")).toBe(1250);
  expect(parseQuantityText("1.250")).toBe(1250);
  expect(parseQuantityText("1,250")).toBe(1.25);
});

describe("a text file", () => {
  const column = (...values: string[]) =>
    parseCsv(["a;b", ...values.map((value) => `${value};x`)].join("\n"))
      ?.rows.slice(1)
      .map(([cell]) => cell);
  it("leaves a thousand's dot to its column", () =>
    expect(column("45.000", "120.000", "1.250.000", "250000")).toEqual([
      "45.000",
      "120.000",
      "1.250.000",
      250000,
    ]));
  it("keeps the decimals of such a column as they are written, and makes numbers of all others", () => {
    expect(column("45.000", "120,5", "7")).toEqual(["45.000", "120,5", 7]);
    expect(column("45.5", "120,5", "7")).toEqual([45.5, 120.5, 7]);
  });
});

it("leaves out a negative delay and a negative count, and says it", () => {
  const { paymentDelay, invoiceCount, findings } = register(
    ["Délai moyen de paiement", "Nombre de factures"],
    [
      [20, 10],
      [-10, 10],
      ["-5", -3],
      [30, 20],
    ],
  );
  expect([...(paymentDelay ?? [])]).toEqual([20, NaN, NaN, 30]);
  expect([...(invoiceCount ?? [])]).toEqual([10, 10, NaN, 20]);
  expect(
    findings.filter(({ code }) => code === "negativeNumber").map(({ row, column }) => [row, column]),
  ).toEqual([
    [2, 4],
    [3, 4],
    [3, 5],
  ]);
});

describe("two numbers in a cell", () => {
  it.each<[string, number]>([
    ["mini 5 000 maxi 90 000", 90_000],
    ["min. 5000 € HT / max. 90000 € HT", 90_000],
    ["max 90 k€, min 5 k€", 90_000],
    ["Montant maximum : 90 000,50 € (minimum 500)", 90_000.5],
    ["min 5000 max 900", 900],
    ["10 000 à 90 000", NaN],
    ["10 000 HT 12 000 TTC", NaN],
    ["5000 total 900", NaN],
    ["sans maximum", NUMBER_BLANK],
    ["Pas de montant maximum", NUMBER_BLANK],
    ["illimité", NUMBER_BLANK],
    ["45 000 HT €", 45_000],
    ["environ 45 000 € HT max", 45_000],
  ])("« %s » is %d, never both as one", (text, amount) => {
    expect(parseAmountText(text)).toBe(amount);
  });
});
