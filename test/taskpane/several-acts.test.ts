/** Acts of the pane that are several of the workbook's: once the first is done, nobody is told that nothing was changed. */
import { samplePlan } from "../excel/sample-plan";
import { NO_CHOICES } from "../../src/register/recognition";
import { Pane } from "../../src/taskpane/pane";
import { FakeMoments } from "./fake-moments";

const SHEET = { frameworkId: "asp-2023", year: 2023 };
const PROGRESS = { stage: "looking", sheet: "", done: 0, total: 0 } as const;

async function computedPane(): Promise<{ pane: Pane; moments: FakeMoments }> {
  const moments = new FakeMoments();
  const pane = new Pane({
    moments: () => Promise.resolve(moments),
    example: () => Promise.resolve(samplePlan()),
    version: "1.2.3",
  });
  await pane.open();
  await pane.compute();
  moments.asked.length = 0;
  return { pane, moments };
}

const ACTS: [string, first: string, then: string[], act: (pane: Pane) => Promise<void>, notice: string][] = [
  ["freezing", "freeze", ["open", "refresh"], (pane) => pane.freeze(SHEET, true), "frozen"],
  ["a correction", "correct", ["refresh"], (pane) => pane.correct(NO_CHOICES), "corrected"],
  ["adding columns", "addMissingColumns", ["refresh"], (pane) => pane.addMissingColumns([]), "columnsAdded"],
  ["adding the example", "addExample", ["refresh"], (pane) => pane.addExample(), "exampleAdded"],
];

describe.each(ACTS)("%s", (_, first, then, act, notice) => {
  it.each(then)("is done, whatever happens in %s", async (moment) => {
    const { pane, moments } = await computedPane();
    Object.assign(moments, { failure: "cellEdit", only: moment });
    await act(pane);
    expect(moments.asked.map(([asked]) => asked)).toEqual([
      first,
      ...then.slice(0, then.indexOf(moment) + 1),
    ]);
    expect(pane.store.state.problem?.code).toBe("doneNotRead");
    expect(pane.store.state.busy).toBeNull();
  });

  it("says why when it isn't done", async () => {
    const { pane, moments } = await computedPane();
    moments.failure = "cellEdit";
    await act(pane);
    expect(moments.asked.map(([asked]) => asked)).toEqual([first]);
    expect(pane.store.state.problem?.code).toBe("cellEdit");
  });

  it("can be cancelled until it is done, and not afterwards", async () => {
    const { pane, moments } = await computedPane();
    const cancelledIn = async (moment: string): Promise<void> => {
      moments.asked.length = 0;
      Object.assign(moments, { held: PROGRESS, only: moment });
      const acting = act(pane);
      while (moments.asked.at(-1)?.[0] !== moment) await new Promise((go) => setTimeout(go));
      pane.cancel();
      setTimeout(() => (moments.held = null), 60);
      await acting;
    };
    await cancelledIn(first);
    expect(pane.store.state.notice?.kind).toBe("cancelled");
    await cancelledIn(then.at(-1) ?? "");
    expect(pane.store.state.notice?.kind).toBe(notice);
    expect(moments.asked.map(([asked]) => asked)).toEqual([first, ...then]);
  });
});

it("lets the buyer go on while Excel is silent about watching", async () => {
  const moments = new FakeMoments();
  moments.silentWatch = true;
  const pane = new Pane({
    moments: () => Promise.resolve(moments),
    example: () => Promise.reject(new Error("not asked for")),
    version: "1.2.3",
  });
  await pane.open();
  await pane.compute();
  expect(pane.store.state.computed?.sheet.name).toBe("SPASER 2023");
}, 2000);
