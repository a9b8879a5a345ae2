/** « Trajectoire » and « Simuler »: what they say, what they lead to, and that nothing of it is written. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { accessibilityProblems, goTo, openPane } from "./open-pane";

jest.setTimeout(60_000);

async function computedAt(place: string) {
  const opened = await openPane();
  await act(() => opened.pane.compute());
  await goTo(opened.user, place);
  await screen.findByRole("heading", { level: 2, name: place });
  return opened;
}
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const value = (text: string) => Number(/([\d,]+) %/.exec(plain(text))?.[1]?.replace(",", "."));

describe("« Trajectoire »", () => {
  it("says what is planned and what a target takes, and leads to the consultations", async () => {
    const { user, moments } = await computedAt("Trajectoire");
    expect(plain((await screen.findByText(/consultations prévues d’ici la fin de/)).textContent)).toMatch(
      /^6 consultations prévues d’ici la fin de 2024/,
    );
    const indicator = screen.getByRole("button", { name: /^2\.1 / });
    await user.click(indicator);
    expect(await accessibilityProblems()).toEqual([]);
    const consultation = screen.getAllByRole("button", { name: /Planification, ligne \d/ })[0];
    await user.click(consultation as HTMLElement);
    expect(moments.asked.at(-1)?.[0]).toBe("showConsultation");
  });

  it("is told from another day", async () => {
    await computedAt("Trajectoire");
    const day = await screen.findByLabelText("Situation au");
    fireEvent.change(day, { target: { value: "2023-06-30" } });
    expect(await screen.findByText(/d’ici la fin de 2023/)).toBeVisible();
  });
});

describe("« Simuler »", () => {
  it("counts again at each tick, says what changes, and takes all back", async () => {
    const { user, moments } = await computedAt("Simuler");
    const asked = moments.asked.length;
    expect(screen.getByText(/^Simulation : ces chiffres ne sont ni ceux du registre/)).toBeVisible();
    expect(screen.getByText("Aucune hypothèse : les chiffres sont ceux d’aujourd’hui.")).toBeVisible();
    const boxes = () => screen.getAllByRole("checkbox");
    const open = boxes().filter((box) => !(box as HTMLInputElement).checked);
    await user.click(open.at(-1) as HTMLElement);
    expect(screen.getByText(/^1 hypothèse : \d+ indicateurs? change/)).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    const row = screen.getAllByRole("listitem").find(({ textContent }) => /^2\.1 /.test(textContent));
    const [before, after] = plain(row?.textContent ?? "").split("→");
    expect(value(after ?? "")).toBeGreaterThan(value(before ?? ""));
    await user.click(screen.getByRole("button", { name: "Tout retirer" }));
    expect(screen.getByText("Aucune hypothèse : les chiffres sont ceux d’aujourd’hui.")).toBeVisible();
    // Nothing was asked of the workbook.
    expect(moments.asked).toHaveLength(asked);
  });

  it("ticks the smallest set that reaches a target", async () => {
    const { user } = await computedAt("Simuler");
    await user.click(screen.getByRole("button", { name: "Avec des marchés notifiés" }));
    const said = plain((await screen.findByText(/^\d+\smarchés? suffi(?:t|sent)/)).textContent);
    const count = Number(/^\d+/.exec(said)?.[0]);
    expect(screen.getByText(new RegExp(`^${count} hypothèses? : `))).toBeVisible();
    // They are named, and each can be taken back.
    const back = screen.getAllByRole("button", { name: /^Retirer\s: / });
    expect(back).toHaveLength(count);
    await user.click(back[0] as HTMLElement);
    expect(screen.queryAllByRole("button", { name: /^Retirer\s: / })).toHaveLength(count - 1);
    const chosen = screen.getByRole("combobox", { name: /^Quels marchés suffiraient/ });
    expect(within(chosen).queryAllByRole("option").length).toBeGreaterThan(0);
  });

  it("keeps what was supposed while another place is looked at", async () => {
    const { user } = await computedAt("Simuler");
    await user.click(screen.getByRole("button", { name: "Avec des marchés notifiés" }));
    const before = screen.getByText(/^\d+ hypothèses? : /).textContent;
    await goTo(user, "Obligations");
    await goTo(user, "Simuler");
    expect((await screen.findByText(/^\d+ hypothèses? : /)).textContent).toBe(before);
  });
});

describe("simulations that are kept", () => {
  it("are saved under a name, taken up again and deleted", async () => {
    const { user, moments } = await computedAt("Simuler");
    await user.click(screen.getByRole("button", { name: "Avec des marchés notifiés" }));
    const before = screen.getByText(/^\d+ hypothèses? : /).textContent;
    fireEvent.change(screen.getByLabelText("Nom"), { target: { value: "Clauses" } });
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(moments.asked.at(-1)?.[0]).toBe("changeSimulations");
    await user.click(screen.getByRole("button", { name: "Tout retirer" }));
    await user.click(await screen.findByRole("button", { name: /^Clauses/ }));
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Reprendre" }));
    expect(screen.getByText(/^\d+ hypothèses? : /).textContent).toBe(before);
    await user.click(screen.getByRole("button", { name: "Supprimer" }));
    expect(screen.queryByRole("button", { name: /^Clauses/ })).toBeNull();
  });
});
