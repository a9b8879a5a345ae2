/** Events, ribbon commands, faults, limits and unknown members through the real client. */
import { copySheet, insertCells, rect, typeInto, workbookFrom, type Workbook } from "../../emulator/model";
import { type Booted, bootOffice } from "../../emulator/transport/jsdom";
import { failure, settle } from "./support";

let booted: Booted;
let book: Workbook;
beforeAll(async () => {
  book = workbookFrom({ sheets: [{ name: "A", rows: [[1, 2]] }, { name: "B" }] });
  booted = await bootOffice({ workbook: book });
});
afterAll(() => booted.close());
afterEach(() => booted.host.faults.clear());

const read = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("A").getRange("A1:B1");
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });

test("changes, selections, sheets: events arrive, and stop when removed", async () => {
  const heard: string[] = [];
  const hear =
    (what: string) =>
    (args: { address?: string; worksheetId?: string; source?: string; changeType?: string }) => {
      heard.push([what, args.address, args.changeType, args.source].filter(Boolean).join(" "));
      return Promise.resolve();
    };
  const handlers = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const added = [
      sheets.onChanged.add(hear("all")),
      sheets.onAdded.add(hear("added")),
      sheets.onDeleted.add(hear("deleted")),
      sheets.onActivated.add(hear("activated")),
      sheets.getItem("A").onChanged.add(hear("A")),
      sheets.onSelectionChanged.add(hear("selection")),
    ];
    context.workbook.onSelectionChanged.add(() => {
      heard.push("document");
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const a = book.sheetNamed("A")!;
  typeInto(a, 0, 0, "1 234,5");
  typeInto(a, 0, 1, "25 %", { source: "Remote" });
  insertCells(a, rect(3, 0, 1, 16384), "down");
  await settle();
  expect(a.value(0, 0)).toBe(1234.5);
  expect(heard.sort()).toEqual(
    [
      "A A1 RangeEdited Local", "all A1 RangeEdited Local", "A B1 RangeEdited Remote", "all B1 RangeEdited Remote",
      "A 4:4 RowInserted Local", "all 4:4 RowInserted Local",
    ].sort(),
  ); // prettier-ignore
  heard.length = 0;
  book.select(book.sheetNamed("B")!, rect(1, 1));
  const copy = copySheet(a);
  book.deleteSheet(copy);
  await settle();
  expect(heard).toEqual(
    expect.arrayContaining(["activated", "selection B2", "document", "added Local", "deleted Local"]),
  );
  heard.length = 0;
  // The add-in's own writes are heard too.
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("A").getRange("A1").values = [[1]];
    await context.sync();
  });
  await settle();
  expect(heard.length).toBeGreaterThan(0);
  await Excel.run(handlers[0]!.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
  heard.length = 0;
  typeInto(a, 0, 0, "1");
  await settle();
  expect(heard).toEqual([]);
});

test("a ribbon command runs and completes", async () => {
  let ran = 0;
  Office.actions.associate("calculer", (event: Office.AddinCommands.Event) => {
    ran++;
    event.completed();
  });
  expect(await booted.host.runCommand("calculer")).toMatchObject({ status: 0 });
  expect(ran).toBe(1);
  expect((await booted.host.runCommand("absente")).status).not.toBe(0);
});

test.each([
  [5004, "InvalidOperationInCellEditMode"],
  [5102, "ActivityLimitReached"],
  [5103, "RequestPayloadSizeLimitExceeded"],
  [5104, "ResponsePayloadSizeLimitExceeded"],
  [7000, "AccessDenied"],
])("the channel's error %d arrives as %s, and the next try succeeds", async (code, name) => {
  booted.host.faults.failNext(code);
  expect((await failure(read)).code).toBe(name);
  await read();
});

test("errors of actions, nulls, done but failed, a sheet deleted in between", async () => {
  const { faults } = booted.host;
  faults.add({ effect: { kind: "api", code: "GeneralException" } });
  expect((await failure(read)).code).toBe("GeneralException");
  faults.add({
    when: (request) => request.steps.some((s) => s.endsWith(".load")),
    effect: { kind: "nulls" },
  });
  expect(await read()).toBeNull();
  faults.add({ effect: { kind: "doneButFailed", code: "GeneralException" } });
  expect((await failure(() => Excel.run(async (context) => {
    context.workbook.worksheets.getItem("A").getRange("A1").values = [[77]];
    await context.sync();
  }))).code).toBe("GeneralException"); // prettier-ignore
  expect(book.sheetNamed("A")!.value(0, 0)).toBe(77);
  const error = await failure(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("éphémère");
      await context.sync();
      faults.add({ effect: { kind: "before", act: (b) => b.deleteSheet(b.sheetNamed("éphémère")!) } });
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    }),
  );
  expect(error.code).toBe("ItemNotFound");
});

test("an unanswered request hangs, a late one arrives", async () => {
  booted.host.faults.add({ effect: { kind: "silence" } });
  const late = new Promise((resolve) => setTimeout(() => resolve("waiting"), 50));
  expect(await Promise.race([read(), late])).toBe("waiting");
  booted.host.faults.add({ effect: { kind: "delay", milliseconds: 30 } });
  expect(await read()).toEqual([[77, 0.25]]);
});

test("a request doesn't overtake one that Excel is busy with", async () => {
  booted.host.faults.add({ effect: { kind: "delay", milliseconds: 30 } });
  const answered: string[] = [];
  await Promise.all([
    read().then(() => answered.push("delayed")),
    read().then(() => answered.push("behind it")),
  ]);
  expect(answered).toEqual(["delayed", "behind it"]);
});

test("in cell-edit mode calls fail, or wait when asked to", async () => {
  booted.host.editingCell = true;
  expect((await failure(read)).code).toBe("InvalidOperationInCellEditMode");
  let done = false;
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.load("name");
    await context.sync();
    done = true;
  });
  await settle();
  expect(done).toBe(false);
  booted.host.editingCell = false;
  await waiting;
  expect(done).toBe(true);
});

test("more than 5 MB is refused in both directions", async () => {
  const long = "x".repeat(30_000);
  const write = (rows: number) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("B");
      sheet.getRangeByIndexes(0, 0, rows, 1).values = Array.from({ length: rows }, () => [long]);
      await context.sync();
    });
  expect((await failure(() => write(200))).code).toBe("RequestPayloadSizeLimitExceeded");
  await write(100);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("B").getRange("B1:B100").copyFrom("A1:A100");
    await context.sync();
  });
  const error = await failure(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("B").getRange("A1:B100");
      range.load("values");
      await context.sync();
    }),
  );
  expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("members above 1.9 and members that are not emulated fail loudly", async () => {
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").getMergedAreasOrNullObject();
      await context.sync();
    }),
  );
  expect(error.code).toBe("ApiNotFound");
  booted.host.unknownMembers.clear();
  const mine = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").flashFill();
      await context.sync();
    }),
  );
  expect(mine.code).toBe("ApiNotFound");
  expect(mine.message).toContain("Range.FlashFill");
  expect([...booted.host.unknownMembers]).toEqual(["Range.FlashFill"]);
});
