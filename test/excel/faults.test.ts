/** Faults at every action of a write: the sheet is the former one or the new one, whole, and the next try succeeds. */
import type { Workbook as Model } from "../../emulator";
import type { WriteRequest } from "../../src/workbook/workbook";
import { codeOf, open, settled, snapshot, whole } from "./booted";
import type { Open } from "./booted";
import { samplePlan } from "./sample-plan";

const other = () =>
  samplePlan({
    cells: samplePlan().cells.map((line) =>
      line.map((cell) => (cell?.value ? { ...cell, value: `nouveau ${String(cell.value)}` } : cell)),
    ),
    merges: [{ row: 0, column: 1, rowCount: 1, columnCount: 2 }],
  });

const changes: WriteRequest["changes"] = [
  { row: 2, column: 2, cell: { value: 0.9, style: "percent" } },
  { row: 3, column: 1, cell: { value: "=3", style: "head" } },
  { row: 5, column: 2, cell: { value: "n.d.", style: "text" } },
];

const kinds: { name: string; request: (sheetId: string) => WriteRequest }[] = [
  { name: "a new sheet", request: () => whole({ plan: { ...other(), name: "SPASER 2024", names: [] } }) },
  { name: "a new layout", request: (sheetId) => whole({ plan: other(), sheetId }) },
  {
    name: "single changes",
    request: (sheetId) => ({ plan: samplePlan(), sheetId, changes, activate: false, clear: null }),
  },
];

async function started(timeoutMs = 2_000): Promise<Open & { sheetId: string }> {
  const excel = await open({}, { timeoutMs });
  const [sheetId = ""] = await excel.workbook.write([whole()]);
  return { ...excel, sheetId };
}

/** Every sheet and name; names of hidden leftovers don't count. */
function state(book: Model): string {
  return book.sheets
    .filter(({ name }) => !name.startsWith("~"))
    .map(snapshot)
    .join("\n");
}

/** Values, number formats and merges: what must never be a mixture. */
function content(book: Model): string {
  return JSON.stringify(
    book.sheets
      .filter(({ name }) => !name.startsWith("~"))
      .map((sheet) => {
        const { cells, blocks, name } = JSON.parse(snapshot(sheet)) as Record<string, unknown>;
        return { cells, blocks, name };
      }),
  );
}

describe.each(kinds)("$name", ({ request }) => {
  it("is the former or the new one after a failure at any action", async () => {
    const good = await started();
    const old = state(good.book);
    const marked = good.host.traffic.length;
    await good.workbook.write([request(good.sheetId)]);
    const fresh = content(good.book);
    const actions = good.host.traffic.slice(marked).map((traffic) => traffic.actions);

    let excel = await started();
    let restored = 0;
    let finished = 0;
    for (const [trip, count] of actions.entries()) {
      // A sample, denser at the start, where cells are written. Primes, so that all kinds of action have their turn.
      for (let action = 0; action < count; action += action < 100 ? 9 : 47) {
        const number = excel.host.traffic.length + trip + 1;
        excel.host.faults.add({
          when: number,
          effect: { kind: "api", code: "GeneralException", afterActions: action },
        });
        const code = await codeOf(excel.workbook.write([request(excel.sheetId)]));
        await settled();
        if (code === "none") {
          expect(content(excel.book)).toBe(fresh);
          finished++;
          excel = await started();
        } else {
          expect(code).toBe("unknown");
          expect(state(excel.book)).toBe(old);
          expect(excel.book.sheets.filter(({ name }) => name.startsWith("~"))).toEqual([]);
          restored++;
        }
      }
    }
    expect(restored).toBeGreaterThan(3);
    expect(finished).toBeGreaterThan(3);
    expect(await codeOf(excel.workbook.write([request(excel.sheetId)]))).toBe("none");
    expect(content(excel.book)).toBe(fresh);
  }, 120_000);

  it("is untouched when Excel refuses the request", async () => {
    const excel = await started();
    const old = state(excel.book);
    const refusals: [number, string][] = [
      [5102, "busy"],
      [5103, "tooLarge"],
      [7000, "permission"],
      [5001, "unknown"],
    ];
    for (const [office, code] of refusals) {
      for (const nth of [1, 2]) {
        excel.host.faults.add({
          when: excel.host.traffic.length + nth,
          effect: { kind: "office", code: office },
        });
        const result = await codeOf(excel.workbook.write([request(excel.sheetId)]));
        excel.host.faults.clear();
        if (result === "none") continue;
        expect(result).toBe(code);
        expect(state(excel.book)).toBe(old);
      }
      if (state(excel.book) !== old) return;
    }
  }, 60_000);

  it("counts as done when it was done, though the answer says otherwise", async () => {
    const excel = await started();
    excel.host.faults.add({
      when: ({ steps }) => steps.some((step) => step.endsWith(".Values=")),
      effect: { kind: "doneButFailed", code: "GeneralException" },
    });
    expect(await codeOf(excel.workbook.write([request(excel.sheetId)]))).toBe("none");
    await settled();
    const good = await started();
    await good.workbook.write([request(good.sheetId)]);
    expect(content(excel.book)).toBe(content(good.book));
    expect(excel.book.sheets.filter(({ name }) => name.startsWith("~"))).toEqual([]);
  });

  it("ends in a time-out when Excel never answers, done or not done", async () => {
    for (const done of [false, true]) {
      const excel = await started(1_500);
      const old = content(excel.book);
      excel.host.faults.add({
        when: ({ steps }) => steps.some((step) => step.endsWith(".Values=")),
        effect: { kind: "silence", done },
      });
      expect(await codeOf(excel.workbook.write([request(excel.sheetId)]))).toBe("timeout");
      await settled();
      if (!done) expect(content(excel.book)).toBe(old);
      expect(await codeOf(excel.workbook.write([request(excel.sheetId)]))).toBe("none");
    }
  });
});

describe("protection", () => {
  it("of the workbook's structure is told from that of a sheet", async () => {
    const excel = await started();
    excel.book.structureProtected = true;
    const old = state(excel.book);
    expect(await codeOf(excel.workbook.write([whole({ plan: samplePlan({ name: "X" }) })]))).toBe(
      "structureProtected",
    );
    expect(state(excel.book)).toBe(old);
    excel.book.structureProtected = false;
    excel.sheet("SPASER 2023").protection = { options: {}, password: null };
    const write = { plan: samplePlan(), sheetId: excel.sheetId, changes, activate: false, clear: null };
    expect(await codeOf(excel.workbook.write([write]))).toBe("sheetProtected");
    expect(state(excel.book)).toBe(old);
  });

  it("leftovers of an interrupted write are hidden from everybody and go with a later one", async () => {
    const excel = await started();
    const left = excel.book.addSheet("~spaser abc 0");
    left.visibility = "VeryHidden";
    expect((await excel.workbook.overview()).sheets.map(({ name }) => name)).toEqual([
      "Marchés",
      "SPASER 2023",
    ]);
    await excel.workbook.write([whole({ sheetId: excel.sheetId })]);
    expect(excel.book.sheets).not.toContain(left);
  });
});
