/** Office.js comes after the page's own scripts, so that the pane shows itself while Office.js is still loading. */
import { languageOf } from "../text/language";
import type { Face } from "./state/face";
import { shadeOfBackground } from "./theme";

// Scripts with « defer » run in their order, and this event follows the last one, whether it could be loaded or not.
const ran =
  document.readyState === "complete"
    ? Promise.resolve()
    : new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));

/** Once Office.js has run; false when it could not be loaded. */
export async function officeJsRan(): Promise<boolean> {
  await ran;
  return typeof Office !== "undefined";
}

/** Where the page is, once that is known. */
export async function whereItRuns(): Promise<"excel" | "elsewhere" | "withoutOfficeJs"> {
  if (!(await officeJsRan())) return "withoutOfficeJs";
  return (await Office.onReady()).host === Office.HostType.Excel ? "excel" : "elsewhere";
}

/** Which Excel this is ("PC", "OfficeOnline", "Mac", "iOS"…); null where there is none, or it doesn't say. */
export function platformOfExcel(): string | null {
  if (typeof Office === "undefined") return null;
  const { platform } = Office.context as Partial<Office.Context>;
  return platform === undefined ? null : String(platform);
}

/** How Excel wants the pane to look; once it is known that this is Excel. */
export function faceOfExcel(): Face {
  // Excel on the web states no theme.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return {
    language: languageOf(Office.context.displayLanguage),
    shade: shadeOfBackground(theme?.bodyBackgroundColor),
  };
}
