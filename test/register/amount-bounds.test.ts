/** Maximum and minimum beside each other: row by row the maximum, unless only the minimum is there. */
import type { Cell } from "../../src/register/grid";
import { NO_CHOICES, type Choices } from "../../src/register/recognition";
import { read } from "./corpus/run";

const BASE = ["N° marché", "Objet", "Titulaire", "Date de notification"];

function amounts(headers: string[][], values: Cell[][], choices: Choices = NO_CHOICES) {
  // Rows of ordinary contracts around those that are asked about, so that the columns look like amounts.
  const usual: Cell[][] = Array.from({ length: 8 }, (_, i) =>
    headers[0]!.map((_, c) => 30000 + 7000 * i + 1000 * c),
  );
  const rows = [...values, ...usual].map((own, i): Cell[] => [
    `M${i}`,
    `Objet ${i}`,
    `Soc ${i}`,
    45000 + 3 * i,
    ...own,
  ]);
  const header = headers.map((row, i) => [...(i === headers.length - 1 ? BASE : BASE.map(() => "")), ...row]);
  const { register, recognition } = read(
    [{ name: "Marchés", cells: [...header, ...rows], expected: null }],
    false,
    choices,
  );
  return {
    amounts: [...register.amount].slice(0, values.length),
    said: recognition.findings.filter(({ code }) => code === "amountStandsIn").map(({ params }) => params),
    unreadable: register.findings.filter(({ code }) => code === "unreadableNumber").length,
  };
}

const BOTH: Cell[][] = [
  [1000, 90000],
  [50000, ""],
  ["", 80000],
  ["", ""],
  [40000, "sans maximum"],
  [20000, 0],
  [0, 0],
];
const RIGHT = [90000, 50000, 80000, NaN, 40000, 20000, 0];

it.each<[string, string[][]]>([
  ["in French", [["Montant min", "Montant max"]]],
  ["spelt out, excluding tax", [["Montant minimum HT", "Montant maximum HT"]]],
  [
    "under a group",
    [
      ["Montant HT", ""],
      ["Mini", "Maxi"],
    ],
  ],
  ["by other words", [["Minimum HT", "Plafond HT"]]],
  ["in English", [["Minimum amount", "Maximum amount"]]],
  ["with a unit written out", [["Montant mini (€ HT)", "Montant maxi (€ HT)"]]],
])("the maximum, else the minimum: %s", (_, headers) => {
  expect(amounts(headers, BOTH)).toMatchObject({ amounts: RIGHT, unreadable: 0 });
});

it("whichever comes first, and each with its own unit", () => {
  const swapped = BOTH.map(([min, max]): Cell[] => [max!, min!]);
  expect(amounts([["Montant max", "Montant min"]], swapped).amounts).toEqual(RIGHT);
  expect(amounts([["Montant min (k€)", "Montant max"]], [[50, ""]]).amounts).toEqual([50000]);
});

it("an amount of its own comes before both, and so do its zeros where there is no bound", () => {
  const { amounts: read, said } = amounts(
    [["Montant HT", "Montant min", "Montant max"]],
    [
      [70000, 1000, 90000],
      ["", 1000, 90000],
      ["", 1000, ""],
      [0, "", ""],
    ],
  );
  expect(read).toEqual([70000, 90000, 1000, 0]);
  expect(said).toEqual([
    { header: "Montant HT", other: "Montant max" },
    { header: "Montant HT", other: "Montant min" },
  ]);
});

it("an amount with tax never stands in for one without", () => {
  expect(amounts([["Montant max HT", "Montant min TTC"]], [["", 60000]]).amounts).toEqual([NaN]);
});

it("a column that the user confirms keeps what stands in for it; one chosen for something else stands in no more", () => {
  const choice = (field: "amount" | "spend", header: string, year?: number) => ({
    ...NO_CHOICES,
    columns: [{ sheet: "Marchés", field, header, ...(year && { year }) }],
  });
  const headers = [["Montant min", "Montant max"]];
  expect(amounts(headers, BOTH, choice("amount", "Montant max")).amounts).toEqual(RIGHT);
  expect(amounts(headers, [[50000, ""]], choice("spend", "Montant min", 2023)).amounts).toEqual([NaN]);
  expect(amounts(headers, BOTH, choice("amount", "Montant min")).amounts[1]).toBe(50000);
});
