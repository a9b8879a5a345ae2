/** After an automatic refresh the pane knows what a pane that is opened now would know: sheets, columns, contracts and findings. */
import fc from "fast-check";
import type { Opened } from "../../src/workbook/moments";
import { workbookFrom, type CellSpec } from "../../emulator";
import { withFormulas } from "../../emulator/formulas";
import { FACT_COLUMNS, REGISTER, registerRows, ROWS, smallDesk } from "../life/small-desk";
import { deskWith, type Desk } from "./desk";
import { valueNames } from "../register/value-names";

const REQUEST = { year: 2023, frameworkId: "asp-2023" };
const AUTOMATIC = { automatic: true };
/** Turns, not a time: on a busy machine 20 ms can go by in one of them. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setTimeout(done, 1));
};

/** What was understood of the workbook, in comparable form. */
function understood({ recognition, register, findings, findingCounts, ...rest }: Opened): unknown {
  const { columns, hiddenRows, years, suggestedYear, choices, ignored, body } = rest;
  return {
    recognition,
    register: register && {
      ...register,
      values: valueNames(register),
      findings: texts(register.findings),
    },
    findings: texts(findings),
    findingCounts,
    rest: { columns, hiddenRows, years, suggestedYear, choices, ignored, body },
  };
}

function texts(list: readonly unknown[]): string[] {
  return list.map((one) => JSON.stringify(one)).sort();
}

/** A second sheet that nobody takes for a register. */
const NOTES: CellSpec[][] = [
  ["Réunions", "", ""],
  ["Le 12 mars", "avec les services", ""],
  ["Le 3 avril", "avec les élus", ""],
];

async function watchedDesk(extra: Record<string, CellSpec[][]> = {}): Promise<Desk> {
  const small = await smallDesk();
  const header = Array.from({ length: 14 }, (_, column) => small.sheet(REGISTER).value(0, column));
  small.close();
  const sheets = [
    { name: REGISTER, rows: [header as CellSpec[], ...registerRows()] },
    ...Object.entries(extra).map(([name, rows]) => ({ name, rows })),
  ];
  const desk = await deskWith(withFormulas(workbookFrom({ sheets })));
  await desk.session.open();
  await desk.session.watch(() => undefined);
  await desk.session.compute(REQUEST);
  return desk;
}

/** Refreshes as the pane does by itself, and compares with a pane that is opened now. */
async function expectLikeOpening(desk: Desk): Promise<Opened> {
  await settle();
  const { opened } = await desk.session.refresh(AUTOMATIC);
  const afresh = await desk.reopened().open();
  expect(understood(opened)).toEqual(understood(afresh));
  return opened;
}

test("a column whose values were replaced is what opening takes it for", async () => {
  const desk = await watchedDesk();
  const before = (await desk.reopened().open()).recognition.sheets[0]?.columns.find(
    ({ field }) => field === "sme",
  );
  expect(before?.taken).toBe(true);
  for (let row = 1; row <= ROWS; row++)
    desk.type(REGISTER, row, before?.column ?? 0, `${1000 + row * 17},5 kg`);
  await expectLikeOpening(desk);
  desk.close();
});

test("a sheet of notes that becomes a table is taken in", async () => {
  const desk = await watchedDesk({ Notes: NOTES });
  for (const [row, line] of [
    ["Date de la réunion", "Objet du sourcing", "Entreprises rencontrées"],
    ["12/03/2023", "Sourcing mobilier", "3"],
    ["03/04/2023", "Sourcing énergie", "2"],
  ].entries())
    for (const [column, text] of line.entries()) desk.type("Notes", row, column, text);
  desk.type(REGISTER, 3, 1, "Autre objet");
  await expectLikeOpening(desk);
  desk.close();
});

test("a table that formulas fill in is taken in", async () => {
  const desk = await watchedDesk({ Notes: NOTES });
  const sheet = desk.sheet("Notes");
  for (const [row, line] of [
    ["Date de la réunion", "Objet du sourcing", "Entreprises rencontrées"],
    ["12/03/2023", "Sourcing mobilier", "3"],
    ["03/04/2023", "Sourcing énergie", "2"],
  ].entries())
    for (const [column, text] of line.entries())
      sheet.setFormula(row, column, `=IF('${REGISTER}'!$B$4="Autre objet","${text}","–")`);
  await settle();
  const before = await expectLikeOpening(desk);
  desk.type(REGISTER, 3, 1, "Autre objet");
  const { recognition } = await expectLikeOpening(desk);
  expect(recognition.others).not.toEqual(before.recognition.others);
  desk.close();
});

test("a header that was typed anew is read anew", async () => {
  const desk = await watchedDesk();
  desk.type(REGISTER, 0, 13, "Date de fin prévisionnelle");
  await expectLikeOpening(desk);
  desk.close();
});

const text = fc.constantFrom(
  "Oui",
  "Non",
  "",
  "12/05/2022",
  "2023-009",
  "31/02/2023",
  "48 000",
  "peut-être",
  "SARL Martin",
  "TOTAL",
);
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("cell" as const),
      row: fc.integer({ min: 1, max: ROWS }),
      column: fc.constantFrom(...FACT_COLUMNS, 0, 1, 2, 3, 4, 5, 6),
      text,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("column" as const),
      row: fc.integer({ min: 1, max: ROWS }),
      column: fc.nat(13),
      text,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("note" as const),
      row: fc.nat(2),
      column: fc.nat(2),
      text: fc.oneof(text, fc.constantFrom("N° de marché", "Objet", "Date de notification", "Montant HT")),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("cell" as const),
      row: fc.constant(0),
      column: fc.nat(13),
      text: fc.constantFrom("Montant HT", "Objet", "Observations", "PME"),
    }),
  },
);

test("whatever was edited, round after round", async () => {
  let rounds = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      async (list) => {
        const desk = await watchedDesk({ Notes: NOTES });
        try {
          for (const round of list) {
            for (const one of round) {
              const sheet = one.do === "note" ? "Notes" : REGISTER;
              // Down to the end of the column, as a fill does.
              const last = one.do === "column" ? ROWS : one.row;
              for (let row = one.row; row <= last; row++) desk.type(sheet, row, one.column, one.text);
            }
            await settle();
            const again = await desk.reopened().open();
            if (!again.register) return;
            await expectLikeOpening(desk);
            rounds++;
          }
        } finally {
          desk.close();
        }
      },
    ),
    { numRuns: 25 },
  );
  expect(rounds).toBeGreaterThan(20);
}, 240_000);
