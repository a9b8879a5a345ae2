/** The frameworks that the product ships, the default first. Adding one is adding data here. */
import type { Framework } from "../framework";
import { ASP } from "./asp";
import { NATIONAL_REFERENCE_POINTS } from "./national-reference-points";

export const FRAMEWORKS: readonly Framework[] = [ASP, NATIONAL_REFERENCE_POINTS];
