/** Events, settings, showing, sharing and the two writes that are not a plan, over the real Office.js. */
import { JSDOM } from "jsdom";
import type { AppendRequest, WorkbookEvent } from "../../src/workbook/workbook";
import {
  insertCells,
  MAX_COLUMNS,
  MAX_ROWS,
  OFFICE_ERRORS,
  rect,
  typeInto,
  type SeenRequest,
} from "../../emulator";
import { codeOf, open, register, settled, snapshot, tripsOf, values, whole } from "./booted";
import { samplePlan } from "./sample-plan";

describe("watching", () => {
  it("tells edits of the user and of others, in one round trip, and stops", async () => {
    const excel = await open();
    const events: WorkbookEvent[] = [];
    let stop: () => Promise<void> = () => Promise.resolve();
    const trips = await tripsOf(excel, async () => {
      stop = await excel.workbook.watch((event) => events.push(event));
    });
    expect(trips).toBe(1);
    const sheet = excel.sheet("Marchés");
    typeInto(sheet, 2, 3, "Oui");
    typeInto(sheet, 3, 1, "Autre", { source: "Remote" });
    await settled();
    const sheetId = sheet.id;
    const at = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
    expect(events).toEqual([
      { kind: "changed", sheetId, area: at(2, 3), structure: false, remote: false },
      { kind: "changed", sheetId, area: at(3, 1), structure: false, remote: true },
    ]);
    expect(await tripsOf(excel, stop)).toBe(1);
    typeInto(sheet, 2, 3, "Non");
    await settled();
    expect(events).toHaveLength(2);
  });

  it("says nothing of own writes, and hears what people type beside them", async () => {
    let now = 1_000_000;
    const excel = await open({}, { now: () => now });
    await excel.workbook.overview();
    const events: WorkbookEvent[] = [];
    await excel.workbook.watch((event) => events.push(event));
    const [sheetId = ""] = await excel.workbook.write([whole()]);
    await excel.workbook.write([whole({ sheetId })]);
    const changes = [{ row: 2, column: 2, cell: { value: 0.5, style: "percent" } }];
    await settled();
    now += 2_000;
    await excel.workbook.write([{ plan: samplePlan(), sheetId, changes, activate: false, clear: null }]);
    await settled();
    expect(events.filter(({ kind }) => kind !== "selected")).toEqual([]);

    typeInto(excel.sheet("SPASER 2023"), 4, 3, "30");
    typeInto(excel.sheet("Marchés"), 2, 3, "Oui");
    await settled();
    expect(events.filter(({ kind }) => kind === "changed")).toHaveLength(2);
    now += 2_000;
    typeInto(excel.sheet("SPASER 2023"), 2, 2, "1");
    await settled();
    expect(events.filter(({ kind }) => kind === "changed")).toHaveLength(3);
  });

  it("tells sheets that come and go, and the selection", async () => {
    const excel = await open({ sheets: [register, { name: "Autre" }] });
    const events: WorkbookEvent[] = [];
    await excel.workbook.watch((event) => events.push(event));
    excel.book.addSheet("Nouvelle");
    excel.book.select(excel.sheet("Marchés"), { row: 3, column: 1, rows: 2, columns: 1 });
    await settled();
    expect(events).toContainEqual({ kind: "sheets" });
    expect(events).toContainEqual({
      kind: "selected",
      sheetId: excel.sheet("Marchés").id,
      area: { row: 3, column: 1, rowCount: 2, columnCount: 1 },
      several: false,
    });
  });
});

describe("the other acts", () => {
  it("remember settings in the workbook", async () => {
    const excel = await open();
    const trips = await tripsOf(excel, () =>
      excel.workbook.remember({ spaser: { a: [1, "é"] }, other: null }),
    );
    expect(trips).toBe(1);
    expect((await excel.workbook.overview()).settings).toEqual({ spaser: { a: [1, "é"] }, other: null });
  });

  it("show a cell or a row, by the sheet's name or id", async () => {
    const excel = await open({ sheets: [{ name: "Devant" }, register] });
    const sheet = excel.sheet("Marchés");
    expect(await tripsOf(excel, () => excel.workbook.show({ sheet: "Marchés", row: 3, column: 2 }))).toBe(1);
    expect(excel.book.active).toBe(sheet);
    expect(excel.book.selection).toMatchObject({ row: 3, column: 2, rows: 1, columns: 1 });
    await excel.workbook.show({ sheet: sheet.id, row: 4, column: null });
    expect(excel.book.selection).toMatchObject({ row: 4, column: 0, rows: 1, columns: 16_384 });
    expect(await codeOf(excel.workbook.show({ sheet: "Partie", row: 1, column: 1 }))).toBe("sheetGone");
  });

  it("open a file as a workbook of its own", async () => {
    const excel = await open();
    const file = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    const trips = await tripsOf(excel, () => excel.workbook.openCopy(file, "SPASER.xlsx"));
    expect(trips).toBe(2);
    expect(excel.host.createdWorkbooks).toEqual([Buffer.from(file).toString("base64")]);
  });

  it("wait for a cell that is being edited before they open a file, and say so", async () => {
    const excel = await open();
    const file = new Uint8Array([1, 2, 3]);
    // Whatever is asked for meanwhile is refused; what waits for the edit comes back with the reason.
    const editing = excel.host.faults.add({
      effect: { kind: "office", code: OFFICE_ERRORS.cellEditMode },
      times: Infinity,
    });
    expect(await codeOf(excel.workbook.openCopy(file, "SPASER.xlsx"))).toBe("cellEdit");
    editing();
    await excel.workbook.openCopy(file, "SPASER.xlsx");
    expect(excel.host.createdWorkbooks).toHaveLength(1);
  });

  it("offer it for download where Excel can't open it", async () => {
    const excel = await open();
    excel.host.faults.failNext(5001);
    const { window } = new JSDOM("");
    const clicked: string[] = [];
    window.HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      clicked.push(this.download);
    };
    const created = jest.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
    const later = setTimeout;
    jest
      .spyOn(globalThis, "setTimeout")
      .mockImplementation((work, delay) => later(work, delay === 30_000 ? 0 : delay));
    Object.assign(globalThis, { document: window.document });
    await excel.workbook.openCopy(new Uint8Array([1, 2, 3]), "SPASER 2023.xlsx");
    expect(clicked).toEqual(["SPASER 2023.xlsx"]);
    expect(created).toHaveBeenCalledTimes(1);
    jest.restoreAllMocks();
    Reflect.deleteProperty(globalThis, "document");
  });

  const appending: AppendRequest = {
    sheetId: "",
    ...{ headerRow: 1, firstColumn: 4, rowCount: 3 },
    columns: [
      { header: "Clause environnementale", allowed: ["Oui", "Non"] },
      { header: "=PME", allowed: ["PME", "Autre"] },
    ],
    seen: { firstRow: 1, firstColumn: 0, cells: [["N°", "Objet", "Montant", "Clause sociale"]] },
  };
  const added = appending.columns.map(({ header }) => header);

  it("append columns with a list beside a plain range", async () => {
    const excel = await open();
    await excel.workbook.overview();
    const sheet = excel.sheet("Marchés");
    const request = { ...appending, sheetId: sheet.id };
    expect(await tripsOf(excel, () => excel.workbook.appendColumns(request))).toBe(2);
    expect(values(sheet, { row: 1, column: 3, rowCount: 1, columnCount: 4 })).toEqual([
      ["Clause sociale", ...added, null],
    ]);
    expect(sheet.grid.peek(1, 5)?.formula).toBeNull();
    expect(sheet.validationAt(4, 5)).toMatchObject({ rule: { list: { source: "PME,Autre" } } });
    expect(sheet.validationAt(5, 4)).toBeNull();
    expect(sheet.validationAt(1, 4)).toBeNull();
    const after = snapshot(sheet);
    expect(await codeOf(excel.workbook.appendColumns(request))).toBe("conflict");
    expect(snapshot(sheet)).toBe(after);
  });

  it.each([
    ["a header that is not the one that was seen", 1, 2],
    ["a text where the columns would go", 1, 5],
  ])("append no columns beside %s", async (_what, row, column) => {
    const excel = await open();
    await excel.workbook.overview();
    const sheet = excel.sheet("Marchés");
    typeInto(sheet, row, column, "Autre chose", { source: "Remote" });
    const before = snapshot(sheet);
    expect(await codeOf(excel.workbook.appendColumns({ ...appending, sheetId: sheet.id }))).toBe("conflict");
    expect(snapshot(sheet)).toBe(before);
  });

  describe.each([
    ["a plain range", {}],
    ["a table", { tables: [{ name: "Registre", area: "A2:D5" }] }],
  ])("append columns to %s, never over what a colleague types there at that moment", (_name, parts) => {
    it.each([1, 2])("before request %i", async (number) => {
      const excel = await open({ sheets: [{ ...register, ...parts }] });
      await excel.workbook.overview();
      const sheet = excel.sheet("Marchés");
      const typed = ["Rapporteur", "Mme A", "=1+1", "M. B"];
      excel.host.faults.add({
        when: excel.host.traffic.length + number,
        effect: {
          kind: "before",
          act: () =>
            typed.forEach((value, row) => [4, 5].forEach((column) => sheet.setValue(1 + row, column, value))),
        },
      });
      const code = await codeOf(excel.workbook.appendColumns({ ...appending, sheetId: sheet.id }));
      expect(code).toBe(number === 1 ? "conflict" : "none");
      const [header = [], ...rows] = values(sheet, { row: 1, column: 4, rowCount: 4, columnCount: 6 });
      const kept = number === 1 ? [0, 1] : [2, 3];
      for (const at of kept) expect([header, ...rows].map((row) => row[at])).toEqual(typed);
      if (number === 2) expect(header.slice(0, 2)).toEqual(added);
    });
  });

  it("append columns that follow rows and columns inserted at that moment", async () => {
    const excel = await open();
    await excel.workbook.overview();
    const sheet = excel.sheet("Marchés");
    excel.host.faults.add({
      when: excel.host.traffic.length + 2,
      effect: {
        kind: "before",
        act: () => {
          insertCells(sheet, rect(0, 0, 1, MAX_COLUMNS), "down", "Remote");
          insertCells(sheet, rect(0, 2, MAX_ROWS, 1), "right", "Remote");
        },
      },
    });
    await excel.workbook.appendColumns({ ...appending, sheetId: sheet.id });
    expect(values(sheet, { row: 2, column: 0, rowCount: 1, columnCount: 7 })).toEqual([
      ["N°", "Objet", null, "Montant", "Clause sociale", ...added],
    ]);
    expect(sheet.validationAt(3, 5)).not.toBeNull();
    expect(sheet.validationAt(2, 5)).toBeNull();
  });

  it("append nothing once it was given up, though Excel answers later", async () => {
    const excel = await open({}, { timeoutMs: 1_000 });
    await excel.workbook.overview();
    const sheet = excel.sheet("Marchés");
    const before = snapshot(sheet);
    excel.host.faults.add({
      when: excel.host.traffic.length + 1,
      effect: { kind: "delay", milliseconds: 1_500 },
    });
    expect(await codeOf(excel.workbook.appendColumns({ ...appending, sheetId: sheet.id }))).toBe("timeout");
    await new Promise((resolve) => setTimeout(resolve, 800));
    await settled();
    expect(snapshot(sheet)).toBe(before);
  });

  it.each([
    ["list", "DataValidation.Rule="],
    ["look", "GetIntersection.CopyFrom()"],
  ])("append columns whose %s Excel refuses", async (_what, step) => {
    const excel = await open();
    await excel.workbook.overview();
    const sheet = excel.sheet("Marchés");
    const effect = { kind: "api" as const, code: "GeneralException", afterActions: 0 };
    const refused = ({ steps }: SeenRequest) => {
      effect.afterActions = steps.indexOf(step);
      return effect.afterActions >= 0;
    };
    excel.host.faults.add({ when: refused, effect });
    await excel.workbook.appendColumns({ ...appending, sheetId: sheet.id });
    expect(excel.host.faults.hits).toBe(1);
    expect(values(sheet, { row: 1, column: 4, rowCount: 1, columnCount: 2 })).toEqual([added]);
  });

  it("append columns to a table as columns of the table", async () => {
    const excel = await open({ sheets: [{ ...register, tables: [{ name: "Registre", area: "A2:D5" }] }] });
    await excel.workbook.overview();
    const sheet = excel.sheet("Marchés");
    await excel.workbook.appendColumns({ ...appending, sheetId: sheet.id });
    expect(sheet.tables[0]!.area).toMatchObject({ row: 1, column: 0, rows: 4, columns: 6 });
    expect(values(sheet, { row: 1, column: 4, rowCount: 1, columnCount: 2 })).toEqual([added]);
    expect(sheet.grid.peek(1, 5)?.formula).toBeNull();
    expect(sheet.validationAt(4, 5)).toMatchObject({ rule: { list: { source: "PME,Autre" } } });
  });

  it("keep the budgets of the four moments", async () => {
    const excel = await open();
    const { workbook } = excel;
    const sheetId = excel.sheet("Marchés").id;
    const read = { sheetId, area: { row: 0, column: 0, rowCount: 5, columnCount: 4 } };
    const opening = await tripsOf(excel, async () => {
      await workbook.overview();
      await workbook.read([read]);
    });
    let target = "";
    const computing = await tripsOf(excel, async () => {
      await workbook.overviewAndRead([read]);
      [target = ""] = await workbook.write([whole()]);
    });
    const changes = [{ row: 2, column: 2, cell: { value: 0.5, style: "percent" } }];
    const refreshing = await tripsOf(excel, async () => {
      await workbook.overviewAndRead([read, { ...read, sheetId: target }]);
      await workbook.write([{ plan: samplePlan(), sheetId: target, changes, activate: false, clear: null }]);
    });
    expect({ opening, computing, refreshing }).toEqual({ opening: 3, computing: 3, refreshing: 2 });
  });
});
