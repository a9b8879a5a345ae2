/**
 * Random lives of « Détail » through the unmodified Office.js. `DETAIL_LIVES` asks for more, `LIFE_SEED` and `LIFE_PATH` for the one
 * that failed.
 */
import fc from "fast-check";
import type { Desk } from "../moments/desk";
import { detailAct, DetailLife } from "./detail-life";
import { smallDesk } from "./small-desk";

const RUNS = Number(process.env["DETAIL_LIVES"] ?? 8);
const TIME = 60_000 + RUNS * 6_000;

let desk: Desk;
beforeAll(async () => {
  desk = await smallDesk();
});
afterAll(() => {
  desk.close();
});

test(
  `lose no remark and move none, ${RUNS} times`,
  async () => {
    let [acts, checks] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(detailAct, { minLength: 10, maxLength: 40, size: "max" }), async (list) => {
        const life = new DetailLife(desk);
        await life.begin();
        for (const one of list) await life.perform(one);
        await life.perform({ do: "refresh" });
        acts += life.acts;
        checks += life.checks;
      }),
      {
        numRuns: RUNS,
        ...(process.env["LIFE_PATH"] ? { path: process.env["LIFE_PATH"] } : {}),
        endOnFailure: !process.env["LIFE_SHRINK"],
        ...(process.env["LIFE_SEED"] ? { seed: Number(process.env["LIFE_SEED"]) } : {}),
      },
    );
    expect(checks).toBeGreaterThan(RUNS);
    process.stdout.write(`${acts} acts, ${checks} sheets looked at\n`);
  },
  TIME,
);
