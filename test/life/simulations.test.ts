/** Simulations kept in the workbook: there again in the next pane, and nothing else of the workbook is touched. */
import type { KeptSimulation } from "../../src/spaser/simulation/kept-shape";
import type { Desk } from "../moments/desk";
import { smallDesk } from "./small-desk";

jest.setTimeout(60_000);

const named = (name: string): KeptSimulation => ({
  version: 1,
  name,
  year: 2023,
  suppositions: [{ number: "2023-001", facts: { socialClause: true } }],
});

let desk: Desk;
beforeEach(async () => {
  desk = await smallDesk();
  await desk.session.open();
});
afterEach(() => desk.close());

const names = async () => (await desk.reopened().open()).simulations?.map(({ name }) => name);

test("are kept, replaced, renamed and dropped", async () => {
  expect(await names()).toBeUndefined();
  await desk.session.changeSimulations({ keep: named("Un") });
  await desk.session.changeSimulations({ keep: named("Deux") });
  expect(await names()).toEqual(["Un", "Deux"]);
  await desk.session.changeSimulations({ keep: { ...named("Un"), suppositions: [] } });
  expect(await names()).toEqual(["Deux", "Un"]);
  await desk.session.changeSimulations({ keep: named("Trois"), drop: "Deux" });
  expect(await names()).toEqual(["Un", "Trois"]);
  await desk.session.changeSimulations({ drop: "Un" });
  await desk.session.changeSimulations({ drop: "Trois" });
  expect(await names()).toBeUndefined();
});

test("change no figure", async () => {
  const request = { year: 2023, frameworkId: "asp-2023" };
  const figures = async () => {
    const { assessment } = await desk.session.compute(request);
    return [...(assessment.figures.get(2023)?.values() ?? [])].map(({ id, value, population }) => [
      id,
      value,
      population,
    ]);
  };
  const before = await figures();
  await desk.session.changeSimulations({ keep: named("Un") });
  expect(await figures()).toEqual(before);
});
