/** Writes of several requests: one step to undo where this Excel makes such steps, and written all the same where it doesn't. */
import { codeOf, open, settled, snapshot, tripsOf, whole, type Open } from "./booted";
import { samplePlan } from "./sample-plan";

const large = () => {
  const cells = Array.from({ length: 6_000 }, (_, row) =>
    Array.from({ length: 20 }, (__, column) => ({
      value: `Marché ${row}, colonne ${column} é à ç`,
      style: "text",
    })),
  );
  const none = { merges: [], charts: [], rules: [], validations: [], names: [], rows: [] };
  return whole({ plan: samplePlan({ cells, columnCount: 20, ...none }) });
};

/** The options of each `Excel.run` that some work makes. */
async function options(work: () => Promise<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  const run = Excel.run.bind(Excel) as (...args: unknown[]) => Promise<unknown>;
  Object.defineProperty(Excel, "run", {
    configurable: true,
    value: (...args: unknown[]) => {
      seen.push((args[0] as { mergeUndoGroup?: boolean }).mergeUndoGroup === true);
      return run(...args);
    },
  });
  await work();
  Object.defineProperty(Excel, "run", { configurable: true, value: run });
  return seen;
}

const grouped = (runs: unknown[]) => runs.filter(Boolean).length;
const last = (excel: Open) => excel.sheet("SPASER 2023").value(5_999, 19);

it("are one batch on an Excel of 1.20, as many requests as before", async () => {
  const plain = await open();
  const expected = await tripsOf(plain, () => plain.workbook.write([large()]));
  const excel = await open({}, {}, { requirement: "1.20" });
  let trips = 0;
  const runs = await options(
    async () => (trips = await tripsOf(excel, () => excel.workbook.write([large()]))),
  );
  expect(grouped(runs)).toBe(1);
  expect(trips).toBe(expected);
  expect(snapshot(excel.sheet("SPASER 2023"))).toBe(snapshot(plain.sheet("SPASER 2023")));
});

it("ask nothing of the kind of an older Excel, nor for a single request", async () => {
  const old = await open({}, {}, { requirement: "1.19" });
  expect(grouped(await options(() => old.workbook.write([large()])))).toBe(0);
  expect(last(old)).toBe("Marché 5999, colonne 19 é à ç");
  const excel = await open({}, {}, { requirement: "1.20" });
  expect(grouped(await options(() => excel.workbook.write([whole()])))).toBe(0);
});

it("are written where Excel refuses such a step, which it is asked for once", async () => {
  const excel = await open({}, {}, { requirement: "1.20", habits: { undoGroupFails: true } });
  expect(grouped(await options(() => excel.workbook.write([large()])))).toBe(1);
  expect(last(excel)).toBe("Marché 5999, colonne 19 é à ç");
  expect(grouped(await options(() => excel.workbook.write([large()])))).toBe(0);
});

it("leave nothing behind after a fault at any of their requests, and the next try succeeds", async () => {
  for (let request = 1; request <= 4; request++) {
    for (const code of ["GeneralException", "UndoNotSupported"]) {
      const excel = await open({}, { undoPausesMs: [0, 1] }, { requirement: "1.20" });
      excel.host.faults.add({
        when: excel.host.traffic.length + 1 + request,
        effect: { kind: "api", code, afterActions: 3 },
      });
      const said = await codeOf(excel.workbook.write([large()]));
      await settled();
      excel.host.faults.clear();
      if (said !== "none") {
        expect(said).toBe("unknown");
        expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Marchés"]);
        expect(await codeOf(excel.workbook.write([large()]))).toBe("none");
      }
      expect(last(excel)).toBe("Marché 5999, colonne 19 é à ç");
    }
  }
});

it("end in a time-out when Excel never answers one of them, and send no more then", async () => {
  const excel = await open({}, { timeoutMs: 300 }, { requirement: "1.20" });
  const silent = excel.host.traffic.length + 3;
  excel.host.faults.add({ when: silent, effect: { kind: "silence" } });
  expect(await codeOf(excel.workbook.write([large()]))).toBe("timeout");
  await settled();
  expect(excel.host.traffic).toHaveLength(silent);
});
