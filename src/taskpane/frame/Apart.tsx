/** What the page says where it has no Excel to work with. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { PaneProvider } from "../context";
import type { Pane } from "../pane";
import { Banner } from "../parts/Banner";
import { Themed } from "./Themed";

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalM } });

interface ApartProps {
  /** Opened in a browser, or Office.js could not be loaded. */
  where: "elsewhere" | "withoutOfficeJs";
  pane: Pane;
  language: Language;
}

export function Apart({ where, pane, language }: ApartProps) {
  const styles = useStyles();
  const { outsideExcel, withoutOfficeJs } = paneTexts(language).pane;
  return (
    <Themed hostShade={null}>
      <PaneProvider pane={pane} language={language}>
        <main className={styles.page}>
          {where === "elsewhere" ? (
            <Banner severity="info">{outsideExcel}</Banner>
          ) : (
            <Banner severity="error">{withoutOfficeJs}</Banner>
          )}
        </main>
      </PaneProvider>
    </Themed>
  );
}
