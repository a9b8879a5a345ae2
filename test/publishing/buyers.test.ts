/** A joint scheme owes its indicators for each buyer: the report has a table for each, whose figures are those of its contracts alone. */
import { buildRegister, type Row } from "../../method-pages/build-register";
import { renderReport } from "../../src/docx/report";
import { publicationOf } from "../../src/publishing/content";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { ASP } from "../../src/spaser/frameworks/asp";
import { readWord } from "./word";

const context = { language: "fr", body: "", computedAt: { day: 45_363 }, productVersion: "0" } as const;

function reportOf(buyers: readonly string[], frozen?: { day: number }) {
  const rows = buyers.map((buyer, i): Row => ({
    number: `2023-${i}`,
    buyer,
    notified: "2023-03-01",
    amount: 50_000,
    facts: { socialClause: i % 2 === 0 },
  }));
  const register = buildRegister(rows);
  const assessment = assess(register, ASP, { year: 2023, years: [2022, 2023] }, NO_INPUTS);
  return publicationOf(assessment, NO_INPUTS, frozen ? { ...context, frozen } : context, register);
}

const JOINT = ["Ville", "Ville", "Métropole", "Métropole", "Métropole"];

test("each buyer has its table, with the figures of its own contracts", async () => {
  const publication = reportOf(JOINT);
  const shown = (name: string) =>
    publication.buyers.find((buyer) => buyer.name === name)?.lines.find(({ id }) => id === "2.1")?.value;
  // Contracts 0 and 1; contracts 2, 3 and 4.
  expect([shown("Ville"), shown("Métropole")].map((value) => value?.replace(/\s/gu, " "))).toEqual([
    "50 %",
    "66,67 %",
  ]);
  const { paragraphs, tables } = readWord(await renderReport(publication));
  const headings = paragraphs.filter(({ style }) => /^Heading/.test(style)).map(({ text }) => text);
  expect(headings).toEqual(expect.arrayContaining(["Par acheteur", "Ville", "Métropole"]));
  const own = tables.find(({ caption }) => caption.startsWith("Métropole"));
  expect(own?.rows[0]?.header).toBe(true);
  expect(own?.rows.find(({ cells }) => cells[0] === "2.1")?.cells.join(" ")).toContain("66,67");
});

test("one buyer alone, or figures that were closed as one, have no such part", async () => {
  expect(reportOf(["Ville", "Ville"]).buyers).toEqual([]);
  expect(reportOf(JOINT, { day: 45_363 }).buyers).toEqual([]);
  const { paragraphs } = readWord(await renderReport(reportOf(["Ville"])));
  expect(paragraphs.map(({ text }) => text)).not.toContain("Par acheteur");
});
