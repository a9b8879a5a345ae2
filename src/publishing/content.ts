/** From the figures of a year and what was typed to what is published of it. */
import type { Register } from "../register/contracts";
import { cutBy } from "../spaser/cuts/cut";
import type { Assessment, Inputs } from "../spaser/assessment";
import type { Axis } from "../spaser/framework";
import { axesInOrder, KEY_AXIS, WHOLE_REPORT } from "../spaser/key-figures";
import { conclusion } from "../text/short-notes";
import type { Language } from "../text/language";
import { formatDay } from "../text/numbers";
import { publishingTexts } from "../text/publishing";
import { reportTexts } from "../text/report";
import { sentences, type Sentences } from "../text/sentences";
import { valueName } from "../text/values";
import { freeLines, paragraphs } from "./free-text";
import { lineOf } from "./lines";
import type { AxisPart, Line, Publication } from "./publication";
import { proposedSynthesis } from "./synthesis";

/** What a publication says besides the figures. */
export interface PublicationContext {
  language: Language;
  /** "" when nobody gave it. */
  body: string;
  /** Day of the computation, as a serial. */
  computedAt: { day: number };
  /** When the figures of the year were closed. */
  frozen?: { day: number };
  productVersion: string;
}

/** More bodies than that are no scheme that they share. */
const MOST_BUYERS = 12;

/** The same arguments give the same publication. With the register, the figures of each buyer go in as well. */
export function publicationOf(
  assessment: Assessment,
  inputs: Inputs,
  context: PublicationContext,
  register?: Register,
): Publication {
  const { language } = context;
  const { year, framework } = assessment;
  const text = publishingTexts(language);
  const linesOf = (axis: Axis) =>
    axis.indicators.flatMap(({ id }) => {
      const figure = assessment.figures.get(year)?.get(id);
      return figure ? [lineOf(figure, axis.id, language)] : [];
    });
  const own = framework.axes.filter(({ id }) => id !== KEY_AXIS);
  const keyed = framework.axes.filter(({ id }) => id === KEY_AXIS).flatMap(linesOf);
  const axes = own.map((axis) =>
    axisPart(axis, linesOf(axis), { inputs, year, language, say: sentences(language, framework.facts) }),
  );
  const drawn = axes.flatMap(({ lines }) => lines).filter(({ bar }) => bar !== null);
  const lines = axesInOrder(framework.axes).flatMap(linesOf);
  const preamble = paragraphs(inputs.outlooks[year]?.[WHOLE_REPORT] ?? "");
  const synthesis = paragraphs(inputs.actions[year]?.[WHOLE_REPORT] ?? "");
  const { day } = context.frozen ?? context.computedAt;
  const name = framework.shortName[language];
  return {
    language,
    year,
    body: context.body === "" ? text.noBody : context.body,
    title: text.title(name),
    final: context.frozen !== undefined,
    facts: [
      text.notified(assessment.notified, year),
      (context.frozen ? text.finalOn : text.computedOn)(formatDay(day, language)),
    ],
    preamble:
      preamble.length > 0 ? preamble : [text.preamble.scheme, text.preamble.contents(year, own.length)],
    conclusion: conclusion(assessment, language),
    synthesis: synthesis.length > 0 ? synthesis : proposedSynthesis(lines, year, language),
    keyFigures: keyed.length > 0 ? keyed : axes.flatMap((axis) => axis.lines).slice(0, 6),
    axes,
    bars: drawn.length > 0 ? drawn : keyed.filter(({ bar }) => bar !== null),
    reading: readingOf(language),
    lines,
    buyers: register && !context.frozen ? buyersOf(register, assessment, language) : [],
    sources: [
      text.sources.register(assessment.contracts, assessment.notified, year),
      text.sources.framework(framework.name[language], framework.version, framework.source[language]),
      text.sources.product(context.productVersion),
    ],
    document: {
      title: text.documentTitle(name, year),
      subject: text.subject(context.body),
      keywords: text.keywords,
    },
  };
}

interface Saying {
  inputs: Inputs;
  year: number;
  language: Language;
  say: Sentences;
}

/** A joint scheme owes its indicators for each buyer (L2111-3). Contracts without one are in the whole only. */
function buyersOf(register: Register, assessment: Assessment, language: Language): Publication["buyers"] {
  const cut = cutBy(register, assessment, "buyer");
  const named =
    "groups" in cut ? cut.groups.filter(({ value, contracts }) => value !== null && contracts > 0) : [];
  if (named.length < 2 || named.length > MOST_BUYERS) return [];
  return named.map(({ value, assessment: own }) => ({
    name: valueName("buyer", value, language),
    lines: axesInOrder(own.framework.axes).flatMap((axis) =>
      axis.indicators.flatMap(({ id }) => {
        const figure = own.figures.get(own.year)?.get(id);
        return figure ? [lineOf(figure, axis.id, language)] : [];
      }),
    ),
  }));
}

function axisPart(axis: Axis, lines: Line[], { inputs, year, language, say }: Saying): AxisPart {
  const report = reportTexts(language);
  const notes = lines.flatMap(({ id, figure }) => {
    const comment = inputs.comments[year]?.[id] ?? "";
    const said = [
      ...(figure.reason ? [report.reason(say.unavailable(figure.reason))] : []),
      ...(figure.effort ? [report.effort(figure.effort)] : []),
      ...(comment === "" ? [] : [comment]),
    ];
    return said.map((one) => ({ id, text: one }));
  });
  return {
    id: axis.id,
    title: report.axis(axis.id, axis.title[language]),
    objectives: axis.objectives.map((objective) => objective[language]),
    lines,
    notes,
    actions: freeLines(inputs.actions[year]?.[axis.id] ?? ""),
    outlook: freeLines(inputs.outlooks[year]?.[axis.id] ?? ""),
  };
}

/** How the figures are read: the rules of the sheet, but for what is said about typing into it. */
function readingOf(language: Language): string[] {
  const { ratio, contracts, status, competition } = reportTexts(language).method;
  return [ratio, contracts, status, competition];
}
