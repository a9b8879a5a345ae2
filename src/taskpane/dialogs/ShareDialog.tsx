/** « Partager »: what goes into the new workbook is asked for before anything is made. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { settingsTexts } from "../../text/settings";
import { useLanguage, usePane, usePaneState } from "../context";
import { useDialogStyles } from "./dialog-styles";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  hint: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  anonymous: { marginLeft: "24px" },
});

/** As long as the sheet takes. */
const LONGEST_NAME = 255;

interface ShareDialogProps {
  open: boolean;
  onClose: () => void;
}

/** It stays after it closed: Fluent gives the page back to screen readers only then. */
export default function ShareDialog({ open, onClose }: ShareDialogProps) {
  const dialog = useDialogStyles();
  return (
    <Dialog open={open} onOpenChange={(_, next) => (next.open ? undefined : onClose())}>
      <DialogSurface className={dialog.surface}>
        <ShareQuestion onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function ShareQuestion({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = settingsTexts(useLanguage()).share;
  const { opened, computed } = usePaneState();
  const body = opened?.body;
  const { assessment } = computed ?? {};
  const by = opened?.ownSheets.find(
    ({ kind, year, frameworkId }) =>
      kind === "cut" && year === assessment?.year && frameworkId === assessment.framework.id,
  )?.by;
  const [withCut, setWithCut] = useState(true);
  const [name, setName] = useState(body?.name ?? "");
  const [content, setContent] = useState<"indicators" | "detail">("indicators");
  const [anonymous, setAnonymous] = useState(true);
  const detail = content === "detail";
  const share = () => {
    onClose();
    void pane.share({
      detail,
      anonymous: detail && anonymous,
      body: name.trim(),
      ...(by && withCut ? { by } : {}),
    });
  };
  return (
    <DialogBody>
      <DialogTitle>{texts.title}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={styles.text}>{texts.intro}</p>
        <Field
          label={texts.body}
          hint={
            body?.proposed && body.name !== "" && name === body.name ? texts.bodyProposed : texts.bodyHint
          }
        >
          <Input value={name} maxLength={LONGEST_NAME} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={texts.what}>
          <RadioGroup value={content} onChange={(_, { value }) => setContent(value as typeof content)}>
            <Radio
              value="indicators"
              label={<Choice label={texts.indicators} hint={texts.indicatorsHint} />}
            />
            <Radio value="detail" label={<Choice label={texts.detail} hint={texts.detailHint} />} />
          </RadioGroup>
        </Field>
        {by === undefined ? null : (
          <Checkbox
            label={texts.cut}
            checked={withCut}
            onChange={(_, { checked }) => setWithCut(checked === true)}
          />
        )}
        {detail ? (
          <Checkbox
            className={styles.anonymous}
            label={texts.anonymous}
            checked={anonymous}
            onChange={(_, { checked }) => setAnonymous(checked === true)}
          />
        ) : null}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={share}>
          {texts.confirm}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function Choice({ label, hint }: { label: string; hint: string }) {
  const styles = useStyles();
  return (
    <>
      {label} <span className={styles.hint}>{hint}</span>
    </>
  );
}
