/** Fluent's theme over the page: dark or light as Excel says, else as the system does. */
import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import { themeOf, type Shade } from "../theme";

/** The page itself; a style sheet of its own would be one more request. */
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground1 },
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
  return (
    <FluentProvider theme={themeOf(hostShade ?? systemShade)} className={styles.page}>
      {children}
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
