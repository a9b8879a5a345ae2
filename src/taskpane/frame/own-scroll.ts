/** Each place of the pane keeps how far it was scrolled. */
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Place } from "../state/state";

export function useOwnScroll(place: Place): void {
  const scrolled = useRef(new Map<Place, number>());
  const shown = useRef(place);

  useEffect(() => {
    const note = () => scrolled.current.set(shown.current, window.scrollY);
    window.addEventListener("scroll", note, { passive: true });
    return () => window.removeEventListener("scroll", note);
  }, []);

  // Before the browser draws the other place, and takes its shorter end for a scroll.
  useLayoutEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, scrolled.current.get(place) ?? 0);
  }, [place]);
}
