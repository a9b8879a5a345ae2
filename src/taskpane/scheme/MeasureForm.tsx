/** What is counted: the kind of a measure, and what that kind asks for. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { figureTexts } from "../../text/figures";
import type { OwnFact } from "../../register/own-facts";
import {
  listAt,
  namesOfKind,
  recordAt,
  numbersOf,
  textAt,
  valueAt,
  withoutEntry,
  type Place,
} from "../../workbook/team/editing";
import { capitalised } from "../../text/typography";
import { useLanguage } from "../context";
import { ConditionField } from "./ConditionField";
import { useEditing, useSchemeWords } from "./editing";
import { Choice } from "./fields";
import { GROUPS, kindOf, measureOfKind, POPULATIONS, unitOf, type KindId } from "./measures";
import { Threshold } from "./Threshold";

const useStyles = makeStyles({
  measure: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  remove: { alignSelf: "flex-start" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface MeasureFormProps {
  indicator: Place;
  at: number;
  facts: readonly OwnFact[];
}

export function MeasureForm({ indicator, at, facts }: MeasureFormProps) {
  const styles = useStyles();
  const words = useSchemeWords();
  const { document, drafts } = useEditing();
  const list: Place = [...indicator, "measures"];
  const place: Place = [...list, at];
  const measure = valueAt(document, place);
  const kind = kindOf(measure);
  const choose = (next: KindId) => {
    const made = measureOfKind(next, measure);
    const with_ = listAt(document, list).map((one, index) => (index === at ? made : one));
    const unit = at === 0 ? unitOf(next, textAt(document, [...indicator, "unit"])) : null;
    const own = recordAt(document, indicator);
    drafts.write(indicator, { ...own, measures: with_, ...(unit === null ? {} : { unit }) });
  };
  return (
    <div className={styles.measure}>
      <KindChoice
        place={place}
        kind={kind}
        label={at === 0 ? words.indicator.measure : words.indicator.fallback(at)}
        choose={choose}
      />
      {at > 0 ? <p className={styles.text}>{words.indicator.fallbackHint}</p> : null}
      {kind === null ? (
        <p className={styles.text}>{words.measures.unknownHint}</p>
      ) : (
        <Parts place={place} kind={kind} facts={facts} indicator={indicator} />
      )}
      {at > 0 ? (
        <Button
          size="small"
          className={styles.remove}
          onClick={() => drafts.change(withoutEntry(document, list, at))}
        >
          {words.indicator.removeFallback(at)}
        </Button>
      ) : null}
    </div>
  );
}

function KindChoice({
  place,
  kind,
  label,
  choose,
}: {
  place: Place;
  kind: KindId | null;
  label: string;
  choose: (kind: KindId) => void;
}) {
  const { measures } = useSchemeWords();
  const { document } = useEditing();
  const unknown = textAt(document, [...place, "kind"]);
  const options = GROUPS.flatMap(([group, kinds]) =>
    kinds.map((one) => ({ value: one, text: measures.kinds[one], group: measures.groups[group] })),
  );
  return (
    <Choice
      label={label}
      place={[...place, "kind"]}
      options={
        kind === null ? [{ value: "", text: measures.unknown(unknown), group: "" }, ...options] : options
      }
      read={() => kind ?? ""}
      onChoose={(value) => {
        const next = GROUPS.flatMap(([, kinds]) => kinds).find((one) => one === value);
        if (next) choose(next);
      }}
    />
  );
}

function Parts({
  place,
  kind,
  facts,
  indicator,
}: {
  place: Place;
  kind: KindId;
  facts: readonly OwnFact[];
  indicator: Place;
}) {
  const words = useSchemeWords();
  const language = useLanguage();
  const { document, drafts } = useEditing();
  const quantities = useMemo(
    () =>
      namesOfKind(["number", "amount"], facts, language).map(({ name, shown }) => ({
        value: name,
        text: shown,
      })),
    [facts, language],
  );
  const { indicator: said, measures } = words;
  const having = (optional: boolean) => (
    <ConditionField
      label={said.having}
      hint={optional ? said.havingOptional : said.havingHint}
      place={[...place, "having"]}
      optional={optional}
      facts={facts}
    />
  );
  const over = <Over place={place} facts={facts} />;
  const quantity = (label: string) => (
    <Choice label={label} place={[...place, "quantity"]} options={quantities} />
  );
  switch (kind) {
    case "share":
      return (
        <>
          {over}
          {having(false)}
        </>
      );
    case "count":
      return (
        <>
          {over}
          {having(true)}
        </>
      );
    case "procedures":
    case "suppliers":
      return (
        <>
          {over}
          {having(true)}
          <ConditionField
            label={said.also}
            hint={said.havingOptional}
            place={[...place, "also"]}
            optional
            facts={facts}
          />
        </>
      );
    case "sum":
      return (
        <>
          {quantity(said.quantity)}
          {over}
        </>
      );
    case "mean":
      return (
        <>
          {quantity(said.meanOf)}
          <Choice
            label={said.weight}
            place={[...place, "weight"]}
            options={[{ value: "", text: said.noWeight }, ...quantities]}
            read={(value) => (typeof value === "string" ? value : "")}
            onChoose={(value) => drafts.write([...place, "weight"], value === "" ? undefined : value)}
          />
          {over}
        </>
      );
    case "quotient":
      return (
        <>
          {quantity(said.quantity)}
          {having(true)}
          <Choice label={said.dividedBy} place={[...place, "dividedBy"]} options={quantities} />
          {over}
        </>
      );
    case "events":
      return (
        <Choice
          label={said.table}
          place={[...place, "table"]}
          options={Object.entries(measures.tables).map(([value, text]) => ({ value, text }))}
        />
      );
    case "sameAs":
      return (
        <Choice
          label={said.repeats}
          place={[...place, "indicator"]}
          options={numbersOf(document)
            .filter((one) => one !== textAt(document, [...indicator, "id"]))
            .map((one) => ({ value: one, text: one }))}
        />
      );
    default:
      return null;
  }
}

/** Which contracts it is about. */
function Over({ place, facts }: { place: Place; facts: readonly OwnFact[] }) {
  const { indicator: words } = useSchemeWords();
  const names = figureTexts(useLanguage()).populationName;
  return (
    <>
      <Choice
        label={words.concerned}
        place={[...place, "population"]}
        options={POPULATIONS.map((value) => ({ value, text: capitalised(names[value]) }))}
      />
      <Threshold label={words.threshold} place={[...place, "where"]} />
      <ConditionField
        label={words.where}
        hint={words.whereHint}
        place={[...place, "where"]}
        optional
        facts={facts}
      />
    </>
  );
}
