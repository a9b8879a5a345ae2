/** « Ventilation », « À agir », « Obligations », and the results narrowed to some contracts. */
import { act, screen, within } from "@testing-library/react";
import { accessibilityProblems, goTo, openPane } from "./open-pane";

jest.setTimeout(60_000);

async function computedAt(place: string) {
  const opened = await openPane();
  await act(() => opened.pane.compute());
  await goTo(opened.user, place);
  await screen.findByRole("heading", { level: 2, name: place });
  return opened;
}

/** « 24 / 39 » */
const base = (text: string) => {
  const [, counted, population] = /(\d+)\s\/\s(\d+)/.exec(text.split("%").at(-1) ?? "") ?? [];
  return [Number(counted), Number(population)] as const;
};

describe("« Ventilation »", () => {
  it("shows each value beside the whole, adds up, and leads to the results of one", async () => {
    const { user } = await computedAt("Ventilation");
    expect(await accessibilityProblems()).toEqual([]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Par" }), "Taille du titulaire");
    await user.selectOptions(screen.getByRole("combobox", { name: "Indicateur" }), "2.1");
    const panel = within(screen.getByRole("tabpanel"));
    const [whole, ...groups] = panel.getAllByRole("listitem").map(({ textContent }) => base(textContent));
    expect(groups.length).toBeGreaterThan(1);
    for (const at of [0, 1] as const)
      expect(groups.reduce((sum, group) => sum + group[at], 0)).toBe(whole?.[at]);
    const sme = panel.getByRole("button", { name: /^PME/ });
    const [counted, population] = base(sme.textContent);
    await user.click(sme);
    expect(screen.getByRole("tab", { name: "Résultats" })).toHaveAttribute("aria-selected", "true");
    expect(await screen.findByRole("combobox", { name: "Marchés pris en compte" })).toHaveDisplayValue("PME");
    const row = screen.getByRole("button", { name: /^2\.1 / });
    const share = new Intl.NumberFormat("fr", { style: "percent", maximumFractionDigits: 2 });
    const digits = (text: string) => text.replace(/\s/g, "");
    expect(digits(row.textContent)).toContain(digits(share.format(counted / population)));
  });
});

describe("« Ventilation » in a sheet", () => {
  it("is asked for by the field that is shown", async () => {
    const { user, moments } = await computedAt("Ventilation");
    await user.selectOptions(screen.getByRole("combobox", { name: "Par" }), "Taille du titulaire");
    await user.click(screen.getByRole("button", { name: "Mettre dans une feuille" }));
    expect(moments.asked.at(-1)).toEqual(["addCut", "sme"]);
    expect((await screen.findAllByText(/Ventilation.» est dans le classeur/))[0]).toBeVisible();
  });
});

describe("the results narrowed", () => {
  it("are followed by explanations and lists, which lead to the contract of the whole register", async () => {
    const { user, pane, moments } = await openPane();
    await act(() => pane.compute());
    const filter = await screen.findByRole("combobox", { name: "Marchés pris en compte" });
    await user.selectOptions(filter, "Autre qu’une PME");
    expect(screen.getByText(/marchés du registre\. La feuille, elle, les compte tous\.$/)).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^3\.1 / }));
    expect(await screen.findByText(/^Indicateur 3\.1 · Autre qu’une PME$/)).toBeVisible();
    const [first] = screen.getAllByRole("button", { name: /Marchés, ligne \d+/ });
    const row = Number(/ligne (\d+)/.exec(first?.textContent ?? "")?.[1]);
    await user.click(first as HTMLElement);
    const [moment, contract] = moments.asked.at(-1) ?? [];
    const { register } = pane.store.state.opened ?? {};
    expect([moment, register?.rowOf[contract as number]]).toEqual(["showContract", row - 1]);
  });

  it("show all contracts again", async () => {
    const { user, pane } = await openPane();
    await act(() => pane.compute());
    await screen.findByRole("combobox", { name: "Marchés pris en compte" });
    const before = screen.getByRole("tabpanel").textContent;
    act(() => pane.narrow({ field: "sme", value: "yes" }));
    expect(screen.getByRole("tabpanel").textContent).not.toBe(before);
    await user.click(screen.getByRole("button", { name: "Tout afficher" }));
    expect(screen.getByRole("tabpanel").textContent).toBe(before);
  });
});

describe("« Ce marché »", () => {
  it("follows the selection, says why of each indicator, and takes no focus", async () => {
    const { user, moments, pane } = await computedAt("Ce marché");
    const focused = document.activeElement;
    const { register } = pane.store.state.opened ?? {};
    const contract = [...(register?.notificationYear ?? [])].indexOf(2023);
    act(() => moments.selectPlace({ kind: "contract", contract }));
    const number = register?.contractNumber[contract] ?? "";
    expect(screen.getByText(`Marché ${number}`)).toBeVisible();
    expect(document.activeElement).toBe(focused);
    expect(await accessibilityProblems()).toEqual([]);
    const panel = within(screen.getByRole("tabpanel"));
    const line = panel.getAllByRole("button", { name: /^2\.1 / })[0] as HTMLElement;
    expect(line).toHaveTextContent(/décidé par « .+ », cellule [A-Z]+\d+/);
    await user.click(line);
    expect(moments.asked.at(-1)).toEqual(["showContract", contract, { id: "2.1", year: 2023 }]);
    expect(panel.getByRole("region", { name: "Ce que la loi lui demande" })).toBeVisible();
  });

  it("says in a sentence what is selected instead, and rests while the pane is hidden or shows something else", async () => {
    const { user, moments, pane } = await computedAt("Ce marché");
    for (const [kind, said] of [
      ["header", /en-têtes/],
      ["blank", /ne contient pas de marché/],
      ["several", /Plusieurs marchés/],
      ["otherSheet", /pas dans le registre/],
      ["edited", /Actualisez/],
    ] as const) {
      act(() => moments.selectPlace({ kind }));
      expect(screen.getByText(said)).toBeVisible();
    }
    const visibility = jest.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    act(() => moments.selectPlace({ kind: "contract", contract: 0 }));
    expect(pane.store.state.selected).toEqual({ kind: "edited" });
    visibility.mockReturnValue("visible");
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(pane.store.state.selected).toEqual({ kind: "contract", contract: 0 });
    visibility.mockRestore();
    await goTo(user, "Obligations");
    act(() => moments.selectPlace({ kind: "header" }));
    expect(pane.store.state.selected).toEqual({ kind: "contract", contract: 0 });
    await goTo(user, "Ce marché");
    expect(await screen.findByText(/en-têtes/)).toBeVisible();
  });
});

describe("« À agir »", () => {
  it("lists contracts that can be searched and sorted, and leads to their deciding cell", async () => {
    const { user, moments } = await computedAt("À agir");
    await user.click(screen.getByRole("button", { name: /^Marchés à compléter/ }));
    expect(await accessibilityProblems()).toEqual([]);
    const lines = () => screen.getAllByRole("button", { name: /Marchés, ligne \d+/ });
    await user.selectOptions(screen.getByRole("combobox", { name: "Trier par" }), "Numéro");
    const numbers = lines().map(({ textContent }) => textContent.split(" ")[0] ?? "");
    expect(numbers).toEqual([...numbers].sort());
    await user.type(screen.getByRole("searchbox", { name: "Chercher un marché" }), "TELEPHONIQUE");
    const found = lines();
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toHaveTextContent(/téléphonique/);
    await user.click(found[0] as HTMLElement);
    expect(moments.asked.at(-1)).toEqual([
      "showContract",
      expect.any(Number),
      { id: expect.stringMatching(/^[\dC]/) as string, year: 2023 },
    ]);
    await user.type(screen.getByRole("searchbox"), " sans pareil");
    expect(await screen.findByText("Aucun marché ne correspond.")).toBeVisible();
  });
});

describe("the lists of « À agir »", () => {
  it("can be grouped, and the groups hold all of it", async () => {
    const { user } = await computedAt("À agir");
    const toComplete = screen.getByRole("button", { name: /^Marchés à compléter/ });
    const count = Number(/(\d+)$/.exec(toComplete.textContent)?.[1]);
    await user.click(toComplete);
    await user.selectOptions(screen.getByRole("combobox", { name: "Grouper par" }), "Taille du titulaire");
    const groups = screen
      .getAllByRole("heading", { level: 4 })
      .map(({ textContent }) => Number(/\((\d+)\)$/.exec(textContent)?.[1]));
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.reduce((sum, one) => sum + one, 0)).toBe(count);
    expect(await accessibilityProblems()).toEqual([]);
  });
});

describe("« Obligations »", () => {
  it("names each duty with its source and day, and how many contracts there are of each answer", async () => {
    const { user, moments } = await computedAt("Obligations");
    const criterion = screen.getByRole("region", { name: "Critère d’attribution environnemental" });
    expect(criterion.textContent.replace(/\s/g, " ")).toContain(
      "article L. 2152‑7 ; consultations engagées à partir du 21/08/2026",
    );
    const reserved = screen.getByRole("region", { name: /^Durée des marchés réservés/ });
    await user.click(within(reserved).getByRole("button", { name: /\d+ respectées$/ }));
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(
      within(reserved).getAllByRole("button", { name: /Marchés, ligne \d+/ })[0] as HTMLElement,
    );
    expect(moments.asked.at(-1)?.[0]).toBe("showContract");
  });

  it("asks for the figures first", async () => {
    const { user } = await openPane();
    await goTo(user, "Obligations");
    expect(await screen.findByText("Calculez d’abord le SPASER de l’année.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Calculer le SPASER" })).toBeEnabled();
  });
});
