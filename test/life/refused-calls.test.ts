/** Calls that Excel refuses in some situations, however often they are made: the sheet stands without what they would have added. */
import { addsNoName } from "../../emulator";
import { contentOf } from "../moments/desk";
import { REGISTER, smallDesk } from "./small-desk";

const REQUEST = { year: 2023, frameworkId: "asp-2023" };

test("names that can't be added leave the sheet without names, and come with a later layout", async () => {
  const desk = await smallDesk();
  await desk.session.open();
  const register = contentOf(desk.sheet(REGISTER));
  const stop = desk.host.faults.add(addsNoName());
  const { written } = await desk.session.compute(REQUEST);
  expect(written).toBe(true);
  expect(desk.host.faults.hits).toBeGreaterThan(1);
  expect([...desk.book.names].filter(({ name }) => name.startsWith("SPASER_"))).toEqual([]);
  const sheet = desk.sheet("SPASER 2023");
  expect(sheet.charts.length).toBeGreaterThan(0);
  expect(contentOf(desk.sheet(REGISTER))).toBe(register);
  expect((await desk.session.refresh()).written).toBe(false);
  stop();
  await desk.session.compute({ ...REQUEST, history: 2 });
  expect([...desk.book.names].filter(({ name }) => name.startsWith("SPASER_")).length).toBeGreaterThan(9);
  desk.close();
});
