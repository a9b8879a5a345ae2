/** How Excel had the pane look the last time: it begins like that, before Excel has said it again. */
import type { Language } from "../../text/language";
import type { Shade } from "../theme";
import { readStored, writeStored } from "./stored";

const KEY = "spaser.face";

export interface Face {
  language: Language;
  /** null = as the system says. */
  shade: Shade | null;
}

/** null when nothing was stored, or nothing that makes sense. */
export function lastFace(): Face | null {
  const { language, shade } = readStored(KEY);
  if (language !== "fr" && language !== "en") return null;
  return { language, shade: shade === "dark" || shade === "light" ? shade : null };
}

export function rememberFace(face: Face): void {
  writeStored(KEY, face);
}
