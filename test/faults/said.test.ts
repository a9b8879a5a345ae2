/** What the buyer is told when the sheet or the settings are not what they were, and what stays untouched. */
import { MEMORY_KEY, readMemory, UNREADABLE_KEY } from "../../src/workbook/memory";
import { WorkbookError } from "../../src/workbook/workbook";
import { Desk } from "./desk";
import { NEWER } from "./kinds";
import { FRAMEWORK, smallWorkbook, YEAR } from "./register";
import { indicatorSheet, readBack } from "./sheets";
import { makeStarts, REQUEST, TYPED, type Start } from "./starts";
import { restore, type State } from "./state";

let desk: Desk;
let starts: Record<Start, State>;

beforeAll(async () => {
  desk = await Desk.with(smallWorkbook());
  starts = await makeStarts(desk);
});
afterAll(() => {
  desk.close();
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (failure) {
    if (failure instanceof WorkbookError) return failure.code;
    throw failure;
  }
}

it.each(["in the session that computed it", "in a new session"])(
  "a deleted sheet comes back, %s",
  async (when) => {
    restore(desk.book, starts.edited);
    let session = desk.session();
    await session.open();
    await session.refresh();
    const sheet = indicatorSheet(desk.book);
    if (sheet) desk.book.deleteSheet(sheet);
    if (when === "in a new session") {
      session = desk.session();
      await session.open();
    }
    const { notes } = await session.refresh();
    expect(notes.map(({ code }) => code)).toEqual(["sheetRecreated", "inputsBroughtBack"]);
    const again = indicatorSheet(desk.book);
    if (!again) throw new Error("No sheet");
    const { inputs } = readBack(again);
    expect(inputs.targets[YEAR]?.["2.1"]).toBe(TYPED.target);
    expect(inputs.comments[YEAR]?.["2.1"]).toBe(TYPED.comment);
  },
);

it("settings of a newer version are told and left alone; figures can still be computed", async () => {
  restore(desk.book, starts.edited);
  desk.book.settings.set(MEMORY_KEY, NEWER);
  const session = desk.session();
  expect((await session.open()).memoryProblem).toBe("newerVersion");
  expect(await codeOf(session.compute(REQUEST))).toBe("none");
  expect(await codeOf(session.freeze(YEAR, true))).toBe("newerVersion");
  expect(desk.book.settings.get(MEMORY_KEY)).toEqual(NEWER);
  expect((await session.open()).ownSheets.every(({ frozen }) => !frozen)).toBe(true);
});

it("unreadable settings are told, and kept when others take their place", async () => {
  restore(desk.book, starts.edited);
  const broken = { version: 1, choices: 3 };
  desk.book.settings.set(MEMORY_KEY, broken);
  const session = desk.session();
  expect((await session.open()).memoryProblem).toBe("corrupted");
  await session.compute(REQUEST);
  expect(desk.book.settings.get(UNREADABLE_KEY)).toEqual(broken);
  expect((await session.open()).memoryProblem).toBeNull();
});

it("two people who publish different years keep both", async () => {
  restore(desk.book, starts.edited);
  const [one, other] = [desk.session(), desk.session()];
  for (const session of [one, other]) {
    await session.open();
    await session.refresh();
  }
  await one.freeze(YEAR, true);
  await other.freeze(YEAR - 1, true);
  const { memory } = readMemory(Object.fromEntries(desk.book.settings));
  expect(Object.keys(memory.frozen[FRAMEWORK.id] ?? {})).toEqual([String(YEAR - 1), String(YEAR)]);
});
