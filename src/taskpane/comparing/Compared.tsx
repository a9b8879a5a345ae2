/** What a comparison found: differences, what one side lacks, figures side by side, what the differences change, corrections. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { comparingTexts } from "../../text/comparing";
import { formatCount } from "../../text/numbers";
import type { SaidOtherwise } from "../../workbook/comparing";
import { useLanguage, useWords } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { ReadyFiles } from "../publishing/ReadyFiles";
import type { ReadyFile } from "../publishing/handing-over";
import { useSentences } from "../say";
import { DifferenceRow, RegisterRow } from "./rows";
import type { Done } from "./done";
import { Figures, Moves } from "./SideBySide";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  sentence: { margin: 0, textWrap: "pretty" },
  number: { fontWeight: tokens.fontWeightSemibold },
  // Names of fields are words of a sentence.
  name: { display: "inline-block", "::first-letter": { textTransform: "uppercase" } },
  only: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

export function Compared({ done }: { done: Done }) {
  const styles = useStyles();
  const texts = comparingTexts(useLanguage());
  const { more } = useWords().pane.actions;
  const { comparison, file } = done;
  const { sizes, matched, likely, differences, onlyInRegister, onlyPublished, corrections } = comparison;
  const files = useMemo(
    () => [correctionsFile(texts.correctionsFile, corrections)],
    [texts.correctionsFile, corrections],
  );
  return (
    <>
      <p className={styles.sentence} role="status">
        {texts.matched(file, matched, sizes.register, sizes.published)}
        {matched > 0 && differences.length === 0 ? ` ${texts.noDifference}` : ""}
      </p>
      {likely > 0 ? <p className={styles.text}>{texts.likely(likely)}</p> : null}
      <div>
        <Differences done={done} />
        <Part title={texts.onlyInRegister} count={onlyInRegister.length}>
          <LongList entries={onlyInRegister} keyOf={(contract) => contract} more={more}>
            {(contract) => <RegisterRow contract={contract} register={done.year.register} />}
          </LongList>
        </Part>
        <Part title={texts.onlyPublished} count={onlyPublished.length}>
          <LongList entries={onlyPublished} keyOf={({ contract }) => contract} more={more}>
            {({ id, object }) => (
              <div className={styles.only}>
                <span className={styles.number}>{id}</span> {object}
              </div>
            )}
          </LongList>
        </Part>
        <Figures done={done} />
        <Moves done={done} />
        <Part title={texts.corrections} count={corrections.length}>
          <p className={styles.text}>{texts.correctionsIntro(corrections.length)}</p>
          <ReadyFiles files={files} />
        </Part>
      </div>
    </>
  );
}

/** By field, the field with most differences first. */
function Differences({ done }: { done: Done }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = comparingTexts(language);
  const say = useSentences();
  const { more } = useWords().pane.actions;
  const { differences } = done.comparison;
  const fields = useMemo(() => byField(differences), [differences]);
  return (
    <Part title={texts.differences} count={differences.length} open>
      {fields.map(([field, ofField]) => (
        <Disclosure
          key={field}
          level={4}
          title={<span className={styles.name}>{say.field(field)}</span>}
          end={formatCount(ofField.length, language)}
        >
          <LongList entries={ofField} keyOf={({ contract }) => contract} more={more}>
            {(difference) => <DifferenceRow difference={difference} register={done.year.register} />}
          </LongList>
        </Disclosure>
      ))}
    </Part>
  );
}

function byField(differences: readonly SaidOtherwise[]): [SaidOtherwise["field"], SaidOtherwise[]][] {
  const fields = new Map<SaidOtherwise["field"], SaidOtherwise[]>();
  for (const difference of differences) {
    const known = fields.get(difference.field);
    if (known) known.push(difference);
    else fields.set(difference.field, [difference]);
  }
  return [...fields].sort(([, one], [, other]) => other.length - one.length);
}

/** A titled part with its count; nothing, when there is nothing in it. */
function Part({
  title,
  count,
  open = false,
  children,
}: {
  title: string;
  count: number;
  open?: boolean;
  children: ReactNode;
}) {
  const language = useLanguage();
  return count === 0 ? null : (
    <Disclosure level={3} title={title} end={formatCount(count, language)} open={open}>
      {children}
    </Disclosure>
  );
}

function correctionsFile(name: string, corrections: Done["comparison"]["corrections"]): ReadyFile {
  const content = `${JSON.stringify({ marches: { marche: corrections } }, null, 2)}\n`;
  return { name, type: "application/json;charset=utf-8", content, copied: { text: content } };
}
