/** « À vérifier »: every doubt about the register, by kind; each leads to its cell, each kind can be ignored. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Finding } from "../../register/finding";
import type { Opened } from "../../workbook/moments";
import { correctionTexts } from "../../text/corrections";
import { formatCount } from "../../text/numbers";
import { cellAddress, withIgnored, withoutIgnoredKind } from "../../workbook/shown";
import { useLanguage, usePane, usePaneState } from "../context";
import { useSentences } from "../say";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { SeverityMark } from "../parts/marks";
import { RowButton } from "../parts/RowButton";
import { groupFindings, SEVERITIES, type FindingGroup } from "./groups";

const useStyles = makeStyles({
  check: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  heading: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  ignore: { marginTop: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  ignored: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

export default function Check() {
  const styles = useStyles();
  const { opened } = usePaneState();
  const texts = correctionTexts(useLanguage()).check;
  const findings = opened?.findings;
  const counts = opened?.findingCounts;
  const groups = useMemo(() => groupFindings(findings ?? [], counts), [findings, counts]);
  if (!opened) return null;
  return (
    <div className={styles.check}>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={styles.text}>
        {groups.length > 0 ? texts.intro : `${texts.nothing} ${texts.nothingMore}`}
      </p>
      {SEVERITIES.map((severity) => {
        const ofSeverity = groups.filter((group) => group.severity === severity);
        return ofSeverity.length === 0 ? null : (
          <section key={severity}>
            <h3 className={styles.heading}>
              <SeverityMark severity={severity} />
              {texts.severity[severity]}
            </h3>
            {ofSeverity.map((group) => (
              <Group key={group.code} group={group} opened={opened} />
            ))}
          </section>
        );
      })}
      <Ignored opened={opened} />
    </div>
  );
}

function Group({ group, opened }: { group: FindingGroup; opened: Opened }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const texts = correctionTexts(language).check;
  const say = useSentences();
  const { busy } = usePaneState();
  const kind = say.findingKind(group.code);
  const ignore = async (button: HTMLElement) => {
    const next = neighbourOf(button);
    await pane.ignore(withIgnored(opened.choices.ignoredFindings, group.findings, group.count));
    // The list is gone with its button: the keyboard goes on from where it was, and nothing scrolls.
    (document.contains(next) ? next : document.querySelector<HTMLElement>("[role=tabpanel]"))?.focus({
      preventScroll: true,
    });
  };
  return (
    <Disclosure level={4} title={kind} end={formatCount(group.count, language)}>
      <LongList entries={group.findings} keyOf={(_, index) => index} more={texts.more}>
        {(finding) => (
          <RowButton place={placeOf(finding, texts)} onClick={() => void pane.showFinding(finding)}>
            {say.finding(finding)}
          </RowButton>
        )}
      </LongList>
      <Button
        className={styles.ignore}
        size="small"
        disabledFocusable={busy !== null}
        aria-label={texts.ignoreOf(kind)}
        onClick={({ currentTarget }) => void ignore(currentTarget)}
      >
        {texts.ignore}
      </Button>
    </Disclosure>
  );
}

function Ignored({ opened }: { opened: Opened }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const texts = correctionTexts(language).check;
  const say = useSentences();
  const { busy } = usePaneState();
  if (opened.ignored.length === 0) return null;
  const restore = (code: string) =>
    void pane.ignore(withoutIgnoredKind(opened.choices.ignoredFindings, code));
  return (
    <section>
      <h3 className={styles.heading}>{texts.ignored}</h3>
      <ul className={styles.list}>
        {opened.ignored.map(({ code, count }) => (
          <li key={code} className={styles.ignored}>
            <span>
              {say.findingKind(code)} ({formatCount(count, language)})
            </span>
            <Button
              size="small"
              disabledFocusable={busy !== null}
              aria-label={texts.restoreOf(say.findingKind(code))}
              onClick={() => restore(code)}
            >
              {texts.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The title of the next list, else of the one before. */
function neighbourOf(button: HTMLElement): HTMLElement | null {
  const titles = [...document.querySelectorAll<HTMLElement>("[role=tabpanel] [aria-expanded]")];
  const own = titles.findLast(
    (title) => title.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const at = own ? titles.indexOf(own) : -1;
  return titles[at + 1] ?? titles[at - 1] ?? null;
}

/** « Marchés, D14 », « Marchés, ligne 14 », « Marchés », or the workbook. */
function placeOf(finding: Finding, texts: ReturnType<typeof correctionTexts>["check"]): string {
  const { sheet, row, column } = finding;
  if (sheet === "") return texts.workbook;
  if (row === null) return sheet;
  return texts.place(sheet, column === null ? texts.row(row + 1) : cellAddress(row, column));
}
