/** A target: none, one value, or a value a year; of all, and of each body of a joint scheme. */
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import {
  listAt,
  recordAt,
  textAt,
  valueAt,
  withValue,
  type Place,
  type RawDocument,
} from "../../workbook/team/editing";
import { useEditing, useMistake, useSchemeWords } from "./editing";
import { Choice, NumberField, Row } from "./fields";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  set: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  years: { margin: 0, padding: 0, listStyleType: "none" },
  year: { display: "flex", alignItems: "end", columnGap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
});

type Mode = "same" | "none" | "value" | "path";

export function Targets({ indicator }: { indicator: Place }) {
  const words = useSchemeWords().target;
  const { document } = useEditing();
  const unit = textAt(document, [...indicator, "unit"]);
  const isPerBuyer = valueAt(document, [...indicator, "perBuyer"]) === true;
  const buyers = isPerBuyer ? listAt(document, ["buyers"]) : [];
  return (
    <>
      <TargetForm title={words.title} place={[...indicator, "target"]} unit={unit} indicator={indicator} />
      {buyers.map((buyer) => {
        const id = textAt(buyer, ["id"]);
        return (
          <TargetForm
            key={id}
            title={words.titleOf(textAt(buyer, ["name", "fr"]) || id)}
            place={[...indicator, "targetsOfBuyers", id]}
            unit={unit}
            indicator={indicator}
            ofBuyer
          />
        );
      })}
    </>
  );
}

interface TargetFormProps {
  title: string;
  place: Place;
  unit: string;
  indicator: Place;
  ofBuyer?: boolean;
}

function modeOf(target: unknown, ofBuyer: boolean): Mode {
  if (target === undefined || target === null) return ofBuyer ? "same" : "none";
  return valueAt(target, ["between"]) === undefined && valueAt(target, ["byYear"]) === undefined
    ? "value"
    : "path";
}

function TargetForm({ title, place, unit, indicator, ofBuyer = false }: TargetFormProps) {
  const styles = useStyles();
  const all = useSchemeWords();
  const words = all.target;
  const { document, drafts } = useEditing();
  const target = valueAt(document, place);
  const mode = modeOf(target, ofBuyer);
  const percent = unit === "percent";
  const unitName = Object.entries(all.units).find(([one]) => one === unit)?.[1] ?? unit;
  const isLower = textAt(document, [...indicator, "better"]) === "lower";
  const direction = textAt(target, ["direction"]) || (isLower ? "atMost" : "atLeast");
  const value = valueAt(target, ["value"]) ?? "";
  const choose = (next: Mode) => {
    if (next === "same" || next === "none") drafts.change(withoutTarget(document, place, ofBuyer));
    else if (next === "value") drafts.write(place, { direction, value });
    else
      drafts.write(place, { direction, value, byYear: valueAt(target, ["byYear"]) ?? {}, between: "line" });
  };
  const modes: readonly Mode[] = ofBuyer ? ["same", "value", "path"] : ["none", "value", "path"];
  return (
    <fieldset className={styles.set}>
      <div className={styles.form}>
        <Field label={title}>
          <Select
            className={styles.box}
            value={mode}
            onChange={(_, next) => choose(modes.find((one) => one === next.value) ?? "none")}
          >
            {modes.map((one) => (
              <option key={one} value={one}>
                {one === "same" ? words.sameForAll : words.modes[one]}
              </option>
            ))}
          </Select>
        </Field>
        {mode === "value" || mode === "path" ? (
          <Choice
            label={words.direction}
            place={[...place, "direction"]}
            options={(["atLeast", "atMost"] as const).map((one) => ({
              value: one,
              text: words.directions[one],
            }))}
          />
        ) : null}
        {mode === "value" ? (
          <Row>
            <NumberField label={words.value(unitName)} place={[...place, "value"]} percent={percent} />
            <NumberField label={words.from} place={[...place, "from"]} optional year />
          </Row>
        ) : null}
        {mode === "path" ? <Path place={place} percent={percent} unit={unitName} /> : null}
      </div>
    </fieldset>
  );
}

/** Nobody has a target of its own any more where the last of them goes. */
function withoutTarget(document: RawDocument, place: Place, ofBuyer: boolean): RawDocument {
  const without = withValue(document, place, undefined);
  const others = valueAt(without, place.slice(0, -1));
  const isEmpty =
    ofBuyer && typeof others === "object" && others !== null && Object.keys(others).length === 0;
  return isEmpty ? withValue(without, place.slice(0, -1), undefined) : without;
}

/** A value a year. What the target is called by is the value that the path ends with. */
function Path({ place, percent, unit }: { place: Place; percent: boolean; unit: string }) {
  const styles = useStyles();
  const words = useSchemeWords().target;
  const { document, drafts } = useEditing();
  const target = recordAt(document, place);
  const steps = recordAt(target, ["byYear"]);
  const years = Object.keys(steps).sort();
  const last = years.at(-1);
  const mistake = useMistake([...place, "between"]);
  const [typed, setTyped] = useState<string | null>(null);
  const next = typed ?? String(Number(last ?? new Date().getFullYear() - 1) + 1);
  const isYear = /^(?:19|20|21)\d\d$/.test(next) && !years.includes(next);
  const put = (changed: Record<string, unknown>) => {
    const end = Object.keys(changed).sort().at(-1);
    const value = end === undefined ? target["value"] : changed[end];
    drafts.change(withValue(document, place, { ...target, byYear: changed, value }));
  };
  return (
    <>
      <ul className={styles.years}>
        {years.map((year) => (
          <li key={year} className={styles.year}>
            <div className={styles.field}>
              <NumberField
                label={words.valueIn(year, unit)}
                place={[...place, "byYear", year]}
                percent={percent}
                also={(changed, value) =>
                  year === last ? withValue(changed, [...place, "value"], value) : changed
                }
              />
            </div>
            <Button
              icon={<Dismiss16Regular />}
              aria-label={words.removeYear(year)}
              onClick={() => put(Object.fromEntries(Object.entries(steps).filter(([one]) => one !== year)))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.year}>
        <Field
          className={styles.field}
          label={words.year}
          {...(mistake === null ? {} : { validationMessage: mistake, validationState: "error" as const })}
        >
          <Input
            className={styles.box}
            input={{ className: styles.box }}
            inputMode="numeric"
            value={next}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button
          disabledFocusable={!isYear}
          onClick={() => {
            put({ ...steps, [next]: last === undefined ? "" : steps[last] });
            setTyped(null);
          }}
        >
          {words.addYear}
        </Button>
      </div>
      <Choice
        label={words.between}
        place={[...place, "between"]}
        options={(["line", "step", "nothing"] as const).map((one) => ({
          value: one,
          text: words.betweens[one],
        }))}
      />
    </>
  );
}
