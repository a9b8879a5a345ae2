/** What the rooms behind say about their own results, for the faces that show them: a screen computes no figure itself. */
export { coverageOf, LOW_COVERAGE, rateOverFilled } from "../spaser/coverage";
export { KEY_AXIS } from "../spaser/key-figures";
export { againstReference } from "../spaser/against-reference";
export { withIgnored, withoutIgnoredKind } from "../register/ignoring";
export { CONTRACT_FIELDS, RELATED_FIELDS } from "../register/fields";
export { printCondition } from "../spaser/conditions/print";
export { ownFieldOf } from "../register/own-facts";
export { cellAddress, columnLetters } from "../register/grid";
