/** « Colonnes », « À vérifier », « Réglages », the dialogs, and the ways that lead there. */
import { act, screen, within } from "@testing-library/react";
import { NO_CHOICES } from "../../src/register/recognition";
import { accessibilityProblems, goTo, openPane, type OpenPane } from "./open-pane";

async function at(place: string, ...given: Parameters<typeof openPane>) {
  const opened = await openPane(...given);
  await goTo(opened.user, place);
  await screen.findByRole("heading", { level: 2 });
  return opened;
}

describe("the tabs", () => {
  it("are moved between with the arrow keys, one stop for the Tab key", async () => {
    const { user } = await openPane();
    await user.tab();
    expect(screen.getByRole("tab", { name: "Résultats" })).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Colonnes" })).toHaveFocus();
    expect(screen.getByRole("tab", { name: "Colonnes" })).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{End}");
    expect(screen.getByRole("tab", { name: /^À vérifier/ })).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Résultats" })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole("button", { name: "Plus" })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole("combobox", { name: "Année" })).toHaveFocus();
  });

  it("say how much there is to check", async () => {
    await openPane();
    expect(screen.getByRole("tab", { name: "À vérifier, 74 points" })).toBeVisible();
  });
});

describe("the keys that Office.js would take", () => {
  it("stay in the pane, except at its edges and outside what Escape closes", async () => {
    const { user, pane } = await openPane();
    await act(() => pane.compute());
    const taken: string[] = [];
    const office = (event: KeyboardEvent) => taken.push(event.key);
    window.addEventListener("keydown", office);
    try {
      await user.click(await screen.findByRole("button", { name: /^3\.1 / }));
      expect(await screen.findByRole("heading", { name: /critère environnemental/ })).toHaveFocus();
      await user.keyboard("{Tab}{Escape}");
      expect(taken).toEqual([]);
      screen.getByRole("tab", { name: "Résultats" }).focus();
      await user.keyboard("{Shift>}{Tab}{/Shift}");
      screen.getByRole("tab", { name: "Résultats" }).focus();
      await user.keyboard("{Escape}");
      expect(taken.filter((key) => key !== "Shift")).toEqual(["Tab", "Escape"]);
    } finally {
      window.removeEventListener("keydown", office);
    }
  });
});

describe("« Colonnes »", () => {
  it("names the column of each field, and lets another be chosen", async () => {
    const { user, moments } = await at("Colonnes");
    expect(await accessibilityProblems()).toEqual([]);
    const social = screen.getByRole("region", { name: /^Social/ });
    const field = within(social).getByRole("button", { name: /Annexe sociale/ });
    await user.click(field);
    const choice = within(social).getByRole("combobox");
    await user.selectOptions(choice, screen.getByRole("option", { name: /^J · Clause sociale/ }));
    // Another field is read from it: that is said and asked first.
    expect(moments.asked.some(([moment]) => moment === "correct")).toBe(false);
    expect(within(social).getByText(/^La colonne J est déjà lue pour/)).toHaveTextContent(
      "« clause sociale »",
    );
    await user.click(within(social).getByRole("button", { name: "Lire ici" }));
    expect(moments.asked.at(-1)).toEqual([
      "correct",
      expect.objectContaining({
        columns: [{ sheet: "Marchés", field: "socialAnnex", header: "Clause sociale", column: "J" }],
      }),
    ]);
    await user.selectOptions(within(social).getByRole("combobox"), "(aucune)");
    expect(moments.asked.at(-1)).toEqual([
      "correct",
      expect.objectContaining({ columns: [{ sheet: "Marchés", field: "socialAnnex", header: null }] }),
    ]);
  });

  it("has a yearly field's column chosen with its year", async () => {
    const { user, moments } = await at("Colonnes");
    const economy = screen.getByRole("region", { name: /^Économie/ });
    await user.click(within(economy).getByRole("button", { name: /Dépense de l’année/ }));
    const year = within(economy).getByRole("combobox", { name: /^Année pour dépense/ });
    await user.selectOptions(year, "2022");
    await user.selectOptions(
      within(economy).getByRole("combobox", { name: "Colonne pour dépense de l’année 2022" }),
      "X · Observations",
    );
    expect(moments.asked.at(-1)).toEqual([
      "correct",
      expect.objectContaining({
        columns: [{ sheet: "Marchés", field: "spend", year: 2022, header: "Observations", column: "X" }],
      }),
    ]);
  });

  it("shows what stands in the columns that nothing is read from", async () => {
    const { user } = await at("Colonnes");
    await user.click(screen.getByRole("button", { name: /ignorées$/ }));
    expect(screen.getByText(/relance faite · voir le dossier/)).toBeVisible();
  });

  it("lets a proposed column be accepted", async () => {
    const { user, moments } = await at("Colonnes");
    await user.click(screen.getByRole("button", { name: /^Accepter «.Bilan.»/ }));
    expect(moments.asked.at(-1)).toEqual([
      "correct",
      expect.objectContaining({
        columns: [{ sheet: "Marchés", field: "executionReview", header: "Bilan", column: "V" }],
      }),
    ]);
    expect(screen.queryByRole("button", { name: /^Accepter/ })).toBeNull();
  });

  it("brings figures that are shown up to date with a correction", async () => {
    const { user, moments, pane } = await openPane();
    await act(() => pane.compute());
    await user.click(screen.getByRole("tab", { name: "Colonnes" }));
    await user.click(await screen.findByRole("button", { name: /^Accepter/ }));
    expect(moments.asked.slice(-2).map(([moment]) => moment)).toEqual(["correct", "refresh"]);
  });

  it("lets a sheet that was left alone be the register, and another row hold the headers", async () => {
    const { user, moments } = await at("Colonnes");
    await user.click(screen.getByRole("button", { name: /^Notes/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: /Notes/ }), "Registre des marchés");
    expect(moments.asked.at(-1)).toEqual([
      "correct",
      expect.objectContaining({ sheets: [{ sheet: "Notes", kind: "contracts" }] }),
    ]);
    await user.click(screen.getByRole("button", { name: /^Marchés/ }));
    const row = screen.getByRole("spinbutton", { name: "Ligne d’en-têtes" });
    await user.clear(row);
    await user.type(row, "6{Enter}");
    expect(moments.asked.at(-1)).toEqual([
      "correct",
      expect.objectContaining({
        sheets: [
          { sheet: "Notes", kind: "contracts" },
          { sheet: "Marchés", kind: "contracts", headerRow: 6 },
        ],
      }),
    ]);
  });

  it("asks before it adds columns to the register", async () => {
    const { user, moments } = await at("Colonnes");
    await user.click(screen.getByRole("button", { name: "Ajouter les colonnes manquantes…" }));
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog).toHaveTextContent("C’est la seule action qui modifie le registre.");
    const [first] = within(dialog).getAllByRole("checkbox");
    expect(first).toBeChecked();
    await user.click(within(dialog).getByRole("button", { name: /^Ajouter \d colonnes?$/ }));
    expect(moments.asked.at(-1)).toEqual(["addMissingColumns", expect.arrayContaining(["responsible"])]);
  });
});

it("gives a choice up again with one click, for one field or for all", async () => {
  const { user, moments, pane } = await at("Colonnes");
  const chosen = { sheet: "Marchés", field: "socialAnnex" as const, header: "Annexe sociale", column: "L" };
  await act(() => pane.correct({ ...NO_CHOICES, columns: [chosen] }));
  const social = screen.getByRole("region", { name: /^Social/ });
  await user.click(within(social).getByRole("button", { name: /Annexe sociale/ }));
  await user.click(within(social).getByRole("button", { name: /^Revenir au choix automatique pour/ }));
  expect(moments.asked.at(-1)).toEqual(["correct", expect.objectContaining({ columns: [] })]);
  await act(() => pane.correct({ ...NO_CHOICES, columns: [chosen] }));
  await user.click(screen.getByRole("button", { name: "Revenir à tous les choix automatiques" }));
  expect(moments.asked.at(-1)).toEqual(["correct", expect.objectContaining({ columns: [] })]);
});

describe("columns that are added", () => {
  it("are only those that some figure lacks, and can be taken away again", async () => {
    const { user, moments } = await at("Colonnes");
    await user.click(screen.getByRole("button", { name: "Ajouter les colonnes manquantes…" }));
    const dialog = await screen.findByRole("alertdialog");
    const offered = within(dialog).getAllByRole("checkbox");
    // Neither « planifié », which narrows a figure that is there, nor the execution review, which is proposed a column.
    for (const box of offered) expect(box).not.toHaveAccessibleName(/planifi/i);
    await user.click(within(dialog).getByRole("button", { name: /^Ajouter/ }));
    moments.kept = ["Marché responsable"];
    const [undo] = await screen.findAllByRole("button", { name: "Annuler l’ajout" });
    if (undo) await user.click(undo);
    expect(moments.asked.at(-1)).toEqual(["removeAddedColumns"]);
    const said = await screen.findAllByText(/cette colonne contient des saisies, elle reste/);
    expect(said[0]).toBeVisible();
  });
});

describe("« À vérifier »", () => {
  it("groups by kind, leads to the cell, ignores and brings back a kind", async () => {
    const { user, moments } = await at("À vérifier, 74 points");
    const groups = within(screen.getByRole("tabpanel")).getAllByRole("button", { expanded: false });
    expect(groups).toHaveLength(6);
    expect(await accessibilityProblems()).toEqual([]);
    if (groups[0]) await user.click(groups[0]);
    await user.click(screen.getByRole("button", { name: /Marchés, F42$/ }));
    expect(moments.asked.at(-1)).toEqual([
      "showFinding",
      expect.objectContaining({ code: "unreadableDate", row: 41 }),
    ]);
    await user.click(screen.getByRole("button", { name: /^Ignorer/ }));
    expect(moments.asked.at(-1)).toEqual(["ignore", [expect.stringMatching(/^unreadableDate#/)]]);
    // The keyboard stays where it was, at the list that took the place of the ignored one.
    expect(document.activeElement).toHaveAttribute("aria-expanded", "false");
    expect(document.activeElement).toHaveTextContent(/70/);
    await user.click(await screen.findByRole("button", { name: /^Rétablir/ }));
    expect(moments.asked.at(-1)).toEqual(["ignore", []]);
  });
});

/** Opens the menu of the other actions, and takes one. */
async function choose(user: OpenPane["user"], action: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Autres actions" }));
  await user.click(screen.getByRole("menuitem", { name: action }));
}

describe("« Réglages »", () => {
  it("holds the preferences, the sheets, the version", async () => {
    const { user, pane } = await at("Réglages");
    await user.click(screen.getByRole("switch", { name: "Actualiser automatiquement" }));
    expect(pane.store.state.automatic).toBe(true);
    await user.selectOptions(screen.getByRole("combobox", { name: "Années comparées" }), "3");
    expect(pane.store.state.asked.history).toBe(3);
    expect(screen.getByText("SPASER pour Excel, version 1.2.3")).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    expect(JSON.parse(localStorage.getItem("spaser.preferences") ?? "")).toEqual({
      automatic: true,
      history: 3,
    });
  });

  it("is in English in an English Excel", async () => {
    await at("Settings", { language: "en" });
    expect(screen.getByRole("switch", { name: "Refresh automatically" })).toBeEnabled();
  });
});

it("offers the detail by contract beside what else can be done with a year, and says what it is", async () => {
  const { user, moments, pane } = await openPane();
  await act(() => pane.compute());
  await choose(user, "Détail par marché");
  expect(moments.asked.at(-1)).toEqual(["addDetail"]);
  const said = await screen.findAllByText(/^Une ligne par marché, et chaque chiffre recalculé par Excel/);
  expect(said[0]).toBeVisible();
});

describe("the dialogs", () => {
  it("share the indicators alone unless more is asked for", async () => {
    const { user, moments, pane } = await openPane();
    await act(() => pane.compute());
    await choose(user, "Partager");
    await user.click(await screen.findByRole("button", { name: "Créer le classeur" }));
    expect(moments.asked.at(-1)).toEqual([
      "share",
      { detail: false, anonymous: false, body: "Ville de Lanvern" },
    ]);
  });

  it("leave suppliers and amounts out of the detail unless the buyer ticks them in", async () => {
    const { user, moments, pane } = await openPane();
    await act(() => pane.compute());
    await choose(user, "Partager");
    await user.click(await screen.findByRole("radio", { name: /^Avec le détail par marché/ }));
    expect(screen.getByRole("checkbox", { name: "Sans les titulaires ni les montants" })).toBeChecked();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Créer le classeur" }));
    expect(moments.asked.at(-1)).toEqual([
      "share",
      { detail: true, anonymous: true, body: "Ville de Lanvern" },
    ]);
  });

  it("freeze a year only when it is confirmed", async () => {
    const { user, moments, pane } = await openPane();
    await act(() => pane.compute());
    await choose(user, "Arrêter les chiffres…");
    await user.click(await screen.findByRole("button", { name: "Annuler" }));
    expect(moments.asked.some(([moment]) => moment === "freeze")).toBe(false);
    await choose(user, "Arrêter les chiffres…");
    await user.click(await screen.findByRole("button", { name: "Arrêter les chiffres" }));
    expect(moments.asked).toContainEqual(["freeze", 2023, true, "asp-2023"]);
    expect(await screen.findByText(/^Les chiffres de 2023 sont arrêtés/)).toBeVisible();
    moments.today = {
      "2.1": { value: 0.281, numerator: 5 },
      "2.2": { valueByAmount: 0.402, filled: 9 },
    };
    const figures = pane.store.state.computed?.assessment.figures.get(2023);
    // Nobody sees this one: it reads the same.
    moments.today["2.3a"] = { value: (figures?.get("2.3a")?.value ?? 0) + 1e-9 };
    await act(() => pane.refresh());
    expect(screen.getByText(/^2 chiffres calculés aujourd’hui diffèrent/)).toBeVisible();
    expect(screen.getByText("aujourd’hui 28,1 %")).toBeVisible();
    const population = figures?.get("2.1")?.population;
    expect(screen.getByText("Comptés / total").parentElement).toHaveTextContent(
      `aujourd’hui 5 / ${population}`,
    );
    expect(screen.getByText("En valeur").parentElement).toHaveTextContent(
      /^En valeurarrêté .*aujourd’hui 40,2\s%$/,
    );
    expect(screen.getByText("Renseignés").parentElement).toHaveTextContent(/arrêté .*aujourd’hui \d+\s%$/);

    // The figure that differs leads to the contracts that make the difference, and to those that are gone.
    moments.sinceFrozen = { changed: 2, gone: ["2023-999"] };
    await act(() => pane.refresh());
    act(() => pane.openExplanation("2.1"));
    const changed = await screen.findByRole("button", {
      name: /^Comptés autrement depuis l’arrêt des chiffres/,
    });
    expect(within(screen.getByRole("article")).getByText("aujourd’hui 28,1 %")).toBeVisible();
    expect(changed).toHaveAttribute("aria-expanded", "true");
    expect(changed).toHaveTextContent("2");
    expect(
      screen.getByText(/^N’est plus dans le registre depuis l’arrêt des chiffres\s: 2023-999/),
    ).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("freeze the sheet whose button it is, not the one whose figures are shown", async () => {
    const { user, moments, pane } = await openPane();
    await act(() => pane.compute());
    const other = { sheetId: "other", name: "Repères 2023", frameworkId: "national", year: 2023 };
    moments.ownSheets.push({ ...other, kind: "indicators", frozen: false });
    await act(() => pane.refresh());
    await goTo(user, "Réglages");
    const item = (await screen.findByText("Repères 2023")).closest("li") as HTMLElement;
    await user.click(within(item).getByRole("button"));
    await user.click(await screen.findByRole("button", { name: "Arrêter les chiffres" }));
    expect(moments.asked).toContainEqual(["freeze", 2023, true, "national"]);
  });

  it("unfreeze a year only when it is confirmed", async () => {
    const { user, moments, pane } = await openPane();
    await act(() => pane.compute());
    await act(() => pane.freeze({ frameworkId: "asp-2023", year: 2023 }, true));
    const unfrozen = () =>
      moments.asked.some(([moment, , frozen]) => moment === "freeze" && frozen === false);
    await choose(user, /^Rouvrir/);
    expect(await screen.findByRole("heading", { name: /^Rouvrir les chiffres de 2023/ })).toBeVisible();
    expect(unfrozen()).toBe(false);
    await user.click(await screen.findByRole("button", { name: "Annuler" }));
    expect(unfrozen()).toBe(false);
    await choose(user, /^Rouvrir/);
    await user.click(await screen.findByRole("button", { name: "Rouvrir les chiffres" }));
    expect(unfrozen()).toBe(true);
  });
});
