/**
 * Random workbooks, random acts of the product, random deeds of people before and during them, random faults. FAULT_RUNS=n runs
 * n of them (60 unless said), FAULT_SEED another series.
 */
import fc from "fast-check";
import { NO_CHOICES } from "../../src/register/recognition";
import type { Session } from "../../src/workbook/session";
import { WorkbookError } from "../../src/workbook/workbook";
import type { Workbook } from "../../emulator";
import { COLUMNS, frozenNow, INVOICE, SIMULATION } from "./actions";
import { byRibbon } from "./by-pane";
import { Desk, settled } from "./desk";
import { wrongCut } from "./cut";
import { wrongDetail } from "./detail";
import { YEAR } from "./register";
import { countedBases, countedContracts } from "./counted";
import { carryOut, days, registers, workbookOf, type RandomStep } from "./random";
import { contentOf, drafts, indicatorSheet, isSameWithout, ourSheets, readBack, sheetsOf } from "./sheets";
import { REQUEST } from "./starts";
import { restore, stateOf } from "./state";
import { smallWorkbook } from "./register";

const RUNS = Number(process.env["FAULT_RUNS"] ?? 60);
const SEED = Number(process.env["FAULT_SEED"] ?? 20_231_124);

jest.setTimeout(60_000 + RUNS * 5_000);

const acts: Record<RandomStep["act"], (session: Session) => Promise<unknown>> = {
  open: (session) => session.open(),
  compute: (session) => session.compute(REQUEST),
  refresh: (session) => session.refresh(),
  automatic: (session) => session.refresh({ automatic: true }),
  reload: () => Promise.resolve(),
  correct: (session) => session.correct({ ...NO_CHOICES, ignoredFindings: ["missingDate"] }),
  share: (session) => session.share({ detail: true, anonymous: false }),
  freeze: (session) => session.freeze(YEAR, true),
  unfreeze: (session) => session.freeze(YEAR, false),
  detail: (session) => session.addDetail(),
  breakdown: (session) => session.addCut("quarter"),
  columns: (session) => session.addMissingColumns([...COLUMNS]),
  columnsAway: (session) => session.removeAddedColumns(),
  ignore: (session) => session.ignore(["unknownAnswer"]),
  simulations: (session) => session.changeSimulations({ keep: SIMULATION }),
  row: (session) => session.showRow(INVOICE),
  ribbon: byRibbon,
};

/**
 * What an act may be told without any fault: somebody is in the way, there is nothing to go on from, what it goes on from went,
 * or an earlier deed stands in the settings.
 */
const ALWAYS = ["conflict", "noRegister", "sheetGone", "listOutdated", "doneNotRead", "newerVersion"];

/** Everything that is the buyer's own. */
function ownContent(book: Workbook): string {
  const ours = new Set(ourSheets(book));
  const own = book.sheets.filter((sheet) => !ours.has(sheet) && !sheet.name.startsWith("~"));
  return own
    .map((sheet) => `${sheet.id}\n${contentOf(sheet)}`)
    .sort()
    .join("\n");
}

/** One act with its fault and its deed; what the comment on 2.1 should be afterwards, null = as before. */
async function live(
  desk: Desk,
  session: Session,
  step: RandomStep,
): Promise<{ comment: string | null; mend: () => void }> {
  const { book, host } = desk;
  const { fault, deed, during } = step;
  let comment: string | null = null;
  if (deed && during === null) comment = carryOut(book, deed);
  await settled(2);
  const mark = host.traffic.length;
  let own = ownContent(book);
  const somebody = (request: number, act: () => void) => {
    const work = (): void => {
      act();
      own = ownContent(book);
    };
    host.faults.add({ when: mark + request + 1, effect: { kind: "before", act: work } });
  };
  let mend: () => void = () => undefined;
  if (deed && during !== null) {
    somebody(during, () => {
      comment = carryOut(book, deed) ?? comment;
    });
  }
  const kind = fault?.kind;
  if (fault && kind && "somebody" in kind) {
    const { act, mend: mending } = kind.somebody;
    mend = () => mending?.(book);
    somebody(fault.request, () => act(book));
  } else if (fault && kind && "effect" in kind) {
    host.faults.add({ when: mark + fault.request + 1, effect: kind.effect(20) });
  }
  const patient = desk.shortenTimeouts(
    () =>
      fault !== null &&
      host.traffic.length === mark + fault.request &&
      fault.kind.name.startsWith("no answer"),
  );
  try {
    await acts[step.act](session);
  } catch (failure) {
    if (!(failure instanceof WorkbookError)) throw failure;
    expect([...ALWAYS, ...(kind?.codes ?? [])]).toContain(failure.code);
  } finally {
    patient();
    host.faults.clear();
  }
  await settled(3);
  if (step.act.startsWith("columns")) expect(isSameWithout(own, ownContent(book), COLUMNS)).toBe(true);
  else expect(ownContent(book)).toBe(own);
  expect(drafts(book).every(({ visibility }) => visibility === "VeryHidden")).toBe(true);
  return { comment, mend };
}

describe("random days", () => {
  let desk: Desk;
  let ran = 0;
  let lived = 0;
  beforeAll(async () => {
    desk = await Desk.with(smallWorkbook());
  });
  afterAll(() => {
    desk.close();
    console.log(`Random faults: ${ran} workbooks, ${lived} acts, seed ${SEED}.`);
  });

  it("lose nothing, write no wrong figure, and go on", async () => {
    await fc.assert(
      fc.asyncProperty(registers, days, async (register, steps) => {
        ran++;
        restore(desk.book, stateOf(workbookOf(register)));
        desk.host.faults.clear();
        let session = desk.session();
        let comment: string | null = null;
        for (const step of steps) {
          lived++;
          if (step.act === "reload") session = desk.session();
          const after = await live(desk, session, step);
          after.mend();
          comment = after.comment ?? comment;
          const sheet = indicatorSheet(desk.book);
          if (sheet && comment !== null) expect(readBack(sheet).inputs.comments[YEAR]?.["2.1"]).toBe(comment);
        }
        // A published year doesn't follow the register.
        await session.open();
        if (frozenNow(Object.fromEntries(desk.book.settings))) await session.freeze(YEAR, false);
        await session.compute(REQUEST);
        await settled(2);
        expect(sheetsOf(desk.book, "indicators")).toHaveLength(1);
        expect(wrongDetail(desk.book, [countedContracts(desk.book)])).toEqual([]);
        expect(wrongCut(desk.book)).toEqual([]);
        const sheet = indicatorSheet(desk.book);
        const bases = sheet && readBack(sheet).computed;
        const shown = Object.fromEntries(
          ["2.1", "2.2"].map((id) => [id, String(bases?.get(id)?.["base"]).replace(/\s/g, " ")]),
        );
        expect(shown).toEqual(countedBases(desk.book));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
