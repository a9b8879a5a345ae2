/** The whole vocabulary: wordings of the contract fields, and of each related table. */
import type { ContractFieldId } from "../../fields";
import { AWARD } from "./award";
import { ECONOMY } from "./economy";
import { ENVIRONMENT } from "./environment";
import { IDENTITY } from "./identity";
import { RELATED } from "./related";
import { SOCIAL } from "./social";
import { WHEN } from "./when";
import type { Wordings } from "./wordings";

export const CONTRACT_WORDINGS: Wordings<ContractFieldId>[] = [
  ...IDENTITY,
  ...AWARD,
  ...WHEN,
  ...SOCIAL,
  ...ENVIRONMENT,
  ...ECONOMY,
];
export const RELATED_WORDINGS = RELATED;
