/** Columns added to a register and taken away again, over the unmodified Office.js. */
import type { FieldId } from "../../src/register/fields";
import { withIgnored } from "../../src/register/ignoring";
import { insertCells, MAX_ROWS, rect, typeInto, workbookFrom } from "../../emulator";
import { withFormulas } from "../../emulator/formulas";
import { REGISTER, registerRows } from "../life/small-desk";
import { contentOf, deskWith, type Desk } from "./desk";

const HEADERS = [
  "N° de marché",
  "Objet du marché",
  "Titulaire",
  "Date de notification",
  "Date de fin",
  "Montant HT",
  "Procédure",
];
const WIDTH = HEADERS.length;
const ADDED: FieldId[] = ["socialAnnex", "negotiation", "reserved"];

/** A register that has only what identifies a contract. */
function bareDesk(): Promise<Desk> {
  const rows = registerRows().map((row) => row.slice(0, WIDTH));
  return deskWith(withFormulas(workbookFrom({ sheets: [{ name: REGISTER, rows: [HEADERS, ...rows] }] })));
}

let desk: Desk;
beforeEach(async () => {
  desk = await bareDesk();
});
afterEach(() => desk.close());

const headers = () => {
  const sheet = desk.sheet(REGISTER);
  return Array.from({ length: 12 }, (_, column) => sheet.value(0, column)).filter((value) => value !== null);
};

test("columns that are added look like the register's own, and its filter takes them in", async () => {
  const sheet = desk.sheet(REGISTER);
  sheet.grid.setLines("column", WIDTH - 1, 1, { size: 90 });
  const criteria = new Map([[6, { filterOn: "Values", values: ["Appel d'offres ouvert"] }]]);
  sheet.autoFilter = { area: { row: 0, column: 0, rows: 31, columns: WIDTH }, criteria, enabled: true };
  await desk.session.open();
  const opened = await desk.session.addMissingColumns(ADDED);
  expect(opened.addedColumns).toEqual(ADDED);
  expect(sheet.autoFilter).toMatchObject({ area: { columns: WIDTH + 3 } });
  expect([...(sheet.autoFilter as { criteria: Map<number, unknown> }).criteria.keys()]).toEqual([6]);
  for (let column = WIDTH; column < WIDTH + 3; column++) {
    expect(sheet.style(0, column)).toEqual(sheet.style(0, WIDTH - 1));
    expect(sheet.style(5, column).numberFormat).toBe("General");
  }
});

test("added columns change no figure, of no year", async () => {
  const values = async () => {
    const { assessment } = await desk.session.compute({ year: 2023, frameworkId: "asp-2023", history: 2 });
    return [...assessment.figures.values()].flatMap((figures) =>
      [...figures.values()].map(({ value }) => value),
    );
  };
  await desk.session.open();
  const before = await values();
  await desk.session.addMissingColumns(["competed", ...ADDED]);
  expect(await values()).toEqual(before);
});

test("what was added can be taken away, to the last cell", async () => {
  await desk.session.open();
  const before = contentOf(desk.sheet(REGISTER));
  await desk.session.addMissingColumns(ADDED);
  const { kept, opened } = await desk.session.removeAddedColumns();
  expect(kept).toEqual([]);
  expect(opened.addedColumns).toEqual([]);
  expect(headers()).toEqual(HEADERS);
  expect(contentOf(desk.sheet(REGISTER))).toBe(before);
});

test("a column in which something was typed stays, wherever it is by now, and is named", async () => {
  await desk.session.open();
  await desk.session.addMissingColumns(ADDED);
  desk.type(REGISTER, 20, WIDTH + 1, "Oui");
  const { kept } = await desk.session.removeAddedColumns();
  expect(kept).toEqual(["negotiation"]);
  expect(headers()).toEqual([...HEADERS, "negotiation"]);
  expect(desk.sheet(REGISTER).value(20, WIDTH)).toBe("Oui");
});

describe("taking columns away", () => {
  const deleting = ({ steps }: { steps: readonly string[] }) =>
    steps.some((step) => step.endsWith("Delete()"));
  beforeEach(async () => {
    await desk.session.open();
    await desk.session.addMissingColumns(ADDED);
  });

  test("keeps what a colleague types into one at the last moment", async () => {
    const sheet = desk.sheet(REGISTER);
    const act = () => {
      typeInto(sheet, 20, WIDTH + 1, "Oui", { source: "Remote" });
      sheet.setFormula(21, WIDTH + 1, "=1+1");
    };
    desk.host.faults.add({ when: deleting, effect: { kind: "before", act } });
    const { kept } = await desk.session.removeAddedColumns();
    expect(kept).toEqual([ADDED[1]]);
    expect(headers()).toEqual([...HEADERS, ADDED[1]]);
    expect(sheet.value(20, WIDTH)).toBe("Oui");
    expect(sheet.grid.peek(21, WIDTH)?.formula).toBe("=1+1");
  });

  test("takes them all away though Excel fails in between, and spares the buyer's columns", async () => {
    const sheet = desk.sheet(REGISTER);
    insertCells(sheet, rect(0, WIDTH + 1, MAX_ROWS, 1), "right");
    sheet.setValue(0, WIDTH + 1, "Remarque");
    let failed = false;
    const when = ({ steps }: { steps: readonly string[] }) => {
      if (failed || steps.filter((step) => step.endsWith("Delete()")).length < 2) return false;
      effect.afterActions = steps.findLastIndex((step) => step.endsWith("Delete()"));
      return (failed = true);
    };
    const effect = { kind: "api" as const, code: "GeneralException", afterActions: 0 };
    desk.host.faults.add({ when, effect });
    const { kept } = await desk.session.removeAddedColumns();
    expect(failed).toBe(true);
    expect(kept).toEqual([]);
    expect(headers()).toEqual([...HEADERS, "Remarque"]);
  });
});

test("what the indicators lack is known before anything is computed", async () => {
  await desk.session.open();
  const bare = desk.session.readiness("asp-2023");
  const lacks = (id: string) => bare?.lacking.find(({ definition }) => definition.id === id)?.fields;
  expect(lacks("2.2")).toEqual(["socialAnnex"]);
  expect(lacks("3.3")).toEqual(["segment", "cpv"]);
  expect(lacks("2.1")).toContain("socialClause");
  expect(bare?.typed.map(({ id }) => id)).toEqual(["4.3"]);
  // An empty column allows nothing yet, and says so.
  await desk.session.addMissingColumns(["socialAnnex"]);
  const added = desk.session.readiness("asp-2023");
  expect(added?.ready).toBe(bare?.ready);
  expect(added?.lacking.find(({ definition }) => definition.id === "2.2")).toMatchObject({
    fields: ["socialAnnex"],
    empty: true,
  });
  desk.type(REGISTER, 3, WIDTH, "Oui");
  await desk.session.open();
  const filled = desk.session.readiness("asp-2023");
  expect(filled?.lacking.map(({ definition }) => definition.id)).not.toContain("2.2");
  expect((filled?.ready ?? 0) + (filled?.lacking.length ?? 0)).toBe(
    (bare?.ready ?? 0) + (bare?.lacking.length ?? 0),
  );
});

test("a doubt that is ignored stays away; a new one of its kind comes up", async () => {
  desk.type(REGISTER, 4, 3, "courant mars");
  const first = await desk.session.open();
  const doubts = first.findings.filter(({ code }) => code === "unreadableDate");
  expect(doubts).toHaveLength(1);
  const ignored = await desk.session.ignore(withIgnored([], doubts, 1));
  expect(ignored.findings.map(({ code }) => code)).not.toContain("unreadableDate");
  expect(ignored.ignored).toEqual([{ code: "unreadableDate", count: 1 }]);
  desk.type(REGISTER, 9, 3, "courant mars");
  const again = await desk.reopened().open();
  expect(again.findings.filter(({ code }) => code === "unreadableDate")).toHaveLength(1);
  expect(again.findingCounts.unreadableDate).toBe(1);
});
