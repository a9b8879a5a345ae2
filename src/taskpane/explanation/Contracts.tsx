/** The contracts behind a figure, by what they are to it; each leads to its row. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Figure } from "../../spaser/assessment";
import type { ContractLine } from "../../workbook/moments";
import type { ExplanationTexts } from "../../text/fr/explanation";
import { formatCount } from "../../text/numbers";
import { useLanguage, usePane, useWords } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { RowButton } from "../parts/RowButton";

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  number: { fontWeight: tokens.fontWeightSemibold },
});

interface ContractsProps {
  figure: Figure;
  texts: ExplanationTexts;
  more: (count: number) => string;
}

export function Contracts({ figure, texts, more }: ContractsProps) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { figures } = useWords();
  const explanation = useMemo(() => pane.explain(figure.id, figure.year), [pane, figure]);
  const groups: [title: string, lines: ContractLine[]][] = explanation
    ? [
        [texts.groups.changed, explanation.changedSincePublished?.lines ?? []],
        [texts.groups.counted, explanation.counted],
        [texts.groups.notCounted, explanation.notCounted],
        [texts.groups.notFilledIn, explanation.notFilledIn],
        ...explanation.leftOut.map(({ reason, lines }): [string, ContractLine[]] => [
          figures.leftOut[reason],
          lines,
        ]),
      ]
    : [];
  const filled = groups.filter(([, lines]) => lines.length > 0);
  const gone = explanation?.changedSincePublished?.gone ?? [];
  if (filled.length === 0 && gone.length === 0) return <p className={styles.none}>{texts.noContracts}</p>;
  return (
    <>
      {gone.length === 0 ? null : (
        <p className={styles.none}>
          {texts.gone(gone.map((number) => number || texts.unnumbered).join(", "), gone.length)}
        </p>
      )}
      {filled.map(([title, lines], index) => (
        <Disclosure
          key={title}
          level={4}
          title={title}
          end={formatCount(lines.length, language)}
          open={index === 0}
        >
          <LongList entries={lines} keyOf={(line) => line.contract} more={more}>
            {(line) => (
              <RowButton
                place={texts.line(line.sheet, line.row + 1)}
                title={texts.show}
                onClick={() => void pane.showContract(line.contract)}
              >
                <span className={styles.number}>{line.number || texts.unnumbered}</span>{" "}
                {line.object || texts.noObject}
              </RowButton>
            )}
          </LongList>
        </Disclosure>
      ))}
    </>
  );
}
