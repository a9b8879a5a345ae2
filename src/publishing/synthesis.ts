/** The synthesis that the figures propose where nobody typed one. */
import { coverageOf, LOW_COVERAGE } from "../spaser/coverage";
import { KEY_AXIS } from "../spaser/key-figures";
import type { Language } from "../text/language";
import { publishingTexts } from "../text/publishing";
import type { Line } from "./publication";

/** So many indicators are named; the table has them all. */
const MOST_NAMED = 4;

/** Sentences about what stands out: targets, what got better or worse, what can't be told, what to read with care. */
export function proposedSynthesis(lines: readonly Line[], year: number, language: Language): string[] {
  const { synthesis } = publishingTexts(language);
  // Key figures repeat the axes.
  const axes = lines.filter(({ axis }) => axis !== KEY_AXIS);
  const own = axes.length > 0 ? axes : [...lines];
  const named = (those: readonly Line[], part: (line: Line) => string) => {
    const names = those.slice(0, MOST_NAMED).map((line) => `${lowered(line.shortLabel)} (${part(line)})`);
    const more = those.length - names.length;
    const listed = names.join(language === "fr" ? "\u00a0; " : "; ");
    return more > 0 ? synthesis.andMore(listed, more) : listed;
  };
  const say = (those: readonly Line[], sentence: (labels: string) => string, part: (line: Line) => string) =>
    those.length > 0 ? [sentence(named(those, part))] : [];
  const withStatus = (code: Line["status"]["code"]) => own.filter(({ status }) => status.code === code);
  const moved = (better: boolean) => own.filter(({ figure }) => figure.evolution?.better === better);
  const missing = withStatus("notAvailable");
  const uncertain = own.filter(({ figure }) => (coverageOf(figure) ?? 1) < LOW_COVERAGE);
  return [
    ...say(
      withStatus("met"),
      (labels) => synthesis.met(labels),
      ({ value }) => value,
    ),
    ...say(
      withStatus("near"),
      (labels) => synthesis.near(labels),
      ({ value }) => value,
    ),
    ...say(
      withStatus("missed"),
      (labels) => synthesis.missed(labels),
      ({ value }) => value,
    ),
    ...say(
      moved(true),
      (labels) => synthesis.better(year - 1, labels),
      ({ change }) => change,
    ),
    ...say(
      moved(false),
      (labels) => synthesis.worse(year - 1, labels),
      ({ change }) => change,
    ),
    ...(missing.length > 0 ? [synthesis.missing(missing.length, own.length)] : []),
    ...say(
      uncertain,
      (labels) => synthesis.lowCoverage(labels),
      ({ coverage }) => coverage,
    ),
  ];
}

/** « Clause sociale » → « clause sociale » in a sentence; « PME titulaires » stays. */
function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase() + label.slice(1) : label;
}
