/** The public body, in one short step: name, type, SIREN, as far as the workbook doesn't say them already. */
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { managingTexts } from "../../text/managing";
import { settingsTexts } from "../../text/settings";
import { BODIES } from "../../workbook/managing";
import type { Opened } from "../../workbook/moments";
import { sirenOf } from "../../workbook/team/body";
import { useLanguage, usePane, usePaneState } from "../context";
import { saveBody } from "../team-acts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  box: { minWidth: 0, width: "100%" },
  save: { alignSelf: "flex-start" },
});

export function BodyForm({ body }: { body: Opened["body"] }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { busy } = usePaneState();
  const { body: words } = settingsTexts(language);
  const { bodyLabel, bodies } = managingTexts(language).duties;
  const [typed, setTyped] = useState<Partial<Record<"name" | "kind" | "siren", string>>>({});
  const [said, setSaid] = useState("");
  const { name = body.name, kind = body.kind ?? "unknown", siren = body.siren } = typed;
  const isSiren = siren.trim() === "" || sirenOf(siren) !== "";
  const put = (change: typeof typed) => {
    setTyped({ ...typed, ...change });
    setSaid("");
  };
  const save = async () => {
    const said = {
      name: name.trim(),
      siren: sirenOf(siren),
      kind: BODIES.find((one) => one === kind) ?? null,
    };
    if (!(await saveBody(pane, said))) return;
    setTyped({});
    setSaid(words.saved);
  };
  return (
    <div className={styles.form}>
      <p className={styles.text}>{words.why}</p>
      <Field label={words.name}>
        <Input
          className={styles.box}
          maxLength={255}
          value={name}
          onChange={(_, { value }) => put({ name: value })}
        />
      </Field>
      <Field label={bodyLabel}>
        <Select className={styles.box} value={kind} onChange={(_, { value }) => put({ kind: value })}>
          {(["unknown", ...BODIES] as const).map((one) => (
            <option key={one} value={one}>
              {bodies[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.siren}
        {...(isSiren ? {} : { validationMessage: words.sirenWrong, validationState: "error" as const })}
      >
        <Input
          className={styles.box}
          inputMode="numeric"
          value={siren}
          onChange={(_, { value }) => put({ siren: value })}
        />
      </Field>
      <Button
        className={styles.save}
        disabledFocusable={busy !== null || !isSiren}
        onClick={() => void save()}
      >
        {words.save}
      </Button>
      <p role="status" className={styles.text}>
        {said}
      </p>
    </div>
  );
}
