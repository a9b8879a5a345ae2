/** Figures that no row of the register gives: another indicator's, or one that the buyer types. */
import type { Measure } from "./measure";

/** The figure of another indicator of the same framework. */
export function sameAs(indicator: string): Measure {
  const definition = { kind: "sameAs", indicator } as const;
  return {
    definition,
    gives: "entry",
    fields: "",
    missing: () => "",
    counting: { over: "indicator", indicator },
  };
}

/** Typed in by the buyer; the last resort of an indicator. */
export function entry(): Measure {
  const definition = { kind: "entry" } as const;
  return { definition, gives: "entry", fields: "entry", missing: () => "entry", counting: { over: "buyer" } };
}
