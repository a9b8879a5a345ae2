/** How a figure is defined: its first sentence at once, the rest when asked for. */
import { Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Figure } from "../../spaser/assessment";
import type { ExplanationTexts } from "../../text/fr/explanation";
import { useLanguage } from "../context";

const useStyles = makeStyles({ text: { margin: 0, textWrap: "pretty" } });

export function Method({ figure, texts }: { figure: Figure; texts: ExplanationTexts }) {
  const styles = useStyles();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const method = figure.definition.method[language];
  // Of a sentence's end: « R. 2192-10 » and « art. 35 » have a point too, but no capital after it.
  const [first = method] = /^.{20,}?[.!?](?=\s+\p{Lu}\p{L})/su.exec(method) ?? [];
  const rest = method.slice(first.length);
  return (
    <p className={styles.text}>
      {first}
      {open ? rest : null}
      {rest.trim() === "" || open ? null : (
        <>
          {" "}
          <Link inline onClick={() => setOpen(true)}>
            {texts.readOn}
          </Link>
        </>
      )}
    </p>
  );
}
