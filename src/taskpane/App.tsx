/** The frame of the pane: theme, the places, what is going on, what is said aloud. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useEffect } from "react";
import type { Language } from "../text/language";
import { PaneProvider, usePaneState, useWords } from "./context";
import { Announcer } from "./frame/Announcer";
import { Bar } from "./frame/Bar";
import { keepKeys } from "./frame/keys";
import { Messages } from "./frame/Messages";
import { useOwnScroll } from "./frame/own-scroll";
import { Places } from "./frame/Places";
import { Reachable } from "./frame/Reachable";
import { Themed } from "./frame/Themed";
import { Underway } from "./frame/Underway";
import type { Pane } from "./pane";
import { Hidden } from "./parts/Hidden";
import { loadWhenIdle } from "./parts/when-shown";
import { PLACES } from "./places";
import type { Place } from "./state/state";
import type { Shade } from "./theme";

const useStyles = makeStyles({
  panel: { ":focus": { outline: "none" } },
  body: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    maxWidth: "640px",
    "@media (min-width: 420px)": { paddingInline: tokens.spacingHorizontalL },
  },
});

interface AppProps {
  pane: Pane;
  language: Language;
  /** Dark or light as Excel says; null = as the system says. */
  hostShade: Shade | null;
}

export function App({ pane, language, hostShade }: AppProps) {
  return (
    <Themed hostShade={hostShade}>
      <PaneProvider pane={pane} language={language}>
        <Frame />
      </PaneProvider>
    </Themed>
  );
}

function Frame() {
  const styles = useStyles();
  const { place, opened } = usePaneState();
  useOwnScroll(place);
  useEffect(loadWhenIdle, []);
  useEffect(keepKeys, []);
  return (
    <>
      <Hidden>
        <h1>SPASER</h1>
      </Hidden>
      <Places />
      {opened?.register ? <Bar opened={opened} /> : null}
      <main className={styles.body}>
        <Underway />
        <Messages />
        <PlacePanel place={place} />
      </main>
      <Announcer />
    </>
  );
}

function PlacePanel({ place }: { place: Place }) {
  const styles = useStyles();
  const { names } = useWords().pane.places;
  const Screen = PLACES[place].screen;
  return (
    <div
      className={styles.panel}
      tabIndex={-1}
      role="tabpanel"
      id={`panel-${place}`}
      aria-label={names[place]}
    >
      <Reachable key={place}>
        <Suspense fallback={null}>
          <Screen />
        </Suspense>
      </Reachable>
    </div>
  );
}
