/** What leaves the house: the shared file of the example register holds the published figures, and nothing of the register. */
import { strFromU8, unzipSync } from "fflate";
import type { RowBlock } from "../../src/register/grid";
import { readIndicatorSheet, type ReadSheet } from "../../src/report/read-sheet";
import { roundHalfUp } from "../../src/spaser/rounding";
import { readWorkbookFile } from "../../src/xlsx/read";
import { exampleDesk, type Desk } from "../moments/desk";
import { PRINTED } from "../published/asp-2023";
import { day } from "../../method-pages/build-register";
import { blockOf, typeAt } from "./sheet-at";

const FRAMEWORK = "asp-2023";

/** The printed figures of a year, compared with what a sheet shows in its column. */
function expectPrinted(sheet: ReadSheet): void {
  for (const { indicator, year, value, step } of PRINTED) {
    const column = year === sheet.year ? "value" : `y${year}`;
    const shown = sheet.computed.get(indicator)?.[column];
    const isPercent = sheet.layout.rowKeys.get(`ind:${indicator}`)?.unit === "percent";
    const exact = Number(shown) * (isPercent ? 100 : 1);
    const expected = typeof value === "string" ? day(value) : value;
    expect([indicator, year, roundHalfUp(roundHalfUp(exact / step, 0) * step, 2)]).toEqual([
      indicator,
      year,
      expected,
    ]);
  }
}

function texts(file: Uint8Array): string {
  return Object.entries(unzipSync(file))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join("\n")
    .replaceAll("&amp;", "&")
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .toLowerCase();
}

describe("sharing the example", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await exampleDesk();
    for (const name of ["SPASER 2022", "SPASER 2023"]) {
      const known = desk.book.sheetNamed(name);
      // The figures typed there come from the file: they stay in 2023's sheet.
      if (known && name === "SPASER 2022") desk.book.deleteSheet(known);
    }
    await desk.session.open();
  });
  afterAll(() => {
    desk.close();
  });

  const shared = async (detail: boolean, anonymous: boolean): Promise<Uint8Array> => {
    await desk.session.share({ detail, anonymous });
    return new Uint8Array(Buffer.from(desk.host.createdWorkbooks.at(-1) ?? "", "base64"));
  };
  const register = async () => {
    const { register: found } = await desk.reopened().open();
    if (!found) throw new Error("no register");
    return found;
  };

  test("takes no more round trips than promised", async () => {
    const compute = () => desk.session.compute({ year: 2023, frameworkId: FRAMEWORK });
    expect(
      await desk.trips(() => desk.session.compute({ year: 2024, frameworkId: FRAMEWORK })),
    ).toBeLessThanOrEqual(5);
    await compute();
    expect(await desk.trips(compute)).toBeLessThanOrEqual(5);
    typeAt(desk.sheet("SPASER 2023"), "ind:2.2", "comment", "Relu par la direction.");
    expect(await desk.trips(() => desk.session.refresh())).toBeLessThanOrEqual(3);
    expect(await desk.trips(() => desk.session.refresh())).toBeLessThanOrEqual(2);
    // One to look, one that waits for the end of a cell edit, one to open.
    expect(await desk.trips(() => desk.session.share({ detail: true, anonymous: true }))).toBeLessThanOrEqual(
      3,
    );
  });

  test("the sheet in the workbook shows every printed figure of both years", () => {
    const sheet = readIndicatorSheet(blockOf(desk.sheet("SPASER 2023")), false);
    if (!sheet) throw new Error("no sheet");
    expectPrinted(sheet);
  });

  test("the file shows them too, and what was typed since", async () => {
    typeAt(desk.sheet("SPASER 2023"), "ind:2.1", "comment", "Ajouté juste avant le partage.");
    const file = await shared(false, true);
    const [only, ...others] = readWorkbookFile(file).sheets;
    expect(others).toEqual([]);
    if (!only) throw new Error("no sheet");
    const block: RowBlock = {
      firstRow: only.shape.used?.row ?? 0,
      firstColumn: only.shape.used?.column ?? 0,
      cells: only.cells,
    };
    const sheet = readIndicatorSheet(block, false);
    if (!sheet) throw new Error("no indicators");
    expectPrinted(sheet);
    expect(sheet.inputs.comments[2023]?.["2.1"]).toBe("Ajouté juste avant le partage.");
  });

  test("no link to another workbook, no macro, no connection", async () => {
    const names = Object.keys(unzipSync(await shared(true, false)));
    expect(names.filter((name) => /externalLink|vba|macro|connection|customXml|\.bin$/i.test(name))).toEqual(
      [],
    );
    expect(texts(await shared(true, false))).not.toMatch(/\[\d+\][a-z']|file:\/\/|targetmode="external"/);
  });

  test("with the indicators alone, no supplier, no number and no object of the register", async () => {
    const { supplierName, contractNumber, procedureNumber, object, amount } = await register();
    const file = await shared(false, true);
    const content = texts(file);
    const long = (list: string[]) => [...new Set(list)].filter((text) => text.length > 3);
    expect(long(supplierName).length).toBeGreaterThan(30);
    expect(long(contractNumber).length).toBeGreaterThan(200);
    expect(long(procedureNumber).length).toBeGreaterThan(30);
    for (const list of [supplierName, contractNumber, procedureNumber, object])
      expect(long(list).filter((text) => content.includes(text.toLowerCase()))).toEqual([]);
    const shown = new Set(readWorkbookFile(file).sheets.flatMap(({ cells }) => cells.flat()));
    expect([...amount].filter((one) => one > 1_000).length).toBeGreaterThan(200);
    expect([...amount].filter((one) => one > 1_000 && shown.has(one))).toEqual([]);
  });

  test("with an anonymous « Détail », no supplier and no amount", async () => {
    const { supplierName, contractNumber, amount } = await register();
    const file = await shared(true, true);
    const content = texts(file);
    const suppliers = [...new Set(supplierName)].filter((text) => text.length > 3);
    expect(suppliers.filter((text) => content.includes(text.toLowerCase()))).toEqual([]);
    expect(contractNumber.some((text) => text !== "" && content.includes(text.toLowerCase()))).toBe(true);
    // The search can fail: with everything asked for, they are all there to be found.
    const open = texts(await shared(true, false));
    expect(suppliers.some((text) => open.includes(text.toLowerCase()))).toBe(true);
    const detail = readWorkbookFile(file).sheets[1];
    const shown = new Set((detail?.cells ?? []).flat().filter((cell) => typeof cell === "number"));
    const amounts = [...new Set(amount)].filter((one) => one > 1_000);
    expect(amounts.filter((one) => shown.has(one))).toEqual([]);
  });
});
