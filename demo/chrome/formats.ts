/** Number formats and colours that the ribbon offers. */
import type { PageText } from "../text";

export const COLOURS: readonly (string | null)[] = [
  null, "#FFFFFF", "#F2F2F2", "#D9D9D9", "#A6A6A6", "#595959", "#262626", "#000000",
  "#FDE9D9", "#FFF2CC", "#E2EFDA", "#D9EAF7", "#E4DFEC", "#F8CBAD", "#FFE699", "#C6E0B4",
  "#C00000", "#ED7D31", "#FFC000", "#70AD47", "#17694C", "#2F75B5", "#1F3864", "#7030A0",
]; // prettier-ignore

/** The formats of the drop-down, in the order of Excel's. */
export function numberFormats(t: PageText): { code: string; label: string }[] {
  return [
    { code: "General", label: t.general },
    { code: "0.00", label: t.formatNumber },
    { code: '#,##0.00 "€"', label: t.formatEuro },
    { code: "dd/mm/yyyy", label: t.formatDate },
    { code: "0%", label: t.formatPercent },
    { code: "@", label: t.formatText },
  ];
}

/** The code with one decimal more or fewer. */
export function changeDecimals(code: string, by: 1 | -1): string {
  if (code === "General") return by > 0 ? "0.0" : "0";
  return code
    .split(";")
    .map((section) =>
      section.replace(/0(?:\.(0+))?(?![0#])/, (_, decimals?: string) => {
        const count = Math.max(0, (decimals?.length ?? 0) + by);
        return count === 0 ? "0" : `0.${"0".repeat(count)}`;
      }),
    )
    .join(";");
}
