/** The Climate and Resilience act, article 35: the environment in every contract, by an award criterion and by a performance condition. */
import type { Label } from "../label";
import type { CivilDay, LegalValue } from "./legal-value";

/** Its decree names one day, the act's own articles are published as the version of the next: both are said. */
export const LAUNCHED_FROM: Record<"decree" | "act", CivilDay> = { decree: "2026-08-21", act: "2026-08-22" };

/** It hangs on the day on which the consultation is launched, not on notification. */
export const ENVIRONMENTAL_OBLIGATION: LegalValue = {
  value: 1,
  direction: "atLeast",
  from: LAUNCHED_FROM.decree,
  to: null,
  about: { fr: "consultations engagées à partir de cette date", en: "consultations launched from that day" },
  source: {
    law: {
      fr: "Loi Climat et résilience du 22 août 2021",
      en: "French Climate and Resilience act of 22 August 2021",
    },
    article: { fr: "article 35 ; décret 2022‑767", en: "article 35; decree 2022‑767" },
  },
};

export const OBLIGATION_IS_ABOUT: Label = {
  fr: "Consultations engagées à partir du 21 août 2026 (décret ; version de la loi : 22 août 2026) : un critère d’attribution et une condition d’exécution",
  en: "Consultations launched from 21 August 2026 (decree; version of the act: 22 August 2026): an award criterion and a performance condition",
};
