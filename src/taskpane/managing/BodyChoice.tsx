/** The type of the public body: thresholds and times for paying depend on it. */
import { Field, Select } from "@fluentui/react-components";
import { managingTexts } from "../../text/managing";
import { BODIES } from "../../workbook/managing";
import { useLanguage, usePane, usePaneState } from "../context";

export function BodyChoice() {
  const pane = usePane();
  const { body } = usePaneState();
  const { duties: words } = managingTexts(useLanguage());
  return (
    <Field label={words.bodyLabel}>
      <Select
        value={body ?? "unknown"}
        onChange={(_, { value }) => pane.sayBody(BODIES.find((one) => one === value) ?? null)}
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
