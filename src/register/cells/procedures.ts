/** Procedures, statuses and segments as they are written → what the indicators ask of them. */
import { NO, NOT_FILLED, YES } from "../contracts";
import { saysNothing } from "./cell-states";
import { plain } from "./plain-text";

const NOT_COMPETED =
  /sans (?:publicite|pub\b|mise en conc|concurrence|concurence)|\bspsmc\b|\bmnspmc\b|\bpsmc\b|gre a gre|negocie[e]?s? sans|negotiated without|without (?:prior )?(?:publication|competition|call)|\bugap\b|centrales? d'?\s?achats?|\bcanut\b|\bresah\b|\buniha\b|central purchasing|achat direct|direct award|sole source|non concurrenti?el|hors mise en concurrence|pas de mise en concurrence|\br\.? ?2122\b|quasi[- ]regie|in[- ]house/;
const COMPETED =
  /\bmapa\b|adaptee?s?\b|appels? d'? ?offres?|\baoo?\b|\baor\b|\bao[ -]|dialogue compet|concours\b|avec (?:publicite|mise en conc|negociation|mise en concurrence)|\bsubsequents?\b|acquisition dynamique|\bsad\b|\brestreinte?s?\b|\bouverte?s?\b|formalisee?s?|concurrenti?elle|mise en concurrence|innovation\b|\bopen\b|restricted|competitive|\bpcn\b|\bpan\b|multi[- ]?attributaires?|remise en concurrence|\bdevis\b|jury|call for tenders?|\btender/;

/**
 * Whether a procedure is a competition: YES, NO, or NOT_FILLED where the label is blank or doesn't tell (« Marché négocié »).
 * « Sans publicité ni mise en concurrence préalable[s] », its older labels, « gré à gré » and central purchasing bodies are no
 * competition (the population `competed`).
 */
export function competitionOf(text: string): number {
  if (text === "") {
    return NOT_FILLED;
  }
  const key = plain(text);
  if (NOT_COMPETED.test(key)) {
    return NO;
  }
  return COMPETED.test(key) ? YES : NOT_FILLED;
}

/** True when a text is one of the labels of a procedure, for recognising the column by its values. */
export function looksLikeProcedure(text: string): boolean {
  const key = plain(text);
  if (key.length > 90) {
    return false;
  }
  return (
    competitionOf(key) !== NOT_FILLED ||
    /^(?:procedure|marche|accord|accord-cadre) (?:negociee?|passe|sans|avec|adaptee?)/.test(key)
  );
}

const CONCESSION =
  /^(?:(?:contrats?|projets?|avis|type|nature) (?:de |d')?(?:sous-)?)?(?:sous-)?concessions?\b|^(?:(?:contrats?|convention) de )?delegations? de (?:services? publics?|sp)\b|^d\.?s\.?p\b|^affermage\b|^regie interessee\b|^concession contract|^service concession|^works concession/;

/** YES when a nature or procedure is that of a concession (« Concession de travaux », « Délégation de service public »). */
export function concessionOf(text: string): number {
  return CONCESSION.test(plain(text)) ? YES : NOT_FILLED;
}

/** YES when the nature of a row is that of an amendment (« Avenant n° 1 », « Acte modificatif »). */
export function amendmentOf(text: string): number {
  return /^(?:avenants?|actes? modificatifs?|modification|amendment)\b/.test(plain(text)) ? YES : NOT_FILLED;
}

const NOT_AWARDED =
  /sans suite|sans-suite|infruct|annul|abandon|non attribue|non-attribue|aucune offre|sans offre|irregulier|cancel|unsuccessful|withdrawn|not awarded/;

/**
 * NO when the status says that nothing was awarded (« sans suite », « infructueux », « annulé », « abandonné »), NOT_FILLED when it
 * says nothing, else YES.
 */
export function outcomeOf(text: string): number {
  const key = plain(text);
  if (/\b(?:non|pas|not) (?:annul|abandon|infruct|cancel)/.test(key)) {
    return YES;
  }
  if (NOT_AWARDED.test(key)) return NO;
  return saysNothing(text) ? NOT_FILLED : YES;
}

/** True when a text is one of the labels of a status. */
export function looksLikeOutcome(text: string): boolean {
  const key = plain(text);
  return (
    key.length < 60 &&
    (NOT_AWARDED.test(key) ||
      /^(?:attribue|notifie|signe|en cours|termine|clos|solde|actif|echu|execut|resilie|en execution|awarded|active|closed|publie|en preparation)/.test(
        key,
      ))
  );
}

const DIGITAL =
  /\b(?:numeriques?|informatiques?|systemes? d'? ?informations?|s\.?i\.?|s\.i|tic|ntic|dsi|it|digital|telecom\w*|logiciels?|software|hardware|cloud|donnees numeriques|services numeriques|reseaux? et telecom\w*)\b/;

/** True when a purchasing segment is « numérique et système d'information ». */
export function isDigitalSegment(text: string): boolean {
  return DIGITAL.test(plain(text));
}
