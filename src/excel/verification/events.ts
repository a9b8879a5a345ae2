/** What Excel tells of by itself, when, and how often. */
import { group, nothing } from "./check";
import type { Bench, Seen } from "./check";

interface Heard {
  address: string;
  /** Milliseconds after the answer to the request that caused it; 0 when it came before. */
  afterMs: number;
  triggerSource: string | null;
}

/**
 * The change events of a sheet while it is written to, until as many came as are waited for, and for a moment after. `afterOthers`: those
 * of what was written before may be late, and are let pass.
 */
async function heard(
  bench: Bench,
  write: (sheet: Excel.Worksheet) => void,
  { wanted = 1, afterOthers = false }: { wanted?: number; afterOthers?: boolean } = {},
): Promise<Heard[]> {
  const events: Heard[] = [];
  let answeredAt: number | null = null;
  const { waitMs, promptMs } = bench.patience;
  await bench.look((sheet) => {
    sheet.getRange("C2").formulas = [["=B2*2"]];
    return nothing;
  });
  if (afterOthers) await pause(waitMs);
  await bench.look((sheet) => {
    sheet.onChanged.add((event) => {
      const { address, triggerSource = null } = event as Partial<typeof event> & { address: string };
      events.push({ address, triggerSource, afterMs: answeredAt === null ? 0 : bench.clock() - answeredAt });
      return Promise.resolve();
    });
    return nothing;
  });
  await bench.look((sheet) => {
    write(sheet);
    // Asked for, so that it is computed by now.
    sheet.getRange("C2").load("values");
    return nothing;
  });
  answeredAt = bench.clock();
  while (events.length < wanted && bench.clock() - answeredAt < waitMs) await pause(STEP_MS);
  await pause(Math.min(promptMs, AFTERWARDS_MS));
  return events;
}

const STEP_MS = 20;
/** For events that come although nobody waits for them. */
const AFTERWARDS_MS = 200;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const one = (sheet: Excel.Worksheet) => {
  sheet.getRange("B2").values = [[1]];
};
const two = (sheet: Excel.Worksheet) => {
  one(sheet);
  sheet.getRange("B3").values = [[2]];
};

export const events = group([
  {
    id: "eventOfWrite",
    expected: true,
    ask: async (bench) => (await heard(bench, one)).some(({ address }) => address === "B2"),
  },
  {
    id: "eventOnce",
    expected: true,
    ask: async (bench) => (await heard(bench, one)).filter(({ address }) => address === "B2").length <= 1,
  },
  {
    id: "eventPrompt",
    expected: true,
    ask: async (bench) => {
      const { promptMs } = bench.patience;
      return (await heard(bench, one)).every(({ afterMs }) => afterMs < promptMs);
    },
  },
  {
    id: "eventsInOrder",
    expected: true,
    ask: async (bench) => {
      const addresses = (await heard(bench, two, { wanted: 2 })).map(({ address }) => address);
      return addresses.indexOf("B2") <= addresses.indexOf("B3") || !addresses.includes("B3");
    },
  },
  {
    id: "noEventOfRecalculation",
    expected: [],
    ask: async (bench) =>
      (await heard(bench, one, { afterOthers: true }))
        .map(({ address }) => address)
        .filter((address) => address !== "B2"),
  },
  {
    id: "eventSaysWho",
    needs: "1.14",
    expected: [],
    ask: async (bench): Promise<Seen> =>
      (await heard(bench, one))
        .map(({ triggerSource }) => triggerSource)
        .filter((source) => source !== "ThisLocalAddin"),
  },
]);
