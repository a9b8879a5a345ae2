/** Fluent's theme over the page: dark or light as Excel says, else as the system does. */
import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import { themeOf, type Shade } from "../theme";

/** The page itself; a style sheet of its own would be one more request. */
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
});

const darkSystem = "(prefers-color-scheme: dark)";
interface ThemedProps {
  /** null = as the system says. */
  hostShade: Shade | null;
  children: ReactNode;
}

export function Themed({ hostShade, children }: ThemedProps) {
  usePageStyles();
  const styles = useStyles();
  const systemShade = useSystemShade();
  // An element of its own: Fluent lays the provider's styles under its dialogs too, where a page as high as the pane would hide it.
  return (
    <FluentProvider theme={themeOf(hostShade ?? systemShade)}>
      <div className={styles.page}>{children}</div>
    </FluentProvider>
  );
}

function useSystemShade(): Shade {
  const dark = useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(darkSystem);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(darkSystem).matches,
  );
  return dark ? "dark" : "light";
}
