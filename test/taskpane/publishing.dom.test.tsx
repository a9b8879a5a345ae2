/** « Rapport annuel » and « Publier »: files are made on a click, and handed over in the way that works where the pane runs. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { accessibilityProblems, goTo, openPane, type OpenPane } from "./open-pane";

// jsdom lacks what the writer of Word files needs; test/publishing reads what it writes, test/e2e runs it in a browser.
jest.mock("../../src/docx/report", () => ({
  renderReport: () => Promise.resolve(new Uint8Array(20_000)),
}));
jest.setTimeout(60_000);

const WORD = "rapport-annuel-2023.docx";

/** What was downloaded, and what was copied. */
interface Given {
  downloads: { name: string; size: number }[];
  copied: Record<string, Blob>[];
}

function watchHandingOver({ clipboard = true } = {}): Given {
  const given: Given = { downloads: [], copied: [] };
  let size = 0;
  URL.createObjectURL = (blob) => {
    size = (blob as Blob).size;
    return "blob:file";
  };
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    given.downloads.push({ name: this.download, size });
  });
  class Item {
    constructor(readonly parts: Record<string, Blob>) {}
  }
  Object.assign(globalThis, { ClipboardItem: Item });
  const write = ([item]: Item[]) => {
    if (!clipboard) return Promise.reject(new Error("not allowed"));
    given.copied.push(item?.parts ?? {});
    return Promise.resolve();
  };
  Object.defineProperty(navigator, "clipboard", { value: { write }, configurable: true });
  return given;
}

function runIn(platform: string | null): void {
  if (platform === null) delete (globalThis as { Office?: unknown }).Office;
  else Object.assign(globalThis, { Office: { context: { platform } } });
}

afterEach(() => {
  runIn(null);
  jest.restoreAllMocks();
});

async function prepared(place: string, button: RegExp, platform: string | null = null): Promise<OpenPane> {
  runIn(platform);
  const open = await openPane();
  await act(() => open.pane.compute());
  await goTo(open.user, place);
  await open.user.click(await screen.findByRole("button", { name: button }));
  await screen.findByRole("list");
  return open;
}

test.each([null, "PC"])("on %s the report is downloaded, and may be copied", async (platform) => {
  const given = watchHandingOver();
  const { user } = await prepared("Rapport annuel", /^Préparer le rapport 2023/, platform);
  expect(screen.getByText(/dans vos téléchargements/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: `Télécharger ${WORD}` }));
  expect(given.downloads).toHaveLength(1);
  expect(given.downloads[0]).toMatchObject({ name: WORD });
  expect(given.downloads[0]?.size).toBeGreaterThan(5_000);
  expect(await screen.findByText(`${WORD} est dans vos téléchargements.`)).toBeTruthy();
});

test.each(["Mac", "iOS"])(
  "on %s, which has no downloads, it is copied for Word, and this is said before",
  async (platform) => {
    runIn(platform);
    const open = await openPane();
    await act(() => open.pane.compute());
    // After the pane has opened: user-event puts a clipboard of its own in place.
    const given = watchHandingOver();
    await goTo(open.user, "Rapport annuel");
    await open.user.click(await screen.findByRole("button", { name: /^Préparer le rapport/ }));
    expect(await screen.findByText(/ne laisse pas le volet télécharger/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Télécharger/ })).toBeNull();
    await open.user.click(screen.getByRole("button", { name: `Copier ${WORD}` }));
    await waitFor(() => expect(given.copied).toHaveLength(1));
    expect(Object.keys(given.copied[0] ?? {})).toEqual(["text/plain", "text/html"]);
    expect(given.downloads).toEqual([]);
  },
);

test("where the clipboard is refused and nothing else copies, that is said", async () => {
  const { user } = await prepared("Publier", /^Préparer la publication 2023/);
  watchHandingOver({ clipboard: false });
  Object.assign(document, { execCommand: () => false });
  await user.click(screen.getByRole("button", { name: "Copier index.html" }));
  expect(await screen.findByText(/n’a pas pu être copié/)).toBeTruthy();
});

test("« Publier » gives the page, the data, their schema and the fields of the registry", async () => {
  await prepared("Publier", /^Préparer la publication 2023/);
  const names = within(screen.getByRole("list")).getAllByRole("button", { name: /^Télécharger/ });
  expect(names.map((one) => one.getAttribute("aria-label")?.replace("Télécharger ", ""))).toEqual([
    "index.html",
    "indicateurs.csv",
    "indicateurs.json",
    "indicateurs.schema.json",
    "registre-national.txt",
  ]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("without figures there is nothing to prepare; figures that change take the files away", async () => {
  const open = await openPane();
  await goTo(open.user, "Publier");
  expect(await screen.findByText(/Calculez d’abord/)).toBeTruthy();
  await act(() => open.pane.compute());
  await open.user.click(await screen.findByRole("button", { name: /^Préparer la publication/ }));
  await screen.findByRole("list");
  await act(() => open.pane.refresh());
  await waitFor(() => expect(screen.queryByRole("list")).toBeNull());
});

test("what fails is said, and names the act", async () => {
  const open = await openPane();
  await act(() => open.pane.compute());
  await goTo(open.user, "Rapport annuel");
  open.moments.failure = "busy";
  await open.user.click(await screen.findByRole("button", { name: /^Préparer le rapport/ }));
  expect(await screen.findByText(/La publication n’a pas abouti/)).toBeTruthy();
});
