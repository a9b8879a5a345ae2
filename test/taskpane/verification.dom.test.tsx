/** « Vérifier cette installation » in the pane, over the unmodified Office.js and the emulated Excel. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { workbookFrom, type HabitChanges } from "../../emulator";
import { withFormulas } from "../../emulator/formulas";
import { bootOffice, type Booted } from "../../emulator/transport/jsdom";
import { accessibilityProblems, goTo, openPane, type OpenPane } from "./open-pane";

jest.setTimeout(120_000);

let booted: Booted;
afterEach(() => booted.close());

async function open(habits: HabitChanges = {}, language: "fr" | "en" = "fr"): Promise<OpenPane> {
  const book = withFormulas(workbookFrom({ sheets: [{ name: "Marchés", rows: [["Secret", 12]] }] }));
  booted = await bootOffice({ workbook: book, habits });
  const pane = await openPane({ language });
  return pane;
}

const finished = () =>
  waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull(), { timeout: 60_000 });

it("is reached from « Réglages », tells the result, adds it as a sheet, and holds nothing of the workbook", async () => {
  const { user } = await open({ seriesGuessed: true });
  await goTo(user, "Réglages");
  await user.click(await screen.findByRole("button", { name: "Vérifier cette installation" }));
  await user.click(await screen.findByRole("button", { name: "Lancer la vérification" }));
  await finished();
  const summary = await screen.findByRole("heading", { name: /essais conformes sur/ });
  expect(summary).toHaveFocus();
  expect(screen.getByText(/Une réponse diffère de ce qui est prévu/)).toBeVisible();
  const [list] = screen.getAllByRole("list").filter((one) => within(one).queryByText("différent"));
  expect(
    within(list!)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["laissé libre, Excel choisit les colonnesdifférentPrévu\u00a0: 2Obtenu\u00a0: 3"]);
  await user.click(screen.getByRole("button", { name: "Ajouter une feuille de résultat" }));
  await screen.findByText("Feuille « Vérification » ajoutée.");
  const { book } = booted.host;
  expect(book.sheets.map(({ name }) => name)).toEqual(["Marchés", "Vérification"]);
  const sheet = book.sheetNamed("Vérification")!;
  const texts: string[] = [];
  sheet.grid.each(sheet.used()!, (cell) => texts.push(String(cell.value)));
  expect(texts).toContain("OfficeOnline");
  expect(texts).toContain("laissé libre, Excel choisit les colonnes");
  expect(texts.join(" ")).not.toMatch(/Secret|Marchés/);
  // What the checks wrote as texts stays one in the sheet that tells of it.
  expect(texts.filter((text) => text.includes("=1+1")).length).toBeGreaterThan(0);
  expect(await accessibilityProblems()).toEqual([]);
});

it("stops when it is cancelled, in English", async () => {
  const { user, pane } = await open({ slowAnswers: true }, "en");
  act(() => pane.go("verification"));
  await user.click(await screen.findByRole("button", { name: "Start the check" }));
  await screen.findByText(/Check [2-9] of \d+/);
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await finished();
  expect(await screen.findByText("Check stopped: the remaining ones were not made.")).toBeVisible();
  expect(booted.host.book.sheets.map(({ name }) => name)).toEqual(["Marchés"]);
});

it("says so when Excel doesn't answer at all", async () => {
  const { user, pane } = await open();
  act(() => pane.go("verification"));
  booted.host.faults.add({ effect: { kind: "office", code: 5102 }, times: Infinity });
  await user.click(await screen.findByRole("button", { name: "Lancer la vérification" }));
  await finished();
  expect(await screen.findByText(/^La vérification n’a pas pu commencer/)).toBeVisible();
});
