/**
 * The fault matrix: every action of the buyer, every request that it makes, every fault. `npm run faults` tries all of them;
 * otherwise an even part of them, the same at every run.
 */
import { ACTIONS } from "./actions";
import { Desk } from "./desk";
import { DETAIL_KINDS } from "./detail-kinds";
import { KINDS } from "./kinds";
import { smallWorkbook } from "./register";
import { makeStarts } from "./starts";
import { dryRun, trial, type World } from "./trial";

const ALL_KINDS = [...KINDS, ...DETAIL_KINDS];

/** Every how many-th combination is tried; it has no divisor with the number of faults, so that each meets every action. */
const STEP =
  // npm says which script runs: no variable has to be set, which each shell does in its own way.
  process.env["npm_lifecycle_event"] === "faults" || process.env["FAULTS"] === "all"
    ? 1
    : [5, 7, 11].find((step) => [KINDS, ALL_KINDS].every(({ length }) => length % step !== 0))!;

jest.setTimeout(600_000);

let world: World;
let tried = 0;
let held = 0;
let combination = 0;

beforeAll(async () => {
  const desk = await Desk.with(smallWorkbook());
  world = { desk, starts: await makeStarts(desk) };
});

afterAll(() => {
  world.desk.close();
  console.log(`Fault matrix: ${tried} tried, ${held} held.`);
});

const remote = KINDS.find((kind) => "somebody" in kind && kind.somebody.clause);

it.each(ACTIONS.map((action) => [action.name, action] as const))("%s", async (_name, action) => {
  const dry = [await dryRun(world, action), await dryRun(world, action, remote)];
  const broken: string[] = [];
  for (let request = 0; request < (dry[0]?.requests.length ?? 0); request++) {
    for (const kind of action.leavesDetail ? ALL_KINDS : KINDS) {
      combination++;
      if (combination % STEP !== 0) continue;
      const problems = await trial(world, action, kind, request, dry).catch((error: unknown) => [
        `the trial ended: ${String(error)}`,
      ]);
      tried++;
      if (problems.length === 0) held++;
      else broken.push(`request ${request + 1}, ${kind.name}: ${problems.join("; ")}`);
    }
  }
  expect(broken).toEqual([]);
});
