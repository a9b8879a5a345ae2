/** The type of the public body: thresholds and times for paying depend on it. */
import { Field, Select } from "@fluentui/react-components";
import { managingTexts } from "../../text/managing";
import { BODIES } from "../../workbook/managing";
import { useLanguage, usePane, usePaneState } from "../context";
import { saveBody } from "../team-acts";

export function BodyChoice() {
  const pane = usePane();
  const { opened, busy } = usePaneState();
  const body = opened?.body;
  const { duties: words } = managingTexts(useLanguage());
  return (
    <Field label={words.bodyLabel}>
      <Select
        value={body?.kind ?? "unknown"}
        disabled={busy !== null}
        onChange={(_, { value }) => {
          const kind = BODIES.find((one) => one === value) ?? null;
          // A name that is only proposed isn't said by choosing a kind.
          if (body) void saveBody(pane, { kind, siren: body.siren, name: body.proposed ? "" : body.name });
        }}
      >
        {(["unknown", ...BODIES] as const).map((kind) => (
          <option key={kind} value={kind}>
            {words.bodies[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
