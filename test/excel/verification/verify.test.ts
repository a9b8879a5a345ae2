/** The product's own acceptance list in the emulated Excel: all passes there, and each habit of another Excel fails its own check. */
import { JSDOM } from "jsdom";
import { HABIT_NAMES, isUsual, workbookFrom, type HabitName, type Workbook } from "../../../emulator";
import { withFormulas } from "../../../emulator/formulas";
import { bootOffice, type Booted, type DomWindow } from "../../../emulator/transport/jsdom";
import { CHECKS } from "../../../src/excel/verification/checks";
import {
  CHECK_COUNT,
  verify,
  type CheckId,
  type VerifyOptions,
} from "../../../src/excel/verification/verify";

jest.setTimeout(120_000);

/** Everything answers at once here; no event is late. */
const PATIENCE = { quickMs: 150, promptMs: 60, waitMs: 250, timeoutMs: 1_500 };

const rows = [
  ["N°", "Montant"],
  ["2023-01", 1200],
  ["2023-02", "=B2*2"],
];

let booted: Booted & { book: Workbook };
let close: () => void;

beforeAll(async () => {
  const book = withFormulas(
    workbookFrom({
      sheets: [{ name: "Marchés", rows }, { name: "Notes" }],
      names: { Taux: "=Marchés!$B$2" },
    }),
  );
  const { window } = new JSDOM("", { url: "https://localhost/pane", runScripts: "outside-only" });
  const requirement = "1.20";
  booted = {
    ...(await bootOffice({ workbook: book, window: window as unknown as DomWindow, requirement })),
    book,
  };
  Object.assign(globalThis, { Office: booted.office, Excel: booted.excel });
  close = () => {
    booted.close();
    window.close();
  };
});
afterAll(() => close());

/** All that a workbook holds: its sheets with their cells, its names and its settings. */
function stateOf({ sheets, names, settings, active }: Workbook): unknown {
  return {
    sheets: sheets.map((sheet) => [sheet.id, sheet.name, sheet.visibility, sheet.used(), sheet.value(1, 1)]),
    names: names.map(({ name, formula }) => [name, formula]),
    settings: [...settings],
    front: active.name,
  };
}

const differing = async (options: VerifyOptions = {}): Promise<CheckId[]> => {
  const { results } = await verify({ patience: PATIENCE, withWindow: true, ...options });
  return results.filter(({ outcome }) => outcome === "differs").map(({ id }) => id);
};

it("passes wholly, and leaves the workbook as it was", async () => {
  const before = stateOf(booted.book);
  const { results, removed, cancelled, ...where } = await verify({ patience: PATIENCE, withWindow: true });
  expect(results.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
  expect(results).toHaveLength(CHECK_COUNT);
  expect(CHECK_COUNT).toBeGreaterThanOrEqual(80);
  expect({ removed, cancelled }).toEqual({ removed: true, cancelled: false });
  expect(where).toMatchObject({ platform: "OfficeOnline", excelApi: "1.20", languages: ["fr-FR", "fr-FR"] });
  expect(stateOf(booted.book)).toEqual(before);
  expect([...booted.host.unknownMembers]).toEqual([]);
});

/** The check that each habit of another Excel fails; two where one limit is met both ways. */
const FAILS: Partial<Readonly<Record<HabitName, readonly CheckId[]>>> = {
  nullForManyCells: ["nullForManyCells"],
  nullForLargeAnswers: ["largeAnswer"],
  fiveMegabytes: ["largeAnswer", "largeRequest"],
  longAddressesRefused: ["longAddress"],
  textsRead: ["textRead"],
  formatsRespelled: ["formatRespelled"],
  mergedRefused: ["mergeTorn"],
  protectedRefused: ["protectionRefuses"],
  sheetNamesRuled: ["sheetName"],
  definedNamesRuled: ["nameLikeCell"],
  recalculationSilent: ["noEventOfRecalculation"],
  ownWritesTold: ["eventOfWrite"],
  themeAbsent: ["theme"],
  eventsLate: ["eventPrompt"],
  eventsTwice: ["eventOnce"],
  eventsShuffled: ["eventsInOrder"],
  eventsNever: ["eventOfWrite"],
  settingsHalved: ["setting1200kB"],
  undoGroupFails: ["undoGroup"],
  visibleViewSilent: ["visibleRows"],
  slowAnswers: ["quickAnswers"],
  mergeRefusedByChart: ["mergeBesideChart"],
  fitToPagesRefused: ["fitToWidth"],
  namesRefusedBesideCopy: ["nameBesideCopy"],
  newWorkbookRefused: ["newWorkbook"],
  seriesGuessed: ["seriesGuessed"],
};

/** What no request can tell: it takes a person, another opening, the undo list, or it meets whichever request is under way. */
const TOLD_BY_NO_CHECK: readonly HabitName[] = [
  ...([
    "undoForgotten",
    "picksSilent",
    "settingsLost",
    "runtimeDies",
    "answersLost",
    "firstClickLost",
  ] as const),
];

it.each(HABIT_NAMES.filter((name) => !TOLD_BY_NO_CHECK.includes(name)))(
  "tells a host apart whose %s is otherwise, by its own check alone",
  async (name) => {
    if (name === "themeAbsent") {
      // The library reads it once, when it starts.
      Object.defineProperty(booted.office.context, "officeTheme", { value: {}, configurable: true });
    }
    const back = booted.host.habits.change({ [name]: !isUsual(name) });
    const before = stateOf(booted.book);
    const failed = await differing(name === "slowAnswers" ? untilAnswersAreTimed() : {});
    back();
    if (name === "themeAbsent")
      Object.defineProperty(booted.office.context, "officeTheme", { value: undefined, configurable: true });
    expect(failed).toEqual(FAILS[name]);
    expect(stateOf(booted.book)).toEqual(before);
  },
);

/** Nobody waits for the rest. */
function untilAnswersAreTimed(): VerifyOptions {
  const abort = new AbortController();
  const timed = CHECKS.findIndex(({ check }) => check.id === "quickAnswers");
  return { signal: abort.signal, onProgress: (done) => void (done > timed && abort.abort()) };
}

it("knows of every habit which check tells it, or that none does", () => {
  expect([...Object.keys(FAILS), ...TOLD_BY_NO_CHECK].sort()).toEqual([...HABIT_NAMES].sort());
});

it("says what this Excel doesn't offer, and asks for nothing that opens a window unless that is wanted", async () => {
  const windows = booted.host.createdWorkbooks.length;
  const sets = booted.office.context.requirements as {
    isSetSupported: (set: string, version?: string) => boolean;
  };
  const isSetSupported = sets.isSetSupported.bind(sets);
  Object.defineProperty(sets, "isSetSupported", {
    configurable: true,
    value: (set: string, version?: string) =>
      isSetSupported(set, version) && !(set === "ExcelApi" && Number(version?.split(".")[1]) > 9),
  });
  const { results, excelApi } = await verify({ patience: PATIENCE });
  Object.defineProperty(sets, "isSetSupported", { configurable: true, value: isSetSupported });
  const by = (wanted: string) =>
    results.filter(({ outcome }) => outcome === wanted).map(({ id, needs }) => [id, needs]);
  expect(excelApi).toBe("1.9");
  expect(by("notOffered")).toEqual([
    ["mergedAreas", "1.13"],
    ["eventSaysWho", "1.14"],
    ["undoGroup", "1.20"],
  ]);
  expect(by("notAsked")).toEqual([["newWorkbook", null]]);
  expect(by("differs")).toEqual([]);
  expect(booted.host.createdWorkbooks).toHaveLength(windows);
});

it("can be cancelled: what was not asked is said, and nothing is left", async () => {
  const before = stateOf(booted.book);
  const abort = new AbortController();
  const progress: number[] = [];
  const { results, cancelled, removed } = await verify({
    patience: PATIENCE,
    signal: abort.signal,
    onProgress: (done, of) => {
      progress.push(done);
      expect(of).toBe(CHECK_COUNT);
      if (done === 30) abort.abort();
    },
  });
  expect({ cancelled, removed, count: results.length }).toEqual({
    cancelled: true,
    removed: true,
    count: CHECK_COUNT,
  });
  expect(results.filter(({ outcome }) => outcome === "passed")).toHaveLength(30);
  expect(results.filter(({ outcome }) => outcome === "notAsked")).toHaveLength(CHECK_COUNT - 30);
  expect(progress.slice(0, 31)).toEqual(Array.from({ length: 31 }, (_, index) => index));
  expect(stateOf(booted.book)).toEqual(before);
});

it("brings back what was in front, after a check brought another sheet there", async () => {
  const [, notes] = booted.book.sheets;
  booted.book.select(notes!, { row: 3, column: 1, rows: 2, columns: 1 });
  await verify({ patience: PATIENCE });
  expect(booted.book.active).toBe(notes);
  expect(booted.book.selection).toEqual({ row: 3, column: 1, rows: 2, columns: 1 });
});

it("leaves the workbook as it was after a fault at any request", async () => {
  const before = stateOf(booted.book);
  const { host } = booted;
  const mark = host.traffic.length;
  await verify({ patience: PATIENCE });
  const requests = host.traffic.length - mark;
  const faults = [
    { kind: "office", code: 5102 },
    { kind: "api", code: "GeneralException", afterActions: 0 },
    { kind: "api", code: "GeneralException", afterActions: 2 },
    { kind: "doneButFailed", code: "GeneralException" },
    { kind: "silence" },
    { kind: "silence", done: true },
    { kind: "nulls" },
  ] as const;
  let tried = 0;
  const wrong: string[] = [];
  for (let request = 1; request <= requests; request += FAULT_STEP) {
    const effect = faults[tried % faults.length]!;
    host.faults.add({ when: host.traffic.length + request, effect });
    const result = await verify({ patience: { ...PATIENCE, timeoutMs: 400 } }).catch((error: unknown) =>
      String(error),
    );
    host.faults.clear();
    tried++;
    const what = `request ${request}, ${effect.kind}`;
    if (typeof result === "string" && request > 2) wrong.push(`${what}: ended in ${result}`);
    if (typeof result !== "string" && !result.removed) wrong.push(`${what}: says that something is left`);
    if (JSON.stringify(stateOf(booted.book)) !== JSON.stringify(before)) {
      wrong.push(`${what}: the workbook is another`);
      break;
    }
  }
  console.log(`Verification: ${tried} faults at ${requests} requests, ${wrong.length} left something.`);
  expect(wrong).toEqual([]);
}, 900_000);

/** Every how many-th request meets a fault; each kind of fault has its turn. All of them with `npm run faults`. */
const FAULT_STEP =
  process.env["FAULTS"] === "all" || process.env["npm_lifecycle_event"] === "faults" ? 1 : 11;
