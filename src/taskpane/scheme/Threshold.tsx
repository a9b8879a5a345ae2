/** « À partir de 40 000 € HT » as a field of its own: it stands at the beginning of the condition, « montant ≥ 40 000 ET … ». */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { formatNumber } from "../../text/numbers";
import { textAt, type Place } from "../../workbook/team/editing";
import { useLanguage } from "../context";
import { useEditing } from "./editing";
import { numberIn } from "./fields";

const useStyles = makeStyles({ box: { minWidth: 0, width: "100%" } });

const LEADING =
  /^\s*montant ≥ ([\d\s\u00a0\u202f]+(?:,\d+)?)\s*(?:ET\s+\(([^()]*)\)\s*$|ET\s+((?:(?!\sOU\s).)*)$|$)/i;

/** The least amount that a condition begins with, and the rest of it; null where it begins otherwise. */
export function thresholdIn(condition: string): { least: number | null; rest: string } {
  const found = LEADING.exec(condition);
  const least = found?.[1] === undefined ? null : numberIn(found[1], false);
  if (!found || least === null) return { least: null, rest: condition.trim() };
  return { least, rest: (found[2] ?? found[3] ?? "").trim() };
}

export function withThreshold(condition: string, least: number | null): string {
  const { rest } = thresholdIn(condition);
  if (least === null) return rest;
  const said = `montant ≥ ${formatNumber(least, 2, "fr").replaceAll(/[\u00a0\u202f]/g, " ")}`;
  if (rest === "") return said;
  return `${said} ET ${/\sOU\s/i.test(rest) ? `(${rest})` : rest}`;
}

export function Threshold({ label, place }: { label: string; place: Place }) {
  const styles = useStyles();
  const language = useLanguage();
  const { document, drafts } = useEditing();
  const condition = textAt(document, place);
  const { least } = thresholdIn(condition);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label}>
      <Input
        className={styles.box}
        inputMode="decimal"
        value={typed ?? (least === null ? "" : formatNumber(least, 2, language))}
        onChange={(_, { value }) => {
          setTyped(value);
          const amount = numberIn(value, false);
          if (value.trim() !== "" && amount === null) return;
          drafts.write(place, withThreshold(condition, amount) || undefined);
        }}
        onBlur={() => {
          setTyped(null);
          drafts.pause();
        }}
      />
    </Field>
  );
}
