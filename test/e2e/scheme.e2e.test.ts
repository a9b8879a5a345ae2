/**
 * A scheme is set up by hand, within the pane alone and from nothing, over a made-up register of another layout than the example's;
 * every figure is counted a second time here, row by row.
 */
import type { Browser, Locator } from "playwright-core";
import { workbookFrom } from "../../emulator";
import { saveWorkbook } from "../../emulator/files";
import { connectBrowser, DemoPage } from "./demo-page";
import { describeInBrowser } from "./in-browser";

const HEADERS = [
  ...["Réf.", "Intitulé du marché", "Notifié le", "Prix HT (€)", "Acheteur", "Famille d’achat"],
  ...[
    "Critère environnemental",
    "Lutte contre les discriminations",
    "Produits durables",
    "Achats durables HT",
  ],
];
const FAMILIES = ["Restauration", "Travaux", "Numérique"];
/** What a row says, beside its cells. */
interface Row {
  year: number;
  amount: number;
  buyer: string;
  family: string;
  environmental: string;
  equality: string;
  durable: string;
  durableAmount: number;
}
const ROWS: Row[] = Array.from({ length: 60 }, (_, at) => ({
  year: at % 3 === 0 ? 2022 : 2023,
  amount: 10_000 + 3_750 * at,
  buyer: at % 2 === 0 ? "Lanvern" : "Lanvern Agglomération",
  family: FAMILIES[Math.floor(at / 2) % FAMILIES.length] ?? "",
  environmental: at % 4 === 0 ? "Oui" : "Non",
  equality: at % 10 === 7 ? "Oui" : at % 13 === 5 ? "" : "Non",
  durable: at % 5 === 2 ? "Oui" : "Non",
  durableAmount: at % 5 === 2 ? 4_000 + 1_000 * at : 0,
}));
const cellsOf = (row: Row, at: number) => [
  ...[
    `M-${String(at).padStart(3, "0")}`,
    `Prestations du lot ${at}`,
    `${10 + (at % 18)}/0${1 + (at % 9)}/${row.year}`,
  ],
  ...[row.amount, row.buyer, row.family, row.environmental, row.equality, row.durable, row.durableAmount],
];

const ofYear = ROWS.filter(({ year }) => year === 2023);
const percent = (part: number, whole: number) =>
  `${new Intl.NumberFormat("fr", { maximumFractionDigits: 2 }).format((100 * part) / whole)} %`;
const line = (having: (row: Row) => boolean, within: (row: Row) => boolean = () => true) => {
  const population = ofYear.filter(within);
  const counted = population.filter(having).length;
  return `${counted} / ${population.length} = ${percent(counted, population.length)}`;
};

describeInBrowser("a scheme set up by hand", () => {
  let browser: Browser;
  let demo: DemoPage;

  beforeAll(async () => {
    browser = await connectBrowser();
    const book = workbookFrom({ sheets: [{ name: "Suivi", rows: [HEADERS, ...ROWS.map(cellsOf)] }] });
    const bytes = await saveWorkbook(book);
    demo = await DemoPage.open(browser, { width: 1100, height: 1400, file: { name: "suivi.xlsx", bytes } });
    await demo.pane
      .getByText(/60 marchés/)
      .first()
      .waitFor({ timeout: 30_000 });
  }, 60_000);

  afterAll(async () => {
    expect(demo.errors).toEqual([]);
    await demo.close();
    await browser.close();
  });

  const button = (name: string | RegExp, exact = true) => demo.pane.getByRole("button", { name, exact });
  const box = (name: string) => demo.pane.getByRole("textbox", { name, exact: true });
  const choose = (name: string, option: string) =>
    demo.pane.getByRole("combobox", { name, exact: true }).selectOption({ label: option });
  const plain = async (found: Locator) => (await found.innerText()).replace(/[\s\u00a0\u202f]+/g, " ");
  const live = () => demo.pane.getByRole("region", { name: "En 2023" });
  /** The figure beside the form, as soon as it says this. */
  const expectLive = async (text: string) => {
    for (let tries = 0; tries < 50 && !(await plain(live())).includes(text); tries++)
      await demo.page.waitForTimeout(100);
    expect(await plain(live())).toContain(text);
  };
  const place = async (name: string) => {
    await demo.pane.getByRole("button", { name: /^Plus/ }).click();
    await demo.pane.getByRole("menuitemradio", { name }).click();
  };
  const begin = async (name: string) => {
    await place("Référentiel");
    await button("Nouveau référentiel").click();
    await box("Nom").fill(name);
  };
  const fact = async (name: string, kind: string) => {
    await button("Ajouter une donnée").click();
    await box("Nom de la donnée").last().fill(name);
    await demo.pane
      .getByRole("combobox", { name: "Nature", exact: true })
      .last()
      .selectOption({ label: kind });
    await demo.pane
      .getByText(/Colonne reconnue/)
      .last()
      .waitFor();
  };
  const indicator = async (label: string) => {
    await button("Ajouter un indicateur à l’axe 1").click();
    await box("Intitulé").fill(label);
  };
  const back = () => button(/Revenir au référentiel/).click();
  const save = async () => {
    await button("Enregistrer").click();
    await demo.pane.getByText("Enregistré dans le classeur", { exact: true }).waitFor();
  };
  const compute = async (name: string) => {
    await button(/Tous les référentiels/).click();
    await button(`Choisir : ${name}`).click();
    await demo.pane.getByRole("tab", { name: "Résultats" }).click();
    await button("Calculer le SPASER").click();
  };
  const result = (id: string) => plain(button(new RegExp(`^${id.replaceAll(".", "\\.")} `), false).first());

  it("durable food: a family, an amount of the team's own, a share and a ratio of two sums", async () => {
    await begin("Schéma alimentaire");
    await button(/^Données propres/).click();
    await fact("Produits durables", "Oui ou non");
    await fact("Achats durables HT", "Montant");
    await indicator("% de marchés de restauration durables");
    await box("Seulement si").fill('famille = "Restauration"');
    await box("Compté si").fill("Produits durables");
    await expectLive(
      line(
        ({ durable }) => durable === "Oui",
        ({ family }) => family === "Restauration",
      ),
    );
    await choose("Cible", "Une valeur");
    await box("Valeur (%)").fill("60");
    await back();
    await indicator("Part des achats durables dans la dépense");
    await choose("Mesure", "Rapport de deux sommes");
    await choose("À additionner", "Achats durables HT");
    await choose("Divisé par", "montant");
    await box("Décimales").fill("2");
    const sum = (of: (row: Row) => number) => ofYear.reduce((total, row) => total + of(row), 0);
    await expectLive(
      percent(
        sum(({ durableAmount }) => durableAmount),
        sum(({ amount }) => amount),
      ),
    );
    await back();
    await save();
    await compute("Schéma alimentaire");
    const catering = ofYear.filter(({ family }) => family === "Restauration");
    const durable = catering.filter((row) => row.durable === "Oui").length;
    expect(await result("1.1")).toContain(percent(durable, catering.length));
  }, 120_000);
});
