/** How much Excel takes and gives at once, and how it says that it was too much. */
import { group, nothing, refusal } from "./check";
import type { Bench, Seen, Where } from "./check";

/** Messages have an end at 5 MB only where they go over a network. */
const onTheWeb =
  (there: Seen, elsewhere: Seen) =>
  ({ platform }: Where): Seen =>
    platform === "OfficeOnline" ? there : elsewhere;

/** Cells that together make more than 5 MB, written as one value for all of them. */
const filled = (bench: Bench, address: string, length: number): Promise<Seen> =>
  bench.look((sheet) => {
    sheet.getRange(address).values = "x".repeat(length) as unknown as string[][];
    return nothing;
  });

export const limits = group([
  {
    id: "nullForManyCells",
    expected: null,
    ask: (bench) =>
      bench.look((sheet) => {
        const range = sheet.getRange("A:E").load("values");
        return () => ((range.values as unknown) === null ? null : "values");
      }),
  },
  {
    id: "largeAnswer",
    expected: onTheWeb("ResponsePayloadSizeLimitExceeded", "values"),
    ask: async (bench) => {
      await filled(bench, "A1:J20", 30_000);
      try {
        return await bench.look((sheet) => {
          const range = sheet.getRange("A1:J20").load("values");
          return () => ((range.values as unknown) === null ? null : "values");
        });
      } catch (failure) {
        return (failure as { code: string }).code;
      }
    },
  },
  {
    id: "largeRequest",
    expected: onTheWeb("RequestPayloadSizeLimitExceeded", "done"),
    ask: (bench) =>
      refusal(
        bench.look((sheet) => {
          for (let row = 1; row <= 180; row++) sheet.getRange(`A${row}`).values = [["x".repeat(30_000)]];
          return nothing;
        }),
      ),
  },
  {
    id: "usualChunk",
    expected: [2_000, 20],
    ask: async (bench) => {
      await filled(bench, "A1:T2000", 12);
      return bench.look((sheet) => {
        const range = sheet.getRange("A1:T2000").load("values");
        return () => [range.values.length, range.values[0]?.length ?? 0];
      });
    },
  },
  {
    id: "longAddress",
    expected: "InvalidArgument",
    ask: (bench) => refusal(bench.look((sheet) => painted(sheet, 2_000))),
  },
  {
    id: "usualAddress",
    expected: "done",
    ask: (bench) => refusal(bench.look((sheet) => painted(sheet, 50))),
  },
  {
    id: "usedByValues",
    expected: "none",
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.getRange("Z99").format.fill.color = "#E0F0F0";
        const used = sheet.getUsedRangeOrNullObject(true).load("address");
        return () => (used.isNullObject ? "none" : "some");
      }),
  },
  {
    id: "visibleRows",
    expected: 9_999,
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.getRange("3:3").rowHidden = true;
        const view = sheet.getRange("A1:C10000").getVisibleView().load("rowCount");
        return () => view.rowCount;
      }),
  },
]);

function painted(sheet: Excel.Worksheet, cells: number): () => Seen {
  const addresses = Array.from({ length: cells }, (_, row) => `A${2 * row + 1}`);
  sheet.getRanges(addresses.join(",")).format.fill.color = "#E0F0F0";
  return nothing;
}
