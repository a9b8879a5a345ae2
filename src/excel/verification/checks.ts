/** All checks by subject, in the order in which they are asked. */
import { charts } from "./charts";
import { SUBJECTS } from "./check";
import type { Check, Subject } from "./check";
import { events } from "./events";
import { formats } from "./formats";
import { limits } from "./limits";
import { names } from "./names";
import { page } from "./page";
import { requests } from "./requests";
import { rules } from "./rules";
import { sheets } from "./sheets";
import { state } from "./state";
import { texts } from "./texts";

const BY_SUBJECT = {
  texts,
  formats,
  limits,
  requests,
  sheets,
  names,
  rules,
  charts,
  page,
  events,
  state,
} as const;

export type CheckId = (typeof BY_SUBJECT)[Subject][number]["id"];

export const CHECKS: readonly { subject: Subject; check: Check<CheckId> }[] = SUBJECTS.flatMap((subject) =>
  BY_SUBJECT[subject].map((check: Check<CheckId>) => ({ subject, check })),
);
