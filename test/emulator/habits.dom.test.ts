/** Each habit of the emulated Excel, off and on, through the unmodified client. */
import { HABIT_NAMES, HABITS, isUsual, rect, typeInto, workbookFrom, type HabitName } from "../../emulator";
import { withFormulas } from "../../emulator/formulas";
import { bootOffice, type Booted } from "../../emulator/transport/jsdom";
import { failure, settle } from "./support";

jest.setTimeout(30_000);

let booted: Booted | null = null;

async function boot(habit: HabitName, on: boolean): Promise<Booted> {
  booted?.close();
  const rows = [
    ["N°", "Montant"],
    ["1", 1200],
    ["2", "=B2*2"],
  ];
  const book = withFormulas(workbookFrom({ sheets: [{ name: "Marchés", rows }, { name: "Autre" }] }));
  booted = await bootOffice({ workbook: book, habits: { [habit]: on }, limits: SMALL });
  return booted;
}

/** Messages of five megabytes would take seconds each. */
const SMALL = { requestBytes: 40_000, responseBytes: 40_000 };

afterAll(() => booted?.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Marchés");

/** The code that a batch fails with; "" when it doesn't. */
async function codeOf(work: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
    return "";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** The value that a cell's range has. */
async function read<T>(ask: (context: Excel.RequestContext) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const answer = ask(context);
    await context.sync();
    return answer();
  });
}

/** The addresses of the change events that some work raises, as they come. */
async function changes(work: (host: Booted) => unknown, host: Booted, waitMs = 0): Promise<string[]> {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address }) => {
      seen.push(address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await work(host);
  await settle();
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  return seen;
}

const typing = ({ host }: Booted) => typeInto(host.book.active, 1, 1, "1300");

async function answeredWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), milliseconds));
  return Promise.race([work.then(() => true), late]);
}

const nothing = () => Excel.run((context) => context.sync());

/** What is seen of it, and what that is without the habit and with it. */
interface Shown {
  see: (host: Booted) => Promise<unknown>;
  off: unknown;
  on: unknown;
}

const SHOWN: Readonly<Record<HabitName, Shown>> = {
  nullForManyCells: {
    see: async () => {
      const work = read((context) => {
        const range = sheetOf(context).getRange("A:E").load("values");
        return () => range.values as unknown;
      });
      return work.catch((error: unknown) => (error as { code: string }).code);
    },
    off: "RangeExceedsLimit",
    on: null,
  },
  nullForLargeAnswers: {
    see: () =>
      read((context) => {
        const range = sheetOf(context).getRange("A1:T900").load("values");
        return () => range.values as unknown;
      }).catch((error: unknown) => (error as { code: string }).code),
    off: "ResponsePayloadSizeLimitExceeded",
    on: null,
  },
  fiveMegabytes: {
    see: () =>
      codeOf((context) => {
        sheetOf(context).getRange("A9").values = [["x".repeat(30_000)]];
        sheetOf(context).getRange("A8").values = [["x".repeat(30_000)]];
      }),
    off: "",
    on: "RequestPayloadSizeLimitExceeded",
  },
  longAddressesRefused: {
    see: () =>
      codeOf((context) => {
        const cells = Array.from({ length: 2_000 }, (_, row) => `A${row + 1}`).join(",");
        sheetOf(context).getRanges(cells).format.fill.color = "#FF0000";
      }),
    off: "",
    on: "InvalidArgument",
  },
  textsRead: {
    see: () =>
      read((context) => {
        const range = sheetOf(context).getRange("D1");
        range.values = [["12"]];
        range.load("values");
        return () => range.values[0]?.[0] as unknown;
      }),
    off: "12",
    on: 12,
  },
  formatsRespelled: {
    see: () =>
      read((context) => {
        const range = sheetOf(context).getRange("D1");
        range.numberFormat = [["yyyy-mm-dd"]];
        range.load("numberFormat");
        return () => range.numberFormat[0]?.[0] as unknown;
      }),
    off: "yyyy-mm-dd",
    on: "yyyy\\-mm\\-dd",
  },
  mergedRefused: {
    see: () =>
      codeOf((context) => {
        sheetOf(context).getRange("D5:E5").merge(false);
        sheetOf(context).getRange("D2").insert("Down");
      }),
    off: "",
    on: "InsertDeleteConflict",
  },
  protectedRefused: {
    see: () =>
      codeOf((context) => {
        sheetOf(context).protection.protect();
        sheetOf(context).getRange("D1").values = [[1]];
      }),
    off: "",
    on: "AccessDenied",
  },
  sheetNamesRuled: {
    see: () => codeOf((context) => context.workbook.worksheets.add("Historique")),
    off: "",
    on: "InvalidArgument",
  },
  definedNamesRuled: {
    see: () => codeOf((context) => context.workbook.names.add("L1C1", "=1")),
    off: "",
    on: "InvalidArgument",
  },
  recalculationSilent: {
    see: (host) => changes(typing, host),
    off: ["B2", "A1:B3"],
    on: ["B2"],
  },
  ownWritesTold: {
    see: (host) => changes(() => codeOf((context) => (sheetOf(context).getRange("D1").values = [[1]])), host),
    off: [],
    on: ["D1"],
  },
  undoForgotten: {
    see: async (host) => {
      typing(host);
      await codeOf((context) => context.workbook.settings.add("a", 1));
      return host.host.book.undoable;
    },
    off: 1,
    on: 0,
  },
  themeAbsent: {
    see: () =>
      Promise.resolve((Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor),
    off: "#FFFFFF",
    on: undefined,
  },
  picksSilent: {
    see: (host) => changes(() => typeInto(host.host.book.active, 1, 1, "5", { picked: true }), host),
    off: ["B2"],
    on: [],
  },
  eventsLate: {
    see: async (host) => {
      const seen = await changes(typing, host);
      const atOnce = seen.length;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return [atOnce, seen.length];
    },
    off: [1, 1],
    on: [0, 1],
  },
  eventsTwice: { see: (host) => changes(typing, host), off: ["B2"], on: ["B2", "B2"] },
  eventsShuffled: {
    see: (host) =>
      changes(
        () =>
          codeOf((context) => {
            sheetOf(context).getRange("D1").values = [[1]];
            sheetOf(context).getRange("D2").values = [[1]];
          }),
        host,
      ),
    off: ["D1", "D2"],
    on: ["D2", "D1"],
  },
  eventsNever: { see: (host) => changes(typing, host), off: ["B2"], on: [] },
  settingsLost: {
    see: async ({ host }) => {
      await codeOf((context) => context.workbook.settings.add("a", 1));
      host.connect({ send: () => undefined }).close();
      return [...host.book.settings.keys()];
    },
    off: ["a"],
    on: [],
  },
  settingsHalved: {
    see: async ({ host }) => {
      Object.assign(host.limits, { requestBytes: 5_000_000 });
      return codeOf((context) => context.workbook.settings.add("a", "x".repeat(1_200_000)));
    },
    off: "",
    on: "InvalidArgument",
  },
  runtimeDies: {
    see: async () => {
      for (let request = 0; request < 39; request++) await nothing();
      await answeredWithin(50, nothing());
      return answeredWithin(50, nothing());
    },
    off: true,
    on: false,
  },
  undoGroupFails: {
    see: () =>
      Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, (context) => context.sync()).then(
        () => "",
        (error: unknown) => (error as { code: string }).code,
      ),
    off: "",
    on: "UndoNotSupported",
  },
  answersLost: {
    see: async () => {
      let lost = 0;
      for (let request = 0; request < 60; request++) if (!(await answeredWithin(40, nothing()))) lost++;
      return lost;
    },
    off: 0,
    on: 1,
  },
  visibleViewSilent: {
    see: () =>
      answeredWithin(
        50,
        read((context) => {
          const view = sheetOf(context).getRange("A1:B3").getVisibleView().load("rowCount");
          return () => view.rowCount;
        }),
      ),
    off: true,
    on: false,
  },
  slowAnswers: { see: () => answeredWithin(120, nothing()), off: true, on: false },
  mergeRefusedByChart: {
    see: () =>
      codeOf((context) => {
        const chart = sheetOf(context).charts.add("ColumnClustered", sheetOf(context).getRange("A1:B3"));
        chart.activate();
        sheetOf(context).getRange("D1:E1").merge(false);
      }),
    off: "",
    on: "GeneralException",
  },
  fitToPagesRefused: {
    see: () => codeOf((context) => (sheetOf(context).pageLayout.zoom = { horizontalFitToPages: 1 })),
    off: "",
    on: "GeneralException",
  },
  namesRefusedBesideCopy: {
    see: () =>
      codeOf((context) => {
        sheetOf(context).copy("End").activate();
        context.workbook.names.add("Taux", "=1");
      }),
    off: "",
    on: "GeneralException",
  },
  newWorkbookRefused: {
    see: () =>
      Excel.createWorkbook().then(
        () => "",
        () => "refused",
      ),
    off: "",
    on: "refused",
  },
  seriesGuessed: {
    see: () =>
      read((context) => {
        const source = sheetOf(context).getRange("A1:B3");
        const chart = sheetOf(context).charts.add("ColumnClustered", source, "Auto").load("series/count");
        return () => chart.series.count;
      }),
    off: 1,
    on: 2,
  },
  firstClickLost: {
    see: async ({ host }) => {
      Office.actions.associate("say", (event: { completed: () => void }) => event.completed());
      const first = await answeredWithin(50, host.runCommand("say"));
      return [first, await answeredWithin(200, host.runCommand("say"))];
    },
    off: [true, true],
    on: [false, true],
  },
};

it.each(HABIT_NAMES)("%s", async (name) => {
  const { see, off, on } = SHOWN[name];
  expect(await see(await boot(name, false))).toEqual(off);
  expect(await see(await boot(name, true))).toEqual(on);
});

it("are on where Excel always does it, and off where only some do", async () => {
  const { host } = await boot("eventsTwice", false);
  for (const name of HABIT_NAMES) expect([name, host.habits.has(name)]).toEqual([name, isUsual(name)]);
  expect(HABIT_NAMES.filter((name) => isUsual(name) && HABITS[name].platforms !== "always")).toEqual([
    "themeAbsent",
  ]);
});

it("can be switched back", async () => {
  const { host } = await boot("eventsTwice", false);
  const back = host.habits.change({ eventsTwice: true, textsRead: false });
  expect([host.habits.has("eventsTwice"), host.habits.has("textsRead")]).toEqual([true, false]);
  back();
  expect([host.habits.has("eventsTwice"), host.habits.has("textsRead")]).toEqual([false, true]);
});

it("tells every code by its own backslash, and once", async () => {
  const { host } = await boot("formatsRespelled", true);
  const formats = ["General", "@", '#,##0 "€"', "0.0 %", "dd/mm/yyyy", "[Red]-0", "0\\ %", "_-0"];
  formats.forEach((numberFormat, row) => host.book.active.format(rect(row, 8), { numberFormat }));
  const told = await read((context) => {
    const range = sheetOf(context).getRange("I1:I8").load("numberFormat");
    return () => range.numberFormat.flat() as unknown;
  });
  expect(told).toEqual(["General", "@", '#,##0\\ "€"', "0.0\\ %", "dd/mm/yyyy", "[Red]\\-0", "0\\ %", "_-0"]);
  expect((await failure(() => Promise.reject(Object.assign(new Error("x"), { code: "A" })))).code).toBe("A");
});
