/** « Ce marché »: the card of the contract that is selected in the register. It follows the selection and never takes the focus. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { contractTexts } from "../../text/contract";
import { formatValue } from "../../text/format";
import { managingTexts } from "../../text/managing";
import { missingName } from "../../text/missing";
import { formatEurosShort } from "../../text/numbers";
import { citation, type ManagedYear } from "../../workbook/managing";
import {
  contractCard,
  type ContractCard,
  type FigurePart,
  type PartInFigure,
} from "../../workbook/one-contract";
import { useLanguage, usePane, usePaneState } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { StatusMark } from "../parts/marks";
import { RowButton } from "../parts/RowButton";
import { Place } from "./Place";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  part: { display: "flex", flexDirection: "column" },
  id: { fontWeight: tokens.fontWeightSemibold },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
  more: { display: "block", fontVariantNumeric: "tabular-nums" },
  answer: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** What asks for an act first. */
const PARTS: readonly PartInFigure[] = ["notFilledIn", "notCounted", "counted"];
const MARK = { notMet: "missed", cantTell: "notAvailable", met: "met" } as const;

export default function Contract() {
  const pane = usePane();
  const words = contractTexts(useLanguage());
  useEffect(() => {
    const follow = () => pane.follow();
    document.addEventListener("visibilitychange", follow);
    return () => document.removeEventListener("visibilitychange", follow);
  }, [pane]);
  return (
    <Place title={words.title} intro={words.intro}>
      {(year) => <Selected year={year} />}
    </Place>
  );
}

function Selected({ year }: { year: ManagedYear }) {
  const styles = useStyles();
  const { selected, opened } = usePaneState();
  const body = opened?.body.kind ?? null;
  const words = contractTexts(useLanguage());
  const contract = selected?.kind === "contract" ? selected.contract : -1;
  const card = useMemo(
    () => (contract >= 0 && contract < year.register.size ? contractCard(year, contract, body) : null),
    [year, contract, body],
  );
  const said =
    card !== null
      ? words.shown(card.line.number || words.unnumbered)
      : selected === null || selected.kind === "contract"
        ? ""
        : words.place[selected.kind];
  return (
    <>
      <p role="status" className={card ? styles.name : styles.text}>
        {said}
      </p>
      {card ? <Card card={card} year={year} /> : null}
    </>
  );
}

function Card({ card, year }: { card: ContractCard; year: ManagedYear }) {
  const styles = useStyles();
  const language = useLanguage();
  const words = contractTexts(language);
  const { list } = managingTexts(language);
  const { line, figures } = card;
  const of = (part: PartInFigure) => figures.filter((one) => one.part === part);
  const about = [
    line.object || words.noObject,
    ...(line.amount === null ? [] : [formatEurosShort(line.amount, language)]),
    list.place(line.sheet, line.row + 1),
  ];
  return (
    <>
      <p className={styles.text}>{about.join(" · ")}</p>
      {year.published ? <p className={styles.text}>{words.today}</p> : null}
      {PARTS.filter((part) => of(part).length > 0).map((part) => (
        <section key={part} className={styles.part} aria-labelledby={`part-${part}`}>
          <h3 id={`part-${part}`} className={styles.heading}>
            {words.parts[part]}
          </h3>
          {of(part).map((one) => (
            <InFigure key={one.figure.id} of={one} contract={line.contract} />
          ))}
        </section>
      ))}
      <Duties card={card} />
      {of("outside").length === 0 ? null : (
        <Disclosure level={3} title={words.parts.outside} end={String(of("outside").length)}>
          {of("outside").map((one) => (
            <InFigure key={one.figure.id} of={one} contract={line.contract} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

/** The indicator; why; what one more « Oui » would move. It leads to the deciding cell. */
function InFigure({ of, contract }: { of: FigurePart; contract: number }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const words = contractTexts(language);
  const { figure, reason, cell, oneMore } = of;
  const { unit, decimals, shortLabel } = figure.definition;
  const shown = (value: number | null) => formatValue(unit, decimals, value, language);
  return (
    <RowButton
      place={cell ? words.decides(cell.header, cell.address) : words.noColumn}
      title={words.show}
      onClick={() => void pane.showContract(contract, { id: figure.id, year: figure.year })}
    >
      <span className={styles.id}>{figure.id}</span> {shortLabel[language]}
      {reason === null ? null : <span className={styles.why}>{words.outside[reason]}</span>}
      {oneMore === null ? null : (
        <span className={styles.more}>{words.oneMore(shown(figure.value), shown(oneMore))}</span>
      )}
    </RowButton>
  );
}

function Duties({ card: { duties, line } }: { card: ContractCard }) {
  const styles = useStyles();
  const pane = usePane();
  const language = useLanguage();
  const words = contractTexts(language);
  const { duties: names } = managingTexts(language);
  return (
    <section className={styles.part} aria-labelledby="contract-duties">
      <h3 id="contract-duties" className={styles.heading}>
        {words.duties}
      </h3>
      {duties.length === 0 ? <p className={styles.text}>{words.noDuties}</p> : null}
      {duties.map(({ duty, answer: { answer, missing, invoices } }) => {
        const why = [
          names.answer[answer],
          ...(missing.length > 0
            ? [names.missing(missing.map((field) => missingName(field, language)).join(", "))]
            : []),
          ...(invoices && invoices.late > 0
            ? [names.invoices(invoices.paid, invoices.late, invoices.longest)]
            : []),
        ];
        return (
          <RowButton
            key={duty.id}
            place={citation(duty.source)[language]}
            onClick={() => void pane.showContract(line.contract)}
          >
            <span className={styles.answer}>
              <StatusMark status={MARK[answer]} /> {names.name[duty.id]}
            </span>
            <span className={styles.why}>{why.join(" ; ")}</span>
          </RowButton>
        );
      })}
    </section>
  );
}
