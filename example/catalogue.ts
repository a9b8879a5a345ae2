/** What a public body buys: the subjects of the example register, by purchasing family, each with what fits it. */
import { DIGITAL } from "./catalogue-digital";
import { SERVICES } from "./catalogue-services";
import { STUDIES } from "./catalogue-studies";
import { SUPPLIES, WORKS } from "./catalogue-works-supplies";
import type { Family, Subject } from "./subject";

export const FAMILY_NAME: Record<Family, string> = {
  works: "Travaux et bâtiment",
  supplies: "Fournitures et équipements",
  services: "Services généraux",
  studies: "Prestations intellectuelles",
  digital: "Numérique et système d’information",
};

const ESTATES = "Direction de l’immobilier";
const STAFF = "Direction des ressources humaines";
const LOGISTICS = "Direction des achats et de la logistique";
const SYSTEMS = "Direction des systèmes d’information";

const BUYER_OF_TRADE: Record<string, string> = {
  Propreté: ESTATES,
  "Espaces verts": ESTATES,
  Sécurité: ESTATES,
  Ascenseurs: ESTATES,
  Électricité: ESTATES,
  Énergies: ESTATES,
  "Bois-énergie": ESTATES,
  Ingénierie: ESTATES,
  Architecture: ESTATES,
  "Contrôle technique": ESTATES,
  Restauration: STAFF,
  Formation: STAFF,
  Voyages: STAFF,
  "Santé au travail": STAFF,
  "Petite enfance": STAFF,
  "Titres de services": STAFF,
  Recrutement: STAFF,
  Communication: "Direction de la communication",
  Imprimerie: "Direction de la communication",
  Évènements: "Direction de la communication",
  "Gestion déléguée": "Direction des aides",
  "Contrôle et audit": "Direction des aides",
  "Relation usagers": "Direction des aides",
  Routage: "Direction des aides",
  Études: "Direction des aides",
};

const BUYER_OF_FAMILY: Record<Family, string> = {
  works: ESTATES,
  supplies: LOGISTICS,
  services: LOGISTICS,
  studies: "Direction de la stratégie",
  digital: SYSTEMS,
};

/** The department that buys a subject. */
export function buyerOf(family: Family, { trade }: Subject): string {
  return BUYER_OF_TRADE[trade] ?? BUYER_OF_FAMILY[family];
}

export const CATALOGUE: Record<Family, readonly Subject[]> = {
  works: WORKS,
  supplies: SUPPLIES,
  services: SERVICES,
  studies: STUDIES,
  digital: DIGITAL,
};
