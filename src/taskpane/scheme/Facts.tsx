/** Facts of the team's own: what the register says and the product doesn't know, and in which column it was found. */
import { Button } from "@fluentui/react-components";
import { freeId, listAt, textAt, withEntry, withoutEntry, withValue } from "../../workbook/team/editing";
import { Disclosure } from "../parts/Disclosure";
import { useEditing, useMistake, useSchemeWords } from "./editing";
import { Choice, LinesField, TextField } from "./fields";
import { useLayout } from "./layout";
import type { LiveRegister } from "./Live";
import { KIND_OF_FACT } from "./measures";

export function Facts({ register }: { register: LiveRegister }) {
  const layout = useLayout();
  const { facts: words } = useSchemeWords();
  const { document, drafts } = useEditing();
  const facts = listAt(document, ["facts"]);
  const ids = facts.map((one) => textAt(one, ["id"]));
  return (
    <div className={layout.tight}>
      <p className={layout.text}>{words.intro}</p>
      {facts.map((fact, at) => (
        <Fact key={ids[at] ?? at} at={at} fact={fact} register={register} />
      ))}
      <Button
        size="small"
        className={layout.start}
        // Another framework of the workbook may have facts of its own: two ids must never be the same.
        onClick={() =>
          drafts.change(
            withEntry(document, ["facts"], {
              id: freeId(`donnee-${Date.now().toString(36)}`, ids),
              label: { fr: "" },
              kind: "yesNo",
            }),
          )
        }
      >
        {words.add}
      </Button>
    </div>
  );
}

function Fact({ at, fact, register }: { at: number; fact: unknown; register: LiveRegister }) {
  const layout = useLayout();
  const { facts: words, editor } = useSchemeWords();
  const { document, drafts } = useEditing();
  const place = ["facts", at] as const;
  const name = textAt(fact, ["label", "fr"]);
  const kind = textAt(fact, ["kind"]);
  const known = KIND_OF_FACT.find((one) => one === kind);
  const kindName = known ? words.kinds[known] : kind;
  const mistake = useMistake(place, [...place, "label"], [...place, "values"]);
  const field = `own:${kind}:${textAt(fact, ["id"])}`;
  const found = register.read?.recognition.sheets
    .flatMap((sheet) => sheet.columns.map((column) => ({ ...column, sheetName: sheet.sheetName })))
    .find((column) => column.field === field && column.taken);
  const remove = () => {
    const without = withoutEntry(document, ["facts"], at);
    drafts.change(
      listAt(without, ["facts"]).length === 0 ? withValue(without, ["facts"], undefined) : without,
    );
  };
  return (
    <Disclosure level={4} title={name || words.unnamed} end={kindName} open={name === ""}>
      <div className={layout.tight}>
        <TextField label={words.label} place={[...place, "label", "fr"]} />
        {mistake === null ? null : <p className={layout.mistake}>{mistake}</p>}
        <Choice
          label={words.kind}
          place={[...place, "kind"]}
          options={KIND_OF_FACT.map((value) => ({ value, text: words.kinds[value] }))}
        />
        {kind === "list" ? (
          <LinesField label={words.values} hint={words.valuesHint} place={[...place, "values"]} />
        ) : null}
        <LinesField label={words.headers} hint={words.headersHint} place={[...place, "headers"]} />
        <TextField label={`${words.label} – ${editor.english}`} place={[...place, "label", "en"]} optional />
        {register.read?.register && name !== "" ? (
          <p className={layout.text} role="status">
            {found ? words.found(found.header, found.sheetName) : words.notFound}
          </p>
        ) : null}
        <Button size="small" className={layout.start} onClick={remove}>
          {words.remove(name || words.unnamed)}
        </Button>
      </div>
    </Disclosure>
  );
}
