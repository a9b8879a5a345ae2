/** « Référentiel »: a scheme is begun, written with its figure beside it, undone, saved, kept when the pane closes, and given away. */
import { act, screen, waitFor, within } from "@testing-library/react";
import model from "../../src/spaser/frameworks/documents/modele.json";
import { LIBRARY } from "../../src/spaser/frameworks/library";
import { parseDocument } from "../../src/spaser/document/read";
import { documentKey, envelopeOf } from "../../src/workbook/team/stored";
import { FakeMoments } from "./fake-moments";
import { accessibilityProblems, goTo, openPane } from "./open-pane";

jest.setTimeout(120_000);

const OWN = { ...model, id: "lanvern", name: { fr: "SPASER de Lanvern" } };

function withOwn(): FakeMoments {
  const moments = new FakeMoments();
  moments.shipped = LIBRARY;
  moments.settings[documentKey("lanvern")] = envelopeOf(OWN, { day: 46_000, minutes: 600 }, null);
  return moments;
}

async function openScheme(moments = withOwn()) {
  const opened = await openPane({ moments });
  await goTo(opened.user, "Référentiel");
  await screen.findByRole("heading", { level: 2, name: "Référentiel" });
  return opened;
}

async function openEditor(moments = withOwn()) {
  const opened = await openScheme(moments);
  await opened.user.click(screen.getByRole("button", { name: named("Modifier : SPASER de Lanvern") }));
  return opened;
}

const saved = (moments: FakeMoments) =>
  moments.settings[documentKey("lanvern")] as { document: typeof OWN & Record<string, unknown> };
/** Spaces that don't break are spaces. */
const named = (text: string) => new RegExp(`^${text.replace(/[()]/g, "\\$&").replaceAll(" ", "\\s")}$`);
const plain = (text: string | null | undefined) => (text ?? "").replace(/[\s\u00a0\u202f]+/g, " ");
const live = () => plain(screen.getByRole("region", { name: "En 2023" }).textContent);

test("the figure of an indicator follows what is typed; a condition is pointed at, and nothing is saved before « Enregistrer »", async () => {
  const { user, moments } = await openEditor();
  await user.click(screen.getByRole("button", { name: /^1\.2 Clause sociale/ }));
  expect(screen.getByRole("heading", { level: 2, name: "Indicateur 1.2" })).toHaveFocus();
  expect(live()).toContain("35 / 63 = 55,56 %");
  expect(await accessibilityProblems()).toEqual([]);
  const having = screen.getByRole("textbox", { name: "Compté si" });
  await user.clear(having);
  await user.type(having, "clause sociale OU claus");
  expect(await screen.findByText(/Rien ne s’appelle « claus » \(caractère 19\)/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Enregistrer" })).toHaveAttribute("aria-disabled", "true");
  // The name is proposed, and chosen with the keyboard.
  const options = within(screen.getByRole("listbox", { name: "Propositions" })).getAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toContain("clause d’insertion");
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(having).toHaveValue("clause sociale OU clause d’insertion ");
  await waitFor(() => expect(live()).toContain("35 / 63 = 55,56 %"));
  expect(
    screen.getByText(/^Part, parmi les marchés notifiés dans l’année, des marchés avec une clause sociale/),
  ).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "À partir de (€ HT)" }), "90000");
  await waitFor(() => expect(live()).not.toContain("/ 63 "));
  expect(saved(moments).document).toEqual(OWN);
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Enregistré dans le classeur");
  const [, second] = saved(moments).document.axes[0]?.indicators ?? [];
  expect(second?.measures).toEqual([
    {
      kind: "share",
      population: "notified",
      having: "clause sociale OU clause d’insertion ",
      where: "montant ≥ 90 000",
    },
  ]);
  expect(parseDocument(saved(moments).document)).toHaveProperty("framework");
});

test("indicators are added, moved with the keyboard, removed, and all of it is undone and done again", async () => {
  const { user } = await openEditor();
  const numbers = () =>
    screen
      .getAllByRole("button", { name: /^Monter l’indicateur / })
      .map((button) => /indicateur (.*)/.exec(button.getAttribute("aria-label") ?? "")?.[1]);
  const before = numbers();
  screen.getByRole("button", { name: "Descendre l’indicateur 1.1" }).focus();
  await user.keyboard("{Enter}");
  expect(numbers().slice(0, 2)).toEqual(["1.2", "1.1"]);
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "Descendre l’indicateur 1.1" })).toHaveFocus(),
  );
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(numbers()).toEqual(before);
  // From the first of an axis up: into the axis before.
  await user.click(screen.getByRole("button", { name: "Monter l’indicateur 2.1" }));
  expect(numbers().indexOf("2.1")).toBe(before.indexOf("2.1"));
  await user.click(screen.getByRole("button", { name: "Retirer l’indicateur 1.3" }));
  expect(numbers()).not.toContain("1.3");
  await user.click(screen.getByRole("button", { name: "Ajouter un indicateur à l’axe 4" }));
  expect(await screen.findByRole("heading", { name: "Indicateur 4.3" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: /Revenir au référentiel/ }));
  expect(numbers()).toContain("4.3");
  for (let steps = 0; steps < 5; steps++) await user.click(screen.getByRole("button", { name: "Annuler" }));
  expect(numbers()).toEqual(before);
  expect(screen.getByText("Enregistré dans le classeur")).toBeVisible();
  await user.keyboard("{Control>}y{/Control}");
  expect(numbers().slice(0, 2)).toEqual(["1.2", "1.1"]);
});

test("what isn't saved is offered again after the pane was closed", async () => {
  const { user, moments } = await openEditor();
  await user.click(screen.getByRole("button", { name: "Retirer l’indicateur 1.3" }));
  await user.click(screen.getByRole("button", { name: /Tous les référentiels/ }));
  expect(screen.getByText(/« SPASER de Lanvern » a des modifications non enregistrées/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Reprendre" }));
  expect(screen.queryByRole("button", { name: "Retirer l’indicateur 1.3" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Enregistré dans le classeur");
  expect(localStorage.getItem("spaser.brouillons")).toBe("{}");
  expect(saved(moments).document.axes[0]?.indicators.map(({ id }) => id)).not.toContain("1.3");
  // The version before it is one click away.
  await user.click(screen.getByRole("button", { name: "Revenir à la version précédente" }));
  expect(screen.getByRole("button", { name: "Retirer l’indicateur 1.3" })).toBeVisible();
});

test("a scheme is begun from the model, with a fact of its own, a target a year and a buyer's own target", async () => {
  const { user, moments, pane } = await openScheme();
  await user.click(screen.getByRole("button", { name: "Partir du modèle" }));
  await user.clear(screen.getByRole("textbox", { name: "Nom" }));
  await user.type(screen.getByRole("textbox", { name: "Nom" }), "Schéma commun");
  await user.click(screen.getByRole("button", { name: /^Acheteurs/ }));
  await user.click(screen.getByRole("button", { name: "Ajouter un acheteur" }));
  await user.type(screen.getByRole("textbox", { name: "Nom de l’acheteur" }), "Ville de Lanvern");
  await user.click(screen.getByRole("button", { name: /^Données propres/ }));
  await user.click(screen.getByRole("button", { name: "Ajouter une donnée" }));
  await user.type(screen.getByRole("textbox", { name: "Nom de la donnée" }), "Clause d’égalité");
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /^1\.1 Considération sociale/ }));
  await user.clear(screen.getByRole("textbox", { name: "Compté si" }));
  await user.type(screen.getByRole("textbox", { name: "Compté si" }), "égal");
  expect(screen.getByRole("option", { name: /Clause d’égalité\s*donnée\spropre/ })).toBeVisible();
  await user.keyboard("{ArrowDown}{Enter}");
  await user.selectOptions(screen.getByRole("combobox", { name: "Cible" }), "Une valeur par année");
  const year = screen.getByRole("textbox", { name: "Année" });
  await user.clear(year);
  await user.type(year, "2023");
  await user.click(screen.getByRole("button", { name: "Ajouter une année" }));
  await user.type(screen.getByRole("textbox", { name: "2023 (%)" }), "21,5");
  await user.clear(screen.getByRole("textbox", { name: "Année" }));
  await user.type(screen.getByRole("textbox", { name: "Année" }), "2027");
  await user.click(screen.getByRole("button", { name: "Ajouter une année" }));
  await user.clear(screen.getByRole("textbox", { name: "2027 (%)" }));
  await user.type(screen.getByRole("textbox", { name: "2027 (%)" }), "100");
  await user.click(screen.getByRole("checkbox", { name: "Un chiffre pour chaque acheteur" }));
  await user.selectOptions(
    screen.getByRole("combobox", { name: named("Cible : Ville de Lanvern") }),
    "Une valeur",
  );
  await user.type(screen.getByRole("textbox", { name: "Valeur (%)" }), "30");
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Enregistré dans le classeur");
  const { document } = moments.settings[documentKey("notre-spaser")] as { document: typeof OWN };
  expect(document).toMatchObject({
    name: { fr: "Schéma commun" },
    buyers: [{ id: "acheteur", name: { fr: "Ville de Lanvern" } }],
  });
  expect(document.axes[0]?.indicators[0]).toMatchObject({
    measures: [{ kind: "share", population: "notified", having: "Clause d’égalité " }],
    target: { direction: "atLeast", value: 1, byYear: { 2023: 0.215, 2027: 1 }, between: "line" },
    perBuyer: true,
    targetsOfBuyers: { acheteur: { direction: "atLeast", value: 0.3 } },
  });
  // It can be chosen at once.
  act(() => pane.go("scheme"));
  await user.click(screen.getByRole("button", { name: /Revenir au référentiel/ }));
  await user.click(screen.getByRole("button", { name: /Tous les référentiels/ }));
  await user.click(screen.getByRole("button", { name: named("Choisir : Schéma commun") }));
  expect(pane.store.state.asked.frameworkId).toBe("notre-spaser");
});

test("a colleague's version isn't saved over: mine becomes a copy", async () => {
  const { user, moments } = await openEditor();
  await user.click(screen.getByRole("button", { name: "Retirer l’indicateur 1.3" }));
  moments.failure = "conflict";
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(await screen.findByText(/Une autre version a été enregistrée entre-temps/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Enregistrer comme copie" }));
  await screen.findByRole("heading", { level: 2, name: "SPASER de Lanvern (copie)" });
  expect(Object.keys(moments.settings)).toEqual([documentKey("lanvern"), documentKey("spaser-de-lanvern")]);
  expect(saved(moments).document).toEqual(OWN);
});

test("a file is imported, or refused with every reason", async () => {
  const { user, moments } = await openScheme();
  const box = () => document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement;
  const file = (content: unknown) => {
    const made = new File([JSON.stringify(content)], "schema.json", { type: "application/json" });
    Object.assign(made, { text: () => Promise.resolve(JSON.stringify(content)) });
    return made;
  };
  await user.upload(box(), file({ ...OWN, axes: [{ id: "1", title: {}, indicators: [] }] }));
  expect(await screen.findByText("schema.json n’a pas été importé.")).toBeVisible();
  expect(
    screen
      .getAllByRole("alert")
      .map(({ textContent }) => textContent)
      .join(),
  ).toContain("axes[0].title");
  await user.upload(box(), file({ ...OWN, id: "autre", colour: "vert" }));
  await screen.findByRole("heading", { level: 2, name: "SPASER de Lanvern" });
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Enregistré dans le classeur");
  expect(moments.settings[documentKey("autre")]).toMatchObject({ document: { colour: "vert" } });
});

test("one is deleted after a question", async () => {
  const { user, moments } = await openScheme();
  await user.click(screen.getByRole("button", { name: named("Actions : SPASER de Lanvern") }));
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole("menuitem", { name: "Supprimer…" }));
  await user.click(await screen.findByRole("button", { name: "Supprimer" }));
  await waitFor(() => expect(moments.settings[documentKey("lanvern")]).toBeNull());
  expect(
    await screen.findByText("Votre équipe n’a pas encore son référentiel dans ce classeur."),
  ).toBeVisible();
});

test.each(["corrupted", "newerVersion", "notUnderstood"] as const)(
  "one that is %s is said",
  async (problem) => {
    const moments = new FakeMoments();
    moments.shipped = LIBRARY;
    const broken = {
      corrupted: "x",
      newerVersion: { version: 2 },
      notUnderstood: envelopeOf({ ...OWN, axes: [] }, { day: 1, minutes: 1 }, null),
    };
    moments.settings[documentKey("lanvern")] = broken[problem];
    await openScheme(moments);
    const sentence = {
      corrupted: /n’est plus lisible/,
      newerVersion: /version plus récente/,
      notUnderstood: /contient une erreur/,
    };
    expect(plain(screen.getByText(sentence[problem]).textContent)).toContain("« lanvern »");
  },
);
