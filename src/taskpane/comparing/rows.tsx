/** Contracts of the register in the lists of a comparison; each leads to the cell it is about. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Register } from "../../register/contracts";
import { comparingTexts } from "../../text/comparing";
import type { Language } from "../../text/language";
import { managingTexts } from "../../text/managing";
import { formatDay, formatEuros } from "../../text/numbers";
import { fieldsSaying, type SaidOtherwise } from "../../workbook/comparing";
import { serialOf } from "../../workbook/managing";
import { useLanguage, usePane } from "../context";
import { RowButton } from "../parts/RowButton";

const useStyles = makeStyles({
  number: { fontWeight: tokens.fontWeightSemibold },
  said: { display: "block", color: tokens.colorNeutralForeground2 },
});

export function DifferenceRow({ difference, register }: { difference: SaidOtherwise; register: Register }) {
  const styles = useStyles();
  const language = useLanguage();
  const { said } = comparingTexts(language);
  const shown = (value: SaidOtherwise["register"]) => asShown(difference.field, value, language);
  return (
    <ToRegister contract={difference.contract} register={register} fields={fieldsSaying(difference.field)}>
      <span className={styles.said}>{said(shown(difference.register), shown(difference.published))}</span>
    </ToRegister>
  );
}

export function RegisterRow({ contract, register }: { contract: number; register: Register }) {
  return <ToRegister contract={contract} register={register} fields={["contractNumber", "object"]} />;
}

function ToRegister({
  contract,
  register,
  fields,
  children,
}: {
  contract: number;
  register: Register;
  fields: ReturnType<typeof fieldsSaying>;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const { list } = managingTexts(language);
  const number = register.contractNumber[contract] ?? "";
  const object = register.object[contract] ?? "";
  const { sheetName = "" } = register.sheets[register.sheetOf[contract] ?? 0]?.sheet ?? {};
  return (
    <RowButton
      place={list.place(sheetName, (register.rowOf[contract] ?? 0) + 1)}
      title={comparingTexts(language).show}
      onClick={() => void pane.showContract(contract, { fields })}
    >
      <span className={styles.number}>{number === "" ? list.unnumbered : number}</span>{" "}
      {object === "" ? list.noObject : object}
      {children}
    </RowButton>
  );
}

/** As people write it: « oui », « 12/03/2024 », « 45 000,00 € ». */
function asShown(
  field: SaidOtherwise["field"],
  value: SaidOtherwise["register"],
  language: Language,
): string {
  const { yes, no } = comparingTexts(language);
  if (typeof value === "boolean") return value ? yes : no;
  if (field === "notificationDate") return formatDay(serialOf(String(value)), language);
  return field === "amount" && typeof value === "number" ? formatEuros(value, 2, language) : String(value);
}
