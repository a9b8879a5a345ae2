/** The places of the example: none of them is on a map. */

export const BODY = "Agence territoriale du Val-Cendré";

export const SITES = [
  "Siège de Valcendré",
  "Site de Hautebrune",
  "Site des Ormaies-sur-Lise",
  "Site de Pont-Vireuil",
  "Site de Marquelande",
  "Site de Sainte-Aulvie",
  "Site de Brizolles-le-Haut",
  "Site de Clairvaudray",
] as const;
