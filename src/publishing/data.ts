/** The figures as data: rows, a Table Schema of their columns, and both with the methods as one JSON object. */
import type { Assessment, Status } from "../spaser/assessment";
import type { Figure } from "../spaser/assessment";
import { coverageOf } from "../spaser/coverage";
import { formatDay as isoDay } from "../register/cells/days";
import { axesInOrder } from "../spaser/key-figures";
import { roundHalfUp } from "../spaser/rounding";
import { asShown, shownDifference } from "../spaser/shown";
import { publishingTexts } from "../text/publishing";
import type { PublicationContext } from "./content";

export interface DataContext extends PublicationContext {
  /** "" when it isn't known. */
  siren: string;
}

type Value = string | number | null;

const COLUMNS = {
  annee: "year",
  organisme: "string",
  siren: "string",
  referentiel: "string",
  version_referentiel: "string",
  axe: "string",
  indicateur: "string",
  libelle: "string",
  unite: "string",
  valeur: "number",
  date: "date",
  marches_comptes: "integer",
  marches_concernes: "integer",
  marches_renseignes: "integer",
  part_en_valeur: "number",
  cible: "number",
  sens_cible: "string",
  ecart_cible: "number",
  statut: "string",
  chiffres_arretes_le: "date",
} as const;

export type ColumnName = keyof typeof COLUMNS;
export type DataRow = Record<ColumnName, Value>;
const NAMES = Object.keys(COLUMNS) as ColumnName[];

const STATUS: Record<Status, string> = {
  met: "atteinte",
  near: "proche",
  missed: "non_atteinte",
  noTarget: "sans_cible",
  notAvailable: "non_disponible",
};

/** One row per year and indicator, the latest year first, with the values as every other publication shows them. */
export function dataRows({ framework, figures, years, year }: Assessment, context: DataContext): DataRow[] {
  const { language, body, siren, frozen } = context;
  const units = publishingTexts(language).data.units;
  const definitions = axesInOrder(framework.axes).flatMap((axis) =>
    axis.indicators.map(({ id }) => ({ axis: axis.id, id })),
  );
  return years.toReversed().flatMap((of) =>
    definitions.flatMap(({ axis, id }): DataRow[] => {
      const figure = figures.get(of)?.get(id);
      if (!figure) return [];
      const { definition, status, targetDirection } = figure;
      return [
        {
          annee: of,
          organisme: body || null,
          siren: siren || null,
          referentiel: framework.id,
          version_referentiel: framework.version,
          axe: axis,
          indicateur: id,
          libelle: definition.label[language],
          unite: units[definition.unit],
          ...valuesOf(figure),
          sens_cible: figure.target === null ? null : targetDirection === "atMost" ? "max" : "min",
          statut: STATUS[status],
          chiffres_arretes_le: of === year && frozen ? isoDay(frozen.day) : null,
        },
      ];
    }),
  );
}

function valuesOf(figure: Figure) {
  const { definition, value, target, numerator, population, filled, valueByAmount } = figure;
  const isDate = definition.unit === "date";
  // A fraction is read as a percentage; rounding once more takes the noise of multiplying away.
  const read = (shown: number) =>
    definition.unit === "percent" ? roundHalfUp(shown * 100, definition.decimals) : shown;
  const shown = (exact: number | null) =>
    exact === null || isDate ? null : read(asShown(definition, exact));
  const gap = value === null || target === null || isDate ? null : shownDifference(definition, value, target);
  return {
    valeur: shown(value),
    date: isDate && value !== null ? isoDay(value) : null,
    marches_comptes: numerator,
    marches_concernes: population,
    marches_renseignes: coverageOf(figure) === null ? null : filled,
    part_en_valeur: valueByAmount === null ? null : roundHalfUp(valueByAmount * 100, 0),
    cible: shown(target),
    ecart_cible: gap === null ? null : read(gap),
  };
}

/** RFC 4180 with commas and decimal points, in UTF-8: what the Table Schema describes. */
export function dataCsv(rows: readonly DataRow[]): string {
  const line = (values: readonly Value[]) => values.map(cell).join(",");
  return [line(NAMES), ...rows.map((row) => line(NAMES.map((name) => row[name])))].join("\r\n") + "\r\n";
}

/** Spreadsheets take a text that begins like a formula for one. */
function cell(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** https://specs.frictionlessdata.io/table-schema/ */
export function tableSchema({ language }: Pick<DataContext, "language">): object {
  const { fields } = publishingTexts(language).data;
  const required: readonly ColumnName[] = [
    "annee",
    "referentiel",
    "indicateur",
    "libelle",
    "unite",
    "statut",
  ];
  return {
    fields: NAMES.map((name) => ({
      name,
      type: COLUMNS[name],
      description: fields[name],
      ...(name === "siren" ? { constraints: { pattern: "^\\d{9}$" } } : {}),
      ...(name === "statut" ? { constraints: { required: true, enum: Object.values(STATUS) } } : {}),
      ...(name === "sens_cible" ? { constraints: { enum: ["min", "max"] } } : {}),
      ...(required.includes(name) && name !== "statut" ? { constraints: { required: true } } : {}),
    })),
    missingValues: [""],
    primaryKey: ["annee", "referentiel", "indicateur"],
  };
}

/** What the JSON file holds: the rows with their schema and with the method of every indicator. */
export function dataJson(assessment: Assessment, context: DataContext): object {
  const { framework, year } = assessment;
  const { language } = context;
  return {
    title: publishingTexts(language).data.title(framework.shortName[language], year),
    year,
    framework: {
      id: framework.id,
      version: framework.version,
      name: framework.name[language],
      source: framework.source[language],
    },
    methods: framework.axes
      .flatMap(({ indicators }) => indicators)
      .map(({ id, label, method }) => ({ id, label: label[language], method: method[language] })),
    schema: tableSchema(context),
    rows: dataRows(assessment, context),
  };
}
