/** The automatic refresh through the unmodified Office.js: it reads what was edited, and gives what a full reading gives. */
import fc from "fast-check";
import { benchRegister, HEADER_ROW } from "./large-register";
import type { Staleness } from "../../src/workbook/moments";
import { insertCells, rect, workbookFrom } from "../../emulator";
import { withFormulas } from "../../emulator/formulas";
import { FACT_COLUMNS, REGISTER, ROWS, smallDesk } from "../life/small-desk";
import { deskWith, type Desk } from "./desk";

const REQUEST = { year: 2023, frameworkId: "asp-2023" };
const AUTOMATIC = { automatic: true };

/** What the pane shows after a computation, in comparable form. */
function shown(desk: Desk, computed: Awaited<ReturnType<Desk["session"]["refresh"]>>): unknown {
  const { assessment, opened } = computed;
  const findings = opened.findings.map((finding) => JSON.stringify(finding)).sort();
  const contracts = [...(assessment.figures.get(2023)?.keys() ?? [])].map((id) =>
    desk.session.explain(id, 2023),
  );
  return { figures: assessment.figures, findings, contracts, years: opened.years };
}

/** A desk whose pane watches the workbook and has computed. */
async function computedDesk(
  desk: Desk,
  told: (staleness: Staleness) => void = () => undefined,
): Promise<void> {
  await desk.session.open();
  await desk.session.watch(told);
  await desk.session.compute(REQUEST);
}

/** Turns, not a time: on a busy machine 20 ms can go by in one of them. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setTimeout(done, 1));
};

describe("a register of 5,000 contracts", () => {
  let desk: Desk;
  const annex = benchRegister(1).cells[HEADER_ROW]?.indexOf("Annexe sociale") ?? -1;
  beforeAll(async () => {
    const { cells } = benchRegister(5000);
    desk = await deskWith(withFormulas(workbookFrom({ sheets: [{ name: "Marchés", rows: cells }] })));
    await computedDesk(desk);
  }, 120_000);
  afterAll(() => {
    desk.close();
  });

  const flip = (row: number) => {
    const before = desk.sheet("Marchés").value(row, annex);
    desk.type("Marchés", row, annex, before === "Oui" ? "Non" : "Oui");
  };

  it("costs a read of the edited row and a write", async () => {
    flip(1234);
    await settle();
    const mark = desk.host.traffic.length;
    await desk.session.refresh(AUTOMATIC);
    const requests = desk.host.traffic.slice(mark);
    expect(requests.length).toBeLessThanOrEqual(2);
    // What is read: the row, the header, and the SPASER sheet with what was typed there.
    expect(requests[0]?.responseBytes).toBeLessThan(60_000);
  });

  it("gives what the button gives", async () => {
    for (const row of [10, 11, 12, 4000]) flip(row);
    await settle();
    const automatic = shown(desk, await desk.session.refresh(AUTOMATIC));
    expect(shown(desk, await desk.session.refresh())).toEqual(automatic);
  });

  it("reads all again when the register gains a row", async () => {
    insertCells(desk.sheet("Marchés"), rect(50, 0, 1, 16_384), "down");
    for (const [column, text] of ["M-neuf", "P-neuf", "1", "Entretien des toitures"].entries())
      desk.type("Marchés", 50, column, text);
    await settle();
    const { opened } = await desk.session.refresh(AUTOMATIC);
    expect(opened.register?.size).toBe(5001);
  });
});

const edit = fc.record({
  row: fc.integer({ min: 1, max: ROWS }),
  column: fc.constantFrom(...FACT_COLUMNS, 0, 1, 3, 4, 5, 6),
  text: fc.constantFrom("Oui", "Non", "", "12/05/2022", "2023-009", "31/02/2023", "48 000", "peut-être"),
});

test("is the same as a full reading, whatever was edited, round after round", async () => {
  let apart = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      async (rounds) => {
        const desk = await smallDesk();
        try {
          await computedDesk(desk);
          for (const round of rounds) {
            for (const { row, column, text } of round) desk.type(REGISTER, row, column, text);
            await settle();
            const automatic = shown(desk, await desk.session.refresh(AUTOMATIC));
            const full = await desk.session.refresh();
            expect(shown(desk, full)).toEqual(automatic);
            expect(full.changed).toEqual([]);
            apart++;
          }
        } finally {
          desk.close();
        }
      },
    ),
    { numRuns: 25 },
  );
  expect(apart).toBeGreaterThan(25);
}, 180_000);

test("a formula of the register that changes with another cell is read too", async () => {
  const desk = await smallDesk();
  const annex = 8;
  desk.sheet(REGISTER).setFormula(6, annex, "=Z1");
  desk.type(REGISTER, 0, 25, "Non");
  await computedDesk(desk);
  const countedBefore = desk.session.explain("2.2", 2023).counted.length;
  desk.type(REGISTER, 0, 25, "Oui");
  desk.type(REGISTER, 8, 1, "Autre objet");
  await settle();
  await desk.session.refresh(AUTOMATIC);
  expect(desk.session.explain("2.2", 2023).counted.length).toBe(countedBefore + 1);
  desk.close();
});

test("an edit that comes while figures are computed is not forgotten", async () => {
  const desk = await smallDesk();
  const told: Staleness[] = [];
  await computedDesk(desk, (staleness) => told.push(staleness));
  let requests = 0;
  desk.host.faults.add({
    effect: { kind: "silence" },
    when: () => {
      requests++;
      if (requests === 2) desk.type(REGISTER, 5, 1, "Un autre objet");
      return false;
    },
  });
  const annex = 8;
  desk.type(REGISTER, 6, annex, desk.sheet(REGISTER).value(6, annex) === "Oui" ? "Non" : "Oui");
  await settle();
  told.length = 0;
  const { staleness } = await desk.session.refresh();
  await settle();
  // Excel tells it during the computation or just after it.
  expect(staleness ?? told.at(-1)).toEqual({ rows: 1, remote: false, inputs: false });
  desk.host.faults.clear();
  expect((await desk.session.refresh(AUTOMATIC)).staleness).toBeNull();
  desk.close();
});
