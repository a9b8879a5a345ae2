/** A condition in words: what it could go on with is proposed while it is written, and what isn't understood is pointed at. */
import { Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { OwnFact } from "../../register/own-facts";
import { suggestions, type Place, type Suggestion } from "../../workbook/team/editing";
import { useLanguage } from "../context";
import { Hidden } from "../parts/Hidden";
import { useEditing, useSchemeWords, useValue } from "./editing";
import { useSaid } from "./fields";

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%", fontFamily: tokens.fontFamilyBase },
  around: { position: "relative" },
  list: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: tokens.spacingHorizontalXXS,
    listStyleType: "none",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  option: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  own: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

interface ConditionFieldProps {
  label: string;
  place: Place;
  hint: string;
  optional?: boolean;
  facts: readonly OwnFact[];
}

export function ConditionField({ label, place, hint, optional, facts }: ConditionFieldProps) {
  const styles = useStyles();
  const words = useSchemeWords().indicator;
  const language = useLanguage();
  const { drafts } = useEditing();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [value, write] = useValue(place);
  const said = useSaid(place, hint);
  const text = typeof value === "string" ? value : "";
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const found = caret === null ? null : suggestions(text, caret, facts, language);
  const entries = found?.entries ?? [];

  const put = (next: string) => write(optional && next === "" ? undefined : next);
  const choose = ({ text: chosen }: Suggestion) => {
    if (!found || caret === null) return;
    const before = text.slice(0, found.from);
    const after = text.slice(caret).trimStart();
    const next = `${before}${chosen} ${after}`;
    put(next);
    const at = before.length + chosen.length + 1;
    setActive(-1);
    setCaret(at);
    // The box shows the new text after this.
    setTimeout(() => {
      box.current?.focus();
      box.current?.setSelectionRange(at, at);
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" && caret === null) setCaret(box.current?.selectionStart ?? 0);
    if (entries.length === 0) return;
    const chosen = entries[active];
    if (event.key === "ArrowDown") setActive((active + 1) % entries.length);
    else if (event.key === "ArrowUp" && active >= 0) setActive(active - 1);
    else if (event.key === "Enter" && chosen) choose(chosen);
    else if (event.key === "Escape") setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.around} {...(entries.length > 0 ? { "data-closable": "" } : {})}>
      <Field label={label} {...said}>
        <Textarea
          className={styles.box}
          resize="vertical"
          textarea={{
            ref: box,
            "aria-autocomplete": "list",
            "aria-controls": `${id}-list`,
            "aria-activedescendant": active >= 0 ? `${id}-${active}` : undefined,
          }}
          value={text}
          onChange={(event, next) => {
            put(next.value);
            setActive(-1);
            setCaret(event.target.selectionStart);
          }}
          // Where nothing is written yet, what can be is shown.
          onFocus={() => setCaret(text === "" ? 0 : null)}
          onKeyDown={press}
          onBlur={() => {
            setCaret(null);
            setActive(-1);
            drafts.pause();
          }}
        />
      </Field>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={words.suggestions}
        className={styles.list}
        hidden={entries.length === 0}
      >
        {entries.map((entry, at) => (
          <li
            key={entry.text}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            className={mergeClasses(styles.option, at === active && styles.active)}
            // Before the box loses the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              choose(entry);
            }}
          >
            {entry.text}
            {entry.own ? <span className={styles.own}>{words.ownFact}</span> : null}
          </li>
        ))}
      </ul>
      <Hidden>
        <span role="status">{caret === null ? "" : words.suggestionCount(entries.length)}</span>
      </Hidden>
    </div>
  );
}
