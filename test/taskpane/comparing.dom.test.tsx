/** « Données essentielles »: a file is chosen, compared, and what differs leads to its cell; jsdom has no workers, so it runs in the page. */
import { TextDecoder, TextEncoder } from "node:util";
import { gzipSync } from "fflate";
import { act, screen, waitFor, within } from "@testing-library/react";
import { accessibilityProblems, goTo, openPane, type OpenPane } from "./open-pane";
import { ONLY_PUBLISHED, PLANTED, publishedSample } from "./published-sample";
import { sampleOpened } from "./sample-opened";

// jsdom lacks them; every browser has them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
jest.setTimeout(60_000);

const register = sampleOpened().register!;

function fileOf(content: string | Uint8Array, name: string): File {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = new File([new Uint8Array(bytes)], name);
  // jsdom's files can't be read whole.
  file.arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
  return file;
}

async function compared(file: File, language: "fr" | "en" = "fr"): Promise<OpenPane> {
  const open = await openPane({ language });
  await act(() => open.pane.compute());
  await goTo(open.user, language === "fr" ? "Données essentielles" : "Published data");
  const input = await screen.findByLabelText(/^(Choisir le fichier publié|Choose the published file)$/, {
    selector: "input",
  });
  await open.user.upload(input, file);
  return open;
}

const part = (name: RegExp) => screen.findByRole("button", { name, expanded: false });

test.each([
  ["decp.json", publishedSample()],
  ["decp.json.gz", gzipSync(new TextEncoder().encode(publishedSample()))],
])("%s: what was planted is found, and nothing else", async (name, content) => {
  const { user, moments } = await compared(fileOf(content, name));
  const size = register.size;
  expect(
    await screen.findByText(new RegExp(`« ${name} » : ${size - 1} marchés en commun, sur ${size} au`)),
  ).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Écarts\s*2$/ })).toBeTruthy();

  await user.click(await part(/^montant HT\s*1$/));
  const amount = screen.getByTitle("Afficher dans le registre");
  expect(amount.textContent).toContain(register.contractNumber[PLANTED.amount]);
  await user.click(amount);
  expect(moments.asked).toContainEqual(["showContract", PLANTED.amount, { fields: ["amount"] }]);

  await user.click(await part(/^Au registre seulement\s*1$/));
  expect(screen.getAllByTitle("Afficher dans le registre").at(-1)?.textContent).toContain(
    register.contractNumber[PLANTED.missing],
  );
  await user.click(await part(/^Dans le fichier publié seulement\s*1$/));
  expect(screen.getByText(ONLY_PUBLISHED.id)).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
});

test("the figures of both sides stand beside each other, and corrections are a file", async () => {
  const { user } = await compared(fileOf(publishedSample(), "decp.json"));
  await user.click(await part(/^Chiffres 2023, des deux côtés/));
  const table = screen.getByRole("table");
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map((cell) => cell.textContent),
  ).toEqual(["Indicateur", "Registre", "Publié"]);
  await user.click(await part(/^Corrections\s*2$/));
  const downloads: string[] = [];
  URL.createObjectURL = () => "blob:file";
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
  await user.click(screen.getByRole("button", { name: "Télécharger corrections-decp.json" }));
  expect(downloads).toEqual(["corrections-decp.json"]);
});

test.each([
  ['{ "marches": [\n{ "id": ', /« decp.json » n’est pas lisible.*à la ligne 2/],
  ["[]", /n’est pas lisible comme données essentielles/],
  ["a;b\n1;2\n", /Aucun marché n’a été reconnu dans « decp.json »/],
])("a file that is none is said, with its line where there is one: %j", async (content, said) => {
  await compared(fileOf(content, "decp.json"));
  expect(await screen.findByText("La comparaison n’a pas abouti")).toBeTruthy();
  // For the eye and for the ear.
  expect(screen.getAllByText(said)).toHaveLength(2);
});

test("a comparison stays while the buyer is elsewhere, and is out of date after a refresh", async () => {
  const { user, pane } = await compared(fileOf(publishedSample(), "decp.json"));
  await part(/^Corrections/);
  await goTo(user, "Publier");
  await goTo(user, "Données essentielles");
  expect(await part(/^Corrections/)).toBeTruthy();
  await act(() => pane.refresh());
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Corrections/ })).toBeNull());
  expect(screen.getByText(/Les chiffres ont changé depuis cette comparaison/)).toBeTruthy();
});

test("without figures there is nothing to compare; and the same in English", async () => {
  const open = await openPane();
  await goTo(open.user, "Données essentielles");
  expect(await screen.findByText(/Calculez d’abord/)).toBeTruthy();
});

test("in English", async () => {
  await compared(fileOf(publishedSample(), "decp.json"), "en");
  expect(await screen.findByText(/contracts in common, of/)).toBeTruthy();
});
