import { draftName, isDraft, isLeftover } from "../../src/excel/drafts";
import { workbookError } from "../../src/excel/errors";
import { packed } from "../../src/excel/steps";
import { columnPoints } from "../../src/report/page";
import { WorkbookError } from "../../src/workbook/workbook";

const step = (bytes: number) => ({ bytes, queue: () => undefined });

describe("steps", () => {
  it("are packed in order into requests under the limit", () => {
    const sizes = packed([40, 50, 20, 200, 1].map(step), 100).map((batch) => batch.map(({ bytes }) => bytes));
    expect(sizes).toEqual([[40, 50], [20], [200], [1]]);
    expect(packed([])).toEqual([]);
  });
});

describe("drafts", () => {
  it("are known by their name, and left behind when old", () => {
    const name = draftName(1_000_000_000, 3);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(isDraft(name)).toBe(true);
    expect(isDraft("SPASER 2023")).toBe(false);
    expect(isLeftover(name, 1_000_000_000 + 1_000)).toBe(false);
    expect(isLeftover(name, 1_000_000_000 + 3_600_000)).toBe(true);
    expect(isLeftover("~spaser ???", 0)).toBe(true);
    expect(isLeftover("Marchés", 0)).toBe(false);
  });
});

describe("errors", () => {
  const code = (failure: unknown) => workbookError(failure).code;

  it("come in our words, without Office's text", () => {
    const failure = { code: "InvalidOperationInCellEditMode", message: "cell A1 = secret" };
    const error = workbookError(failure);
    expect(error.code).toBe("cellEdit");
    expect(JSON.stringify([error.message, error.params])).not.toContain("secret");
    expect(code({ code: "ItemNotFound" })).toBe("sheetGone");
    expect(code({ code: "NeverHeardOf" })).toBe("unknown");
    expect(code(new TypeError("x"))).toBe("unknown");
  });

  it("tell the three meanings of AccessDenied apart", () => {
    expect(code({ code: "AccessDenied" })).toBe("permission");
    expect(code({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values" } })).toBe(
      "sheetProtected",
    );
    expect(code({ code: "AccessDenied", debugInfo: { errorLocation: "WorksheetCollection.add" } })).toBe(
      "structureProtected",
    );
  });

  it("pass when they are ours", () => {
    const ours = new WorkbookError("timeout");
    expect(workbookError(ours)).toBe(ours);
  });
});

describe("widths", () => {
  it("are points", () => {
    expect(columnPoints(10)).toBe(56.25);
    expect(columnPoints(8.43)).toBe(48);
  });
});
