/** The fields of an editor: each writes one place of the draft, and says under itself what is wrong there. */
import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatNumber } from "../../text/numbers";
import { textAt, withValue, type Place, type RawDocument } from "../../workbook/team/editing";
import { useLanguage } from "../context";
import { useEditing, useMistake, useValue } from "./editing";

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  part: { flexGrow: 1, flexBasis: "96px", minWidth: 0 },
});

interface FieldProps {
  label: string;
  place: Place;
  hint?: string | undefined;
}

/** Fields beside each other, as far as there is room. */
export function Row({ children }: { children: ReactNode[] }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {children.map((child, at) => (
        <div key={at} className={styles.part}>
          {child}
        </div>
      ))}
    </div>
  );
}

/** Something wrong, or where nothing is, a hint. */
export function useSaid(place: Place, hint?: string) {
  const mistake = useMistake(place);
  return {
    ...(hint === undefined ? {} : { hint }),
    ...(mistake === null ? {} : { validationMessage: mistake, validationState: "error" as const }),
  };
}

interface TextFieldProps extends FieldProps {
  long?: boolean;
  /** An empty one isn't there at all. */
  optional?: boolean;
  /** Nor is what holds it, « words » of « words.fr ». */
  optionalParent?: boolean;
  disabled?: boolean;
}

export function TextField({ label, place, hint, long, optional, optionalParent, disabled }: TextFieldProps) {
  const styles = useStyles();
  const [value] = useValue(place);
  const { document, drafts } = useEditing();
  const said = useSaid(place, hint);
  const shown = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  const props = {
    className: styles.box,
    value: shown,
    disabled: disabled ?? false,
    onChange: (_: unknown, next: { value: string }) => {
      const isGone = next.value === "" && (optional === true || optionalParent === true);
      const where = isGone && optionalParent ? place.slice(0, -1) : place;
      drafts.change(withValue(document, where, isGone ? undefined : next.value), JSON.stringify(place));
    },
    onBlur: () => drafts.pause(),
  };
  return (
    <Field label={label} {...said}>
      {long ? <Textarea resize="vertical" {...props} /> : <Input {...props} />}
    </Field>
  );
}

/** A list of texts, one a line; `labels`: of texts in French, whose English is kept as long as the French stays. */
export function LinesField({ label, place, hint, labels }: FieldProps & { labels?: boolean }) {
  const styles = useStyles();
  const [value, write] = useValue(place);
  const { drafts } = useEditing();
  const said = useSaid(place, hint);
  const entries: unknown[] = Array.isArray(value) ? value : [];
  const lines = entries.map((one) => textAt(one, labels ? ["fr"] : []));
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} {...said}>
      <Textarea
        className={styles.box}
        resize="vertical"
        value={typed ?? lines.join("\n")}
        onChange={(_, next) => {
          setTyped(next.value);
          const filled = next.value.split("\n").flatMap((line) => line.trim() || []);
          const kept = (line: string) => entries[lines.indexOf(line)] ?? { fr: line };
          write(filled.length === 0 ? undefined : labels ? filled.map(kept) : filled);
        }}
        onBlur={() => {
          setTyped(null);
          drafts.pause();
        }}
      />
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  /** 0,25 is shown as 25. */
  percent?: boolean;
  optional?: boolean;
  /** What stands for an empty one, where it isn't simply left out. */
  empty?: null;
  /** Years have no separators. */
  year?: boolean;
  /** What else changes with it. */
  also?: (document: RawDocument, value: unknown) => RawDocument;
}

/** What isn't a number stays in the draft as it was typed, and is said to be none. */
export function NumberField({
  label,
  place,
  hint,
  percent = false,
  optional,
  empty,
  year,
  also,
}: NumberFieldProps) {
  const styles = useStyles();
  const language = useLanguage();
  const [value] = useValue(place);
  const { document, drafts } = useEditing();
  const write = (next: unknown) => {
    const changed = withValue(document, place, next);
    drafts.change(also ? also(changed, next) : changed, JSON.stringify(place));
  };
  const said = useSaid(place, hint);
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    typeof value !== "number"
      ? typeof value === "string"
        ? value
        : ""
      : year
        ? String(value)
        : formatNumber(percent ? value * 100 : value, 6, language);
  return (
    <Field label={label} {...said}>
      <Input
        className={styles.box}
        input={{ className: styles.box }}
        inputMode="decimal"
        value={typed ?? shown}
        onChange={(_, next) => {
          setTyped(next.value);
          if (next.value.trim() === "" && (optional || empty === null)) write(empty);
          else write(numberIn(next.value, percent) ?? next.value);
        }}
        onBlur={() => {
          setTyped(null);
          drafts.pause();
        }}
      />
    </Field>
  );
}

/** « 1 250,5 », « 25 % » → a number; null for anything else. */
export function numberIn(typed: string, percent: boolean): number | null {
  const bare = typed
    .replaceAll(/[\s\u00a0\u202f€%]/g, "")
    .replace(",", ".")
    .replace("−", "-");
  if (!/^-?\d+(?:\.\d*)?$/.test(bare)) return null;
  // 28.5 ÷ 100 is written as 0.285, not as what floating point makes of it.
  return percent ? Number((Number(bare) / 100).toFixed(8)) : Number(bare);
}

interface ChoiceProps<T extends string> extends FieldProps {
  options: readonly { value: T; text: string; group?: string }[];
  /** Values that are kept as something else than texts, such as null. */
  read?: (value: unknown) => T;
  onChoose?: (value: T) => void;
}

export function Choice<T extends string>({ label, place, hint, options, read, onChoose }: ChoiceProps<T>) {
  const styles = useStyles();
  const [value, write] = useValue(place);
  const said = useSaid(place, hint);
  const chosen = read ? read(value) : value;
  const shown = typeof chosen === "string" ? chosen : "";
  const isKnown = options.some((one) => one.value === chosen);
  return (
    <Field label={label} {...said}>
      <Select
        className={styles.box}
        select={{ className: styles.box }}
        value={shown}
        onChange={(_, next) => {
          const option = options.find((one) => one.value === next.value);
          if (option) (onChoose ?? write)(option.value);
        }}
      >
        {isKnown ? null : <option value={shown}>{shown}</option>}
        {[...new Set(options.map(({ group = "" }) => group))].map((group) => {
          const ofGroup = options
            .filter((one) => (one.group ?? "") === group)
            .map((one) => (
              <option key={one.value} value={one.value}>
                {one.text}
              </option>
            ));
          return group === "" ? (
            ofGroup
          ) : (
            <optgroup key={group} label={group}>
              {ofGroup}
            </optgroup>
          );
        })}
      </Select>
    </Field>
  );
}

/** True, or not there at all. */
export function Tick({ label, place }: FieldProps) {
  const [value, write] = useValue(place);
  const mistake = useMistake(place);
  const box = (
    <Checkbox
      label={label}
      checked={value === true}
      onChange={(_, { checked }) => write(checked === true ? true : undefined)}
    />
  );
  return mistake === null ? (
    box
  ) : (
    <Field validationMessage={mistake} validationState="error">
      {box}
    </Field>
  );
}
