import { asItWas, literal } from "../../src/excel/literals";

describe("values as they are handed to Excel", () => {
  it("marks as text whatever Excel could take for something else", () => {
    const misread = [
      "=1+1",
      "+33 1",
      "-5",
      "@somme",
      "1/2",
      "mars 2023",
      "12 %",
      "VRAI",
      "faux",
      "'déjà",
      "\t=1",
      " =1",
      "#N/A",
      "€ 5",
      "001",
    ];
    for (const text of misread) expect(literal(text)).toBe(`'${text}`);
  });

  it("leaves plain words, numbers, booleans and empty cells as they are", () => {
    for (const value of ["Atteint", "Part des marchés", "Évolution", "", 0.25, true])
      expect(literal(value)).toBe(value);
  });

  it("writes no number that Excel doesn't know", () => {
    expect(literal(Number.NaN)).toBe("");
    expect(literal(Infinity)).toBe("");
  });

  it("tells a text that looks like a formula from a formula when it brings a cell back", () => {
    expect(asItWas("=1+1", "=1+1")).toBe("'=1+1");
    expect(asItWas("=1+1", 2)).toBe("=1+1");
    expect(asItWas("", "")).toBe("");
    expect(asItWas(0.5, 0.5)).toBe(0.5);
  });
});
