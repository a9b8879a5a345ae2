/**
 * Every habit that only some Excel has, switched on, under every act of a buyer: it ends as on a usual Excel, at the latest after the
 * button « Actualiser » in a pane that was opened again; what was typed is still there, and of the register nothing is lost.
 */
import { ANSWERS_FOR_ONE_LOST } from "../../emulator/habitual";
import { HABIT_NAMES, isUsual, type HabitName } from "../../emulator";
import { WorkbookError } from "../../src/workbook/workbook";
import { ACTIONS, type Action } from "./actions";
import { Desk, settled } from "./desk";
import { smallWorkbook } from "./register";
import { contentOf, detailSheet, drafts, indicatorSheet, ourSheets, readBack } from "./sheets";
import { makeStarts, REQUEST, TYPED } from "./starts";
import { restore } from "./state";
import type { World } from "./trial";

jest.setTimeout(900_000);

/** What the buyer may be told: where Excel stays silent, and where a file can be neither opened nor, as here, downloaded. */
const SAID: Partial<Readonly<Record<HabitName, readonly string[]>>> = {
  answersLost: ["timeout"],
  runtimeDies: ["timeout"],
  newWorkbookRefused: ["unknown"],
};

/** The requests that wait in vain: nobody waits for them as long as a buyer does. */
const SILENT: Partial<Readonly<Record<HabitName, (desk: Desk) => boolean>>> = {
  answersLost: ({ host }) => (host.traffic.length + 1) % ANSWERS_FOR_ONE_LOST === 0,
  runtimeDies: ({ isSpent }) => isSpent,
};

/** What only settings say goes with them: corrected columns, and that a year was published. */
const BY_SETTINGS: readonly string[] = ["correct columns", "freeze"];

let world: World;
let tried = 0;

beforeAll(async () => {
  const desk = await Desk.with(smallWorkbook());
  world = { desk, starts: await makeStarts(desk) };
});

afterAll(() => {
  world.desk.close();
  console.log(`Acts under the habits that only some Excel has: ${tried}.`);
});

/** What is there once an act was done and the pane, opened again, has refreshed the sheet. */
async function outcome(action: Action): Promise<{ told: string | null; left: Record<string, string> }> {
  const { desk, starts } = world;
  restore(desk.book, starts[action.start]);
  await desk.reload();
  const session = desk.session();
  let told = await failureOf(action.before(session, desk.book));
  told ??= await failureOf(action.act(session));
  await settled();
  // A pane that gets no answer is opened again, and what was asked for is asked once more.
  for (let again = told === null ? 0 : 1; again < 4; again++) {
    await desk.reload();
    const next = desk.session();
    if (
      (again === 0 || (await failureOf(redo(action, next))) === null) &&
      (await failureOf(next.compute(REQUEST))) === null
    )
      break;
  }
  await settled();
  return { told, left: left() };
}

async function redo(action: Action, session: ReturnType<Desk["session"]>): Promise<unknown> {
  await action.before(session, world.desk.book);
  return action.act(session);
}

function left(): Record<string, string> {
  const { book } = world.desk;
  const ours = new Set(ourSheets(book));
  const own = book.sheets.filter((sheet) => !ours.has(sheet) && !sheet.name.startsWith("~"));
  const sheet = indicatorSheet(book);
  const detail = detailSheet(book);
  return {
    ...Object.fromEntries(own.map((one) => [one.name, contentOf(one)])),
    indicators: sheet ? contentOf(sheet) : "",
    detail: detail ? contentOf(detail) : "",
    visibleDrafts: String(drafts(book).filter(({ visibility }) => visibility === "Visible").length),
  };
}

async function failureOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (failure) {
    return failure instanceof WorkbookError ? failure.code : `exception: ${String(failure)}`;
  }
}

/** Every how many-th act a usual run tries under each habit; all of them with `npm run faults`. */
const STEP = process.env["npm_lifecycle_event"] === "faults" || process.env["FAULTS"] === "all" ? 1 : 4;

const usual = new Map<string, Record<string, string>>();

async function usualLeft(action: Action): Promise<Record<string, string>> {
  const known = usual.get(action.name);
  if (known) return known;
  const { told, left: found } = await outcome(action);
  expect(told).toBeNull();
  usual.set(action.name, found);
  return found;
}

/** Its own test waits for that silence: test/excel/looking.test.ts. */
const ELSEWHERE: readonly HabitName[] = ["visibleViewSilent"];

it.each(HABIT_NAMES.filter((name) => !isUsual(name) && !ELSEWHERE.includes(name)))("%s", async (habit) => {
  const { desk } = world;
  const wrong: string[] = [];
  const turn = HABIT_NAMES.indexOf(habit);
  for (const action of ACTIONS.filter((_, index) => (index + turn) % STEP === 0)) {
    const expected = await usualLeft(action);
    const back = desk.host.habits.change({ [habit]: true });
    const patient = desk.shortenTimeouts(() => SILENT[habit]?.(desk) ?? false);
    const { told, left: found } = await outcome(action);
    patient();
    back();
    tried++;
    if (told !== null && !SAID[habit]?.includes(told)) wrong.push(`${action.name}: said « ${told} »`);
    for (const [what, content] of Object.entries(expected))
      if (found[what] !== content && !(habit === "settingsLost" && BY_SETTINGS.includes(action.name)))
        wrong.push(`${action.name}: ${what} is not as usual`);
    if (action.start !== "bare" && indicatorSheet(desk.book)) {
      const { inputs } = readBack(indicatorSheet(desk.book)!);
      if (inputs.comments[REQUEST.year]?.["2.1"] !== TYPED.comment)
        wrong.push(`${action.name}: the comment is lost`);
    }
  }
  expect(wrong).toEqual([]);
});
