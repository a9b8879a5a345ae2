/** Choices that no longer fit: a sheet that became another kind of table, a tab with another name. Said, left aside, never an exception. */
import fc from "fast-check";
import { choicesByName, choicesWithIds, parseChoices } from "../../src/register/choices";
import { CONTRACT_FIELDS, RELATED_FIELDS, type FieldId } from "../../src/register/fields";
import type { Cell } from "../../src/register/grid";
import { RegisterReader } from "../../src/register/reading/read";
import { recognise } from "../../src/register/recognising/recognise";
import { NO_CHOICES, type Choices } from "../../src/register/recognition";
import { sentences } from "../../src/text/sentences";
import { makeContracts } from "./corpus/contracts";
import { decoy } from "./corpus/layout";
import { samplesOf } from "./corpus/run";

const HEADER = ["N° de marché", "Objet", "Titulaire", "Date de notification", "Montant HT", "Clause sociale"];
const REGISTER: Cell[][] = [
  HEADER,
  ...makeContracts(11, 15).map((c, i): Cell[] => [
    ...[c.number, c.object, c.supplier, c.notified, c.amount],
    i % 3 ? "Oui" : "Non",
  ]),
];
const INVOICES: Cell[][] = [
  ["N° de marché", "Date de réception", "Date de paiement"],
  ...Array.from({ length: 12 }, (_, i): Cell[] => [`M-${i}`, 45_000 + i, 45_020 + i]),
];

/** Recognises and reads whole sheets, as the product does. */
function readWith(choices: Choices, sheets: [string, Cell[][]][]) {
  const samples = samplesOf(sheets.map(([name, cells]) => decoy(name, cells)));
  const recognition = recognise(samples, choices, {});
  const reader = new RegisterReader(recognition, { date1904: false });
  for (const { sheetId, sheetName, firstDataRow, lastDataRow } of recognition.sheets) {
    const cells = sheets.find(([name]) => name === sheetName)?.[1] ?? [];
    const data = cells.slice(firstDataRow, lastDataRow + 1);
    reader.add(sheetId, { firstRow: firstDataRow, firstColumn: 0, cells: data });
  }
  return { recognition, register: reader.finish() };
}

const column = (sheet: string, field: FieldId, header: string | null, letters = "B") =>
  ({ sheet, field, header, column: letters }) as Choices["columns"][number];

test("a column chosen for a related table is left aside once the sheet is the register, and said", () => {
  const choices = { ...NO_CHOICES, columns: [column("Suivi", "paid", "Date de notification", "D")] };
  const { recognition, register } = readWith(choices, [["Suivi", REGISTER]]);
  expect(register.size).toBe(15);
  expect(recognition.sheets[0]?.columns.find(({ column: at }) => at === 3)?.field).toBe("notificationDate");
  const finding = recognition.findings.find(({ code }) => code === "choiceLeftAside");
  expect(finding).toMatchObject({
    sheet: "Suivi",
    params: { field: "paid", header: "Date de notification" },
  });
  if (finding) {
    expect(sentences("fr").finding(finding)).toMatch(/«\sDate de notification\s»/);
    expect(sentences("en").finding(finding)).toContain("“Date de notification”");
  }
});

test("the other way round: a column of the register, in a sheet that is read as invoices", () => {
  const choices = { ...NO_CHOICES, columns: [column("Factures", "socialClause", "Date de paiement", "C")] };
  const { recognition } = readWith(choices, [
    ["Suivi", REGISTER],
    ["Factures", INVOICES],
  ]);
  expect(recognition.sheets.map(({ kind }) => kind)).toEqual(["contracts", "invoices"]);
  expect(recognition.findings.map(({ code }) => code)).toContain("choiceLeftAside");
});

test("a sheet chosen as a kind that it can't be is recognised by itself, and that is said", () => {
  const choices: Choices = { ...NO_CHOICES, sheets: [{ sheet: "Suivi", kind: "trainings" }] };
  const { recognition, register } = readWith(choices, [["Suivi", REGISTER]]);
  const said = recognition.findings.filter(({ code }) => code === "choiceLeftAside");
  // « Date » and a title can always be looked for: then the choice holds.
  if (recognition.sheets[0]?.kind === "trainings") expect(said).toEqual([]);
  else expect([register.size, said.length]).toEqual([15, 1]);
  const empty: Choices = { ...NO_CHOICES, sheets: [{ sheet: "Notes", kind: "contracts" }] };
  const other = readWith(empty, [
    ["Suivi", REGISTER],
    ["Notes", [["à revoir"], [12]]],
  ]);
  expect(other.register.size).toBe(15);
  expect(other.recognition.findings).toContainEqual(
    expect.objectContaining({ code: "choiceLeftAside", sheet: "Notes", params: { kind: "contracts" } }),
  );
});

const fields = [
  ...Object.keys(CONTRACT_FIELDS),
  ...Object.values(RELATED_FIELDS).flatMap((of) => Object.keys(of)),
];
const headers = [...HEADER, ...(INVOICES[0] as string[]), "Autre"];

test("whatever was chosen, every sheet can be recognised and read", () => {
  const sheet = fc.constantFrom("Suivi", "Factures", "Autre");
  const choices = fc.record({
    version: fc.constant(1),
    sheets: fc.array(
      fc.record({
        sheet,
        kind: fc.constantFrom("contracts", "ignored", ...Object.keys(RELATED_FIELDS)),
        headerRow: fc.constantFrom(undefined, 1, 2, 14, 900),
      }),
      { maxLength: 3 },
    ),
    columns: fc.array(
      fc.record({
        sheet,
        field: fc.constantFrom(...fields),
        year: fc.constantFrom(undefined, 2022, 2023),
        header: fc.constantFrom(null, ...headers),
        column: fc.constantFrom(undefined, "A", "B", "C", "D", "F", "ZZ"),
      }),
      { maxLength: 6 },
    ),
    ignoredFindings: fc.constant([]),
  });
  fc.assert(
    fc.property(choices, (saved) => {
      const parsed = parseChoices(JSON.parse(JSON.stringify(saved)));
      expect(parsed).not.toBeNull();
      readWith(parsed ?? NO_CHOICES, [
        ["Suivi", REGISTER],
        ["Factures", INVOICES],
      ]);
    }),
    { numRuns: 400 },
  );
});

describe("the id of a sheet beside its name", () => {
  const chosen: Choices = {
    ...NO_CHOICES,
    sheets: [{ sheet: "Suivi", kind: "contracts" }],
    columns: [column("Suivi", "socialClause", "Clause sociale", "F")],
  };
  const identified = choicesWithIds(chosen, [{ id: "{A}", name: "Suivi" }]);

  test("survives being saved and read, and follows the tab's new name", () => {
    expect(parseChoices(JSON.parse(JSON.stringify(identified)))).toEqual(identified);
    const now = choicesByName(identified, [{ id: "{A}", name: "Registre 2024" }]);
    expect([now.sheets[0]?.sheet, now.columns[0]?.sheet]).toEqual(["Registre 2024", "Registre 2024"]);
  });

  test("is stronger than a name that another sheet has now; without it the name counts, as in a file", () => {
    const sheets = [
      { id: "{B}", name: "Suivi" },
      { id: "{A}", name: "Ancien suivi" },
    ];
    expect(choicesByName(identified, sheets).columns[0]?.sheet).toBe("Ancien suivi");
    expect(choicesByName(chosen, sheets).columns[0]?.sheet).toBe("Suivi");
    expect(choicesByName(identified, [{ id: "sheet1", name: "Suivi" }]).columns[0]?.sheet).toBe("Suivi");
  });
});
