/** The moments over no workbook at all: the sample register, the real engine, and whatever should go wrong. */
import type { Register } from "../../src/register/contracts";
import { NO_CHOICES, type Choices } from "../../src/register/recognition";
import { assess } from "../../src/spaser/assess";
import type { KeptSimulation } from "../../src/spaser/simulation/kept-shape";
import type { DimensionId } from "../../src/spaser/cuts/dimensions";
import type { Assessment, Figure } from "../../src/spaser/assessment";
import { readinessOf, type Readiness } from "../../src/spaser/readiness";
import { NO_INPUTS } from "../../src/spaser/assessment";
import type { Framework } from "../../src/spaser/framework";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { explainFigure } from "../../src/workbook/explaining";
import type { Acts } from "../../src/workbook/acts";
import type { Body } from "../../src/workbook/team/body";
import { readTeamFrameworks } from "../../src/workbook/team/read";
import type { SelectedPlace } from "../../src/workbook/selected";
import type { WriteOptions } from "../../src/workbook/team/saving";
import { documentKey, envelopeOf, type RawDocument } from "../../src/workbook/team/stored";
import type {
  ChangedFigure,
  ComputeRequest,
  Computed,
  Explanation,
  Opened,
  OwnSheet,
  PrintedPart,
  ReadFor,
  Progress,
  RowLine,
  Staleness,
  Watching,
  YearToPublish,
  SimulationChange,
} from "../../src/workbook/moments";
import { WorkbookError, type WorkbookErrorCode } from "../../src/workbook/workbook";
import { emptyOpened, sampleOpened } from "./sample-opened";

/** Something the pane asked for, with what it gave. */
export type Asked = [moment: string, ...given: unknown[]];

export class FakeMoments implements Acts {
  frameworks: Acts["frameworks"];
  /** What a workbook would hold of the team's own frameworks. */
  readonly settings: Record<string, unknown> = {};
  readonly asked: Asked[] = [];
  /** The next act fails with this. */
  failure: WorkbookErrorCode | null = null;
  failureSheet = "SPASER 2023";
  /** Acts report this and wait until they are let go or cancelled. */
  held: Progress | null = null;
  /** The moment that fails or is held; null = whichever is next. */
  only: string | null = null;
  /** Excel doesn't answer whoever wants to watch. */
  silentWatch = false;
  edited: number[] = [];
  registered: boolean;
  ownSheets: OwnSheet[] = [];
  notes: Computed["notes"] = [];
  memoryProblem: "corrupted" | "newerVersion" | null = null;
  /** Of a published year: the parts of figures that the register would give otherwise now. */
  today: Record<string, Partial<Figure>> = {};
  /** Columns that were added, and those of them in which something stands by now. */
  added: string[] = [];
  kept: string[] = [];
  body: Opened["body"] = { name: "Ville de Lanvern", proposed: true, kind: null, siren: "" };
  /** Those of the product. */
  shipped: Acts["frameworks"];
  #choices: Choices = NO_CHOICES;
  #simulations: KeptSimulation[] = [];
  #assessment: Assessment | null = null;
  #request: ComputeRequest = { year: 2023, frameworkId: "asp-2023" };
  #stale: ((staleness: Staleness) => void) | null = null;
  place: SelectedPlace | null = null;
  #selected: (() => void) | null = null;
  #select: ((id: string, year: number) => void) | null = null;

  constructor({ registered = true, frameworks = FRAMEWORKS } = {}) {
    this.registered = registered;
    this.frameworks = frameworks;
    this.shipped = frameworks;
  }

  open(watching?: Watching): Promise<Opened> {
    return this.#act("open", [], watching, () => this.#opened());
  }

  compute(request: ComputeRequest, watching?: Watching): Promise<Computed> {
    return this.#act("compute", [request], watching, () => {
      this.#request = request;
      return this.#computed();
    });
  }

  refresh(watching?: Watching): Promise<Computed> {
    return this.#act("refresh", [], watching, () => this.#computed());
  }

  saveFramework(document: RawDocument, options?: WriteOptions, watching?: Watching): Promise<Opened> {
    return this.#act("saveFramework", [document, options], watching, () => {
      const key = documentKey(String(document["id"]));
      this.settings[key] = envelopeOf(document, { day: 46000, minutes: 600 }, this.settings[key]);
      return this.#opened();
    });
  }

  saveBody({ name, kind, siren }: Body & { name: string }): Promise<Opened> {
    return this.#act("saveBody", [{ name, kind, siren }], undefined, () => {
      this.body = { name, kind, siren, proposed: false };
      return this.#opened();
    });
  }

  readFor(framework: Framework): Promise<ReadFor> {
    const { recognition, register } = sampleOpened(this.#choices, this.edited);
    return this.#act("readFor", [framework.id], undefined, () => ({ recognition, register }));
  }

  removeFramework(id: string, options?: WriteOptions, watching?: Watching): Promise<Opened> {
    return this.#act("removeFramework", [id, options], watching, () => {
      this.settings[documentKey(id)] = null;
      return this.#opened();
    });
  }

  addDetail(watching?: Watching): Promise<Computed> {
    return this.#act("addDetail", [], watching, () => this.#computed());
  }

  addCut(by: DimensionId, watching?: Watching): Promise<Computed> {
    return this.#act("addCut", [by], watching, () => this.#computed());
  }

  correct(choices: Choices, watching?: Watching): Promise<Opened> {
    return this.#act("correct", [choices], watching, () => {
      this.#choices = choices;
      return this.#opened();
    });
  }

  /** Since the year was frozen: how many of the counted contracts were not, and the numbers of those that are gone. */
  sinceFrozen: { changed: number; gone: string[] } | null = null;

  explain(id: string, year: number): Explanation {
    const figure = this.#assessment?.figures.get(year)?.get(id);
    const { register } = sampleOpened(this.#choices, this.edited);
    if (!figure || !register) throw new WorkbookError("unknown");
    const { framework } = this.#assessment as Assessment;
    const explanation = explainFigure(register, framework, figure);
    const { sinceFrozen } = this;
    if (!sinceFrozen || !this.ownSheets.some((sheet) => sheet.frozen && sheet.year === year))
      return explanation;
    const lines = explanation.counted.slice(0, sinceFrozen.changed);
    return { ...explanation, changedSincePublished: { lines, gone: sinceFrozen.gone } };
  }

  showContract(contract: number, figure?: { id: string; year: number }): Promise<void> {
    return this.#act("showContract", figure ? [contract, figure] : [contract], undefined, () => undefined);
  }

  showConsultation(entry: number): Promise<void> {
    return this.#act("showConsultation", [entry], undefined, () => undefined);
  }

  showRow(line: RowLine): Promise<void> {
    return this.#act("showRow", [line], undefined, () => undefined);
  }

  readiness(frameworkId: string): Readiness | null {
    const { register } = this.#opened();
    const framework = this.frameworks.find(({ id }) => id === frameworkId);
    return register && framework ? readinessOf(register, framework) : null;
  }

  changeSimulations(change: SimulationChange): Promise<Opened> {
    return this.#act("changeSimulations", [change], undefined, () => {
      const others = this.#simulations.filter(
        ({ name }) => name !== change.drop && name !== change.keep?.name,
      );
      this.#simulations = change.keep ? [...others, change.keep] : others;
      return { ...this.#opened(), simulations: this.#simulations };
    });
  }

  ignore(ignoredFindings: string[]): Promise<Opened> {
    return this.#act("ignore", [ignoredFindings], undefined, () => {
      this.#choices = { ...this.#choices, ignoredFindings };
      return this.#opened();
    });
  }

  removeAddedColumns(watching?: Watching): Promise<{ opened: Opened; kept: string[] }> {
    return this.#act("removeAddedColumns", [], watching, () => {
      this.added = [];
      return { opened: this.#opened(), kept: this.kept };
    });
  }

  showFinding(finding: unknown): Promise<void> {
    return this.#act("showFinding", [finding], undefined, () => undefined);
  }

  watch(onStale: (staleness: Staleness) => void): Promise<() => Promise<void>> {
    this.#stale = onStale;
    if (this.silentWatch) return new Promise(() => undefined);
    return Promise.resolve(() => Promise.resolve());
  }

  watchSelection(onFigure: (id: string, year: number) => void): Promise<() => Promise<void>> {
    this.#select = onFigure;
    return Promise.resolve(() => Promise.resolve());
  }

  watchContract(onSelected: () => void): Promise<() => Promise<void>> {
    this.#selected = onSelected;
    return Promise.resolve(() => Promise.resolve());
  }

  selected(): SelectedPlace | null {
    return this.place;
  }

  /** Somebody selects something in the workbook. */
  selectPlace(place: SelectedPlace): void {
    this.place = place;
    this.#selected?.();
  }

  share(request: unknown, watching?: Watching): Promise<void> {
    return this.#act("share", [request], watching, () => undefined);
  }

  toPublish(watching?: Watching): Promise<YearToPublish> {
    return this.#act("toPublish", [], watching, () => ({
      assessment: this.#assessment as Assessment,
      inputs: NO_INPUTS,
      register: this.#opened().register as Register,
      context: {
        ...{ language: "fr", body: this.body.name, siren: "" },
        ...{ computedAt: { day: 45_363 }, productVersion: "0.0.0" },
      },
    }));
  }

  freeze(
    year: number,
    frozen: boolean,
    frameworkId: string,
    watching?: Watching,
  ): Promise<{ contractsKept: boolean }> {
    return this.#act("freeze", [year, frozen, frameworkId], watching, () => {
      this.ownSheets = this.ownSheets.map((sheet) =>
        sheet.year === year && sheet.frameworkId === frameworkId ? { ...sheet, frozen } : sheet,
      );
      return { contractsKept: true };
    });
  }

  addMissingColumns(fields: unknown, watching?: Watching): Promise<Opened> {
    return this.#act("addMissingColumns", [fields], watching, () => {
      this.added = fields as string[];
      return this.#opened();
    });
  }

  addExample(example: unknown, watching?: Watching): Promise<Opened> {
    return this.#act("addExample", [example], watching, () => {
      this.registered = true;
      return this.#opened();
    });
  }

  /** The buyer edits rows: the contracts get a social clause. */
  edit(contracts: number[], staleness: Partial<Staleness> = {}): void {
    this.edited = [...this.edited, ...contracts];
    this.#stale?.({ rows: contracts.length, remote: false, inputs: false, ...staleness });
  }

  /** The buyer selects a figure's cell in the sheet. */
  select(id: string, year: number): void {
    this.#select?.(id, year);
  }

  #opened(): Opened {
    const opened = this.registered ? sampleOpened(this.#choices, this.edited) : emptyOpened();
    const { ownSheets, memoryProblem, added: addedColumns, body } = this;
    const team = readTeamFrameworks(this.settings);
    this.frameworks = [...this.shipped, ...team.flatMap(({ framework }) => framework ?? [])];
    return { ...opened, ownSheets, memoryProblem, addedColumns, body, team };
  }

  #computed(): Computed {
    const { year, frameworkId, history = 1 } = this.#request;
    const framework = this.frameworks.find(({ id }) => id === frameworkId) ?? this.frameworks[0];
    const { register } = sampleOpened(this.#choices, this.edited);
    if (!framework || !register) throw new WorkbookError("unknown");
    const years = Array.from({ length: history + 1 }, (_, back) => year - back);
    const assessment = assess(register, framework, { year, years }, NO_INPUTS);
    const first = !this.#assessment;
    const changed = this.#assessment ? differences(this.#assessment, assessment) : [];
    this.#assessment = assessment;
    const sheet = { id: `spaser-${year}`, name: `SPASER ${year}` };
    if (!this.ownSheets.some(({ sheetId }) => sheetId === sheet.id)) {
      this.ownSheets.push({
        sheetId: sheet.id,
        name: sheet.name,
        frameworkId,
        year,
        kind: "indicators",
        frozen: false,
      });
    }
    return {
      assessment,
      sheet,
      changed,
      notes: this.notes,
      differences: Object.entries(this.today).flatMap(([id, parts]) => {
        const figure = assessment.figures.get(year)?.get(id) as Figure;
        const now = { ...figure, ...parts };
        const named: [PrintedPart, keyof Figure][] = [
          ["value", "value"],
          ["base", "numerator"],
          ["amount", "valueByAmount"],
          ["coverage", "filled"],
        ];
        return named.flatMap(([part, key]) => (key in parts ? [{ id, part, now }] : []));
      }),
      written: first || changed.length > 0,
      opened: this.#opened(),
      staleness: null,
    };
  }

  async #act<T>(moment: string, given: unknown[], watching: Watching | undefined, act: () => T): Promise<T> {
    this.asked.push([moment, ...given]);
    const meant = this.only === null || this.only === moment;
    if (this.held && meant) await this.#hold(this.held, watching);
    const { failure } = this;
    if (failure && meant) {
      this.failure = null;
      throw new WorkbookError(failure, { sheet: this.failureSheet });
    }
    return act();
  }

  async #hold(progress: Progress, watching: Watching | undefined): Promise<void> {
    watching?.onProgress?.(progress);
    while (this.held) {
      if (watching?.signal?.aborted) throw new WorkbookError("cancelled");
      await new Promise((go) => setTimeout(go, 20));
    }
  }
}

function differences(before: Assessment, after: Assessment): ChangedFigure[] {
  if (before.year !== after.year) return [];
  const earlier = before.figures.get(before.year);
  return [...(after.figures.get(after.year)?.values() ?? [])].flatMap(({ id, value }) => {
    const old = earlier?.get(id)?.value ?? null;
    return old === value ? [] : [{ id, before: old, after: value }];
  });
}
