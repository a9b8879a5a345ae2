/** All layouts: those that recognition was tuned on, and those set aside. */
import { FIRST } from "./aside/first";
import { FOURTH } from "./aside/fourth";
import { SECOND } from "./aside/second";
import { THIRD } from "./aside/third";
import type { Layout } from "./layout";
import { EXPORTS } from "./tuned/exports";
import { ORDINARY } from "./tuned/ordinary";
import { STRUCTURED } from "./tuned/structured";

export const TUNED: Layout[] = [...ORDINARY, ...STRUCTURED, ...EXPORTS];
export const ASIDE: Layout[] = [...FIRST, ...SECOND, ...THIRD, ...FOURTH];
