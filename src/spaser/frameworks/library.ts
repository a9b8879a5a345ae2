/**
 * All frameworks that the product ships: the two that are always at hand, and documents that are read when somebody asks for them. A
 * document says only what its source gives; what isn't known of a scheme has no target, and is typed.
 */
import { parseDocument } from "../document/read";
import type { Framework } from "../framework";
import agec from "./documents/agec-58.json";
import brest from "./documents/brest-2027.json";
import brittany from "./documents/bretagne-2023-2025.json";
import lyon from "./documents/lyon-2021-2026.json";
import model from "./documents/modele.json";
import state from "./documents/spaser-etat-2025-2027.json";
import { FRAMEWORKS } from "./index";

/** As they stand in the repository; a test reads them through the same door as any other. */
export const DOCUMENTS: readonly unknown[] = [model, state, brest, lyon, brittany, agec];

/** The default first. */
export const LIBRARY: readonly Framework[] = [
  ...FRAMEWORKS,
  ...DOCUMENTS.flatMap((document) => {
    const result = parseDocument(document);
    return "framework" in result ? [result.framework] : [];
  }),
];
