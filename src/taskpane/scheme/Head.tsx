/** What a framework is: its name, version, source, and the years it is about. */
import { valueAt, withValue, type Place } from "../../workbook/team/editing";
import { Disclosure } from "../parts/Disclosure";
import { useEditing, useSchemeWords } from "./editing";
import { NumberField, Row, TextField } from "./fields";
import { useLayout } from "./layout";

export function Head({ isNew }: { isNew: boolean }) {
  const layout = useLayout();
  const { head: words, editor } = useSchemeWords();
  const { document } = useEditing();
  const hasPeriod = valueAt(document, ["period"]) !== undefined;
  const period = (key: "from" | "to"): Place => ["period", key];
  // The other end is open until it is typed.
  const whole = (changed: typeof document) =>
    hasPeriod
      ? changed
      : (["from", "to"] as const).reduce(
          (next, key) =>
            valueAt(next, period(key)) === undefined ? withValue(next, period(key), null) : next,
          changed,
        );
  return (
    <div className={layout.tight}>
      <TextField label={words.name} place={["name", "fr"]} />
      <TextField label={words.shortName} place={["shortName", "fr"]} optionalParent />
      <TextField label={words.version} hint={words.versionHint} place={["version"]} />
      <TextField label={words.id} hint={words.idHint} place={["id"]} disabled={!isNew} />
      <TextField label={words.source} place={["source", "fr"]} optionalParent />
      <Row>
        <NumberField label={words.from} place={period("from")} year empty={null} also={whole} />
        <NumberField label={words.to} place={period("to")} year empty={null} also={whole} />
      </Row>
      <TextField label={words.date} place={["date"]} optional />
      <TextField label={words.address} place={["address"]} optional />
      <TextField label={words.replaces} place={["replaces", "fr"]} optionalParent />
      <Disclosure title={editor.english}>
        <div className={layout.tight}>
          <TextField label={words.name} place={["name", "en"]} optional />
          <TextField label={words.source} place={["source", "en"]} optional />
        </div>
      </Disclosure>
    </div>
  );
}
