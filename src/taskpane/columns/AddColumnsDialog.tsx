/** « Ajouter les colonnes manquantes »: names what will be written and where, and asks; nothing else writes into a register. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ContractFieldId } from "../../register/fields";
import { correctionTexts } from "../../text/corrections";
import { CONTRACT_FIELDS } from "../../workbook/shown";
import { useLanguage, usePane } from "../context";
import { useSentences } from "../say";
import { useDialogStyles } from "../dialogs/dialog-styles";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Columns of Oui and Non can be offered; the others are dates, sums and texts that only the buyer's software knows. */
function canBeAdded(field: ContractFieldId): boolean {
  const { kind } = CONTRACT_FIELDS[field];
  return (kind === "fact" || kind === "size") && field !== "current";
}

interface AddColumnsDialogProps {
  sheet: string;
  missing: ContractFieldId[];
  onClose: () => void;
}

export default function AddColumnsDialog({ open, ...question }: AddColumnsDialogProps & { open: boolean }) {
  const dialog = useDialogStyles();
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_, next) => (next.open ? undefined : question.onClose())}
    >
      <DialogSurface className={dialog.surface}>
        <AddColumnsQuestion {...question} />
      </DialogSurface>
    </Dialog>
  );
}

function AddColumnsQuestion({ sheet, missing, onClose }: AddColumnsDialogProps) {
  const styles = useStyles();
  const pane = usePane();
  const say = useSentences();
  const texts = correctionTexts(useLanguage()).columns;
  const offered = missing.filter(canBeAdded);
  const [chosen, setChosen] = useState<readonly ContractFieldId[]>(offered);
  const confirm = () => {
    onClose();
    void pane.addMissingColumns(offered.filter((field) => chosen.includes(field)));
  };
  return (
    <DialogBody>
      <DialogTitle>{texts.addTitle}</DialogTitle>
      <DialogContent>
        <p className={styles.text}>{offered.length > 0 ? texts.addWarning(sheet) : texts.nothingToAdd}</p>
        <ul className={styles.list}>
          {offered.map((field) => (
            <li key={field}>
              <Checkbox
                label={say.addedColumn(field).header}
                checked={chosen.includes(field)}
                onChange={(_, { checked }) =>
                  setChosen(checked === true ? [...chosen, field] : chosen.filter((other) => other !== field))
                }
              />
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" disabled={chosen.length === 0} onClick={confirm}>
          {texts.addConfirm(chosen.length)}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}
