/** How several hands fill one register: texts for dates, blanks, « NC », other ways to say yes. No figure changes by it. */
import { utcOf } from "../src/register/cells/serials";
import { COLUMNS } from "./columns";
import type { Cell } from "./columns";
import type { ExampleContract } from "./contract";
import { randomFrom } from "./random";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const REMARKS = [
  "Reconduction tacite",
  "Avenant n° 1 en cours",
  "Titulaire à relancer pour l’attestation de vigilance",
  "Lot relancé après une première consultation infructueuse",
  "Clause suivie avec la facilitatrice territoriale",
  "Voir le dossier papier",
];

/** The rows of the register's contracts, as they were typed. */
export function typedRows(contracts: readonly ExampleContract[]): Cell[][] {
  const random = randomFrom(4);
  const at = new Map(COLUMNS.map(({ header }, column) => [header, column]));
  const column = (header: string) => {
    const found = at.get(header);
    if (found === undefined) throw new Error(`No column « ${header} ».`);
    return found;
  };
  const [notified, end, months] = [
    column("Date de notification"),
    column("Date de fin"),
    column("Durée (mois)"),
  ];
  const [amount, remarks, spent] = [
    column("Montant HT"),
    column("Observations"),
    column("Dépenses 2022 (€ HT)"),
  ];
  const loose = [
    "Annexe RSE",
    "Critère social",
    "Marché responsable",
    "Annexe sociale",
    "Procédure planifiée",
  ].map(column);

  return contracts.map((contract) => {
    const row = COLUMNS.map(({ cell }) => cell(contract));
    if (contract.outcome !== "Attribué") return row;
    if (random.chance(0.03)) row[notified] = asText(contract.notified, random.whole(0, 2));
    // Either end or duration may be missing: the other one still tells when the contract ends.
    if (random.chance(0.06)) row[end] = "";
    else if (random.chance(0.08)) row[months] = "";
    if (random.chance(0.04)) row[amount] = euros(contract.amount, random.chance(0.5));
    else if (contract.year < 2022 && random.chance(0.08)) row[amount] = "NC";
    if (random.chance(0.05) && contract.spend.has(2022))
      row[spent] = euros(contract.spend.get(2022) ?? 0, true);
    for (const one of loose) {
      if (row[one] !== "Non") continue;
      if (random.chance(0.02)) row[one] = random.pick(["", "", "NC", "?"]);
      else if (random.chance(0.04)) row[one] = random.pick(["non", "N", "NON"]);
    }
    row.forEach((value, index) => {
      if (value === "Oui" && random.chance(0.05)) row[index] = random.pick(["oui", "OUI", "X", "O"]);
    });
    if (contract.insertionClause && random.chance(0.08)) row[column("Clause d’insertion")] = "Oui - annexe 3";
    if (random.chance(0.08)) row[remarks] = random.pick(REMARKS);
    return row;
  });
}

function asText(serial: number, manner: number): string {
  const date = utcOf(serial);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const two = (number: number) => String(number).padStart(2, "0");
  if (manner === 0) return `${two(dayOfMonth)}/${two(month + 1)}/${year}`;
  if (manner === 1) return `${dayOfMonth} ${MONTHS[month] ?? ""} ${year}`;
  return `${year}-${two(month + 1)}-${two(dayOfMonth)}`;
}

function euros(amount: number, spaced: boolean): string {
  const [whole = "0", cents = "00"] = amount.toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, spaced ? "\u00a0" : " ");
  return `${grouped},${cents} €`;
}
