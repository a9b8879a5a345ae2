/** The example register gives every figure of the published report, from the file to the figures as the product reads it. */
import { readFileSync } from "node:fs";
import { exampleFile } from "../../example/file";
import type { Register } from "../../src/register/contracts";
import type { Assessment } from "../../src/spaser/assessment";
import { ASP } from "../../src/spaser/frameworks/asp";
import { roundHalfUp } from "../../src/spaser/rounding";
import { Session } from "../../src/workbook/session";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { renderXlsx } from "../../src/xlsx/write";
import { day } from "../../method-pages/build-register";
import { PRINTED, PRINTED_TARGETS, UNDER_CONSTRUCTION } from "./asp-2023";

// The example is written anew, which takes seconds on a busy machine.
jest.setTimeout(60_000);

const PATH = "assets/registre-exemple.xlsx";
const file = new Uint8Array(readFileSync(PATH));

async function compute(
  year: number,
): Promise<{ assessment: Assessment; register: Register | null; codes: Set<string> }> {
  const session = new Session(FileWorkbook.read(file, PATH), {
    language: "fr",
    now: () => ({ day: day("2024-03-12"), minutes: 600 }),
    productVersion: "0",
    renderFile: (plans) => renderXlsx(plans),
    columnFor: (field) => ({ header: field, allowed: [] }),
  });
  const { register, findings } = await session.open();
  const { assessment } = await session.compute({ year, frameworkId: ASP.id, history: 1 });
  return { assessment, register, codes: new Set(findings.map(({ code }) => code)) };
}

const computed = compute(2023);

test("the example in assets/ is what `npm run example` writes", async () => {
  const same = Buffer.from(await exampleFile()).equals(Buffer.from(file));
  // It holds SPASER sheets too: a change of their layout or wording asks for a new example.
  expect(same ? "in step" : "out of step: run npm run example").toBe("in step");
});

test("it is a register of a natural size, with doubts to look at", async () => {
  const { register, codes } = await computed;
  expect(register?.size).toBe(277);
  expect(register?.planning?.size).toBe(12);
  expect([...codes]).toEqual(
    expect.arrayContaining(["amountOutlier", "impossibleDate", "duplicateNumber", "totalRow"]),
  );
});

test.each(PRINTED)(
  "$indicator in $year: $printed",
  async ({ indicator, year, value, step, population, numerator }) => {
    const { assessment } = await computed;
    const figure = assessment.figures.get(year)?.get(indicator);
    const shown = typeof value === "string" ? day(value) : value;
    const exact = (figure?.value ?? NaN) * (figure?.definition.unit === "percent" ? 100 : 1);
    expect(roundHalfUp(roundHalfUp(exact / step, 0) * step, 2)).toBe(shown);
    if (population !== undefined) expect(figure?.population).toBe(population);
    if (numerator !== undefined) expect(figure?.numerator).toBe(numerator);
  },
);

test("no printed figure is left out, but those under construction", () => {
  const printed = new Set(
    [...PRINTED, ...UNDER_CONSTRUCTION].map(({ indicator, year }) => `${indicator} ${year}`),
  );
  const expected = ASP.axes.flatMap(({ id, indicators }) =>
    indicators.flatMap((indicator) =>
      (id === "key" ? [2023] : [2022, 2023]).map((year) => `${indicator.id} ${year}`),
    ),
  );
  expect([...printed].sort()).toEqual(expected.sort());
});

test("the targets are the printed ones, and no other indicator has one", () => {
  const targets = ASP.axes
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ id, target }) => (target === null ? [] : [[id, target.value * 100]]));
  expect(Object.fromEntries(targets)).toEqual(PRINTED_TARGETS);
});

test("computed for itself, 2022 has the figures that 2023 shows as its past", async () => {
  const { assessment } = await computed;
  const alone = await compute(2022);
  const values = (of: Assessment) =>
    [...(of.figures.get(2022)?.values() ?? [])].map(({ id, value }) => [id, value]);
  expect(values(alone.assessment)).toEqual(values(assessment));
});

test("the counts behind the figures are those of the construction in the specification", async () => {
  const { assessment } = await computed;
  const behind = (year: number, id: string) => {
    const figure = assessment.figures.get(year)?.get(id);
    return [figure?.numerator, figure?.population];
  };
  expect(behind(2022, "2.1")).toEqual([33, 120]);
  expect(behind(2022, "2.2")).toEqual([61, 120]);
  expect(behind(2022, "3.2")).toEqual([52, 120]);
  expect(behind(2023, "2.1")).toEqual([35, 112]);
  expect(behind(2023, "2.2")).toEqual([76, 112]);
  expect(behind(2023, "3.1")).toEqual([51, 88]);
  expect(behind(2023, "3.2")).toEqual([93, 112]);
  expect(behind(2023, "4.4")).toEqual([51, 112]);
  expect(behind(2023, "5.2")).toEqual([48, 88]);
  expect(behind(2023, "C1")).toEqual([97, 112]);
  expect(behind(2023, "C3")).toEqual([62, 88]);
  expect(behind(2023, "C4")).toEqual([84, 112]);
});
