/** The buyer: the legal body that is part of what makes a contract, told from services and people by the values. */
import type { Cell } from "../../src/register/grid";
import { makeContracts } from "./corpus/contracts";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const HEADER = ["N° de marché", "Objet", "Titulaire", "Date de notification", "Montant HT"];
const contracts = makeContracts(11, 24);

/** The field that a sixth column is read as. */
function fieldOf(header: string, values: readonly Cell[]): string | undefined {
  const cells = contracts.map((c, i): Cell[] => [
    ...[c.number, c.object, c.supplier, c.notified, c.amount],
    values[i % values.length] ?? "",
  ]);
  const { recognition } = read([decoy("Marchés", [[...HEADER, header], ...cells])]);
  return recognition.sheets[0]?.columns.find(({ column, taken }) => column === 5 && taken)?.field;
}

const BODIES = ["Ville de Valmont", "Métropole de Valmont", "CCAS de Valmont", "Syndicat des eaux"];
const UNITS = ["Direction des achats", "DSI", "Service voirie", "Pôle culture"];

describe("what a column of buyers holds", () => {
  it.each([
    ["Acheteur", BODIES],
    ["acheteur_nom", BODIES],
    ["acheteur.nom", ["SDEV", "CAPRIV", "RIVEBELLE AMÉNAGEMENT"]],
    ["Pouvoir adjudicateur", BODIES],
    ["Collectivité", BODIES],
    ["Établissement", ["CH de Valmont", "EHPAD Les Aulnes", "CHU de Rivebelle"]],
    ["Membre du groupement", BODIES],
    ["acheteur_id", ["21990001100017", "21990002200018"]],
    ["SIRET de l’acheteur", [21990001100017, 21990002200018]],
  ] as [string, Cell[]][])("« %s » is the legal body", (header, values) => {
    expect(fieldOf(header, values)).toBe("buyer");
  });

  it.each([
    ["Acheteur", UNITS],
    ["Gestionnaire", UNITS],
    ["Service", ["Voirie", "Culture", "Petite enfance"]],
    ["Pôle", ["Technique", "Ressources"]],
    ["Direction prescriptrice", UNITS],
    ["Service demandeur", UNITS],
  ] as [string, Cell[]][])("« %s » is a part of it", (header, values) => {
    expect(fieldOf(header, values)).toBe("department");
  });

  it.each([
    ["Acheteur", ["Mme Durand", "M. Petit", "Mme Roche"]],
    ["Acheteur", ["Julie MARTIN", "PETIT Paul", "Anne Roche"]],
    ["Acheteur", ["J. Martin", "P. Petit", "A. Roche"]],
    ["Acheteur", ["JM", "PP", "AR"]],
    ["Nom de l’acheteur", ["Julie Martin", "Paul Petit", "Anne-Marie Roche"]],
    ["Gestionnaire", ["Julie Martin", "Paul Petit", "Anne-Marie Roche"]],
    ["Acheteur référent", ["j.martin@valmont.example", "p.petit@valmont.example"]],
    ["Responsable du marché", ["Julie Martin", "Paul Petit"]],
    ["acheteur_categorie", ["Commune", "Département"]],
    ["acheteur_commune_nom", ["Valmont", "Rivebelle"]],
    ["acheteur_departement_code", ["01", "69"]],
  ] as [string, Cell[]][])(
    "« %s » is neither, when it holds people or something else (%j)",
    (header, values) => {
      expect(fieldOf(header, values)).toBeUndefined();
    },
  );

  it("proposes the buyer's category for nothing else", () => {
    const cells = contracts.map((c, i): Cell[] => [
      ...[c.number, c.object, c.supplier, c.notified, c.amount],
      i % 2 === 0 ? "Commune" : "Département",
    ]);
    const { recognition } = read([decoy("Marchés", [[...HEADER, "acheteur_categorie"], ...cells])]);
    expect(recognition.sheets[0]?.columns.filter(({ column }) => column === 5)).toEqual([]);
  });

  it("takes the name when the SIRET stands beside it", () => {
    const cells = contracts.map((c, i): Cell[] => [
      ...[c.number, c.object, c.supplier, c.notified, c.amount],
      ...["21990001100017", BODIES[i % 2] ?? ""],
    ]);
    const { recognition } = read([decoy("Marchés", [[...HEADER, "acheteur_id", "acheteur_nom"], ...cells])]);
    expect(recognition.sheets[0]?.columns.find(({ field }) => field === "buyer")?.column).toBe(6);
  });
});

describe("contracts of several buyers in one export", () => {
  const joint = (buyers: string[], header = "Acheteur") =>
    read([
      decoy("Marchés", [
        [...HEADER, header],
        ...buyers.map((buyer, i): Cell[] => [
          ...["M-1", "Entretien des rues", "Rues SA", 45000, 1000 * (i + 1)],
          buyer,
        ]),
        ...contracts.map((c): Cell[] => [
          c.number,
          c.object,
          c.supplier,
          c.notified,
          c.amount,
          buyers[0] ?? "",
        ]),
      ]),
    ]).register;

  it("keeps those apart that have number, date and object in common", () => {
    const register = joint(["Ville de Valmont", "Métropole de Valmont"]);
    expect(register.size).toBe(2 + contracts.length);
    expect([...register.amount].slice(0, 2)).toEqual([1000, 2000]);
    expect(register.buyer.slice(0, 2)).toEqual(["Ville de Valmont", "Métropole de Valmont"]);
    expect(register.findings.map(({ code }) => code)).not.toContain("duplicateNumber");
  });

  it("merges the rows of one buyer, in whatever capitals, and a row that names none", () => {
    expect(joint(["Ville de Valmont", "VILLE DE VALMONT", ""]).size).toBe(1 + contracts.length);
  });

  it("merges the rows of several services", () => {
    expect(joint(["Service voirie", "Direction des achats"]).size).toBe(1 + contracts.length);
    expect(joint(["Voirie", "Achats"], "Service").size).toBe(1 + contracts.length);
  });
});
