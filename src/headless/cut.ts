/** `--by FIELD`: the figures of every value of a field, as a table and as JSON. */
import type { Register } from "../register/contracts";
import type { Assessment, Figure } from "../spaser/assessment";
import { cutBy, type Cut, type CutGroup } from "../spaser/cuts/cut";
import { DIMENSIONS, dimensionsOf, MOST_VALUES, type DimensionId } from "../spaser/cuts/dimensions";
import { formatBase, formatFigure } from "../text/format";
import type { Language } from "../text/language";
import { managingTexts } from "../text/managing";
import { formatCount } from "../text/numbers";
import { valueName } from "../text/values";
import { HeadlessError } from "./failure";
import { figureAsJson } from "./json";
import { aligned } from "./table";
import { joinedLines } from "./terminal";

/** Values that stand beside one another on a terminal. */
const ABREAST = 4;

/** The cut that was asked for. Throws HeadlessError, which names what the register can be cut by, where that is impossible. */
export function cutFor(field: string, register: Register, assessment: Assessment, language: Language): Cut {
  const known = dimensionsOf(register, assessment.framework.buyers).map(({ id }) => id);
  const id = DIMENSIONS.find((one) => one === field);
  if (id === undefined) throw new HeadlessError("unknownField", field, known.join(", "));
  const cut = cutBy(register, assessment, id);
  if ("groups" in cut) return cut;
  throw cut.reason === "tooMany"
    ? new HeadlessError("tooManyValues", field, formatCount(MOST_VALUES, language))
    : new HeadlessError("fieldWithoutValues", field, known.join(", "));
}

/** `by` of the object that `--json` prints. */
export function cutAsJson({ field, groups }: Cut, language: Language): object {
  return {
    field,
    groups: groups.map(({ value, contracts, assessment }) => ({
      value,
      contracts,
      indicators: figuresOf(assessment).map((figure) =>
        figureAsJson(figure, language, assessment.framework.facts),
      ),
    })),
  };
}

/** Indicators by values, some values at a time, with the whole beside the first. */
export function cutTable(cut: Cut, isPublished: boolean, language: Language): string {
  const { whole } = cut;
  const words = managingTexts(language);
  const lines = [words.cut.title(words.dimension[cut.field], whole.year)];
  if (isPublished) lines.push(words.cut.ofToday);
  for (let from = 0; from < cut.groups.length; from += ABREAST) {
    const groups = cut.groups.slice(from, from + ABREAST);
    lines.push("", ...aligned(tableOf(cut.field, groups, whole, language)));
  }
  return joinedLines(lines);
}

function tableOf(
  field: DimensionId,
  groups: readonly CutGroup[],
  whole: Assessment,
  language: Language,
): string[][] {
  const words = managingTexts(language);
  const assessments = [whole, ...groups.map(({ assessment }) => assessment)];
  const head = ["", "", words.whole, ...groups.map(({ value }) => valueName(field, value, language))];
  const sizes = [
    "",
    "",
    ...[whole.contracts, ...groups.map(({ contracts }) => contracts)].map(words.contracts),
  ];
  const rows = figuresOf(whole).map(({ id, definition }) => [
    id,
    definition.shortLabel[language],
    ...assessments.map((one) => cellOf(one.figures.get(whole.year)?.get(id), language)),
  ]);
  return [head, sizes, ...rows];
}

/** « 12 / 40 = 30 % » for a share, the figure alone for anything else. */
function cellOf(figure: Figure | undefined, language: Language): string {
  if (!figure) return "";
  const shown = formatFigure(figure, language);
  if (figure.kind !== "ratio" || figure.value === null) return shown;
  return `${formatBase(figure.numerator, figure.population, language)} = ${shown}`;
}

function figuresOf({ figures, year }: Assessment): Figure[] {
  return [...(figures.get(year)?.values() ?? [])];
}
