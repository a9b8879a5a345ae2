/** The bodies of a joint scheme: each has figures and targets of its own. */
import { Button } from "@fluentui/react-components";
import { freeId, listAt, textAt, withEntry, withoutEntry, withValue } from "../../workbook/team/editing";
import { Disclosure } from "../parts/Disclosure";
import { useEditing, useSchemeWords } from "./editing";
import { LinesField, TextField } from "./fields";
import { useLayout } from "./layout";

export function Buyers() {
  const layout = useLayout();
  const { buyers: words } = useSchemeWords();
  const { document, drafts } = useEditing();
  const buyers = listAt(document, ["buyers"]);
  const ids = buyers.map((one) => textAt(one, ["id"]));
  return (
    <div className={layout.tight}>
      <p className={layout.text}>{words.intro}</p>
      {buyers.map((buyer, at) => {
        const name = textAt(buyer, ["name", "fr"]);
        return (
          <Disclosure key={ids[at] ?? at} level={4} title={name || words.unnamed} open={name === ""}>
            <div className={layout.tight}>
              <TextField label={words.name} place={["buyers", at, "name", "fr"]} />
              <LinesField label={words.named} hint={words.namedHint} place={["buyers", at, "named"]} />
              <Button
                size="small"
                className={layout.start}
                onClick={() => {
                  const without = withoutEntry(document, ["buyers"], at);
                  const isLast = listAt(without, ["buyers"]).length === 0;
                  drafts.change(isLast ? withValue(without, ["buyers"], undefined) : without);
                }}
              >
                {words.remove(name || words.unnamed)}
              </Button>
            </div>
          </Disclosure>
        );
      })}
      <Button
        size="small"
        className={layout.start}
        onClick={() =>
          drafts.change(withEntry(document, ["buyers"], { id: freeId("acheteur", ids), name: { fr: "" } }))
        }
      >
        {words.add}
      </Button>
    </div>
  );
}
