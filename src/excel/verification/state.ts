/** What Excel keeps for the add-in, and what it says of itself. */
import { hasExcelApi } from "../capabilities";
import { group, nothing, refusal } from "./check";
import type { Bench, Seen, Where } from "./check";

const kept = (bench: Bench, length: number): Promise<Seen> =>
  refusal(
    bench.look((_sheet, context) => {
      context.workbook.settings.add(bench.ownName, "x".repeat(length));
      return nothing;
    }),
  );

const readBack = (bench: Bench): Promise<Seen> =>
  bench.look((_sheet, context) => {
    const setting = context.workbook.settings.getItemOrNullObject(bench.ownName).load("value");
    return () => (setting.isNullObject ? null : String(setting.value).length);
  });

const ofWeb = ({ platform }: Where) => platform === "OfficeOnline";

export const state = group([
  {
    id: "setting",
    expected: ["done", 20],
    ask: async (bench) => [await kept(bench, 20), await readBack(bench)],
  },
  {
    id: "setting900kB",
    expected: ["done", 900_000],
    ask: async (bench) => [await kept(bench, 900_000), await readBack(bench)],
  },
  { id: "setting1200kB", expected: "done", ask: (bench) => kept(bench, 1_200_000) },
  {
    id: "settingDeleted",
    expected: null,
    ask: async (bench) => {
      await kept(bench, 20);
      await bench.look((_sheet, context) => {
        context.workbook.settings.getItem(bench.ownName).delete();
        return nothing;
      });
      return readBack(bench);
    },
  },
  {
    id: "undoGroup",
    needs: "1.20",
    expected: "done",
    ask: (bench) =>
      refusal(
        Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async (context) => {
          const sheet = bench.another(context);
          sheet.getRange("B2").values = [[1]];
          await context.sync();
        }),
      ),
  },
  {
    id: "theme",
    expected: (where) => !ofWeb(where),
    ask: () => Promise.resolve((Office.context as Partial<Office.Context>).officeTheme !== undefined),
  },
  {
    id: "language",
    expected: true,
    ask: () => Promise.resolve(/^[a-z]{2}/i.test(Office.context.displayLanguage)),
  },
  {
    id: "baseSet",
    expected: true,
    ask: () => Promise.resolve(hasExcelApi("1.9")),
  },
  {
    id: "sharedRuntime",
    expected: true,
    ask: () => Promise.resolve(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")),
  },
  {
    id: "waitsForCellEdit",
    expected: true,
    ask: () => Promise.resolve(Office.context.requirements.isSetSupported("DelayForCellEdit", "1.1")),
  },
  {
    id: "newWorkbook",
    expected: "done",
    opensWindow: true,
    ask: () => refusal(Excel.createWorkbook()),
  },
]);
