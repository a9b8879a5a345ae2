/** Defined names: the figures of the sheet that formulas elsewhere refer to. */
import { group, nothing, refusal } from "./check";
import type { Bench, Seen } from "./check";

const named = (bench: Bench): Promise<Seen> =>
  bench.look((sheet, context) => {
    sheet.getRange("B2").values = [[42]];
    context.workbook.names.add(bench.ownName, sheet.getRange("B2"));
    return nothing;
  });

const nameRefused = (bench: Bench, name: string): Promise<Seen> =>
  refusal(
    bench.look((sheet) => {
      sheet.names.add(name, "=1");
      return nothing;
    }),
  );

export const names = group([
  {
    id: "nameGivesCell",
    expected: 42,
    ask: async (bench) => {
      await named(bench);
      return bench.look((sheet) => {
        const range = sheet.getRange("D2");
        range.formulas = [[`=${bench.ownName}`]];
        range.load("values");
        return () => range.values[0]?.[0] as Seen;
      });
    },
  },
  {
    id: "nameFollowsCell",
    expected: [3, 42],
    ask: async (bench) => {
      await named(bench);
      return bench.look((sheet, context) => {
        sheet.getRange("1:1").insert("Down");
        const range = context.workbook.names.getItem(bench.ownName).getRange().load("rowIndex,values");
        return () => [range.rowIndex + 1, range.values[0]?.[0] as Seen];
      });
    },
  },
  {
    id: "nameRetold",
    expected: 43,
    ask: async (bench) => {
      await named(bench);
      return bench.look((sheet, context) => {
        sheet.getRange("B3").values = [[43]];
        sheet.load("name");
        const name = context.workbook.names.getItem(bench.ownName);
        const cell = sheet.getRange("D2");
        name.delete();
        context.workbook.names.add(bench.ownName, sheet.getRange("B3"));
        cell.formulas = [[`=${bench.ownName}`]];
        cell.load("values");
        return () => cell.values[0]?.[0] as Seen;
      });
    },
  },
  { id: "nameOfSheet", expected: "done", ask: (bench) => nameRefused(bench, "Taux_2_1") },
  { id: "nameLikeCell", expected: "InvalidArgument", ask: (bench) => nameRefused(bench, "L1C1") },
  {
    id: "nameBesideCopy",
    expected: "done",
    ask: (bench) =>
      refusal(
        bench.look((sheet, context) => {
          bench.adopt(sheet.copy("End")).activate();
          context.workbook.names.add(bench.ownName, sheet.getRange("B2"));
          return nothing;
        }),
      ),
  },
]);
