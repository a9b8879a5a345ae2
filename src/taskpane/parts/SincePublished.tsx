/** What the register gives today where a published figure says something else, part by part, as both are shown. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure } from "../../spaser/assessment";
import type { Language } from "../../text/language";
import { formatBase, formatValue } from "../../text/format";
import type { Difference, PrintedPart } from "../../workbook/moments";
import { coverageOf } from "../../workbook/shown";
import { useFigureWords } from "../say";

const useStyles = makeStyles({
  parts: { display: "block", fontVariantNumeric: "tabular-nums" },
  part: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  name: { color: tokens.colorNeutralForeground2 },
  published: { fontWeight: tokens.fontWeightSemibold },
});

export interface ShownDifference {
  part: PrintedPart;
  published: string;
  now: string;
}

/** The parts of a published figure that read otherwise today; those that only differ behind what is shown are left out. */
export function shownDifferences(
  figure: Figure,
  differences: readonly Difference[],
  language: Language,
): ShownDifference[] {
  return differences
    .filter(({ id }) => id === figure.id)
    .map(({ part, now }) => ({
      part,
      published: shown(figure, part, language),
      now: shown({ ...now, definition: figure.definition }, part, language),
    }))
    .filter(({ published, now }) => published !== now);
}

type Printed = Pick<Figure, "definition" | "value" | "numerator" | "population" | "filled" | "valueByAmount">;

function shown(figure: Printed, part: PrintedPart, language: Language): string {
  const { unit, decimals } = figure.definition;
  switch (part) {
    case "value":
      return formatValue(unit, decimals, figure.value, language);
    case "base":
      // A mean or a sum counts nothing out of its population.
      return (
        formatBase(figure.numerator, figure.population, language) ||
        formatValue("contracts", 0, figure.population, language)
      );
    case "amount":
      return formatValue("percent", 1, figure.valueByAmount, language);
    case "coverage":
      return formatValue("percent", 0, coverageOf(figure), language);
  }
}

export function SincePublished({ differences }: { differences: readonly ShownDifference[] }) {
  const styles = useStyles();
  const { results } = useFigureWords();
  return (
    <span className={styles.parts}>
      {differences.map(({ part, published, now }) => (
        <span key={part} className={styles.part}>
          {part === "value" ? null : <span className={styles.name}>{results.part[part]}</span>}
          <span className={styles.published}>{results.published(published)}</span>
          <span>{results.recomputed(now)}</span>
        </span>
      ))}
    </span>
  );
}
