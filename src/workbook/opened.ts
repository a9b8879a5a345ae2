/** What opening found, said in counts and lists. */
import { civilOf } from "../register/cells/days";
import { NO_YEAR, type Register } from "../register/contracts";
import type { SheetShape } from "../register/grid";
import { shownFindings } from "../register/ignoring";
import { NO_INPUTS } from "../spaser/assessment";
import type { Recognition } from "../register/recognition";
import { hasOnlyBegun } from "../spaser/trajectory/schedule";
import { proposedBody, sirenOfBuyer } from "./body";
import { fieldOf } from "./cut-beside";
import { ownSheets, type Gathered } from "./gathering";
import { readMemory, type Memory } from "./memory";
import type { Opened, OwnSheet } from "./moments";
import type { Look, Standing, State } from "./state";
import { bodyIn } from "./team/body";
import { setAside, type SetAside } from "./team/carrying";
import { bodyNamed, collectTyped, typedFindings } from "./typed";

/** What a look found, and the figures that stand in the workbook. */
export function opened(state: State, look: Look, { assessment, stale }: Standing): Opened {
  const { recognition, register, memory, gathered } = look;
  const years = register ? notifiedYears(register) : [];
  const found = shownFindings(
    [...recognition.findings, ...(register?.findings ?? []), ...typedFindings(gathered)],
    register?.findingCounts ?? {},
    memory.choices.ignoredFindings,
  );
  const body = bodyShown(state, look);
  const said = bodyIn(gathered.overview.settings);
  return {
    recognition,
    register,
    columns: columnCounts(recognition),
    hiddenRows: hiddenRowsOf(recognition, gathered.overview.sheets),
    years,
    suggestedYear: suggestedYear(years, state.options.now().day, register),
    ownSheets: ownSheets(gathered).map(({ shape, marker }): OwnSheet => ({
      ...fieldShown(gathered, shape.id, marker.kind),
      sheetId: shape.id,
      name: shape.name,
      frameworkId: marker.frameworkId,
      year: marker.year,
      kind: marker.kind,
      frozen: isPublished(memory, marker.frameworkId, marker.year),
    })),
    choices: memory.choices,
    ...(memory.simulations && { simulations: memory.simulations }),
    findings: found.findings,
    findingCounts: found.counts,
    ignored: found.ignored,
    addedColumns: [...state.added.values()].flat(),
    body: {
      name: body || proposedBody(recognition, gathered.samples, register),
      proposed: body === "",
      ...said,
      siren: said.siren || (register ? sirenOfBuyer(register) : ""),
    },
    current: assessment,
    stale,
    team: state.team.frameworks,
    setAside: asideOf(state, look),
    memoryProblem: readMemory(gathered.overview.settings).problem,
  };
}

function asideOf({ frameworks }: State, { memory }: Look): Record<string, SetAside[]> {
  const all = frameworks.map((one) => [one.id, setAside(memory.inputs[one.id] ?? NO_INPUTS, one)] as const);
  return Object.fromEntries(all.filter(([, aside]) => aside.length > 0));
}

function bodyShown({ current }: State, { gathered, memory }: Look): string {
  if (!current) return memory.body;
  const { frameworkId, year } = current.request;
  return bodyNamed(collectTyped(gathered, memory, frameworkId), year, memory);
}

function isPublished({ frozen, former }: Memory, frameworkId: string, year: number): boolean {
  return (frozen[frameworkId]?.[year] ?? former[frameworkId]?.[year]) !== undefined;
}

/** Headed columns of the register and those that are read. Sheets with the same headers count once. */
function columnCounts(recognition: Recognition): Opened["columns"] {
  const headed = new Set<string>();
  const recognised = new Set<string>();
  for (const sheet of recognition.sheets) {
    if (sheet.kind !== "contracts") continue;
    const seen = new Map<string, number>();
    const keys = sheet.headers.map((header) => {
      const text = header.trim();
      const times = (seen.get(text) ?? 0) + 1;
      seen.set(text, times);
      return text === "" ? "" : `${text}#${times}`;
    });
    for (const key of keys) if (key !== "") headed.add(key);
    for (const match of sheet.columns) {
      const key = keys[match.column - sheet.firstColumn];
      if (match.taken && key) recognised.add(key);
    }
  }
  return { headed: headed.size, recognised: recognised.size };
}

/** Rows of the register's sheets that are hidden or filtered out: they count like the others. */
function hiddenRowsOf(recognition: Recognition, shapes: readonly SheetShape[]): number {
  return recognition.sheets
    .filter(({ kind }) => kind === "contracts")
    .reduce((sum, { sheetId }) => sum + (shapes.find(({ id }) => id === sheetId)?.hiddenRows ?? 0), 0);
}

/** Years with awarded contracts notified in them, ascending. */
function notifiedYears(register: Register): number[] {
  const years = new Set<number>();
  for (let contract = 0; contract < register.size; contract++) {
    const year = register.notificationYear[contract] ?? NO_YEAR;
    if (year !== NO_YEAR && register.awarded[contract] === 1) years.add(year);
  }
  return [...years].sort((one, other) => one - other);
}

/** The last year that is over, in the calendar and in the register, else the last one. */
function suggestedYear(years: number[], today: number, register: Register | null): number | null {
  const thisYear = civilOf(today).year;
  const isOver = (year: number) => year < thisYear && !(register && hasOnlyBegun(register, year));
  return years.findLast(isOver) ?? years.at(-1) ?? null;
}

/** By what « Ventilation » is. */
function fieldShown(gathered: Gathered, sheetId: string, kind: OwnSheet["kind"]): Pick<OwnSheet, "by"> {
  const block = kind === "cut" ? gathered.whole.get(sheetId) : undefined;
  const by = block && fieldOf(block);
  return by ? { by } : {};
}
