/** The targets that ASP's report on 2023 prints beside its figures of 2022 and 2023; it gives them no date. */
import type { Label } from "../label";
import type { LegalValue } from "./legal-value";

export const ASP_REPORT: Label = {
  fr: "Agence de services et de paiement (ASP), rapport SPASER 2023",
  en: "Agence de services et de paiement (ASP), SPASER report 2023",
};

/** A number of the column « CIBLE » in the table of an axis. */
function printed(axis: number, value: number): LegalValue {
  const article = { fr: `axe ${axis}, tableau des indicateurs`, en: `axis ${axis}, table of indicators` };
  const source = { law: ASP_REPORT, article };
  return { value, direction: "atLeast", from: null, to: null, about: null, source };
}

export const ASP_TARGETS = {
  socialClause: printed(2, 0.25),
  socialAnnex: printed(2, 0.2),
  environmentalCriterion: printed(3, 0.4),
  environmentalPerformance: printed(3, 0.6),
  digitalAnnex: printed(3, 0.4),
};
