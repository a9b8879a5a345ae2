/** Registers set aside, fourth lot: written blind, from the design's pages alone. */
import type { Layout } from "../layout";
import { FOURTH_AROUND } from "./fourth-around";
import { FOURTH_EXPORTS } from "./fourth-exports";
import { FOURTH_LOCAL } from "./fourth-local";
import { FOURTH_ODD } from "./fourth-odd";

export const FOURTH: Layout[] = [...FOURTH_LOCAL, ...FOURTH_EXPORTS, ...FOURTH_ODD, ...FOURTH_AROUND];
