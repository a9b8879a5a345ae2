/** A file whose workbook has a published year: the command line tells what was published, and apart from it what the register gives now. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { cutFor, cutTable } from "../../src/headless/cut";
import { computationAsJson } from "../../src/headless/json";
import { Session } from "../../src/workbook/session";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { renderXlsx } from "../../src/xlsx/write";
import { saveWorkbook } from "../../emulator/files";
import { typeAt } from "../life/sheet-at";
import { REGISTER, smallDesk } from "../life/small-desk";
import type { Workbook } from "../../emulator";

const FRAMEWORK = "asp-2023";

/** The file as Excel writes it: an add-in's settings are properties of a part of their own. */
async function asExcelSaves(book: Workbook): Promise<Uint8Array> {
  const escaped = (text: string) =>
    text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/\n/g, "&#10;");
  const properties = [...book.settings].map(
    ([key, value]) => `<we:property name="${key}" value="${escaped(JSON.stringify(value))}"/>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="1" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/><we:properties><we:property name="Office.AutoShow" value="yes"/>${properties.join("")}</we:properties><we:bindings/></we:webextension>`;
  const parts = unzipSync(await saveWorkbook(book));
  return zipSync({ ...parts, "xl/webextensions/webextension1.xml": strToU8(xml) });
}

interface Printed {
  published: { on: string; recomputed: Record<string, unknown> } | null;
  indicators: {
    id: string;
    value: number | string | null;
    target: number | null;
    valueByAmount: number | null;
  }[];
}

async function computed(file: Uint8Array) {
  const session = new Session(FileWorkbook.read(file, "registre.xlsx"), {
    language: "fr",
    now: () => ({ day: 47_000, minutes: 600 }),
    productVersion: "0.0.0",
    renderFile: renderXlsx,
    columnFor: (field) => ({ header: field, allowed: [] }),
  });
  const opened = await session.open();
  return { opened, computed: await session.compute({ year: 2023, frameworkId: FRAMEWORK, history: 1 }) };
}

async function printed(file: Uint8Array): Promise<Printed> {
  const found = await computed(file);
  return computationAsJson(found.opened, found.computed, "fr") as Printed;
}

test("every figure is as it was published", async () => {
  const desk = await smallDesk();
  await desk.session.open();
  await desk.session.compute({ year: 2023, frameworkId: FRAMEWORK });
  typeAt(desk.sheet("SPASER 2023"), "ind:2.2", "target", "55 %");
  typeAt(desk.sheet("SPASER 2023"), "ind:2.2", "comment", '« Relu » > vu & "cité"');
  expect((await printed(await asExcelSaves(desk.book))).published).toBeNull();
  await desk.session.freeze(2023, true);
  const published = await printed(await asExcelSaves(desk.book));
  expect(published.published).toEqual({ on: "2026-11-23", recomputed: {} });
  expect(published.indicators.find(({ id }) => id === "2.2")?.target).toBe(0.55);
  for (const row of [3, 6, 9, 12]) {
    desk.type(REGISTER, row, 8, "Non");
    desk.type(REGISTER, row, 5, "9999999");
  }
  const file = await asExcelSaves(desk.book);
  const later = await printed(file);
  desk.close();
  expect(later.indicators).toEqual(published.indicators);
  expect(Object.keys(later.published?.recomputed ?? {})).toEqual(expect.arrayContaining(["2.2"]));

  // A cut is of today's register, and says so; it adds up to what that gives.
  const { opened, computed: found } = await computed(file);
  if (!opened.register || !found.counted) throw new Error("a published year is counted anew");
  const cut = cutFor("quarter", opened.register, found.counted, "fr");
  const now = found.counted.figures.get(2023)?.get("2.2");
  expect(now?.numerator).not.toBe(found.assessment.figures.get(2023)?.get("2.2")?.numerator);
  const parts = cut.groups.map(({ assessment }) => assessment.figures.get(2023)?.get("2.2"));
  expect(parts.reduce((sum, one) => sum + (one?.numerator ?? 0), 0)).toBe(now?.numerator);
  expect(cutTable(cut, true, "fr")).toContain("la ventilation est celle du registre d’aujourd’hui");
});
