/** Open data files of every dialect give the same rows: JSON of 2019 and of version 2, wrapped or not, and XML. */
import { decpRecords, looksLikeDecp, type DecpRecord } from "../../../src/formats/decp/document";
import { decpTable } from "../../../src/formats/decp/rows";

const contract = {
  id: "2024-017",
  acheteur: { id: "21290019900017" },
  objet: "Entretien des espaces verts",
  dateNotification: "2024-03-05",
  montant: 84000,
  titulaires: [
    { titulaire: { typeIdentifiant: "SIRET", id: "01234567800012" } },
    { titulaire: { typeIdentifiant: "SIRET", id: "98765432100034" } },
  ],
  considerationsSociales: { considerationSociale: ["Clause sociale", "Critère social"] },
  considerationsEnvironnementales: {
    considerationEnvironnementale: ["Pas de considération environnementale"],
  },
  lieuExecution: { code: "29019", typeCode: "Code commune" },
};

function tableOf(text: string) {
  const records = decpRecords(text);
  if ("problem" in records) throw new Error(records.problem);
  const table = decpTable(records);
  if (table === "tooLarge") throw new Error(table);
  const { header, rows } = table;
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
}

const expected = [
  {
    id: "2024-017",
    acheteur_id: "21290019900017",
    titulaire_id: "01234567800012",
    considerationsSociales: "Clause sociale ; Critère social",
    considerationsEnvironnementales: "Pas de considération environnementale",
    lieuExecution_code: "29019",
  },
  { id: "2024-017", titulaire_id: "98765432100034" },
];

const xml = (of: DecpRecord): string =>
  Object.entries(of)
    .map(([name, value]) => {
      const all = Array.isArray(value) ? value : [value];
      return all
        .map((one) => `<${name}>${typeof one === "object" ? xml(one as DecpRecord) : String(one)}</${name}>`)
        .join("");
    })
    .join("");
const asXml = {
  ...contract,
  titulaires: { titulaire: contract.titulaires.map(({ titulaire }) => titulaire) },
};

test.each<[string, string]>([
  ["version 2", JSON.stringify({ marches: { marche: [contract], "contrat-concession": [] } })],
  [
    "2019",
    JSON.stringify({
      marches: [{ ...contract, titulaires: contract.titulaires.map(({ titulaire }) => titulaire) }],
    }),
  ],
  ["a bare list", JSON.stringify([contract])],
  ["one contract", JSON.stringify(contract)],
  ["XML", `<?xml version="1.0" encoding="UTF-8"?>\n<marches><marche>${xml(asXml)}</marche></marches>`],
])("%s: a row per holder, lists as their values, identifiers as texts", (_, text) => {
  expect(looksLikeDecp(text)).toBe(true);
  const rows = tableOf(text);
  expect(rows).toHaveLength(2);
  expect(rows).toMatchObject(expected);
  expect(Number(rows[0]?.montant)).toBe(84000);
});

test("an amendment is a version: what it changes, over what was awarded", () => {
  const amended = {
    ...contract,
    titulaires: [contract.titulaires[0]],
    modifications: [
      { modification: { id: 1, montant: 90000 } },
      { modification: { id: 2, dureeMois: 30, dateNotificationModification: "2025-01-02" } },
    ],
  };
  const rows = tableOf(JSON.stringify({ marches: { marche: [amended, { ...contract, id: "2024-018" }] } }));
  expect(
    rows.map(({ id, modification_id, montant, dureeMois }) => ({ id, modification_id, montant, dureeMois })),
  ).toEqual([
    { id: "2024-017", modification_id: 0, montant: 84000, dureeMois: "" },
    { id: "2024-017", modification_id: 1, montant: 90000, dureeMois: "" },
    { id: "2024-017", modification_id: 2, montant: 90000, dureeMois: 30 },
    { id: "2024-018", modification_id: 0, montant: 84000, dureeMois: "" },
    { id: "2024-018", modification_id: 0, montant: 84000, dureeMois: "" },
  ]);
});

test.each<[string, string, object]>([
  ["a comma too many", '{"marches": [\n{"id": "1",}\n]}', { problem: "syntax", line: 2 }],
  ["no list of contracts", '{"version": 3}', { problem: "noRecords" }],
  [
    "an element that isn't closed",
    "<marches>\n<marche>\n<id>1</marche></marches>",
    { problem: "syntax", line: 3 },
  ],
  ["a document type", "<!DOCTYPE a><marches/>", { problem: "doctype" }],
])("%s is said with its line", (_, text, problem) => {
  expect(decpRecords(text)).toMatchObject(problem);
});
