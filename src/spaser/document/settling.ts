/** What the schema can't see: names that mean nothing, conditions that aren't understood, figures that repeat each other in a circle. */
import { printCondition } from "../conditions/print";
import type { Condition } from "../conditions/condition";
import { namesWith, type Names } from "../conditions/names";
import { ownOperand, type OperandId } from "../conditions/operands";
import { parseCondition } from "../conditions/parse";
import type { OwnFact } from "../../register/own-facts";
import { plain } from "../../register/cells/plain-text";
import { aboutOf, placeText, type Path } from "./issues";
import { label } from "./labels";
import type { Message, MessageCode } from "./messages";
import { LIMITS, type FrameworkDocument, type IndicatorDocument } from "./schema";

export class Settling {
  readonly messages: Message[] = [];
  readonly facts: readonly OwnFact[];
  private readonly names: Names;

  constructor(private readonly document: FrameworkDocument) {
    this.facts = (document.facts ?? []).map((fact) => ({
      ...{ id: fact.id, label: label(fact.label), kind: fact.kind },
      ...{ values: fact.values ?? [], headers: fact.headers ?? [] },
    }));
    this.names = namesWith(this.facts);
    this.checkFacts();
    this.checkIds();
    this.checkIndicators();
  }

  say(path: Path, code: MessageCode, params: Message["params"] = {}): void {
    this.messages.push({ path: placeText(path), about: aboutOf(this.document, path), code, params });
  }

  /** A condition in words; undefined where it says nothing that can be understood, which is told. */
  condition(text: string, path: Path): Condition | undefined {
    const parsed = parseCondition(text, this.facts);
    if ("condition" in parsed) return parsed.condition;
    const { code, at, length, word, meant } = parsed.fault;
    this.say(path, `condition.${code}`, {
      at: at + 1,
      length,
      word: word.slice(0, 60),
      meant,
      condition: text.slice(0, 200),
    });
    return undefined;
  }

  /** A number or an amount by its name; undefined where there is none, which is told. */
  quantity(name: string, path: Path): OperandId | undefined {
    const operand = this.names.named(name.replace(/^\[(.*)\]$/, "$1"));
    if (operand === undefined)
      this.say(path, "condition.unknownName", {
        word: name.slice(0, 60),
        meant: this.names.nearest(name, ({ kind }) => kind === "number" || kind === "amount"),
      });
    else if (operand.kind !== "number" && operand.kind !== "amount")
      this.say(path, "notAQuantity", { word: name.slice(0, 60) });
    else return operand.id;
    return undefined;
  }

  private checkFacts(): void {
    const known = namesWith([]);
    this.facts.forEach((fact, at) => {
      const path = ["facts", at];
      if (fact.kind === "list" && fact.values.length === 0) this.say(path, "valuesMissing");
      const taken = [fact.label.fr, fact.label.en].find((name) => known.named(name) !== undefined);
      if (taken !== undefined) this.say([...path, "label"], "nameTaken", { name: taken });
      if (taken === undefined && printsOtherwise(fact, this.facts))
        this.say([...path, "label"], "nameTaken", { name: fact.label.fr });
    });
  }

  private checkIds(): void {
    const { facts = [], buyers = [], axes } = this.document;
    const twice = (path: Path, ids: readonly string[]) =>
      ids.forEach((id, at) => {
        if (ids.indexOf(id) < at) this.say([...path, at, "id"], "twice", { id });
      });
    twice(
      ["facts"],
      facts.map(({ id }) => id),
    );
    twice(
      ["buyers"],
      buyers.map(({ id }) => id),
    );
    twice(
      ["axes"],
      axes.map(({ id }) => id),
    );
    const seen = new Set<string>();
    const buyersOf = ({ perBuyer }: IndicatorDocument) => (perBuyer ? buyers.map(({ id }) => id) : []);
    axes.forEach(({ indicators }, axis) => {
      indicators.forEach((indicator, at) => {
        for (const id of [indicator.id, ...buyersOf(indicator).map((buyer) => `${indicator.id}.${buyer}`)]) {
          if (seen.has(id)) this.say(["axes", axis, "indicators", at, "id"], "twice", { id });
          seen.add(id);
        }
      });
    });
  }

  private checkIndicators(): void {
    const { axes, buyers = [], period } = this.document;
    const all = axes.flatMap(({ indicators }) => indicators);
    if (all.length === 0) this.say(["axes"], "noIndicator");
    if (all.length > LIMITS.indicators) this.say(["axes"], "tooMany", { value: all.length });
    const figures = all.reduce((sum, { perBuyer }) => sum + 1 + (perBuyer ? buyers.length : 0), 0);
    if (figures > LIMITS.figures) this.say(["axes"], "tooManyFigures", { figures, most: LIMITS.figures });
    if (isReversed(period)) this.say(["period"], "endBeforeStart");
    axes.forEach(({ indicators }, axis) => {
      indicators.forEach((indicator, at) => {
        this.checkIndicator(
          indicator,
          ["axes", axis, "indicators", at],
          all,
          buyers.map(({ id }) => id),
        );
      });
    });
  }

  private checkIndicator(
    indicator: IndicatorDocument,
    path: Path,
    all: readonly IndicatorDocument[],
    buyers: readonly string[],
  ): void {
    const { id, unit, measures, target, references = [], perBuyer, targetsOfBuyers = {} } = indicator;
    measures.forEach((measure, at) => {
      const place = [...path, "measures", at];
      if (measure.kind === "entry" && at < measures.length - 1) this.say(place, "entryLast");
      if (measure.kind === "sameAs") this.checkRepeated(measure.indicator, id, all, place);
      const units = UNITS_OF[measure.kind];
      if (units && !units.includes(unit))
        this.say([...path, "unit"], "unitOfMeasure", { unit, units: units.join(", ") });
    });
    if (perBuyer && buyers.length === 0) this.say([...path, "perBuyer"], "noBuyers");
    const targets = [
      ...(target ? [[["target"], target] as const] : []),
      ...Object.entries(targetsOfBuyers).map(([buyer, one]) => [["targetsOfBuyers", buyer], one] as const),
    ];
    for (const [place, { value, byYear = {}, between, byBody = {} }] of targets) {
      const steps = Object.entries(byYear).map(([year, step]) => [["byYear", year], step] as const);
      const ofBodies = Object.entries(byBody).map(([body, one]) => [["byBody", body], one] as const);
      if (between !== undefined && steps.length === 0)
        this.say([...path, ...place, "between"], "pathWithoutYears");
      for (const [part, one] of [[["value"], value] as const, ...steps, ...ofBodies])
        if (unit === "percent" && Math.abs(one) > 1.5)
          this.say([...path, ...place, ...part], "percentAsFraction", { value: one, fraction: one / 100 });
    }
    for (const buyer of Object.keys(targetsOfBuyers))
      if (!buyers.includes(buyer))
        this.say([...path, "targetsOfBuyers", buyer], "unknownBuyer", { buyer, known: buyers.join(", ") });
    references.forEach((reference, at) => {
      const place = [...path, "references", at];
      if (isReversed(reference)) this.say(place, "endBeforeStart");
      if (unit === "percent" && Math.abs(reference.value) > 1.5)
        this.say([...place, "value"], "percentAsFraction", {
          value: reference.value,
          fraction: reference.value / 100,
        });
    });
  }

  private checkRepeated(repeated: string, id: string, all: readonly IndicatorDocument[], path: Path): void {
    const repeats = (one: string) =>
      all
        .find((other) => other.id === one)
        ?.measures.flatMap((measure) => (measure.kind === "sameAs" ? [measure.indicator] : []));
    if (!all.some((other) => other.id === repeated)) {
      this.say(path, "unknownIndicator", { id: repeated });
      return;
    }
    const seen = new Set<string>();
    const open = [repeated];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id) {
        this.say(path, "circle", { id: repeated });
        return;
      }
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(repeats(next) ?? []));
    }
  }
}

/** Units that a measure can have, where not all make sense. */
const UNITS_OF: Partial<Record<IndicatorDocument["measures"][number]["kind"], readonly string[]>> = {
  share: ["percent"],
  hours: ["hours"],
  cumulativeHours: ["hours"],
  spend: ["euros"],
  invoiceDelay: ["days"],
  statedDelay: ["days"],
};

function isReversed({ from, to }: { from: number | null; to: number | null } = NO_PERIOD): boolean {
  return from !== null && to !== null && to < from;
}

const NO_PERIOD = { from: null, to: null };

/** A fact whose printed name is taken for something else can't be written in a condition. */
function printsOtherwise(fact: OwnFact, facts: readonly OwnFact[]): boolean {
  const { id, kind } = ownOperand(fact);
  if (kind !== "fact")
    return facts.some((other) => other !== fact && plain(other.label.fr) === plain(fact.label.fr));
  const parsed = parseCondition(printCondition({ kind: "filled", field: id }, "fr", facts), facts);
  return !("condition" in parsed) || parsed.condition.kind !== "filled" || parsed.condition.field !== id;
}
