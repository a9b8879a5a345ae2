/** French words of managing the year. */
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");

export const managing = {
  contracts: (count: number) => `${n(count)} ${many(count) ? "marchés" : "marché"}`,
  whole: "Ensemble",
  /** By what contracts are cut. */
  dimension: {
    buyer: "Acheteur",
    department: "Direction ou service",
    nature: "Nature du marché",
    procedure: "Procédure",
    segment: "Segment d’achat",
    sme: "Taille du titulaire",
    amount: "Montant HT",
    cpv: "Division CPV",
    quarter: "Trimestre de notification",
  },
  /** The values of a dimension that are no words of the register. */
  value: {
    none: "Non renseigné",
    sme: "PME",
    notSme: "Autre qu’une PME",
    below: (most: string) => `Moins de ${most}`,
    between: (least: string, most: string) => `${least} à ${most}`,
    from: (least: string) => `${least} et plus`,
    quarter: (number: string) => `T${number}`,
    division: (number: string) => `CPV ${number}`,
  },
  cut: {
    title: (dimension: string, year: number) => `Ventilation ${year} : ${dimension}`,
  },
};

export type ManagingTexts = Dictionary<typeof managing>;
