/** Reference points of an indicator: values of a law or of others, beside its target, for the years and bodies that they hold for. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { listAt, textAt, withEntry, withoutEntry, type Place } from "../../workbook/team/editing";
import { Disclosure } from "../parts/Disclosure";
import { useEditing, useSchemeWords } from "./editing";
import { Choice, NumberField, Row, TextField } from "./fields";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "flex-start" },
});

export function References({ indicator }: { indicator: Place }) {
  const styles = useStyles();
  const { references: words } = useSchemeWords();
  const { document, drafts } = useEditing();
  const list: Place = [...indicator, "references"];
  const all = listAt(document, list);
  const percent = textAt(document, [...indicator, "unit"]) === "percent";
  const add = () => {
    const direction = textAt(document, [...indicator, "better"]) === "lower" ? "atMost" : "atLeast";
    const one = { from: null, to: null, direction, value: "", note: { fr: "" }, source: { fr: "" } };
    drafts.change(withEntry(document, list, one));
  };
  return (
    <div className={styles.form}>
      <p className={styles.text}>{words.intro}</p>
      {all.map((one, at) => (
        <Disclosure
          key={at}
          level={4}
          title={textAt(one, ["note", "fr"]) || words.one(at + 1)}
          open={textAt(one, ["note", "fr"]) === ""}
        >
          <Reference place={[...list, at]} percent={percent} />
          <Button
            size="small"
            className={styles.button}
            onClick={() => {
              const without = withoutEntry(document, list, at);
              drafts.change(without);
            }}
          >
            {words.remove(at + 1)}
          </Button>
        </Disclosure>
      ))}
      <Button size="small" className={styles.button} onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}

function Reference({ place, percent }: { place: Place; percent: boolean }) {
  const styles = useStyles();
  const all = useSchemeWords();
  const words = all.references;
  const { drafts } = useEditing();
  const bodies = Object.entries(words.body).map(([value, text]) => ({ value, text }));
  return (
    <div className={styles.form}>
      <Row>
        <Choice
          label={all.target.direction}
          place={[...place, "direction"]}
          options={(["atLeast", "atMost"] as const).map((value) => ({
            value,
            text: all.target.directions[value],
          }))}
        />
        <NumberField
          label={all.target.value(percent ? "%" : "")}
          place={[...place, "value"]}
          percent={percent}
        />
      </Row>
      <TextField label={words.note} place={[...place, "note", "fr"]} />
      <TextField label={words.source} place={[...place, "source", "fr"]} />
      <TextField label={words.address} place={[...place, "address"]} optional />
      <Row>
        <NumberField label={words.from} place={[...place, "from"]} year empty={null} />
        <NumberField label={words.to} place={[...place, "to"]} year empty={null} />
      </Row>
      <Choice
        label={words.bodies}
        place={[...place, "bodies"]}
        options={[{ value: "", text: words.anyBody }, ...bodies]}
        read={(value) => (Array.isArray(value) && typeof value[0] === "string" ? value[0] : "")}
        onChoose={(value) => drafts.write([...place, "bodies"], value === "" ? undefined : [value])}
      />
    </div>
  );
}
