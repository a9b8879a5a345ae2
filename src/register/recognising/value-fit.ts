/** Whether the values of a column can be those of a field. */
import type { FieldKind } from "../fields";
import { CONTRACT_FIELDS, isOwnField, kindOfOwn, RELATED_FIELDS } from "../fields";
import type { ValueProfile } from "./value-profile";

/**
 * −1 (they cannot) to 1 (they fit well); 0 = nothing can be said, as for an empty column. `mayRepeat`: a number may stand on
 * many rows, as in the tables beside the register.
 */
export function valueFit(field: string, profile: ValueProfile, mayRepeat = false): number {
  if (profile.filled === 0) {
    return 0;
  }
  const share = (count: number) => count / profile.filled;
  const own = mayRepeat && field === "contractNumber" ? identifier : OWN[field];
  const fit = own ? own(profile, share) : KINDS[kindOf(field)](profile, share);
  // One or two values prove little either way.
  return profile.filled < 3 ? fit * 0.6 : fit;
}

type Judge = (profile: ValueProfile, share: (count: number) => number) => number;

export function kindOf(field: string): FieldKind {
  if (isOwnField(field)) return kindOfOwn(field);
  if (Object.hasOwn(CONTRACT_FIELDS, field)) {
    return CONTRACT_FIELDS[field as keyof typeof CONTRACT_FIELDS].kind;
  }
  for (const fields of Object.values(RELATED_FIELDS)) {
    if (Object.hasOwn(fields, field)) {
      return (fields as Record<string, { kind: FieldKind }>)[field]?.kind ?? "text";
    }
  }
  return "text";
}

/** 0.7 of the values fitting is still a good sign, 0.3 a bad one. */
function judged(part: number): number {
  if (part >= 0.85) return 1;
  if (part >= 0.6) return 0.6;
  if (part >= 0.4) return 0.1;
  return part >= 0.2 ? -0.5 : -1;
}

const datesOrYears: Judge = (profile, share) => judged(share(profile.date + profile.year));
const letters: Judge = (profile, share) => {
  const other = share(Math.max(profile.number, profile.date)) + share(profile.yesNo);
  return other > 0.6 ? -1 : share(profile.words) > 0.6 ? 0.9 : other > 0.35 ? -0.3 : 0.3;
};

const KINDS: Record<FieldKind, Judge> = {
  text: letters,
  date: datesOrYears,
  year: (profile, share) => judged(share(profile.year + profile.date)),
  amount: (profile, share) => {
    const numbers = judged(share(profile.number));
    // A column of day serials or of years only is no column of amounts.
    if (numbers > 0 && share(profile.dateText) > 0.3) return -1;
    if (numbers > 0 && profile.distinct > 3 && share(profile.year) > 0.9) return -0.6;
    return numbers;
  },
  number: (profile, share) =>
    judged(
      share(profile.number + (profile.reference > profile.number ? profile.reference - profile.number : 0)),
    ),
  fact: (profile, share) => {
    const readable = share(profile.fact);
    if (readable < 0.5) return -1;
    if (share(profile.yesNo) > 0.5) return 1;
    return readable > 0.8 ? 0.6 : 0;
  },
  list: (profile, share) => (share(profile.considerationKind) > 0.3 ? 1 : judged(share(profile.list))),
  procedure: (profile, share) => {
    if (share(profile.procedure) > 0.5) return 1;
    if (share(Math.max(profile.number, profile.date)) > 0.5) return -1;
    return share(profile.procedure) > 0.2
      ? 0.4
      : share(profile.yesNo) > 0.5
        ? -0.8
        : profile.distinct <= 15
          ? 0
          : -0.6;
  },
  outcome: (profile, share) => {
    if (share(profile.outcome) > 0.4) return 1;
    if (share(profile.sizeWord) > 0.4) return -1;
    if (share(Math.max(profile.number, profile.date)) > 0.5) return -1;
    return profile.distinct <= 12 ? 0.2 : -0.7;
  },
  size: (profile, share) => {
    if (share(profile.sizeWord) > 0.4 || share(profile.yesNo) > 0.5) return 1;
    if (share(profile.company) > 0.4) return -1;
    // Words that may be an answer (« pending », « à voir ») say nothing of a company.
    return share(profile.number) > 0.5
      ? judged(share(profile.size))
      : Math.min(-0.5, judged(share(profile.size)));
  },
};

const identifier: Judge = (profile, share) => {
  if (
    share(profile.dateText - profile.dateCode) > 0.5 ||
    share(profile.yesNo) > 0.5 ||
    share(profile.sizeWord) > 0.5
  )
    return -1;
  if (profile.length / profile.filled > 40) return -1;
  if (share(profile.words) > 0.6)
    return profile.distinct > profile.filled * 0.6 && profile.length / profile.filled < 20 ? -0.2 : -0.8;
  return share(profile.reference) > 0.6 ? 0.9 : 0.3;
};

const OWN: Record<string, Judge> = {
  contractNumber: (profile, share) => {
    const fit = identifier(profile, share);
    if (fit > 0 && profile.filled > 8 && profile.distinct < profile.filled * 0.2) return -0.4;
    // Dates are whole numbers too, but no numbering runs over serials of one decade with repeats.
    return fit > 0 && share(profile.siret) > 0.8 && profile.length / profile.filled > 12 ? -0.2 : fit;
  },
  procedureNumber: identifier,
  object: (profile, share) => {
    const fit = letters(profile, share);
    if (share(profile.procedure) > 0.7 || share(profile.company) > 0.7) return -0.6;
    return fit > 0 && profile.length / profile.filled > 15 ? 1 : fit;
  },
  supplierName: (profile, share) => {
    if (share(profile.siret) > 0.5 || share(profile.sizeWord) > 0.5 || share(profile.procedure) > 0.6)
      return -1;
    return share(profile.company) > 0.4 ? 1 : letters(profile, share);
  },
  supplierId: (profile, share) =>
    judged(share(Math.max(profile.siret, profile.number > 0 ? profile.siret + 0.5 * profile.reference : 0))),
  buyer: (profile, share) => {
    // A name says more to people than the number of the same body in the column beside it.
    if (share(profile.siret) > 0.6) return -0.05;
    if (share(profile.number) > 0.7 || share(profile.date) > 0.5 || share(profile.yesNo) > 0.5) return -0.8;
    if (share(profile.unit + profile.person + profile.surname) > 0.5) return -0.8;
    return share(profile.body) > 0.3 ? 0.9 : 0;
  },
  department: (profile, share) => {
    if (share(profile.number) > 0.7 && share(profile.words) < 0.2) return -0.8;
    if (share(profile.person) > 0.4 && share(profile.unit) < 0.2) return -0.8;
    if (share(profile.body) > 0.6) return -0.3;
    return share(profile.unit) > 0.3 ? 0.9 : Math.min(0.2, letters(profile, share) + 0.5);
  },
  lot: (profile, share) =>
    share(profile.date) > 0.6 && profile.sum / profile.filled > 1000
      ? -1
      : share(profile.yesNo) > 0.7
        ? -0.8
        : 0.4,
  nature: (profile, share) =>
    share(Math.max(profile.number, profile.date)) > 0.6
      ? -1
      : share(profile.nature) > 0.4
        ? 0.9
        : profile.distinct <= 15
          ? 0.4
          : -0.5,
  cpv: (profile, share) => {
    if (share(profile.cpv) > 0.6) return 1;
    return share(profile.reference + profile.cpv + profile.number) > 0.5 ? 0.3 : -0.7;
  },
  segment: (profile, share) =>
    share(profile.sizeWord) > 0.5
      ? -1
      : share(Math.max(profile.number, profile.date)) > 0.9
        ? -0.3
        : share(profile.yesNo) > 0.6
          ? -0.9
          : 0.4,
  // « initial », « Avenant n° 2 », 0, 1.
  modification: (profile, share) =>
    share(profile.dateText) > 0.5 ? -0.8 : profile.distinct <= 40 ? 0.5 : -0.5,
  sourcing: (profile, share) => judged(share(profile.fact)),
  negotiation: (profile, share) => judged(share(profile.fact)),
  executionReview: (profile, share) => judged(share(profile.fact)),
  durationMonths: (profile, share) => {
    const numbers =
      share(profile.number) > 0.5 || share(profile.duration) > 0.5
        ? 1
        : share(profile.words) > 0.7 && share(profile.reference) < 0.3
          ? -0.7
          : 0.3;
    // « 18M » among durations is no 18 million.
    const large = share(profile.duration) <= 0.5 && profile.sum / profile.filled > 5000;
    return share(profile.dateText) > 0.5 || (numbers === 1 && large) ? -1 : numbers;
  },
  notificationDate: (profile, share) => {
    // A bare year in the notification column still tells the year.
    return share(profile.yesNo) > 0.5 ? -1 : datesOrYears(profile, share);
  },
  responsible: (profile, share) => (share(profile.topic) > 0.1 ? 0.9 : KINDS.fact(profile, share)),
  title: (profile, share) => letters(profile, share),
  means: (profile, share) => (share(profile.number) > 0.7 ? -0.8 : 0.4),
  current: (profile, share) => (share(profile.yesNo) > 0.6 ? 1 : judged(share(profile.fact)) - 0.3),
};
