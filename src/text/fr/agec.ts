/** French words of the AGEC declaration. */
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

export const agec = {
  written: (file: string, count: number) =>
    `Écrit : ${file} (${formatCount(count, "fr")} ${count >= 2 ? "catégories" : "catégorie"})`,
  noStep: "taux à vérifier dans le décret 2024‑134",
  step: (part: string, reached: string, step: string) =>
    `${part === "reuse" ? "réemploi " : part === "recycled" ? "recyclé " : ""}${reached} pour ${step}`,
  missing: (euros: string) => `il manque ${euros} HT`,
  reached: "palier atteint",
  check:
    "À déclarer avant le 30 juin de l’année suivante (loi AGEC, article 58). Vérifiez les montants avant l’envoi.",
  problems: {
    noTable: () => "Aucun tableau de dépenses n’a été reconnu.",
    unknownCategory: (cell: string, typed: string) =>
      `Cellule ${cell} : « ${typed} » n’est pas une catégorie du décret ; la ligne est ignorée.`,
    unreadableAmount: (cell: string, typed: string) =>
      `Cellule ${cell} : « ${typed} » n’est pas un montant ; la ligne est ignorée.`,
    partsOverTotal: (cell: string, _typed: string) =>
      `Cellule ${cell} : le total est inférieur à l’une de ses parts ; la ligne est ignorée.`,
    negative: (cell: string, typed: string) =>
      `Cellule ${cell} : « ${typed} » est négatif ; la ligne est ignorée.`,
  },
};

export type AgecTexts = Dictionary<typeof agec>;
