/** How requests are answered: one after the other, without rollback, with a code and a place. */
import { codeOf, group, nothing, refusal } from "./check";
import type { Seen } from "./check";

export const requests = group([
  {
    id: "order",
    expected: [[1], [2], [3]],
    ask: async (bench) => {
      await bench.look(() => nothing);
      const written = [1, 2, 3].map((value) =>
        bench.look((sheet) => {
          const range = sheet.getRange("B2");
          range.values = [[value]];
          range.load("values");
          return () => range.values[0] as Seen;
        }),
      );
      return Promise.all(written);
    },
  },
  {
    id: "noRollback",
    expected: ["ItemNotFound", 7],
    ask: async (bench) => {
      await bench.look(() => nothing);
      const code = await refusal(
        bench.look((sheet, context) => {
          sheet.getRange("B2").values = [[7]];
          context.workbook.worksheets.getItem("{no such sheet}").activate();
          return nothing;
        }),
      );
      const left = await bench.look((sheet) => {
        const range = sheet.getRange("B2").load("values");
        return () => range.values[0]?.[0] as Seen;
      });
      return [code, left];
    },
  },
  {
    id: "nullObject",
    expected: true,
    ask: (bench) =>
      bench.look((_sheet, context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject("{no such sheet}").load("name");
        return () => missing.isNullObject;
      }),
  },
  {
    id: "unloaded",
    expected: "PropertyNotLoaded",
    ask: (bench) =>
      bench.look((sheet) => {
        const range = sheet.getRange("B2");
        return () => {
          try {
            return range.values as Seen;
          } catch (failure) {
            return codeOf(failure);
          }
        };
      }),
  },
  {
    id: "wrongSize",
    expected: "InvalidArgument",
    ask: (bench) =>
      refusal(
        bench.look((sheet) => {
          sheet.getRange("B2:C3").values = [[1]];
          return nothing;
        }),
      ),
  },
  {
    id: "screenStill",
    expected: "done",
    ask: (bench) =>
      bench.look((_sheet, context) => {
        context.application.suspendScreenUpdatingUntilNextSync();
        return nothing;
      }),
  },
  {
    id: "quickAnswers",
    expected: true,
    ask: async (bench) => {
      await bench.look(() => nothing);
      const start = bench.clock();
      for (let trip = 0; trip < 3; trip++) await bench.look(() => nothing);
      return (bench.clock() - start) / 3 < bench.patience.quickMs;
    },
  },
]);
