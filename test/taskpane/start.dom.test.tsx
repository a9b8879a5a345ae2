/** Before the first figures: which framework fits, and the public body; and « Réglages », where it is changed. */
import { act, screen, within } from "@testing-library/react";
import { LIBRARY } from "../../src/spaser/frameworks/library";
import { FakeMoments } from "./fake-moments";
import { accessibilityProblems, goTo, openPane } from "./open-pane";

jest.setTimeout(60_000);

const plain = (text: string | null) => (text ?? "").replace(/[\s\u00a0\u202f]+/g, " ");

test("every framework says what can be calculated and what is lacking; the best is proposed with its reason", async () => {
  const moments = new FakeMoments();
  moments.shipped = LIBRARY;
  const { user, pane } = await openPane({ moments });
  await user.click(await screen.findByRole("button", { name: /Quel référentiel/ }));
  const lines = screen.getAllByRole("listitem").map(({ textContent }) => plain(textContent));
  expect(lines.find((line) => line.startsWith("SPASER de l’ASP"))).toMatch(
    /17 indicateurs sur 24 calculables ; il manque : .+choisi$/,
  );
  expect(screen.getByText(/convient le mieux : 6 de ses 7 indicateurs/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /^Choisir\s: Modèle à adapter$/ }));
  expect(pane.store.state.asked.frameworkId).toBe("modele");
});

test("the body is asked for in one step, prefilled, and not again", async () => {
  const { user, moments, pane } = await openPane();
  await user.click(await screen.findByRole("button", { name: "Votre organisme" }));
  expect(screen.getByRole("textbox", { name: "Nom" })).toHaveValue("Ville de Lanvern");
  await user.selectOptions(screen.getByRole("combobox", { name: "Type d’organisme" }), "Collectivité");
  const siren = screen.getByRole("textbox", { name: "SIREN" });
  await user.type(siren, "212 900");
  expect(screen.getByText("Un SIREN a neuf chiffres.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Enregistrer" })).toHaveAttribute("aria-disabled", "true");
  await user.type(siren, " 015 00018");
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(moments.body).toEqual({
    name: "Ville de Lanvern",
    kind: "local",
    siren: "212900015",
    proposed: false,
  });
  expect(screen.queryByRole("button", { name: "Votre organisme" })).toBeNull();
  await goTo(user, "Réglages");
  const panel = within(await screen.findByRole("tabpanel", { name: "Réglages" }));
  await user.selectOptions(await panel.findByRole("combobox", { name: "Type d’organisme" }), "État");
  await user.click(panel.getByRole("button", { name: "Enregistrer" }));
  expect(await panel.findByText("Enregistré dans le classeur.")).toBeVisible();
  expect(moments.body.kind).toBe("state");
  // Duties are those of this body.
  await act(() => pane.compute());
  await goTo(user, "Obligations");
  expect(await screen.findByRole("combobox", { name: "Type d’organisme" })).toHaveDisplayValue("État");
});
