/** The ribbon's button: it computes without the pane, shows the pane when there is something to say, and always ends. */
import { Pane } from "../../src/taskpane/pane";
import type * as plug from "../../src/taskpane/plug";
import { FakeMoments } from "./fake-moments";

const mockShared: { pane: Pane | null } = { pane: null };
jest.mock("../../src/taskpane/plug", (): Partial<typeof plug> => ({
  sharedPane: () => mockShared.pane as Pane,
}));

type Command = (event: { completed: () => void }) => void;

/** As much of Office as the command names. */
function office(canShow: boolean) {
  const commands = new Map<string, Command>();
  const shown = jest.fn(() => Promise.resolve());
  const host = {
    HostType: { Excel: "Excel" },
    context: { displayLanguage: "fr-FR", requirements: { isSetSupported: () => canShow } },
    onReady: () => Promise.resolve({ host: "Excel" }),
    actions: { associate: (name: string, command: Command) => commands.set(name, command) },
    addin: { showAsTaskpane: shown },
  };
  return {
    host,
    shown,
    press: () => new Promise<void>((completed) => commands.get("computeSpaser")?.({ completed })),
  };
}

async function ribbon(moments: FakeMoments, canShow = true) {
  mockShared.pane = new Pane({
    moments: () => Promise.resolve(moments),
    example: () => Promise.reject(new Error("not asked for")),
    version: "1.2.3",
  });
  const { host, shown, press } = office(canShow);
  Object.assign(globalThis, { Office: host });
  await jest.isolateModulesAsync(async () => {
    await import("../../src/commands/main");
  });
  // The command is there once Office.js has said that it is ready.
  await new Promise((resolve) => setTimeout(resolve));
  return { shown, press, state: () => mockShared.pane?.store.state };
}

const moments = ({ asked }: FakeMoments) => asked.map(([moment]) => moment);

it("opens and computes the last complete year, with the pane closed", async () => {
  const fake = new FakeMoments();
  const { press, shown, state } = await ribbon(fake);
  await press();
  expect(fake.asked).toEqual([["open"], ["compute", { year: 2023, frameworkId: "asp-2023", history: 1 }]]);
  expect(shown).not.toHaveBeenCalled();
  expect(state()?.computed?.sheet.name).toBe("SPASER 2023");
});

it("computes the year that was chosen in the pane", async () => {
  const fake = new FakeMoments();
  const { press } = await ribbon(fake);
  await mockShared.pane?.open();
  mockShared.pane?.ask({ year: 2022 });
  await press();
  expect(fake.asked.at(-1)).toEqual(["compute", expect.objectContaining({ year: 2022 })]);
});

it.each([
  ["there is no register", new FakeMoments({ registered: false })],
  ["Excel refuses", Object.assign(new FakeMoments(), { failure: "sheetProtected" })],
])("shows the pane when %s", async (_, fake) => {
  const { press, shown } = await ribbon(fake);
  await press();
  expect(shown).toHaveBeenCalledTimes(1);
  expect(moments(fake)).not.toContain("compute");
});

it("ends, and keeps its message for the pane, where Excel can't open it", async () => {
  const fake = Object.assign(new FakeMoments(), { failure: "readOnly" as const });
  const { press, shown, state } = await ribbon(fake, false);
  await press();
  expect(shown).not.toHaveBeenCalled();
  expect(state()?.problem?.code).toBe("readOnly");
});

it("ends though Excel never says that the pane is there", async () => {
  const fake = Object.assign(new FakeMoments(), { failure: "readOnly" as const });
  const { press, shown } = await ribbon(fake);
  shown.mockReturnValue(new Promise(() => undefined));
  jest.useFakeTimers();
  try {
    const ended = press();
    await jest.advanceTimersByTimeAsync(10_000);
    await ended;
  } finally {
    jest.useRealTimers();
  }
  expect(shown).toHaveBeenCalledTimes(1);
}, 30_000);
