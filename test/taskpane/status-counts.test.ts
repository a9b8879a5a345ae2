/** How many targets are met, of how many; and figures set against the national reference points. */
import { againstReference } from "../../src/spaser/against-reference";
import type { Assessment } from "../../src/spaser/assessment";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { ASP } from "../../src/spaser/frameworks/asp";
import { paneTexts } from "../../src/text/pane";
import { summarise } from "../../src/taskpane/results/status-counts";
import { buildRegister, type Row, type Tables } from "../../method-pages/build-register";

const words = paneTexts("fr");
function assessed(facts: Row["facts"], tables: Tables = {}): Assessment {
  const rows = [1, 2, 3].map((n): Row => ({ number: String(n), notified: "2023-03-04", facts: facts ?? {} }));
  return assess(buildRegister(rows, tables), ASP, { year: 2023, years: [2022, 2023] }, NO_INPUTS);
}
const sentence = (assessment: Assessment) => summarise(assessment, 2023).sentence(words);

test("targets without a figure are targets too", () => {
  const summary = summarise(assessed({ socialAnnex: true }), 2023);
  expect([summary.count.met, summary.targets, summary.targetsMissing]).toEqual([1, 5, 4]);
  expect(sentence(assessed({ socialAnnex: true }))).toBe("1 cible atteinte sur 5");
});

test("where every target lacks its figure, that is what is said; nobody is told that there is none", () => {
  expect(sentence(assessed({ sme: true }))).toMatch(
    /^Aucune cible ne peut être évaluée\s: les chiffres manquent$/,
  );
});

test("a mean delay of 31 days against 30 is close, not met, and by a day", () => {
  const invoices = [{ received: "2023-01-02", paid: "2023-02-02" }];
  const figure = assessed({}, { invoices }).figures.get(2023)?.get("4.1");
  expect(figure && againstReference(figure)).toMatchObject({ gap: 1, status: "near" });
});
