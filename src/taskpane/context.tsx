/** Hands the pane and its words to every screen. */
import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";
import type { Language } from "../text/language";
import { paneTexts } from "../text/pane";
import type { Pane } from "./pane";
import type { PaneState } from "./state/state";

interface Surroundings {
  pane: Pane;
  language: Language;
}

const PaneContext = createContext<Surroundings | null>(null);

export function PaneProvider({ pane, language, children }: Surroundings & { children: ReactNode }) {
  return <PaneContext value={{ pane, language }}>{children}</PaneContext>;
}

function useSurroundings(): Surroundings {
  const surroundings = useContext(PaneContext);
  if (!surroundings) throw new Error("A screen stands outside the pane.");
  return surroundings;
}

export function usePane(): Pane {
  return useSurroundings().pane;
}

export function useLanguage(): Language {
  return useSurroundings().language;
}

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.read);
}

/** The words of the first screen in the language of Excel. */
export function useWords(): ReturnType<typeof paneTexts> {
  return paneTexts(useLanguage());
}
