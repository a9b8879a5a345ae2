/** What a public body buys: the subjects of the example register, by purchasing family, each with what fits it. */
import { DIGITAL } from "./catalogue-digital";
import { SERVICES } from "./catalogue-services";
import { STUDIES } from "./catalogue-studies";
import { SUPPLIES, WORKS } from "./catalogue-works-supplies";

export type Family = "works" | "supplies" | "services" | "studies" | "digital";

export interface Subject {
  object: string;
  /** With check digit. */
  cpv: string;
  /** What the supplier does: completes an invented name. */
  trade: string;
  /** Names of lots, where it can be split. */
  lots?: readonly string[];
  /** Thousands of euros excluding tax, for one contract over its whole duration. */
  amount: readonly [number, number];
  months: readonly number[];
  /** From 0 to 1: how well a social clause, an environmental clause or annex suits it. */
  social: number;
  green: number;
  /** Can be bought without competition: from a central purchasing body, or from the only possible supplier. */
  without?: "central" | "exclusive";
  /** Suits a contract reserved for sheltered or integration employers. */
  reserved?: true;
}

export const FAMILY_NAME: Record<Family, string> = {
  works: "Travaux et bâtiment",
  supplies: "Fournitures et équipements",
  services: "Services généraux",
  studies: "Prestations intellectuelles",
  digital: "Numérique et système d’information",
};

export const BUYERS: Record<Family, readonly string[]> = {
  works: ["Direction de l’immobilier"],
  supplies: ["Direction des achats et de la logistique"],
  services: [
    "Direction des achats et de la logistique",
    "Direction des ressources humaines",
    "Direction de l’immobilier",
  ],
  studies: [
    "Direction de la stratégie",
    "Direction des ressources humaines",
    "Direction de la communication",
  ],
  digital: ["Direction des systèmes d’information"],
};

export const CATALOGUE: Record<Family, readonly Subject[]> = {
  works: WORKS,
  supplies: SUPPLIES,
  services: SERVICES,
  studies: STUDIES,
  digital: DIGITAL,
};
