/** Facts of a framework's own: their columns are recognised, read by their kind, and counted, as those that the product knows. */
import { Session } from "../../src/workbook/session";
import { civilMoment } from "../../src/workbook/clock";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { renderXlsx } from "../../src/xlsx/write";
import { parseDocument } from "../../src/spaser/document/read";
import { sentences } from "../../src/text/sentences";

const measured = (id: string, unit: string, measure: object) => ({
  ...{ id, label: { fr: id }, unit },
  measures: [{ population: "notified", ...measure }],
});

const DOCUMENT = {
  format: "spaser-framework/1",
  id: "restauration",
  version: "1",
  name: { fr: "Restauration" },
  facts: [
    { id: "egalite", label: { fr: "Clause d’égalité" }, kind: "yesNo", headers: ["Égalité F/H"] },
    { id: "label", label: { fr: "Écolabel" }, kind: "list", values: ["Écocert", "Aucun"] },
    { id: "bio", label: { fr: "Dépense bio" }, kind: "amount" },
    { id: "totale", label: { fr: "Dépense alimentaire" }, kind: "amount" },
    { id: "convives", label: { fr: "Convives" }, kind: "number" },
    { id: "audit", label: { fr: "Audit du prestataire" }, kind: "date" },
  ],
  axes: [
    {
      id: "1",
      title: { fr: "Tout" },
      indicators: [
        measured("egalite", "percent", { kind: "share", having: "clause d’égalité" }),
        measured("label", "contracts", { kind: "count", having: "écolabel = Écocert" }),
        measured("bio", "percent", {
          kind: "quotient",
          quantity: "dépense bio",
          dividedBy: "dépense alimentaire",
        }),
        measured("convives", "contracts", {
          kind: "mean",
          quantity: "convives",
          weight: "dépense alimentaire",
        }),
        measured("audit", "contracts", { kind: "count", having: "audit du prestataire ≥ 01/06/2023" }),
        measured("cpv", "contracts", { kind: "count", having: "CPV commence par 155" }),
        measured("titulaires", "contracts", { kind: "distinct", what: "suppliers" }),
        measured("gros", "percent", {
          ...{ kind: "share", where: "montant ≥ 40 000", having: "NON clause d’égalité" },
        }),
      ],
    },
  ],
};

const ROWS = [
  "Numéro de marché;Objet;Titulaire;Date de notification;Montant HT;Code CPV;Égalité F/H;Écolabel;Dépense bio;Dépense alimentaire;Convives;Audit du prestataire",
  "M1;Lait;Laiterie A;12/01/2023;50000;15500000;Oui;ECOCERT;100;1000;10;15/06/2023",
  "M2;Pain;Boulangerie B;12/02/2023;60000;15810000;Non;Aucun;50;500;20;15/01/2023",
  "M3;Fruits;Primeur C;12/03/2023;;15300000;;Ecocert;;500;30;",
  "M4;Beurre;LAITERIE A;12/04/2023;30000;15530000;oui;;150;1000;40;01/06/2023",
  "M5;Viande;Boucherie D;12/05/2022;90000;15100000;Oui;Écocert;500;1000;50;15/06/2023",
];

test("they are recognised, read and counted", async () => {
  const result = parseDocument(DOCUMENT);
  if ("messages" in result) throw new Error(JSON.stringify(result.messages));
  const workbook = FileWorkbook.read(new TextEncoder().encode(ROWS.join("\n")), "registre.csv");
  const session = new Session(workbook, {
    ...{ language: "fr", productVersion: "0", renderFile: renderXlsx, frameworks: [result.framework] },
    now: () => civilMoment(new Date(0)),
    columnFor: sentences("fr").addedColumn,
  });
  const opened = await session.open();
  const columns = opened.recognition.sheets[0]?.columns.filter(({ taken }) => taken) ?? [];
  expect(columns.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      ...["own:yesNo:egalite", "own:list:label", "own:amount:bio", "own:amount:totale"],
      ...["own:number:convives", "own:date:audit", "cpv", "supplierName"],
    ]),
  );
  const { assessment } = await session.compute({ year: 2023, frameworkId: "restauration", history: 1 });
  const figure = (id: string) => assessment.figures.get(2023)?.get(id);
  expect(figure("egalite")).toMatchObject({ value: 0.5, numerator: 2, population: 4, filled: 3 });
  expect(figure("label")).toMatchObject({ value: 2, filled: 3 });
  // 300 of 3000: the blank adds nothing, and is a gap.
  expect(figure("bio")).toMatchObject({ kind: "quotient", value: 0.1, population: 4, filled: 3 });
  // (10 × 1000 + 20 × 500 + 30 × 500 + 40 × 1000) ÷ 3000
  expect(figure("convives")?.value).toBe(25);
  expect(figure("audit")).toMatchObject({ value: 2, filled: 3 });
  expect(figure("cpv")?.value).toBe(2);
  expect(figure("titulaires")).toMatchObject({ value: 3, counts: "suppliers", population: 3 });
  expect(figure("gros")).toMatchObject({ value: 0.5, numerator: 1, population: 2, undecided: 1 });
  expect(figure("egalite")?.previous).toBe(1);
});
