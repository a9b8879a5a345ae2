/** Which doubts are shown: « Ignorer » concerns the cases that were there, wherever they move. */
import fc from "fast-check";
import type { Finding } from "../../src/register/finding";
import { shownFindings, withIgnored, withoutIgnoredKind } from "../../src/register/ignoring";

const doubt = (read: string, row: number, code: Finding["code"] = "unreadableDate"): Finding => ({
  severity: "error",
  code,
  sheet: "Marchés",
  row,
  column: 3,
  params: { read, field: "notificationDate" },
});

const texts = fc.array(fc.constantFrom("bientôt", "à fixer", "T2", "courant mai"), { maxLength: 12 });

test("what was ignored stays away when rows move; each new case is shown", () => {
  fc.assert(
    fc.property(texts, texts, (before, later) => {
      const shown = before.map((read, row) => doubt(read, row));
      const entries = withIgnored([], shown, shown.length);
      const now = [...before, ...later].map((read, row) => doubt(read, 200 - row)).reverse();
      const left = shownFindings(now, { unreadableDate: now.length }, entries);
      const count = (list: readonly string[]) => [...list].sort();
      expect(count(left.findings.map(({ params }) => String(params.read)))).toEqual(count(later));
      expect(left.counts.unreadableDate).toBe(later.length);
    }),
  );
});

test("a kind that is ignored by its name is ignored whatever comes", () => {
  const findings = [doubt("x", 1), doubt("y", 2), doubt("z", 3, "totalRow")];
  const shown = shownFindings(findings, { unreadableDate: 2, totalRow: 1 }, ["unreadableDate"]);
  expect(shown.findings.map(({ code }) => code)).toEqual(["totalRow"]);
  expect(shown.ignored).toEqual([{ code: "unreadableDate", count: 2 }]);
});

test("ignoring again adds to what was ignored; giving it up shows all again", () => {
  const first = withIgnored([], [doubt("x", 1)], 1);
  const both = withIgnored(first, [doubt("y", 2)], 1);
  const all = [doubt("x", 7), doubt("y", 8)];
  expect(shownFindings(all, {}, both).findings).toEqual([]);
  expect(shownFindings(all, {}, withoutIgnoredKind(both, "unreadableDate")).findings).toEqual(all);
});

test("of a kind with more cases than are kept, all are ignored", () => {
  expect(withIgnored([], [doubt("x", 1)], 1500)).toEqual(["unreadableDate"]);
});
