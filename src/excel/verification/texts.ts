/** What Excel makes of the values that it is given. */
import { LONGEST_CELL_TEXT } from "../../register/grid";
import { literal } from "../literals";
import { group, refusal, seen } from "./check";
import type { Bench, Check, Seen } from "./check";

/** A text as the product writes it, read back: its value, what a formula would be, and that it is a text. */
const staysText = <const Id extends string>(id: Id, text: string): Check<Id> => ({
  id,
  expected: [text, "String"],
  ask: (bench) =>
    bench.look((sheet) => {
      const range = sheet.getRange("B2");
      range.values = [[literal(text)]];
      range.load("values,valueTypes");
      return () => [range.values[0]?.[0] as Seen, range.valueTypes[0]?.[0] as Seen];
    }),
});

/** Some values written, and read back. */
const written = (bench: Bench, values: unknown[][], address: string): Promise<Seen> =>
  bench.look((sheet) => {
    const range = sheet.getRange(address);
    range.values = values;
    range.load("values");
    return () => seen(range.values);
  });

export const texts = group([
  staysText("textFormula", "=1+1"),
  staysText("textAt", "@SUM(A1)"),
  staysText("textPlus", "+33"),
  staysText("textMinus", "-5"),
  staysText("textFraction", "1/2"),
  staysText("textMonth", "mars 2023"),
  staysText("textTruth", "VRAI"),
  staysText("textZeros", "00123"),
  staysText("textLink", "https://example.org/a?b=1"),
  staysText("textMail", "a@example.org"),
  staysText("textQuotes", "l’« objet » — œuvre"),
  staysText("textLines", "une\ndeux"),
  {
    id: "textRead",
    expected: [[1500]],
    ask: (bench) => written(bench, [["1500"]], "B2"),
  },
  {
    id: "textInTextFormat",
    expected: [["1500"]],
    ask: (bench) =>
      bench.look((sheet) => {
        const range = sheet.getRange("B2");
        range.numberFormat = [["@"]];
        range.values = [["1500"]];
        range.load("values");
        return () => seen(range.values);
      }),
  },
  {
    id: "textLongest",
    expected: LONGEST_CELL_TEXT,
    ask: (bench) =>
      bench.look((sheet) => {
        const range = sheet.getRange("B2");
        range.values = [["x".repeat(LONGEST_CELL_TEXT)]];
        range.load("values");
        return () => String(range.values[0]?.[0]).length;
      }),
  },
  {
    id: "textTooLong",
    expected: "InvalidArgument",
    ask: (bench) => refusal(written(bench, [["x".repeat(32_768)]], "B2")),
  },
  {
    id: "numbers",
    expected: [[0.275, -1234.5, 1e12]],
    ask: (bench) => written(bench, [[0.275, -1234.5, 1e12]], "B2:D2"),
  },
  { id: "truths", expected: [[true, false]], ask: (bench) => written(bench, [[true, false]], "B2:C2") },
  {
    id: "nullLeaves",
    expected: [[1, 5]],
    ask: async (bench) => {
      await written(bench, [[1, 2]], "B2:C2");
      return written(bench, [[null, 5]], "B2:C2");
    },
  },
  {
    id: "emptyEmpties",
    expected: [[""]],
    ask: async (bench) => {
      await written(bench, [[1]], "B2");
      return written(bench, [[""]], "B2");
    },
  },
  {
    id: "formulaValue",
    expected: [["=SUM(B2:C2)"], [3]],
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.getRange("B2:C2").values = [[1, 2]];
        const range = sheet.getRange("D2");
        range.formulas = [["=SUM(B2:C2)"]];
        range.load("formulas,values");
        return () => [range.formulas[0] as Seen, range.values[0] as Seen];
      }),
  },
  {
    id: "errorValue",
    expected: ["#DIV/0!", "Error"],
    ask: (bench) =>
      bench.look((sheet) => {
        const range = sheet.getRange("B2");
        range.formulas = [["=1/0"]];
        range.load("values,valueTypes");
        return () => [range.values[0]?.[0] as Seen, range.valueTypes[0]?.[0] as Seen];
      }),
  },
]);
