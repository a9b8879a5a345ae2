/** The corpus, scored: which sheets, headers, columns, rows and figures come out right, on layouts tuned for and set aside. */
import { ASIDE, TUNED } from "./corpus";
import { NATIONAL } from "./corpus/national";
import type { Layout } from "./corpus/layout";
import { score } from "./corpus/run";
import type { Score } from "./corpus/run";

function total(scores: readonly Score[], of: (score: Score) => number): number {
  return scores.reduce((sum, one) => sum + of(one), 0);
}

function scored(layouts: readonly Layout[]) {
  const scores = layouts.map(score);
  const right = total(scores, (one) => one.right);
  const wrong = total(scores, (one) => one.wrong.length);
  const missed = total(scores, (one) => one.missed.length);
  return {
    scores,
    share: right / (right + wrong + missed),
    wrongAndSure: scores.flatMap((one) => one.wrongAndSure),
    report: {
      layouts: layouts.length,
      families: new Set(layouts.map(({ family }) => family)).size,
      columns: { right, wrong, missed, sure: total(scores, (one) => one.sure) },
      rowsRight: total(scores, (one) => Number(one.rowsRight)),
      figures: {
        right: total(scores, (one) => one.figuresRight),
        wrong: total(scores, (one) => one.figures.length),
      },
    },
  };
}

/** The share of columns that must be right. */
const LEAST = 0.995;

const sets: [string, Layout[]][] = [
  ["tuned for", TUNED],
  ["set aside", ASIDE],
  ["of the national open data", NATIONAL],
];

describe.each(sets)("the layouts %s", (name, layouts) => {
  const { scores, share, wrongAndSure, report } = scored(layouts);

  it("gets the columns right", () => {
    console.log(`Layouts ${name}:`, JSON.stringify(report));
    const faults = scores
      .filter((one) => one.wrong.length + one.missed.length > 0)
      .map(({ layout, wrong, missed }) => ({ layout, wrong, missed }));
    expect({ share: share >= LEAST, faults: share >= LEAST ? [] : faults }).toEqual({
      share: true,
      faults: [],
    });
  });

  it("is never sure of a wrong column", () => {
    expect(wrongAndSure).toEqual([]);
  });

  it("picks the right sheets and header rows", () => {
    expect(scores.filter((one) => !one.sheetsRight || !one.headersRight).map(({ layout }) => layout)).toEqual(
      [],
    );
  });

  it("counts the contracts right", () => {
    expect(scores.filter((one) => !one.rowsRight).map(({ layout, rows }) => `${layout} ${rows}`)).toEqual([]);
  });

  it("reads what the figures are made of", () => {
    expect(scores.flatMap(({ layout, figures }) => figures.map((figure) => `${layout}: ${figure}`))).toEqual(
      [],
    );
  });
});

it("has 60 layouts of 12 families, a third of them set aside", () => {
  const all = [...TUNED, ...ASIDE];
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ family }) => family)).size).toBeGreaterThanOrEqual(12);
  expect(ASIDE.length * 3).toBeGreaterThanOrEqual(all.length);
});
