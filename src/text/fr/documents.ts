/** French sentences about a framework document: what is wrong with it, and what to do. */
import type { FaultCode } from "../../spaser/conditions/parse";
import type { MessageCode } from "../../spaser/document/messages";
import type { Dictionary } from "../dictionary";

type Params = Readonly<Record<string, string | number>>;
type Said = (params: Params) => string;
/** What is wrong, and what to do about it. */
interface Sentence {
  wrong: Said;
  remedy: Said;
}

const quoted = (value: string | number | undefined) => `« ${value ?? ""} »`;
const meantOr = (meant: string | number | undefined, otherwise: string) =>
  meant ? `Écrivez ${quoted(meant)}, si c’est ce qui est voulu.` : otherwise;

/** What a schema calls the kinds of values. */
const kinds: Record<string, string> = {
  string: "un texte",
  number: "un nombre",
  boolean: "true ou false",
  array: "une liste",
  object: "un objet",
};

const conditions: Record<FaultCode, Sentence> = {
  empty: {
    wrong: () => "La condition est vide.",
    remedy: () => "Écrivez-la, par exemple : clause sociale OU clause d’insertion.",
  },
  tooLong: {
    wrong: () => "La condition est trop longue, ou ses parenthèses trop nombreuses.",
    remedy: () =>
      "Partagez-la entre plusieurs indicateurs, ou ajoutez au registre une colonne qui la résume.",
  },
  unfinished: {
    wrong: ({ at }) => `La condition s’arrête trop tôt (caractère ${at}).`,
    remedy: () => "Complétez-la : après OU, ET, NON ou un signe, il manque un nom ou une valeur.",
  },
  unclosed: {
    wrong: ({ at }) => `Une parenthèse n’est pas fermée (caractère ${at}).`,
    remedy: () => "Ajoutez « ) ».",
  },
  unopened: {
    wrong: ({ at }) => `Une parenthèse se ferme sans avoir été ouverte (caractère ${at}).`,
    remedy: () => "Retirez-la, ou ouvrez-la plus tôt.",
  },
  unexpected: {
    wrong: ({ word, at }) => `${quoted(word)} (caractère ${at}) ne peut pas se trouver là.`,
    remedy: ({ meant }) =>
      meantOr(meant, "Reliez les parties par OU ou ET, et mettez les textes entre guillemets."),
  },
  unknownName: {
    wrong: ({ word, at }) =>
      at === undefined
        ? `Rien ne s’appelle ${quoted(word)}.`
        : `Rien ne s’appelle ${quoted(word)} (caractère ${at}).`,
    remedy: ({ meant }) =>
      meantOr(meant, "Employez le nom d’une donnée connue, ou ajoutez-la aux données propres (« facts »)."),
  },
  notYesNo: {
    wrong: ({ word, at }) => `${quoted(word)} (caractère ${at}) n’est pas une donnée oui/non.`,
    remedy: ({ word }) =>
      `Dites ce qui en est demandé, par exemple : ${word ?? ""} ≥ 40 000, ou : ${word ?? ""} renseigné.`,
  },
  wrongSign: {
    wrong: ({ word, at }) => `Cette question ne se pose pas pour ${quoted(word)} (caractère ${at}).`,
    remedy: () =>
      "Un nombre ou une date se compare par ≥ ou ≤ ; un texte par =, commence par, contient ou parmi.",
  },
  numberExpected: {
    wrong: ({ word, at }) => `${quoted(word)} (caractère ${at}) n’est pas un nombre.`,
    remedy: () => "Écrivez un nombre, par exemple 40 000 ou 25 %.",
  },
  dateExpected: {
    wrong: ({ word, at }) => `${quoted(word)} (caractère ${at}) n’est pas une date.`,
    remedy: () => "Écrivez-la jj/mm/aaaa, par exemple 21/08/2026.",
  },
  yesNoExpected: {
    wrong: ({ word, at }) => `${quoted(word)} (caractère ${at}) n’est ni oui ni non.`,
    remedy: () => "Écrivez oui ou non.",
  },
  unknownValue: {
    wrong: ({ word, at }) => `${quoted(word)} (caractère ${at}) n’est pas une valeur de la liste.`,
    remedy: ({ meant }) => `Valeurs possibles : ${meant ?? ""}.`,
  },
};

const messages: Record<Exclude<MessageCode, `condition.${FaultCode}`>, Sentence> = {
  notJson: {
    wrong: ({ line }) =>
      line ? `Le fichier n’est pas du JSON (ligne ${line}).` : "Le fichier n’est pas du JSON.",
    remedy: () =>
      "Corrigez cette ligne, souvent une virgule ou un guillemet, ou exportez de nouveau le référentiel.",
  },
  tooLarge: {
    wrong: () => "Le fichier est trop volumineux pour un référentiel.",
    remedy: ({ most }) => `Un référentiel tient en ${most ?? ""} caractères.`,
  },
  otherFormat: {
    wrong: ({ format }) =>
      format
        ? `Ce format n’est pas connu : ${quoted(format)}.`
        : "Le document n’indique pas qu’il est un référentiel.",
    remedy: ({ expected }) =>
      `Écrivez "format": "${expected ?? ""}" ; un format plus récent demande une version plus récente du complément.`,
  },
  missing: {
    wrong: ({ key }) => `Il manque ${quoted(key)}.`,
    remedy: ({ key }) => `Ajoutez ${quoted(key)}.`,
  },
  unknownKey: {
    wrong: ({ key }) => `${quoted(key)} n’a pas de sens ici.`,
    remedy: () => "Corrigez ce nom, ou retirez-le.",
  },
  wrongType: {
    wrong: ({ value, expected }) =>
      `${quoted(value)} n’est pas ${kinds[String(expected)] ?? "ce qui est attendu"}.`,
    remedy: ({ expected }) => `Écrivez ${kinds[String(expected)] ?? "ce que le schéma demande"}.`,
  },
  notAllowed: {
    wrong: ({ value }) => `${quoted(value)} n’est pas possible ici.`,
    remedy: ({ meant, allowed }) =>
      meant
        ? `Écrivez ${quoted(meant)}, ou l’une de ces valeurs : ${allowed ?? ""}.`
        : `Valeurs possibles : ${allowed ?? ""}.`,
  },
  emptyText: { wrong: () => "Ce texte est vide.", remedy: () => "Écrivez-le." },
  tooLongText: { wrong: () => "Ce texte est trop long.", remedy: () => "Tenez-le en 2 000 caractères." },
  idFormat: {
    wrong: ({ value }) => `${quoted(value)} ne peut pas servir de numéro.`,
    remedy: () => "Employez au plus 40 lettres sans accent, chiffres, points et tirets.",
  },
  frameworkIdFormat: {
    wrong: ({ value }) => `${quoted(value)} ne peut pas identifier un référentiel.`,
    remedy: () =>
      "Employez au plus 40 minuscules sans accent, chiffres et tirets, par exemple « spaser-2027 ».",
  },
  wholeNumber: {
    wrong: ({ value }) => `${value ?? ""} n’est pas un nombre entier.`,
    remedy: () => "Arrondissez-le.",
  },
  numberExpected: {
    wrong: ({ value }) => `${quoted(value)} n’est pas un nombre utilisable.`,
    remedy: () => "Écrivez un nombre.",
  },
  yearExpected: {
    wrong: ({ value }) => `${quoted(value)} n’est pas une année.`,
    remedy: () => "Écrivez une année, par exemple 2027.",
  },
  dayExpected: {
    wrong: ({ value }) => `${quoted(value)} n’est pas une date.`,
    remedy: () => "Écrivez-la aaaa-mm-jj, par exemple 2026-08-21.",
  },
  decimalsRange: {
    wrong: ({ value }) => `${value ?? ""} décimales : c’est impossible.`,
    remedy: () => "De 0 à 6 décimales.",
  },
  addressExpected: {
    wrong: ({ value }) => `${quoted(value)} n’est pas une adresse.`,
    remedy: () => "Écrivez-la en entier, avec https://.",
  },
  tooMany: {
    wrong: () => "Il y en a trop.",
    remedy: () =>
      "Au plus 200 indicateurs, 100 données propres et 50 acheteurs ; partagez le référentiel en deux.",
  },
  noAxis: { wrong: () => "Il n’y a pas d’axe.", remedy: () => "Ajoutez un axe, avec ses indicateurs." },
  noIndicator: {
    wrong: () => "Il n’y a pas d’indicateur.",
    remedy: () => "Ajoutez un indicateur à l’un des axes.",
  },
  noMeasure: {
    wrong: () => "Rien n’indique ce qui est compté.",
    remedy: () => 'Ajoutez une mesure ; { "kind": "entry" } pour un chiffre saisi dans la feuille.',
  },
  twice: {
    wrong: ({ id }) => `Le numéro ${quoted(id)} sert deux fois.`,
    remedy: () => "Donnez à chacun le sien.",
  },
  unknownIndicator: {
    wrong: ({ id }) => `Il n’y a pas d’indicateur ${quoted(id)}.`,
    remedy: () => "Nommez un indicateur de ce référentiel.",
  },
  circle: {
    wrong: ({ id }) => `Cet indicateur et ${quoted(id)} reprennent chacun le chiffre de l’autre.`,
    remedy: () => "Donnez à l’un des deux une mesure qui compte.",
  },
  unknownBuyer: {
    wrong: ({ buyer }) => `Il n’y a pas d’acheteur ${quoted(buyer)}.`,
    remedy: ({ known }) =>
      known ? `Acheteurs de ce référentiel : ${known}.` : "Ajoutez-le sous « buyers ».",
  },
  noBuyers: {
    wrong: () => "Cet indicateur est demandé par acheteur, mais le référentiel n’en nomme aucun.",
    remedy: () => "Ajoutez les acheteurs sous « buyers ».",
  },
  tooManyFigures: {
    wrong: ({ figures, most }) =>
      `Avec ceux de chaque acheteur, cela ferait ${figures ?? ""} chiffres ; au plus ${most ?? ""}, pour que le calcul reste immédiat.`,
    remedy: () => "Demandez moins d’indicateurs par acheteur.",
  },
  percentAsFraction: {
    wrong: ({ value }) => `${value ?? ""} pour un pourcentage : 100 % s’écrit 1.`,
    remedy: ({ fraction }) => `Écrivez ${fraction ?? ""}.`,
  },
  unitOfMeasure: {
    wrong: ({ unit }) => `L’unité ${quoted(unit)} ne convient pas à ce qui est compté.`,
    remedy: ({ units }) => `Unité possible : ${units ?? ""}.`,
  },
  notAQuantity: {
    wrong: ({ word }) => `${quoted(word)} n’est pas un nombre ni un montant : cela ne s’additionne pas.`,
    remedy: () => "Nommez une donnée en nombre ou en montant.",
  },
  valuesMissing: {
    wrong: () => "Cette liste n’a pas de valeurs.",
    remedy: () => "Ajoutez-les sous « values ».",
  },
  nameTaken: {
    wrong: ({ name }) => `${quoted(name)} désigne déjà une donnée.`,
    remedy: () => "Donnez à cette donnée un autre nom.",
  },
  entryLast: {
    wrong: () => "La saisie vient avant d’autres mesures, qui ne serviraient jamais.",
    remedy: () => "Placez-la en dernier.",
  },
  pathWithoutYears: {
    wrong: () => "Cette trajectoire n’a pas d’année.",
    remedy: () => "Ajoutez-les sous « byYear ».",
  },
  endBeforeStart: {
    wrong: () => "La fin précède le début.",
    remedy: () => "Corrigez l’une des deux années.",
  },
};

export const documents = { conditions, messages };

export type DocumentTexts = Dictionary<typeof documents>;
