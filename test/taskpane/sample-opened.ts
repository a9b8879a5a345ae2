/** What opening the sample workbook finds: recognised and proposed columns, findings, years. */
import type { FieldId } from "../../src/register/fields";
import type { Finding } from "../../src/register/finding";
import { shownFindings } from "../../src/register/ignoring";
import {
  NO_CHOICES,
  type Choices,
  type ColumnMatch,
  type RecognisedSheet,
  type Recognition,
} from "../../src/register/recognition";
import type { Opened } from "../../src/workbook/moments";
import { sampleRegister } from "./sample-register";

const MATCHES: [header: string, field: FieldId | null, confidence: number, sample: string[]][] = [
  ["N° de marché", "contractNumber", 0.99, ["2023-014", "2023-015"]],
  ["N° consultation", "procedureNumber", 0.97, ["P0004", "P0005"]],
  ["Objet du marché", "object", 0.99, ["Nettoyage des locaux du siège", "Gardiennage et sécurité incendie"]],
  ["Titulaire", "supplierName", 0.98, ["Société A", "Société B"]],
  ["Procédure", "procedure", 0.97, ["MAPA", "Appel d’offres ouvert"]],
  ["Date de notification", "notificationDate", 0.99, ["16/02/2023", "03/04/2023"]],
  ["Date de fin", "endDate", 0.96, ["15/02/2026"]],
  ["Montant HT", "amount", 0.98, ["14 700,00", "230 000,00"]],
  ["Code CPV", "cpv", 0.99, ["48000000", "90910000"]],
  ["Clause sociale", "socialClause", 0.96, ["Oui", "Non"]],
  ["Clause d’insertion", "insertionClause", 0.95, ["Oui", "Non"]],
  ["Annexe sociale", "socialAnnex", 0.96, ["Oui", "Non"]],
  ["Critère social", "socialCriterion", 0.96, ["Oui", "Non"]],
  ["Marché réservé", "reserved", 0.98, ["Non"]],
  ["Critère env.", "environmentalCriterion", 0.93, ["Oui", "Non"]],
  ["Clause env.", "environmentalClause", 0.93, ["Oui", "Non"]],
  ["Annexe env.", "environmentalAnnex", 0.93, ["Oui", "Non"]],
  ["Annexe RSE", "csrAnnex", 0.97, ["Oui", "Non"]],
  ["PME ?", "sme", 0.98, ["Oui", "Non"]],
  ["Sourcing", "sourcing", 0.95, ["1", "2"]],
  ["Sessions de négociation", "negotiation", 0.94, ["0", "1", "2"]],
  ["Bilan", "executionReview", 0.62, ["16/02/2023", "non"]],
  ["Acheteur", null, 0, []],
  ["Observations", null, 0, ["relance faite", "voir le dossier"]],
];

function match([header, field, confidence, sample]: (typeof MATCHES)[number], column: number): ColumnMatch[] {
  if (field === null) return [];
  return [
    {
      field,
      column,
      header,
      confidence,
      reason: { code: confidence > 0.95 ? "headerKnown" : "headerClose", params: { wording: header } },
      sample,
      taken: confidence > 0.8,
    },
  ];
}

export function sampleSheet(choices: Choices = NO_CHOICES): RecognisedSheet {
  const headers = MATCHES.map(([header]) => header);
  const columns = MATCHES.flatMap(match).map((found) => {
    const chosen = choices.columns.find((choice) => choice.field === found.field);
    if (!chosen) return found;
    const column = headers.findIndex((header) => header === chosen.header);
    return column < 0
      ? { ...found, taken: false, confidence: 0 }
      : {
          ...found,
          column,
          header: headers[column] ?? "",
          taken: true,
          confidence: 1,
          reason: { code: "chosen" as const, params: {} },
        };
  });
  return {
    sheetId: "sheet-1",
    sheetName: "Marchés",
    kind: "contracts",
    headerRow: 3,
    headerRows: 1,
    firstDataRow: 4,
    lastDataRow: 263,
    firstColumn: 0,
    headers,
    samples: MATCHES.map(([, , , sample]) => sample),
    columns: columns.filter((found) => found.taken || found.confidence > 0),
    confidence: 0.98,
    reason: { code: "sheetLooksLikeRegister", params: { columns: 21, row: 4 } },
  };
}

export const EMPTY_RECOGNITION: Recognition = {
  sheets: [],
  others: [
    {
      sheetId: "sheet-1",
      sheetName: "Planning des congés",
      reason: { code: "sheetTooFewFields", params: { columns: 1 } },
    },
    { sheetId: "sheet-2", sheetName: "Feuil2", reason: { code: "sheetEmpty", params: {} } },
  ],
  findings: [],
};

export const FINDINGS: Finding[] = [
  finding("error", "unreadableDate", 41, 5, { read: "courant mars", field: "notificationDate" }),
  finding("error", "unreadableDate", 97, 5, { read: "à préciser", field: "notificationDate" }),
  ...Array.from({ length: 70 }, (_, index) =>
    finding("warning", "unreadableFact", 10 + index, 14, {
      read: "voir CCAP",
      field: "environmentalCriterion",
    }),
  ),
  finding("warning", "amountOutlier", 15, 7, { amount: 14_700_000_000 }),
  finding("warning", "hoursWithoutClause", 88, 10, { hours: 320 }),
  finding("info", "totalRow", 262, null, { text: "Total" }),
  finding("info", "sectionRow", 120, null, { text: "FOURNITURES" }),
];

function finding(
  severity: Finding["severity"],
  code: Finding["code"],
  row: number,
  column: number | null,
  params: Finding["params"],
): Finding {
  return { severity, code, sheet: "Marchés", row, column, params };
}

/** The sample workbook opened; `edited` contracts have got a social clause. */
export function sampleOpened(choices: Choices = NO_CHOICES, edited: readonly number[] = []): Opened {
  const sheet = sampleSheet(choices);
  const { counts, ...shown } = shownFindings(FINDINGS, {}, choices.ignoredFindings);
  return {
    recognition: {
      sheets: [sheet],
      others: [{ sheetId: "sheet-2", sheetName: "Notes", reason: { code: "sheetNoHeader", params: {} } }],
      findings: [],
    },
    register: sampleRegister(sheet, edited),
    columns: { headed: sheet.headers.length, recognised: sheet.columns.filter(({ taken }) => taken).length },
    hiddenRows: 12,
    years: [2021, 2022, 2023, 2024],
    suggestedYear: 2023,
    ownSheets: [],
    choices,
    ...shown,
    findingCounts: counts,
    addedColumns: [],
    body: { name: "", proposed: true, kind: null, siren: "" },
    current: null,
    stale: false,
  };
}

/** A workbook without a register. */
export function emptyOpened(): Opened {
  return {
    ...sampleOpened(),
    recognition: EMPTY_RECOGNITION,
    register: null,
    columns: { headed: 0, recognised: 0 },
    hiddenRows: 0,
    years: [],
    suggestedYear: null,
    findings: [],
  };
}
