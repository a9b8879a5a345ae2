/** A list that may be very long: its first entries, and more when asked for. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";

const PAGE = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  more: { marginTop: tokens.spacingVerticalXS },
});

interface LongListProps<T> {
  entries: readonly T[];
  keyOf: (entry: T, index: number) => string | number;
  more: (count: number) => string;
  children: (entry: T) => ReactNode;
}

export function LongList<T>({ entries, keyOf, more, children }: LongListProps<T>) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number | null>(null);

  // The button that was pressed may be gone: the focus goes to the first entry that is new.
  useEffect(() => {
    if (next.current === null) return;
    const entry = list.current?.children[next.current];
    entry?.querySelector<HTMLElement>("button")?.focus();
    next.current = null;
  }, [shown]);

  const rest = Math.min(PAGE, entries.length - shown);
  return (
    <>
      <ul className={styles.list} ref={list}>
        {entries.slice(0, shown).map((entry, index) => (
          <li key={keyOf(entry, index)}>{children(entry)}</li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          onClick={() => {
            next.current = shown;
            setShown(shown + PAGE);
          }}
        >
          {more(rest)}
        </Button>
      ) : null}
    </>
  );
}
