/** What the places of managing share: a title, a sentence, and the year that is computed. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { managingTexts } from "../../text/managing";
import { managedYear, type ManagedYear } from "../../workbook/managing";
import { useLanguage, usePaneState } from "../context";
import { Ask } from "../results/Ask";
import { shownComputed } from "../state/state";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
});

interface PlaceProps {
  title: string;
  intro: string;
  /** Shown once a year is computed. */
  children: (year: ManagedYear) => ReactNode;
}

export function Place({ title, intro, children }: PlaceProps) {
  const styles = useStyles();
  const words = managingTexts(useLanguage());
  const computed = shownComputed(usePaneState());
  const year = useMemo(() => computed && managedYear(computed), [computed]);
  return (
    <div className={styles.place}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{year ? intro : words.notComputed}</p>
      {year ? children(year) : <Ask />}
    </div>
  );
}
