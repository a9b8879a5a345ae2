/**
 * Random lives of a workbook through the unmodified Office.js: people type, sort, insert, delete, rename, copy, freeze and
 * compute. No input is ever lost, the register never changes, every cell of the sheet is right. `LIFE_RUNS` asks for more,
 * `LIFE_SEED` and `LIFE_PATH` for the one that failed.
 */
import fc from "fast-check";
import type { Desk } from "../moments/desk";
import { act } from "./acts";
import { Life } from "./life";
import { smallDesk } from "./small-desk";

/** Lives of a usual run. */
const USUAL = 60;
const RUNS = Number(process.env["LIFE_RUNS"] ?? USUAL);
const LONGEST = 24;
/** A slow machine does fewer, and says so. */
const TIME = 60_000 + RUNS * 1_000;

describe("random lives", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await smallDesk();
  });
  afterAll(() => {
    desk.close();
  });

  test(
    `keep every input and every figure, ${RUNS} times`,
    async () => {
      const deadline = Date.now() + TIME;
      let [runs, acts, checks, undone] = [0, 0, 0, 0];
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: LONGEST }), async (list) => {
          if (Date.now() > deadline) return;
          const life = new Life(desk);
          await life.begin();
          for (const one of list) await life.perform(one);
          await life.perform({ do: "refresh" });
          runs++;
          acts += life.acts;
          checks += life.checks;
          undone += life.undone;
        }),
        {
          numRuns: RUNS,
          ...(process.env["LIFE_PATH"] ? { path: process.env["LIFE_PATH"] } : {}),
          endOnFailure: !process.env["LIFE_SHRINK"],
          ...(process.env["LIFE_SEED"] ? { seed: Number(process.env["LIFE_SEED"]) } : {}),
        },
      );
      expect(runs).toBeGreaterThan(RUNS / 10);
      process.stdout.write(
        `${runs} sequences, ${acts} acts (${undone} undone), ${checks} sheets checked cell by cell\n`,
      );
    },
    TIME + 30_000,
  );
});
