/** Cuts for tests of « Ventilation »: of the sample register, and of a joint scheme. */
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { cutBy, type Cut } from "../../src/spaser/cuts/cut";
import type { DimensionId } from "../../src/spaser/cuts/dimensions";
import { parseDocument } from "../../src/spaser/document/read";
import type { Framework } from "../../src/spaser/framework";
import { buildRegister, type Row } from "../../method-pages/build-register";
import { sampleAssessment, sampleRegister } from "./sample";

export function sampleCut(field: DimensionId): Cut {
  const register = sampleRegister();
  return done(
    cutBy(
      register,
      assess(register, sampleAssessment().framework, { year: 2023, years: [2022, 2023] }, NO_INPUTS),
      field,
    ),
  );
}

function done(cut: ReturnType<typeof cutBy>): Cut {
  if (!("groups" in cut)) throw new Error(cut.reason);
  return cut;
}

/** A scheme that two bodies share: 60 % for all, 50 % for the city. */
export function jointFramework(): Framework {
  const indicator = {
    ...{ id: "1.1", label: { fr: "Clause sociale", en: "Social clause" }, unit: "percent", perBuyer: true },
    measures: [{ kind: "share", population: "notified", having: "clause sociale" }],
    target: { direction: "atLeast", value: 0.6 },
    targetsOfBuyers: { ville: { direction: "atLeast", value: 0.5 } },
  };
  const read = parseDocument({
    ...{ format: "spaser-framework/1", id: "commun", version: "1", name: { fr: "Commun" } },
    buyers: [
      { id: "ville", name: { fr: "Ville" }, named: ["21290019700015"] },
      { id: "metropole", name: { fr: "Métropole" } },
    ],
    axes: [{ id: "1", title: { fr: "Social" }, indicators: [indicator] }],
  });
  if (!("framework" in read)) throw new Error(JSON.stringify(read.messages));
  return read.framework;
}

export const JOINT_ROWS: Row[] = [
  { notified: "2023-02-01", buyer: "Ville", facts: { socialClause: true } },
  { notified: "2023-02-01", buyer: "21290019700015", facts: { socialClause: false } },
  { notified: "2023-02-01", buyer: "MÉTROPOLE", facts: { socialClause: true } },
  { notified: "2023-02-01", buyer: "Port", facts: { socialClause: true } },
  { notified: "2023-02-01", facts: { socialClause: false } },
];

export function jointCut(inputs = NO_INPUTS): Cut {
  const register = buildRegister(JOINT_ROWS);
  const whole = assess(register, jointFramework(), { year: 2023, years: [2022, 2023] }, inputs);
  return done(cutBy(register, whole, "buyer"));
}
