/** Times for paying depend on the type of body: 30 days, 50 for hospitals, 60 for public enterprises (R2192-10, R2192-11). */
import { buildRegister } from "../../method-pages/build-register";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { printDocument } from "../../src/spaser/document/print";
import { parseDocument } from "../../src/spaser/document/read";
import { BODIES, type BodyKind } from "../../src/spaser/duties/body";
import { forBody } from "../../src/spaser/for-body";
import { ASP } from "../../src/spaser/frameworks/asp";
import { NATIONAL_REFERENCE_POINTS } from "../../src/spaser/frameworks/national-reference-points";

const register = buildRegister([
  { notified: "2022-05-02", end: "2024-05-02", delay: 45 },
  { notified: "2023-05-02", end: "2024-05-02", delay: 45 },
]);

function delayFor(kind: BodyKind | null) {
  const framework = forBody(NATIONAL_REFERENCE_POINTS, kind);
  return assess(register, framework, { year: 2023, years: [2023] }, NO_INPUTS)
    .figures.get(2023)
    ?.get("P1");
}

test.each([
  [null, 30, "missed"],
  ["state", 30, "missed"],
  ["local", 30, "missed"],
  ["network", 30, "missed"],
  ["health", 50, "met"],
  ["enterprise", 60, "met"],
] as const)("45 days, of a body %s: the target is %i days", (kind, target, status) => {
  expect(delayFor(kind)).toMatchObject({ value: 45, target, status });
});

test("it stands in the document, is read back, and a framework that depends on no type stays itself", () => {
  const parsed = parseDocument(printDocument(NATIONAL_REFERENCE_POINTS));
  if ("messages" in parsed) throw new Error(JSON.stringify(parsed.messages));
  expect(printDocument(parsed.framework)).toBe(printDocument(NATIONAL_REFERENCE_POINTS));
  expect(printDocument(parsed.framework)).toContain('"byBody"');
  for (const kind of BODIES) {
    expect(forBody(ASP, kind)).toBe(ASP);
    expect(forBody(NATIONAL_REFERENCE_POINTS, kind)).toBe(forBody(NATIONAL_REFERENCE_POINTS, kind));
  }
});

test("a reference point about the type of body takes the place of the one about all", () => {
  const text = { fr: "Essai", en: "Trial" };
  const reference = { from: null, to: null, direction: "atMost" as const, note: text, source: text };
  const [axis] = NATIONAL_REFERENCE_POINTS.axes;
  const [one] = axis?.indicators ?? [];
  if (!axis || !one) throw new Error("axes");
  const references = [
    { ...reference, value: 30 },
    { ...reference, value: 50, bodies: ["publicHealth" as const] },
  ];
  const framework = {
    ...NATIONAL_REFERENCE_POINTS,
    axes: [{ ...axis, indicators: [{ ...one, references }] }],
  };
  const shown = (kind: BodyKind | null) =>
    forBody(framework, kind).axes[0]?.indicators[0]?.references.map(({ value }) => value);
  expect(shown("health")).toEqual([50]);
  expect(shown("local")).toEqual([30]);
  expect(shown(null)).toEqual([30]);
});
