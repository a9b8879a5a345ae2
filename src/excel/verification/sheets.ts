/** Sheets, blocks, merged and protected cells, tables. */
import { group, nothing, refusal, seen } from "./check";
import type { Bench, Seen } from "./check";

const cell = (bench: Bench, address: string): Promise<Seen> =>
  bench.look((sheet) => {
    const range = sheet.getRange(address).load("values");
    return () => range.values[0]?.[0] as Seen;
  });

export const sheets = group([
  {
    id: "sheetName",
    expected: "InvalidArgument",
    ask: (bench) =>
      refusal(
        bench.look((_sheet, context) => {
          bench.another(context, "a/b");
          return nothing;
        }),
      ),
  },
  {
    id: "sheetKeepsId",
    expected: true,
    ask: async (bench) => {
      const id = await bench.look((sheet) => {
        sheet.load("id");
        return () => sheet.id;
      });
      return bench.look((sheet, context) => {
        sheet.visibility = "Hidden";
        const same = context.workbook.worksheets.getItem(String(id)).load("visibility");
        return () => same.visibility === "Hidden";
      });
    },
  },
  {
    id: "copyBlock",
    expected: [["a", 2]],
    ask: (bench) =>
      bench.look((sheet, context) => {
        sheet.getRange("B2:C2").values = [["a", 2]];
        const other = bench.another(context);
        other.getRange("B2:C2").copyFrom(sheet.getRange("B2:C2"));
        const copied = other.getRange("B2:C2").load("values");
        return () => seen(copied.values);
      }),
  },
  {
    id: "insertRows",
    expected: ["", "below"],
    ask: async (bench) => {
      await bench.look((sheet) => {
        sheet.getRange("B2").values = [["below"]];
        sheet.getRange("2:2").insert("Down");
        return nothing;
      });
      return [await cell(bench, "B2"), await cell(bench, "B3")];
    },
  },
  {
    id: "clearBlock",
    expected: ["", 2],
    ask: async (bench) => {
      await bench.look((sheet) => {
        sheet.getRange("B2:C2").values = [[1, 2]];
        sheet.getRange("B2").clear("Contents");
        return nothing;
      });
      return [await cell(bench, "B2"), await cell(bench, "C2")];
    },
  },
  {
    id: "merge",
    expected: ["first", ""],
    ask: async (bench) => {
      await bench.look((sheet) => {
        sheet.getRange("B2").values = [["first"]];
        sheet.getRange("B2:C2").merge(false);
        return nothing;
      });
      return [await cell(bench, "B2"), await cell(bench, "C2")];
    },
  },
  {
    id: "mergeBesideChart",
    expected: "done",
    ask: (bench) =>
      refusal(
        bench.look((sheet) => {
          sheet.getRange("B2:C3").values = [
            ["a", 1],
            ["b", 2],
          ];
          sheet.charts.add("ColumnClustered", sheet.getRange("B2:C3"), "Columns").activate();
          sheet.getRange("B9:C9").merge(false);
          return nothing;
        }),
      ),
  },
  {
    id: "mergeTorn",
    expected: "InsertDeleteConflict",
    ask: (bench) =>
      refusal(
        bench.look((sheet) => {
          sheet.getRange("B5:C5").merge(false);
          sheet.getRange("B2").insert("Down");
          return nothing;
        }),
      ),
  },
  {
    id: "mergedAreas",
    needs: "1.13",
    expected: 1,
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.getRange("B2:C2").merge(false);
        const areas = sheet.getRange("A1:D4").getMergedAreasOrNullObject().load("areaCount");
        return () => (areas.isNullObject ? 0 : areas.areaCount);
      }),
  },
  {
    id: "protectionSeen",
    expected: [false, true],
    ask: async (bench) => {
      const before = await bench.look((sheet) => {
        sheet.protection.load("protected");
        return () => sheet.protection.protected;
      });
      const after = await bench.look((sheet) => {
        sheet.protection.protect();
        sheet.protection.load("protected");
        return () => sheet.protection.protected;
      });
      return [before, after];
    },
  },
  {
    id: "protectionRefuses",
    expected: "AccessDenied",
    ask: (bench) =>
      refusal(
        bench.look((sheet) => {
          sheet.protection.protect();
          sheet.getRange("B2").values = [[1]];
          return nothing;
        }),
      ),
  },
  {
    id: "table",
    expected: ["N°", 3],
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.getRange("B2:C4").values = [
          ["N°", "Oui"],
          [1, 2],
          [3, 4],
        ];
        const table = sheet.tables.add("B2:C4", true);
        const header = table.getHeaderRowRange().load("values");
        const body = table.getDataBodyRange().load("values");
        return () => [header.values[0]?.[0] as Seen, body.values[1]?.[0] as Seen];
      }),
  },
]);
