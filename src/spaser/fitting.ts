/** Which framework fits a register best, before anything is computed: the share of its indicators that the register gives by itself. */
import type { Register } from "../register/contracts";
import type { Framework } from "./framework";
import { readinessOf, type Readiness } from "./readiness";

export interface Fit extends Readiness {
  framework: Framework;
  /** Indicators in all, those that repeat another left out. */
  indicators: number;
  /** `ready` of them, from 0 to 1. */
  share: number;
}

/**
 * Every framework with what the register allows of it, the one to propose first: that of which the largest share can be computed; of
 * two alike the one with more figures, then the first. What is proposed and why is `ready` of `indicators`, and what is lacking.
 */
export function fitsOf(register: Register, frameworks: readonly Framework[]): Fit[] {
  const fits = frameworks.map((framework): Fit => {
    const readiness = readinessOf(register, framework);
    const indicators = readiness.ready + readiness.lacking.length + readiness.typed.length;
    return {
      ...readiness,
      framework,
      indicators,
      share: indicators === 0 ? 0 : readiness.ready / indicators,
    };
  });
  return fits.sort((one, other) => other.share - one.share || other.ready - one.ready);
}
