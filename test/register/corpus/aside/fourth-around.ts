/** Registers set aside, fourth lot: what stands above, between, beside and behind the contracts. */
import { makeContracts } from "../contracts";
import type { Contract } from "../contracts";
import type { BuiltSheet, Col, Layout } from "../layout";
import { amounts, answers, col, dates, decoy, layout } from "../layout";
import { byDate, cents, cycle, initials, once, shortProcedure, size, total } from "./fourth-habits";
import type { Cell } from "./fourth-habits";

const paged = byDate(makeContracts(701, 60));
const pagedColumns: Col[] = [
  col("N° marché", "contractNumber", (c) => c.number),
  col("Objet du marché", "object", (c) => c.object),
  col("Titulaire", "supplierName", (c) => c.supplier),
  col("Date de notification", "notificationDate", (c) => dates.slashed(c.notified)),
  col("Montant HT", "amount", (c) => c.amount),
  col("Observations", null, cycle("", "", "bons de commande")),
];
const pageBreak = (page: number): { at: number; rows: Cell[][] } => {
  const sum = total(paged.slice(0, page * 15));
  return {
    at: page * 15,
    rows: [
      ["", "À reporter", "", "", sum],
      [`Page ${page}/4`],
      pagedColumns.map(({ header }) => header),
      ["", "Report", "", "", sum],
    ],
  };
};

const halves = byDate(makeContracts(702, 48));
const firstOf = (year: number, half: 1 | 2) => {
  const at = halves.findIndex((c) => c.year > year || (c.year === year && halfOf(c) >= half));
  return at < 0 ? halves.length : at;
};
const halfOf = (c: Contract): number => (Number(dates.slashed(c.notified).slice(3, 5)) <= 6 ? 1 : 2);
const halfTotal = (year: number, half: number): Cell[] => [
  "",
  `Sous-total ${half === 1 ? "1er" : "2nd"} semestre ${year}`,
  "",
  "",
  total(halves.filter((c) => c.year === year && halfOf(c) === half)),
];

const NOTICE: [string, string][] = [
  ["N° de marché", "Numéro attribué par le service des marchés"],
  ["Objet", "Intitulé court"],
  ["Titulaire", "Raison sociale du mandataire"],
  ["Procédure", "MAPA, AOO, AOR…"],
  ["Date de notification", "Au format JJ/MM/AAAA"],
  ["Montant HT", "Montant du marché hors avenants"],
  ["Clause sociale", "Oui ou Non"],
  ["Critère environnemental", "Oui ou Non"],
  ["PME", "Oui si le titulaire est une PME"],
];

const hiddenContracts = makeContracts(706, 66);
const bills = (contracts: Contract[]): BuiltSheet =>
  decoy(
    "Factures",
    [
      [
        "N° marché",
        "N° facture",
        "Date de réception",
        "Date de paiement",
        "Montant TTC",
        "Moyen de paiement",
      ],
      ...contracts
        .slice(0, 40)
        .map((c, i): Cell[] => [
          c.number,
          `FA${4000 + i}`,
          c.start + 60,
          c.start + 60 + (c.delay ?? 30),
          cents(c.amount / 9),
          i % 8 === 0 ? "Carte achat" : "Virement",
        ]),
    ],
    "invoices",
  );
const planning = (name: string): BuiltSheet =>
  decoy(
    name,
    [
      ["Programmation des achats"],
      [],
      ["Besoin", "Service", "Montant estimé HT", "Lancement prévu", "Procédure envisagée"],
      ...["Nettoyage des vitres", "Serveurs", "Mobilier de l'accueil", "Assurances", "Audit", "Papier"].map(
        (need, i): Cell[] => [
          need,
          `Service ${i + 1}`,
          20000 * (i + 1),
          `T${(i % 4) + 1} 2024`,
          i % 2 ? "AOO" : "MAPA",
        ],
      ),
    ],
    "planning",
  );

/** A workbook from a Mac counts its days from 1904. */
const since1904 = (day: number) => day - 1462;

export const FOURTH_AROUND: Layout[] = [
  layout("totals", "a county's printed list, carried forward from page to page", [
    {
      name: "Edition",
      above: [["Liste des marchés – édition du 08/01/2024"], []],
      contracts: paged,
      columns: pagedColumns,
      between: [pageBreak(1), pageBreak(2), pageBreak(3)],
      below: [["", "TOTAL GENERAL", "", "", total(paged)], ["Page 4/4"]],
    },
  ]),
  layout(
    "totals",
    "an office's, a subtotal each half-year",
    [
      {
        name: "Etat récapitulatif",
        left: 1,
        contracts: halves,
        columns: [
          col("Réf.", "contractNumber", (c) => c.number),
          col("Libellé", "object", (c) => c.object),
          col("Fournisseur retenu", "supplierName", (c) => c.supplier),
          col("Notification", "notificationDate", (c) => c.notified),
          col("Montant HT", "amount", (c) => c.amount),
          col("Taille de l'entreprise", "sme", size),
        ],
        between: [2021, 2022, 2023].flatMap((year) => [
          { at: firstOf(year, 2), rows: [halfTotal(year, 1)] },
          ...(year === 2023 ? [] : [{ at: firstOf(year + 1, 1), rows: [halfTotal(year, 2), []] }]),
        ]),
        below: [halfTotal(2023, 2), [], ["", "Total des marchés", "", "", total(halves)]],
      },
    ],
    { sme: (c) => c.sme },
  ),
  layout(
    "late header",
    "a State service's, under its own instructions",
    [
      {
        name: "A remplir",
        above: [
          ["Recensement des marchés publics – années 2021 à 2023"],
          [],
          ["Service :", "Direction territoriale de l'Ys"],
          ["Correspondant :", "A. B."],
          [],
          ["NOTICE DE REMPLISSAGE"],
          ["Colonne", "Consigne"],
          ...NOTICE.map((line): Cell[] => [...line]),
          [],
          ["Une ligne par marché ; un marché alloti compte autant de lignes que de lots."],
          ["Ne pas insérer de colonne."],
          ["Ne pas modifier les intitulés."],
          [],
          ["À retourner avant le 31 janvier 2024"],
          [],
          [],
        ],
        contracts: makeContracts(703, 40),
        columns: [
          col("N° de marché", "contractNumber", (c) => c.number),
          col("Objet", "object", (c) => c.object),
          col("Titulaire", "supplierName", (c) => c.supplier),
          col("Procédure", "procedure", shortProcedure),
          col("Date de notification", "notificationDate", (c) => dates.slashed(c.notified)),
          col("Montant HT", "amount", (c) => c.amount),
          col("Clause sociale", "socialClause", (c) => answers.words(c.socialClause)),
          col("Critère environnemental", "environmentalCriterion", (c) => answers.words(c.envCriterion)),
          col("PME", "sme", (c) => answers.words(c.sme)),
        ],
      },
    ],
    {
      competed: (c) => c.competed,
      socialClause: (c) => c.socialClause,
      environmentalCriterion: (c) => c.envCriterion,
      sme: (c) => c.sme,
    },
  ),
  layout(
    "beside the table",
    "a town's, with the drop-down lists on the right",
    [
      {
        name: "Registre MP",
        above: [["Ville de Rivebelle – registre des marchés"], [], []],
        contracts: makeContracts(704, 47),
        columns: [
          col("N° de marché", "contractNumber", (c) => c.number),
          col("Intitulé du marché", "object", (c) => c.object),
          col("Attributaire", "supplierName", (c) => c.supplier),
          col("Procédure", "procedure", shortProcedure),
          col("Date de notification", "notificationDate", (c) => c.notified),
          col("Montant HT", "amount", (c) => c.amount),
          col("Clause environnementale", "environmentalClause", (c) => answers.words(c.envClause)),
          col("", null, () => ""),
          col("", null, () => ""),
          col("Liste procédures", null, once("MAPA", "AOO", "AOR", "Procédure avec négociation")),
          col("Liste réponses", null, once("Oui", "Non")),
          col("", null, () => ""),
          col("Légende", null, once("vert = en cours", "gris = terminé", "rouge = litige")),
        ],
      },
    ],
    { environmentalClause: (c) => c.envClause, competed: (c) => c.competed },
  ),
  layout(
    "1904 dates",
    "a theatre's, from an old Mac",
    [
      {
        name: "marches",
        contracts: makeContracts(705, 35),
        columns: [
          col("Numéro", "contractNumber", (c) => c.number),
          col("Objet du marché", "object", (c) => c.object),
          col("Entreprise titulaire", "supplierName", (c) => c.supplier),
          col("Date de notification", "notificationDate", (c) => since1904(c.notified)),
          col("Date de début", "startDate", (c) => since1904(c.start)),
          col("Date de fin", "endDate", (c) => since1904(c.end)),
          col("Montant HT", "amount", (c) => c.amount),
          col("Suivi par", null, initials),
        ],
      },
    ],
    {},
    { date1904: true },
  ),
  layout(
    "other sheets",
    "a State school's, the base very hidden behind its dashboard",
    [
      {
        name: "BDD",
        visibility: "veryHidden",
        contracts: hiddenContracts,
        columns: [
          col("N° CHRONO", "contractNumber", (c) => c.number),
          col("Objet court", "object", (c) => c.object),
          col("Nom du fournisseur", "supplierName", (c) => c.supplier),
          col("Domaine d'achat", "segment", (c) => c.segment),
          col("Date d'effet", "startDate", (c) => c.start),
          col("Date d'échéance du marché", "endDate", (c) => c.end),
          col("Date notification", "notificationDate", (c) => c.notified),
          col("MONTANT € HT", "amount", (c) => amounts.french(c.amount)),
          col("Clause environnementale", "environmentalClause", (c) => answers.booleans(c.envClause)),
        ],
      },
    ],
    { environmentalClause: (c) => c.envClause },
    {
      othersFirst: true,
      others: [
        decoy("Tableau de bord", [
          ["Tableau de bord des achats"],
          [],
          ["Indicateur", "2021", "2022", "2023", "Cible"],
          ["Marchés notifiés", 21, 24, 21, ""],
          ["Part avec clause environnementale", "38 %", "41 %", "44 %", "60 %"],
          ["Part attribuée à des PME", "51 %", "49 %", "55 %", "50 %"],
        ]),
        planning("Programmation 2024"),
        bills(hiddenContracts),
      ],
    },
  ),
];
