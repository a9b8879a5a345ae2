/** French words of « Données essentielles ». */
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

const n = (count: number) => formatCount(count, "fr");
const many = (count: number) => count >= 2;
const contracts = (count: number) => `${n(count)} ${many(count) ? "marchés" : "marché"}`;

export const comparing = {
  title: "Données essentielles",
  intro:
    "Comparez le registre au fichier de données essentielles (DECP) que vous avez publié : JSON, XML ou CSV, compressé ou non. Le fichier reste sur ce poste, rien n’est envoyé ni modifié.",
  first: "Calculez d’abord le SPASER de l’année choisie.",
  choose: "Choisir le fichier publié",
  chooseOther: "Choisir un autre fichier",
  matched: (file: string, matched: number, inRegister: number, published: number) =>
    `« ${file} » : ${contracts(matched)} en commun, sur ${n(inRegister)} au registre et ${n(published)} ${many(published) ? "publiés" : "publié"}.`,
  likely: (count: number) =>
    many(count)
      ? `${n(count)} rapprochements sont probables, sans être sûrs : le numéro seul, ou la date et le montant seuls, concordent.`
      : "1 rapprochement est probable, sans être sûr : le numéro seul, ou la date et le montant seuls, concordent.",
  outdated: "Les chiffres ont changé depuis cette comparaison. Choisissez le fichier à nouveau.",
  noDifference: "Les marchés en commun disent la même chose des deux côtés.",
  differences: "Écarts",
  onlyInRegister: "Au registre seulement",
  onlyPublished: "Dans le fichier publié seulement",
  figures: (year: number) => `Chiffres ${year}, des deux côtés`,
  figure: "Indicateur",
  inRegister: "Registre",
  published: "Publié",
  moves: "Ce que les écarts changent",
  movesIntro: "Chaque chiffre si le registre disait ce qui est publié.",
  yes: "oui",
  no: "non",
  said: (register: string, published: string) => `${register} au registre, ${published} publié`,
  show: "Afficher dans le registre",
  corrections: "Corrections",
  correctionsIntro: (count: number) =>
    `Ce qu’il faudrait publier pour ${contracts(count)}, dans les mots du schéma national, si le registre a raison.`,
  correctionsFile: "corrections-decp.json",
};

export type ComparingTexts = Dictionary<typeof comparing>;
