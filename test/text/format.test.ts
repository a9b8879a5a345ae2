/** Figures as French and English people write them. */
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import type { Figure } from "../../src/spaser/assessment";
import { formatBase, formatFigure, formatGap, formatTarget, formatValue } from "../../src/text/format";
import {
  formatDay,
  formatEuros,
  formatEurosShort,
  formatNumber,
  formatPercent,
  formatSigned,
} from "../../src/text/numbers";

const NBSP = "\u00a0";
const THIN = "\u202f";
const MINUS = "\u2212";

describe("numbers", () => {
  it.each([
    [15_891, 0, `15${THIN}891`, "15,891"],
    [31.25, 2, "31,25", "31.25"],
    [27.5, 2, "27,5", "27.5"],
    [1.005, 2, "1,01", "1.01"],
    [-2.5, 0, `${MINUS}3`, `${MINUS}3`],
    [-0.2, 0, "0", "0"],
  ])("%p with %p decimals", (value, decimals, french, english) => {
    expect(formatNumber(value, decimals, "fr")).toBe(french);
    expect(formatNumber(value, decimals, "en")).toBe(english);
  });

  it("rounds half up on the percentage that people would compute", () => {
    expect(formatPercent(0.285, 0, "fr")).toBe(`29${NBSP}%`);
    expect(formatPercent(35 / 112, 2, "fr")).toBe(`31,25${NBSP}%`);
    expect(formatPercent(0.275, 1, "en")).toBe("27.5%");
  });

  it("signs differences", () => {
    expect(formatSigned(3.75, 2, "fr")).toBe("+3,75");
    expect(formatSigned(-13_931, 0, "fr")).toBe(`${MINUS}13${THIN}931`);
    expect(formatSigned(0.004, 2, "fr")).toBe("0");
  });

  it("writes euros in full and in short", () => {
    expect(formatEuros(130_000_000, 0, "fr")).toBe(`130${THIN}000${THIN}000${NBSP}€`);
    expect(formatEuros(-12.5, 2, "en")).toBe(`${MINUS}€12.5`);
    expect(formatEurosShort(130_000_000, "fr")).toBe(`130${NBSP}M€`);
    expect(formatEurosShort(4_230_000, "fr")).toBe(`4,2${NBSP}M€`);
    expect(formatEurosShort(815_000, "en")).toBe("€815k");
    expect(formatEurosShort(9_500, "fr")).toBe(`9${THIN}500${NBSP}€`);
  });

  it("writes civil days without a time zone shifting them", () => {
    expect(formatDay(44_973, "fr")).toBe("16/02/2023");
    expect(formatDay(44_973, "en")).toBe("16 Feb 2023");
    expect(formatDay(61, "fr")).toBe("01/03/1900");
  });
});

describe("figures", () => {
  it("has a unit for every kind of value", () => {
    expect(formatValue("percent", 2, 0.3125, "fr")).toBe(`31,25${NBSP}%`);
    expect(formatValue("hours", 0, 15_891, "fr")).toBe(`15${THIN}891${NBSP}h`);
    expect(formatValue("days", 2, 30.64, "fr")).toBe(`30,64${NBSP}jours`);
    expect(formatValue("days", 0, 1, "en")).toBe(`1${NBSP}day`);
    expect(formatValue("date", 0, 44_973, "fr")).toBe("16/02/2023");
    expect(formatValue("meetings", 0, 47, "fr")).toBe("47");
    expect(formatValue("percent", 0, null, "fr")).toBe("n.d.");
    expect(formatValue("percent", 0, null, "en")).toBe("not available");
    expect(formatValue("euros", 0, 130_000_000, "fr")).toBe(`130${NBSP}M€`);
  });

  it("states gaps in points, days, hours or as counts", () => {
    expect(formatGap("percent", 2, 0.0625, "fr")).toBe(`+6,25${NBSP}pts`);
    expect(formatGap("percent", 0, -0.0196, "fr")).toBe(`${MINUS}2${NBSP}pts`);
    expect(formatGap("percent", 0, 0.01, "fr")).toBe(`+1${NBSP}pts`);
    expect(formatGap("hours", 0, -13_931, "fr")).toBe(`${MINUS}13${THIN}931${NBSP}h`);
    expect(formatGap("contracts", 0, 2, "fr")).toBe("+2");
  });

  it("says what belongs beside a figure", () => {
    expect(formatFigure(figure("5.1", { value: 14, population: 33 }), "fr")).toBe(
      "14 (sur 33 mises en concurrence)",
    );
    expect(formatFigure(figure("5.1", { value: 14, population: 33 }), "en")).toBe(
      "14 (of 33 calls for competition)",
    );
    expect(formatTarget(figure("2.1", { target: 0.25, targetDirection: "atLeast" }), "fr")).toBe(
      `≥${NBSP}25${NBSP}%`,
    );
    expect(formatTarget(figure("2.1", { target: null, targetDirection: null }), "fr")).toBe("");
    expect(formatBase(35, 112, "fr")).toBe(`35${NBSP}/${NBSP}112`);
    expect(formatBase(null, 112, "fr")).toBe("");
  });
});

/** As much of a figure as these functions look at. */
function figure(id: string, given: Partial<Figure>): Figure {
  const definition = FRAMEWORKS[0]?.axes.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
  return { id, definition, population: null, ...given } as Figure;
}
