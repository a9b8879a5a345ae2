/** Random workbooks, from sensible to hostile: nothing in them may throw or hang, and every number must stay in its bounds. */
import { updateRows } from "../../src/register/reading/update";
import type { Cell } from "../../src/register/grid";
import type { BuiltSheet } from "./corpus/layout";
import { seeded } from "./corpus/contracts";
import { blockOf, read } from "./corpus/run";

const HEADERS = [
  "N° de marché",
  "Objet",
  "Titulaire",
  "Date de notification",
  "Montant HT",
  "Clause sociale",
  "PME",
  "Année",
  "Procédure",
  "Durée (mois)",
  "Date de fin",
  "Heures d'insertion 2023",
  "Considérations sociales",
  "donneesActuelles",
  "Lot",
  "Statut",
  "Sourcing",
  "Code CPV",
  "Date de réception",
  "Date de paiement",
  "Heures",
  "Marché",
  "Date",
  "Volet social",
  "Clause",
  "Annexe",
  2023,
  "",
  "Total",
  "x",
  "Acheteur",
  "acheteur_id",
  "datenotification",
  "marche_considerationssociales/0",
  "marche_considerationssociales/1",
  "titulaires/0/nom",
  "titulaires/1/nom",
  "modification_id",
  "Montant min",
  "Montant max",
  "nomBeneficiaire",
  "conditionsVersement",
  "Intitulé de la formation",
  "Thème",
];
const CELLS: Cell[] = [
  "",
  "",
  "",
  "Oui",
  "Non",
  "NC",
  "#N/A",
  "#REF!",
  true,
  false,
  0,
  1,
  -1,
  2023,
  44973,
  45000.5,
  1e17,
  -1e300,
  NaN,
  Infinity,
  0.1,
  "31/02/2023",
  "16/02/2023",
  "février 2023",
  "2023",
  "14 700,00",
  "12 M€",
  "Clause sociale, Critère social",
  "Sans objet",
  "SARL Essai",
  "MAPA",
  "Sans suite",
  "72000000-5",
  "Total",
  "Sous-total",
  "FOURNITURES",
  "A-1",
  "A-1",
  "A-2",
  "2023-001-L1",
  "\u0000",
  "\ud800",
  "é".repeat(300),
  "((((((((((",
  "1".repeat(400),
  " \u00a0\u202f",
  "=A1",
  "&#99999999;&eacute;",
  "constructor",
  "__proto__",
  "1/1/1",
  "00/00/0000",
  "-",
  "€",
  "k€",
  ",,,;;;|||",
  "[{'id': '1', 'denominationSociale': 'Rues SA'}, {",
  '["Clause sociale", "',
  "Ville de Valmont",
  "Achats responsables",
];

/** One random workbook and what is made of it. Throws what must not be thrown. */
export function fuzzOnce(seed: number): void {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sheets = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, s): BuiltSheet => {
    const width = 1 + Math.floor(random() * 14);
    const height = Math.floor(random() * 40);
    const headerRow = Math.floor(random() * 6);
    const sober = random();
    const kinds = Array.from({ length: width }, () => pick(CELLS));
    const cells = Array.from({ length: height }, (_row, r) =>
      Array.from({ length: width }, (_cell, c): Cell =>
        r === headerRow && random() > 0.1 ? pick(HEADERS) : random() < sober ? (kinds[c] ?? "") : pick(CELLS),
      ),
    );
    return {
      name: pick(["Marchés", "2022", "2023", "Factures", "Heures", "Sourcing", "Formations", `Feuil${s}`]),
      cells,
      expected: null,
      ...(random() < 0.2 && height > headerRow + 1
        ? {
            excelTable: {
              row: headerRow,
              column: Math.floor(random() * 2),
              rowCount: Math.floor(random() * height) + 1,
              columnCount: width,
            },
          }
        : {}),
    };
  });
  const { recognition, register, reader } = read(
    sheets,
    random() < 0.2,
    undefined,
    1 + Math.floor(random() * 20),
  );
  const lengths = [
    register.rowOf,
    register.amount,
    register.notificationDay,
    register.endDay,
    register.contractNumber,
    register.object,
    ...Object.values(register.facts),
  ];
  if (lengths.some((column) => column?.length !== register.size))
    throw new Error(`lengths differ from ${register.size}`);
  for (const states of Object.values(register.facts))
    if (states?.some((state) => state > 2)) throw new Error("a fourth state");
  for (const year of register.notificationYear)
    if (year !== 0 && (year < 1900 || year > 2200)) throw new Error(`year ${year}`);
  for (const { confidence, column } of recognition.sheets.flatMap(({ columns }) => columns)) {
    if (!(confidence >= 0 && confidence <= 1) || column < 0)
      throw new Error("confidence or column out of bounds");
  }
  const sheet = recognition.sheets.find(({ kind }) => kind === "contracts");
  if (sheet && random() < 0.5) {
    const cells = sheets[Number(sheet.sheetId.slice(5))]?.cells ?? [];
    const row = Math.floor(random() * cells.length);
    const line = cells[row];
    if (line) {
      line[Math.floor(random() * line.length)] = pick(CELLS);
      updateRows(
        register,
        reader,
        sheet.sheetId,
        blockOf(cells, { row, column: 0, rowCount: 1, columnCount: line.length }),
      );
    }
  }
}
