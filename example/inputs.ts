/** What the buyer of the example typed into the SPASER sheets: no contract row holds it. */
import { NO_INPUTS } from "../src/spaser/assessment";
import type { Inputs } from "../src/spaser/assessment";
import { day } from "./contract";

export const INPUTS: Inputs = {
  ...NO_INPUTS,
  // The days on which the purchasing plan of each year was published.
  entries: { 2022: { "4.3": day(2022, 3, 2) }, 2023: { "4.3": day(2023, 2, 16) } },
  comments: {
    2023: {
      "2.3a": "Plusieurs chantiers ont pris fin en 2022.",
      "3.1": "Critère à généraliser dans les travaux.",
      "4.1": "Premier suivi sur une année entière.",
    },
  },
  actions: {
    2023: {
      "1": "Diffusion du schéma et création d’un espace dédié sur l’intranet.",
      "2": "Suivi des heures avec la facilitatrice territoriale.",
      "3": "Premier marché de téléphones reconditionnés ; collecte du matériel informatique.",
      "4": "Publication de la planification dès février.",
      "5": "Rencontres de sourcing avant les principaux marchés.",
    },
  },
  outlooks: {
    2023: {
      "1": "Ouvrir la formation interne à tous les prescripteurs.",
      "2": "Réserver davantage de lots aux structures d’insertion.",
      "3": "Étudier l’achat de licences de seconde main.",
      "4": "Annoncer les projets d’achat sur une plateforme ouverte aux PME.",
      "5": "Établir un bilan d’exécution pour chaque marché stratégique.",
    },
  },
};
