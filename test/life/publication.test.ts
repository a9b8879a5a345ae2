/** Shared, published and reported files say the same to the digit, whatever is edited, before a year is published and after. */
import fc from "fast-check";
import { renderReport } from "../../src/docx/report";
import { publicationOf } from "../../src/publishing/content";
import { dataRows } from "../../src/publishing/data";
import { asShown } from "../../src/spaser/shown";
import { roundHalfUp } from "../../src/spaser/rounding";
import type { YearToPublish } from "../../src/workbook/moments";
import { readWorkbookFile } from "../../src/xlsx/read";
import { readIndicatorSheet } from "../../src/report/read-sheet";
import type { Desk } from "../moments/desk";
import { readWord } from "../publishing/word";
import { typeAt } from "./sheet-at";
import { FACT_COLUMNS, REGISTER, ROWS, smallDesk } from "./small-desk";

const FRAMEWORK = "asp-2023";

/** Indicator → its value as each file has it, as a number that people read. */
async function saidBy(desk: Desk): Promise<Record<string, (number | string)[]>> {
  await desk.session.share({ detail: false, anonymous: true });
  const file = new Uint8Array(Buffer.from(desk.host.createdWorkbooks.at(-1) ?? "", "base64"));
  const [only] = readWorkbookFile(file).sheets;
  if (!only) throw new Error("no sheet");
  const { used } = only.shape;
  const shared = readIndicatorSheet(
    { firstRow: used?.row ?? 0, firstColumn: used?.column ?? 0, cells: only.cells },
    false,
  );
  const { assessment, inputs, context } = await desk.session.toPublish();
  const publication = publicationOf(assessment, inputs, context);
  const word = readWord(await renderReport(publication));
  const rows = dataRows(assessment, context).filter(({ annee }) => annee === assessment.year);
  return Object.fromEntries(
    publication.lines.map(({ id, value, figure }) => {
      const { definition } = figure;
      const cell = shared?.computed.get(id)?.["value"] ?? "";
      const isPercent = definition.unit === "percent";
      const inSheet =
        typeof cell === "number"
          ? isPercent
            ? roundHalfUp(asShown(definition, cell) * 100, definition.decimals)
            : asShown(definition, cell)
          : null;
      const row = rows.find(({ indicateur }) => indicateur === id);
      const inWord = word.tables.some(({ rows: lines }) => lines.some(({ cells }) => cells.includes(value)));
      return [id, [`${inSheet} ${row?.valeur} ${inWord}`, `${row?.valeur} ${row?.valeur} true`]];
    }),
  );
}

async function expectSame(desk: Desk): Promise<void> {
  const said = await saidBy(desk);
  for (const [id, [found, expected]] of Object.entries(said)) expect([id, found]).toEqual([id, expected]);
}

const edits = fc.array(
  fc.record({
    row: fc.integer({ min: 1, max: ROWS }),
    column: fc.constantFrom(...FACT_COLUMNS),
    text: fc.constantFrom("Oui", "Non", ""),
  }),
  { maxLength: 6 },
);

test("the same figures in the shared sheet, the report and the data", async () => {
  await fc.assert(
    fc.asyncProperty(edits, edits, async (before, after) => {
      const desk = await smallDesk();
      const edit = (list: typeof before) => {
        for (const { row, column, text } of list) desk.type(REGISTER, row, column, text);
      };
      try {
        await desk.session.open();
        edit(before);
        await desk.session.compute({ year: 2023, frameworkId: FRAMEWORK });
        edit(after);
        // The register as it is now.
        await expectSame(desk);
        await desk.session.refresh();
        await desk.session.freeze(2023, true);
        const published = await desk.session.toPublish();
        edit(before.map((one) => ({ ...one, text: one.text === "Oui" ? "Non" : "Oui" })));
        await expectSame(desk);
        expect(valuesOf(await desk.session.toPublish())).toEqual(valuesOf(published));
      } finally {
        desk.close();
      }
    }),
    { numRuns: 4 },
  );
});

function valuesOf({ assessment, inputs, context }: YearToPublish): string[][] {
  const { lines } = publicationOf(assessment, inputs, context);
  return lines.map(({ id, value, previous, change, note }) => [id, value, previous, change, note]);
}

test("a published year says when, and goes on saying what it said after its register was edited", async () => {
  const desk = await smallDesk();
  await desk.session.open();
  await desk.session.compute({ year: 2023, frameworkId: FRAMEWORK });
  typeAt(desk.sheet("SPASER 2023"), "ind:2.2", "target", "55 %");
  await desk.session.freeze(2023, true);
  const before = await desk.session.toPublish();
  expect(before.context.frozen).toBeDefined();
  for (const row of [3, 6, 9, 12]) desk.type(REGISTER, row, 7, "Non");
  await desk.session.refresh();
  const after = await desk.session.toPublish();
  desk.close();
  expect(valuesOf(after)).toEqual(valuesOf(before));
  const { facts, lines } = publicationOf(after.assessment, after.inputs, after.context);
  expect(facts.join()).toContain("Chiffres arrêtés le 23/11/2026");
  expect(lines.find(({ id }) => id === "2.2")?.target).toMatch(/55/);
});

test("nothing computed yet: nothing to publish", async () => {
  const desk = await smallDesk();
  await expect(desk.session.toPublish()).rejects.toMatchObject({ code: "noRegister" });
  desk.close();
});
