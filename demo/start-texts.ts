/** What the demo says on the terminal that starts it. */
import { type Language, languageOf } from "../src/text/language";
import { formatNumber } from "../src/text/numbers";

const FRENCH = {
  preparing: "SPASER : préparation de la démonstration, quelques secondes…",
  ready: (seconds: number) =>
    `Démonstration prête en ${formatNumber(seconds, 1, "fr")} s, sur cet ordinateur seulement :`,
  opening: "Ouverture dans le navigateur…",
  openIt: "Ouvrez cette adresse dans un navigateur de cet ordinateur.",
  howToStop: "Ctrl+C pour arrêter.",
  noPort: (word: string) => `--port : « ${word} » n’est pas un numéro de port.`,
  noFile: (file: string) => `--file : le fichier « ${file} » n’existe pas.`,
  usage: "npm start -- [--port 3000] [--file registre.xlsx] [--no-open]",
  failed: (reason: string) => `La démonstration n’a pas pu démarrer : ${reason}`,
};

const ENGLISH: typeof FRENCH = {
  preparing: "SPASER: preparing the demo, a few seconds…",
  ready: (seconds) => `Demo ready in ${formatNumber(seconds, 1, "en")} s, on this computer only:`,
  opening: "Opening it in the browser…",
  openIt: "Open this address in a browser on this computer.",
  howToStop: "Ctrl+C to stop.",
  noPort: (word) => `--port: “${word}” is not a port number.`,
  noFile: (file) => `--file: the file “${file}” does not exist.`,
  usage: "npm start -- [--port 3000] [--file register.xlsx] [--no-open]",
  failed: (reason) => `The demo could not start: ${reason}`,
};

export const START_TEXTS: Record<Language, typeof FRENCH> = { fr: FRENCH, en: ENGLISH };

/** The language that the terminal's settings state, else that of the system. */
export function languageOfTerminal(settings: Readonly<Record<string, string | undefined>>): Language {
  const stated = [settings["LC_ALL"], settings["LC_MESSAGES"], settings["LANG"]].find(Boolean) ?? "";
  const isStated = stated !== "" && !/^(C|POSIX)\b/.test(stated);
  return languageOf(isStated ? stated.replace("_", "-") : Intl.DateTimeFormat().resolvedOptions().locale);
}
