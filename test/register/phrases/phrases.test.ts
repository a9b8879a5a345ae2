/** How many of the phrases are read as they are meant: all of the tuned half, nearly all of the half kept aside. */
import { NO, NOT_FILLED, YES } from "../../../src/register/contracts";
import { FACT_UNREADABLE, parseEventText, parseFactText } from "../../../src/register/cells/facts";
import { ASIDE } from "./aside";
import type { Meanings, Phrases } from "./phrases";
import { TUNED } from "./tuned";

const STATES: Record<keyof Meanings, number[]> = {
  yes: [YES],
  no: [NO],
  open: [NOT_FILLED, FACT_UNREADABLE],
  flag: [FACT_UNREADABLE],
};
const PARSERS = { clause: parseFactText, event: parseEventText };
const NAMES = ["not filled in", "no", "yes", "unreadable"];

function judge(phrases: Phrases) {
  return (["clause", "event"] as const).flatMap((kind) =>
    (["yes", "no", "open", "flag"] as const).flatMap((meaning) =>
      phrases[kind][meaning].map((text) => {
        const state = PARSERS[kind](text);
        return { kind, meaning, text, state, read: NAMES[state], right: STATES[meaning].includes(state) };
      }),
    ),
  );
}

const wrong = (phrases: Phrases) =>
  judge(phrases).flatMap(({ right, kind, text, meaning, read }) =>
    right ? [] : [`${kind} « ${text} »: ${meaning}, read as ${read ?? ""}`],
  );

describe("phrases in yes/no cells", () => {
  it("are many, and none is in both halves", () => {
    const texts = (phrases: Phrases) => judge(phrases).map(({ kind, text }) => `${kind} ${text}`);
    const all = [...texts(TUNED), ...texts(ASIDE)];
    expect(all.length).toBeGreaterThanOrEqual(350);
    expect(new Set(all).size).toBe(all.length);
  });

  it("are all read as they are meant in the tuned half", () => {
    expect(wrong(TUNED)).toEqual([]);
  });

  it("are read as they are meant in 95 of 100 cases in the half kept aside", () => {
    expect(wrong(ASIDE).length / judge(ASIDE).length).toBeLessThanOrEqual(0.05);
  });

  it("never become a yes in silence, nor a no for a yes", () => {
    const bad = [...judge(TUNED), ...judge(ASIDE)].filter(
      ({ meaning, state }) => (state === YES && meaning !== "yes") || (state === NO && meaning === "yes"),
    );
    expect(bad).toEqual([]);
  });
});
