/** « Résultats » as a buyer lives it: found, computed, explained, edited, refreshed; with the mouse and with the keyboard. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { FakeMoments } from "./fake-moments";
import { accessibilityProblems, openPane } from "./open-pane";

const button = (name: string | RegExp) => screen.findByRole("button", { name });

async function computed(...given: Parameters<typeof openPane>) {
  const opened = await openPane(...given);
  await opened.user.click(await button(/^(Calculer le SPASER|Calculate SPASER)$/));
  return opened;
}

describe("opening", () => {
  it("says what was found in a sentence", async () => {
    await openPane();
    // Said on the screen and aloud.
    const sentences = screen.getAllByText("Feuille « Marchés », 260 marchés, 21 colonnes reconnues sur 24.");
    expect(sentences).toHaveLength(2);
    expect(screen.getByRole("status")).toHaveTextContent("260 marchés");
    expect(screen.getByText("1 colonne reste à confirmer.")).toBeVisible();
  });

  it("says it in English in an English Excel", async () => {
    await openPane({ language: "en" });
    expect(screen.getAllByText("Sheet “Marchés”, 260 contracts, 21 of 24 columns recognised.")).toHaveLength(
      2,
    );
  });

  it("proposes the last complete year and every other one", async () => {
    await openPane();
    const years = screen.getByRole<HTMLSelectElement>("combobox", { name: "Année" });
    expect(years.value).toBe("2023");
    expect([...years.options].map(({ value }) => value)).toEqual(["2024", "2023", "2022", "2021"]);
  });

  it("explains an empty workbook and offers an example", async () => {
    const { user, moments } = await openPane({ moments: new FakeMoments({ registered: false }) });
    expect(
      screen.getByRole("heading", { name: "Pas de registre de marchés dans ce classeur" }),
    ).toBeVisible();
    expect(screen.getByText("Planning des congés")).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(await button("Ajouter un registre d’exemple"));
    expect(moments.asked.at(-1)?.[0]).toBe("addExample");
    expect(await button("Calculer le SPASER")).toBeVisible();
  });
});

it("leaves the settings of a newer version alone, and says so", async () => {
  const moments = new FakeMoments();
  moments.memoryProblem = "newerVersion";
  await openPane({ moments });
  expect(
    screen.getByText(/^Ce classeur a été réglé avec une version plus récente du complément/),
  ).toBeVisible();
});

describe("computing", () => {
  it("shows the figures by axis with target, status and evolution", async () => {
    const { moments } = await computed();
    expect(moments.asked.at(-1)).toEqual(["compute", { year: 2023, frameworkId: "asp-2023", history: 1 }]);
    expect(await screen.findByRole("heading", { name: /^SPASER de l’ASP 2023/ })).toBeVisible();
    const axis = screen.getByRole("region", { name: /^Axe 2 Faciliter/ });
    const row = within(axis).getByRole("button", { name: /^2\.1 Clause sociale d’exécution/ });
    expect(row).toHaveTextContent(/\d %/);
    expect(row).toHaveTextContent(/Cible atteinte, ≥ 25\s% · \+\d/);
    expect(row).toHaveAccessibleName(/en (hausse|baisse), (amélioration|dégradation)/);
  });

  it("gives the reason where there is no figure", async () => {
    await computed();
    expect(await button(/^4\.3 .*n\.d\..*À saisir dans la feuille/)).toBeVisible();
  });

  it("counts the targets met", async () => {
    await computed();
    expect(await screen.findByRole("heading", { name: /\d cibles? atteintes? sur 5$/ })).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Calcul terminé, feuille « SPASER 2023 ».");
  });

  it("shows nothing of a quick computation under way, and progress with a way out of a slow one", async () => {
    jest.useFakeTimers();
    try {
      const { user, moments } = await openPane({ advanceTimers: jest.advanceTimersByTime.bind(jest) });
      moments.held = { stage: "reading", sheet: "Marchés", done: 12_000, total: 41_200 };
      await user.click(screen.getByRole("button", { name: "Calculer le SPASER" }));
      await act(() => jest.advanceTimersByTimeAsync(800));
      expect(screen.queryByRole("progressbar")).toBeNull();
      await act(() => jest.advanceTimersByTimeAsync(400));
      expect(screen.getByRole("progressbar")).toBeVisible();
      expect(screen.getByText("12 000 sur 41 200 lignes")).toBeVisible();
      await user.click(screen.getByRole("button", { name: "Annuler" }));
      await act(() => jest.advanceTimersByTimeAsync(100));
      expect(screen.queryByRole("progressbar")).toBeNull();
      expect(screen.getAllByText("Calcul annulé. Le classeur n’a pas été modifié.")[0]).toBeVisible();
      expect(screen.queryByRole("heading", { name: /SPASER de l’ASP/ })).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  it("lets a second click go while something is under way", async () => {
    const { moments, pane } = await openPane();
    await act(() => Promise.all([pane.compute(), pane.compute()]));
    expect(moments.asked.filter(([moment]) => moment === "compute")).toHaveLength(1);
  });

  it("says what went wrong in one sentence, and tries again", async () => {
    const { user, moments } = await openPane();
    moments.failure = "sheetProtected";
    await user.click(await button("Calculer le SPASER"));
    expect(screen.getByRole("alert")).toHaveTextContent(
      "La feuille « SPASER 2023 » est protégée et reste telle quelle.",
    );
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(await button("Réessayer"));
    expect(await screen.findByRole("heading", { name: /^SPASER de l’ASP 2023/ })).toBeVisible();
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
  });

  it("asks for a computation again when another year is chosen", async () => {
    const { user, moments } = await computed();
    await user.selectOptions(screen.getByRole("combobox", { name: "Année" }), "2022");
    // Nothing of the other year stands under this one's name.
    expect(screen.queryByRole("heading", { name: /SPASER de l’ASP/ })).toBeNull();
    expect(screen.queryByRole("heading", { name: /Chiffres clés/ })).toBeNull();
    await user.click(await button("Calculer le SPASER"));
    expect(moments.asked.at(-1)).toEqual(["compute", expect.objectContaining({ year: 2022 })]);
    expect(await screen.findByRole("heading", { name: /^SPASER de l’ASP 2022/ })).toBeVisible();
  });

  it("takes another framework as it comes", async () => {
    const { user } = await openPane();
    await user.selectOptions(screen.getByRole("combobox", { name: "Référentiel" }), "Repères nationaux");
    await user.click(await button("Calculer le SPASER"));
    expect(await screen.findByRole("heading", { name: /^Repères nationaux 2023/ })).toBeVisible();
  });
});

describe("a figure explained", () => {
  it("says what is behind it and leads to the rows", async () => {
    const { user, moments } = await computed();
    await user.click(await button(/^3\.1 /));
    const title = await screen.findByRole("heading", {
      name: "% de marchés intégrant un critère environnemental de jugement des offres",
    });
    expect(title).toHaveFocus();
    expect(
      screen.getByText(/^\d+ marchés sur \d+ marchés notifiés en 2023 après mise en concurrence$/),
    ).toBeVisible();
    expect(screen.getByText("Méthode")).toBeVisible();
    expect(screen.getByText("Sur les seuls renseignés")).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    const [contract] = await screen.findAllByRole("button", { name: /^2023-\d+ .* Marchés, ligne \d+$/ });
    if (contract) await user.click(contract);
    const [moment, shown] = moments.asked.at(-1) ?? [];
    expect(moment).toBe("showContract");
    expect(contract).toHaveAccessibleName(new RegExp(`ligne ${Number(shown) + 5}$`));
  });

  it("goes back with Escape to the row it came from", async () => {
    const { user } = await computed();
    await user.click(await button(/^3\.1 /));
    await screen.findByRole("heading", { name: /critère environnemental/ });
    await user.keyboard("{Escape}");
    const row = await button(/^3\.1 /);
    await waitFor(() => expect(row).toHaveFocus());
  });

  it("follows the selection in the sheet without taking the focus", async () => {
    const { moments } = await computed();
    act(() => moments.select("2.1", 2023));
    const title = await screen.findByRole("heading", { name: /clause sociale d’exécution obligatoire/ });
    expect(title).not.toHaveFocus();
  });

  it("shows a long list little by little", async () => {
    const { user } = await computed();
    await user.click(await button(/^2\.1 /));
    await user.click(await button(/^Notifiés une autre année/));
    expect(screen.getAllByRole("button", { name: /^20(21|22|24)-/ })).toHaveLength(50);
    await user.click(await button("Afficher 50 de plus"));
    expect(screen.getAllByRole("button", { name: /^20(21|22|24)-/ })).toHaveLength(100);
  });
});

describe("editing and refreshing", () => {
  it("says how many rows changed, and what changed in the figures", async () => {
    const { user, moments } = await computed();
    act(() => moments.edit([131, 132, 133, 134, 135, 136]));
    expect(screen.getByRole("status")).toHaveTextContent("6 lignes modifiées depuis le calcul");
    await user.click(await button("Actualiser"));
    expect(moments.asked.at(-1)?.[0]).toBe("refresh");
    expect(await screen.findByText(/^\d chiffres? (a|ont) changé$/)).toBeVisible();
    expect(await button(/^2\.1 .*avant .*après/)).toBeVisible();
  });

  it("says so when nothing changed", async () => {
    const { user } = await computed();
    await user.click(await button("Actualiser"));
    expect(await screen.findByText("Rien n’a changé : la feuille est à jour.")).toBeVisible();
  });

  it("refreshes by itself two seconds after the last edit, when asked to", async () => {
    jest.useFakeTimers();
    try {
      const { pane, moments } = await openPane();
      await act(() => pane.compute());
      act(() => pane.setAutomatic(true));
      act(() => moments.edit([131]));
      await act(() => jest.advanceTimersByTimeAsync(1500));
      act(() => moments.edit([132]));
      await act(() => jest.advanceTimersByTimeAsync(1500));
      expect(moments.asked.some(([moment]) => moment === "refresh")).toBe(false);
      await act(() => jest.advanceTimersByTimeAsync(600));
      expect(moments.asked.filter(([moment]) => moment === "refresh")).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it("leaves another person's edits to the buyer", async () => {
    jest.useFakeTimers();
    try {
      const { pane, moments } = await openPane();
      await act(() => pane.compute());
      act(() => pane.setAutomatic(true));
      act(() => moments.edit([131], { remote: true }));
      await act(() => jest.advanceTimersByTimeAsync(5000));
      expect(moments.asked.some(([moment]) => moment === "refresh")).toBe(false);
      expect(
        screen.getAllByText("Une autre personne a modifié le classeur depuis le calcul")[0],
      ).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });
});

it("has nothing for a checker of accessibility to find in the figures", async () => {
  await computed();
  await screen.findByRole("heading", { name: "Chiffres clés évolution depuis 2022" });
  expect(await accessibilityProblems()).toEqual([]);
});
