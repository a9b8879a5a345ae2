/** The public body of a workbook: proposed, said once, kept with every copy, and told where it matters. */
import { workbookFrom } from "../../emulator";
import { BODY_KEY } from "../../src/workbook/team/body";
import { deskWith } from "./desk";

const HEADERS = ["N° de marché", "Objet", "Date de notification", "Montant HT", "Acheteur"];
const row = (buyer: string) => ["2023-01", "Nettoyage des écoles", "12/03/2023", 60_000, buyer];

const deskOf = (buyer: string, settings: Record<string, unknown> = {}) =>
  deskWith(workbookFrom({ sheets: [{ name: "Suivi", rows: [HEADERS, row(buyer)] }], settings }));

test("its name is proposed by the register's buyer column", async () => {
  const named = await deskOf("Ville de Lanvern");
  expect((await named.session.open()).body).toEqual({
    name: "Ville de Lanvern",
    proposed: true,
    kind: null,
    siren: "",
  });
  named.close();
});

test("it is said once: there after reopening, in the report, and saved only when something changes", async () => {
  const desk = await deskOf("Ville de Lanvern");
  await desk.session.open();
  const said = { name: "Ville de Lanvern", kind: "local", siren: "212900015" } as const;
  expect((await desk.session.saveBody(said)).body).toEqual({ ...said, proposed: false });
  const saves = desk.host.settingsSaves;
  await desk.session.saveBody(said);
  expect(desk.host.settingsSaves).toBe(saves);
  const session = desk.reopened();
  expect((await session.open()).body).toEqual({ ...said, proposed: false });
  await session.compute({ year: 2023, frameworkId: "asp-2023" });
  expect((await session.toPublish()).context).toMatchObject({ body: "Ville de Lanvern", siren: "212900015" });
  desk.close();
});

test("what a newer version says of it is left alone; what can't be read says nothing", async () => {
  const newer = await deskOf("Ville", { [BODY_KEY]: { version: 2, type: "commune" } });
  expect((await newer.session.open()).body).toMatchObject({ kind: null, siren: "" });
  await expect(newer.session.saveBody({ name: "x", kind: null, siren: "" })).rejects.toMatchObject({
    code: "newerVersion",
  });
  expect(newer.book.settings.get(BODY_KEY)).toEqual({ version: 2, type: "commune" });
  newer.close();
  const odd = await deskOf("Ville", { [BODY_KEY]: { version: 1, kind: "moon", siren: 7 } });
  expect((await odd.session.open()).body).toMatchObject({ kind: null, siren: "" });
  odd.close();
  const more = await deskOf("Ville", { [BODY_KEY]: { version: 1, kind: null, siren: "", people: 3 } });
  await more.session.open();
  await more.session.saveBody({ name: "Ville", kind: "state", siren: "" });
  expect(more.book.settings.get(BODY_KEY)).toEqual({ version: 1, kind: "state", siren: "", people: 3 });
  more.close();
});
