/** A figure explained: what it is, what it is made of, how sure it is, and the contracts behind it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { Computed } from "../../workbook/moments";
import { formatFigure } from "../../text/format";
import { explanationTexts } from "../../text/explanation";
import { useLanguage, usePane, useWords } from "../context";
import { FigureComparison } from "../results/FigureComparison";
import { Banner } from "../parts/Banner";
import { shownDifferences, SincePublished } from "../parts/SincePublished";
import { TargetBar } from "../results/TargetBar";
import { useNarrowed, usePartName } from "../managing/narrowing";
import { Behind } from "./Behind";
import { Facts } from "./Facts";
import { History } from "./History";
import { Method } from "./Method";
import { References } from "./References";

const useStyles = makeStyles({
  explanation: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  back: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  id: { margin: 0, color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "pretty",
    ":focus": { outline: "none" },
  },
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ExplanationProps {
  id: string;
  computed: Computed;
  /** Opened in the pane rather than from the sheet: the focus follows. */
  byHand: boolean;
}

export default function Explanation({ id, computed: whole, byHand }: ExplanationProps) {
  const computed = useNarrowed(whole);
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const words = useWords();
  const texts = explanationTexts(language);
  const title = useRef<HTMLHeadingElement>(null);
  const part = usePartName(whole);
  const { assessment } = computed;
  const figure = assessment.figures.get(assessment.year)?.get(id);

  useEffect(() => {
    if (byHand) title.current?.focus();
    window.scrollTo(0, 0);
  }, [byHand]);

  const back = () => pane.closeExplanation();
  if (!figure) return null;
  const since = shownDifferences(figure, computed.differences ?? [], language);
  return (
    <article
      data-closable=""
      className={styles.explanation}
      onKeyDown={(event) => (event.key === "Escape" ? back() : undefined)}
    >
      <Button
        className={styles.back}
        size="small"
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        onClick={back}
      >
        {texts.back}
      </Button>
      <header className={styles.head}>
        <p className={styles.id}>{[texts.indicator(id), ...(part === null ? [] : [part])].join(" · ")}</p>
        <h2 className={styles.title} tabIndex={-1} ref={title}>
          {figure.definition.label[language]}
        </h2>
        <p className={styles.value}>{formatFigure(figure, language)}</p>
        <TargetBar figure={figure} />
        <FigureComparison figure={figure} />
      </header>
      {since.length === 0 ? null : (
        <Banner severity="warning">
          <SincePublished differences={since} />
        </Banner>
      )}
      <Facts figure={figure} texts={texts} />
      <References figure={figure} texts={texts} />
      <section>
        <h3 className={styles.heading}>{texts.behind}</h3>
        <Behind figure={figure} texts={texts} more={words.pane.actions.more} />
      </section>
      <History assessment={assessment} id={id} texts={texts} />
      <section>
        <h3 className={styles.heading}>{texts.method}</h3>
        <Method figure={figure} texts={texts} />
      </section>
    </article>
  );
}
