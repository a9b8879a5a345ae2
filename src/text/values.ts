/** What a value of a dimension is called: those that are no words of the register have a code (see spaser/cuts/dimensions.ts). */
import type { DimensionId } from "../spaser/cuts/dimensions";
import type { Language } from "./language";
import { managingTexts } from "./managing";
import { formatEuros } from "./numbers";

/** « DSI », « PME », « 40 000 € à 90 000 € », « T2 », « CPV 72 »; « Non renseigné » for null. */
export function valueName(id: DimensionId, value: string | null, language: Language): string {
  const { value: words } = managingTexts(language);
  if (value === null) return words.none;
  switch (id) {
    case "sme":
      return value === "yes" ? words.sme : words.notSme;
    case "amount":
      return classOfAmounts(value, language);
    case "quarter":
      return words.quarter(value.slice(1));
    case "cpv":
      return words.division(value);
    default:
      return value;
  }
}

function classOfAmounts(value: string, language: Language): string {
  const { value: words } = managingTexts(language);
  const [least = "", most = ""] = value.split("-");
  const euros = (bound: string) => formatEuros(Number(bound), 0, language);
  if (most === "") return words.from(euros(least));
  return least === "0" ? words.below(euros(most)) : words.between(euros(least), euros(most));
}
