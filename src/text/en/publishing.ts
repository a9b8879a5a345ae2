/** English words of the yearly report, the public page and the data. */
import { formatCount } from "../numbers";
import type { PublishingTexts } from "../fr/publishing";

const n = (count: number) => formatCount(count, "en");
const s = (count: number, one: string, several = `${one}s`) => (count === 1 ? one : several);

export const publishing: PublishingTexts = {
  title: (framework) => `${framework}: yearly report`,
  documentTitle: (framework, year) => `${framework}: yearly report ${year}`,
  reportFile: (year) => `yearly-report-${year}.docx`,
  subject: (body) => (body ? `Responsible public procurement, ${body}` : "Responsible public procurement"),
  keywords: "SPASER, responsible public procurement, yearly report, indicators",
  noBody: "Name of the public body to be added",
  computedOn: (day) => `Figures calculated on ${day}`,
  finalOn: (day) => `Figures closed on ${day}`,
  notified: (count, year) => `${n(count)} ${s(count, "contract")} notified in ${year}`,
  contents: "Contents",
  preamble: {
    heading: "Preamble",
    scheme:
      "The scheme for socially and ecologically responsible public procurement (SPASER) sets the objectives of the procurement policy, precise indicators, in number of contracts or in value, and targets. It is public and followed up every year (French public procurement code, article L. 2111‑3).",
    contents: (year, axes) =>
      `This report gives the results of ${year}${axes > 1 ? `, for each of the scheme’s ${n(axes)} axes` : ""}.`,
  },
  keyFigures: (year) => `Key figures ${year}`,
  synthesis: {
    heading: "Summary",
    met: (labels) => `Targets met: ${labels}.`,
    near: (labels) => `Targets nearly met: ${labels}.`,
    missed: (labels) => `Targets missed: ${labels}.`,
    better: (year, labels) => `Better than in ${year}: ${labels}.`,
    worse: (year, labels) => `Worse than in ${year}: ${labels}.`,
    andMore: (labels, more) => `${labels}, and ${n(more)} more`,
    missing: (count, total) =>
      `${n(count)} of ${n(total)} indicators ${s(count, "is", "are")} not available.`,
    lowCoverage: (labels) =>
      `To be read with care, since fewer than 90% of the contracts have it filled in: ${labels}.`,
  },
  figure: "Figure",
  what: "Indicator",
  compared: "Compared with",
  objectives: "Objectives",
  indicators: "Indicators",
  indicatorsOf: (title, year) => `${title}: indicators ${year}`,
  tableDescription: (year) =>
    `One row per indicator: target, value in ${year - 1}, value in ${year}, change and status.`,
  keyDescription: "One row per key figure: its value, what it measures, what it is compared with.",
  evolution: "Change",
  status: {
    met: "✔ Met",
    near: "≈ Close",
    missed: "✖ Missed",
    noTarget: "No target",
    notAvailable: "not available",
  },
  none: "–",
  chart: {
    heading: (year) => `Results ${year} and targets`,
    description:
      "One row per indicator in per cent: a bar on a scale from 0 to 100%, then the same numbers in digits.",
    scale: "From 0 to 100%",
    legend: (year) => `Dark bar: ${year}. Light bar: ${year - 1}. The upright line marks the target.`,
    legendOfOne: (year) => `Dark bar: ${year}. The upright line marks the target.`,
  },
  noteOf: (id) => `${id}:`,
  actions: (year) => `Significant actions ${year}`,
  outlook: (year) => `Outlook ${year + 1}`,
  method: "Method",
  reading: "How to read the figures",
  definitions: "Definition of the indicators",
  coverage: {
    heading: "What is counted, and how much is filled in",
    description:
      "One row per indicator: contracts counted of contracts concerned, share in value, share of contracts that have it filled in.",
    base: "Counted / total",
    amount: "In value",
    filled: "Filled in",
  },
  sources: {
    heading: "Sources",
    register: (contracts, notified, year) =>
      `Register of contracts: ${n(contracts)} ${s(contracts, "contract")} read, ${n(notified)} of them notified in ${year}.`,
    framework: (name, version, source) => `Framework: ${name}, version ${version}. ${source}.`,
    product: (version) => `Calculated with SPASER for Excel ${version}.`,
  },
  page: {
    skip: "Skip to content",
    navigation: "Sections",
    data: "Data",
    dataText: (csv, json) =>
      `The same figures, to download: ${csv} (CSV) and ${json} (JSON, with the methods and the schema of the columns).`,
    csv: "indicators.csv",
    json: "indicators.json",
    schema: "indicators.schema.json",
    registry: "national-registry.txt",
    scroll: (caption) => `${caption}, table that scrolls`,
  },
  data: {
    title: (framework, year) => `${framework}: indicators ${year}`,
    fields: {
      annee: "Year of the figures",
      organisme: "Name of the buyer",
      siren: "SIREN number of the buyer",
      referentiel: "Id of the framework",
      version_referentiel: "Version of the definitions",
      axe: "Axis of the framework; “key” for the key figures",
      indicateur: "Number of the indicator",
      libelle: "Wording of the indicator",
      unite: "Unit of the value",
      valeur: "Value as published, in its unit",
      date: "Value of an indicator that is a date",
      marches_comptes: "Contracts counted",
      marches_concernes: "Contracts concerned",
      marches_renseignes: "Contracts concerned that have it filled in",
      part_en_valeur: "The same ratio by amount excl. tax, in %",
      cible: "Target, in the unit of the value",
      sens_cible: "min: at least; max: at most",
      ecart_cible: "Value less target; in points for a percentage",
      statut:
        "atteinte (met), proche (close), non_atteinte (missed), sans_cible (no target) or non_disponible",
      chiffres_arretes_le: "Day on which the figures of the year were closed",
    },
    units: {
      percent: "%",
      contracts: "contracts",
      procedures: "procedures",
      meetings: "meetings",
      reviews: "reviews",
      trainings: "training courses",
      publications: "publications",
      payments: "payments",
      hours: "hours",
      euros: "€",
      days: "days",
      date: "date",
    },
  },
  registry: {
    heading: "National registry of SPASER schemes",
    intro: "To be entered into the national registry of SPASER schemes (achats-durables.gouv.fr).",
    body: "Public body",
    siren: "SIREN",
    kind: "Type of body",
    inhabitants: "Inhabitants",
    purchases: "Estimated yearly purchases",
    period: "Period of the scheme",
    joint: "Scheme shared by several buyers",
    toComplete: "to be completed",
    of: (value, year) => `${value} (spend of ${year})`,
    line: (name, value) => `${name}: ${value}`,
  },
};
