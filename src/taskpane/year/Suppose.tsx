/** The contracts of the year and the consultations to come, each with a box to tick: it would have the fact that is chosen. */
import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { FactId } from "../../register/contracts";
import { capitalised } from "../../text/typography";
import { managingTexts } from "../../text/managing";
import { formatDay } from "../../text/numbers";
import { yearTexts } from "../../text/year";
import {
  candidatesOf,
  factsToSuppose,
  type Candidate,
  type Simulation,
  type Supposed as OneSupposed,
} from "../../workbook/year";
import { useLanguage, useWords } from "../context";
import { LongList } from "../parts/LongList";
import { useSentences } from "../say";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  tool: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  tick: { width: "100%", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  number: { fontWeight: tokens.fontWeightSemibold },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  supposed: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  simulation: Simulation;
  supposed: readonly OneSupposed[];
  suppose: (next: readonly OneSupposed[]) => void;
}

/** NOT_FILLED, NO, YES. */
const ANSWERS = ["open", "notMet", "met"] as const;

export function Suppose({ simulation, supposed, suppose }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const say = useSentences();
  const { actions } = useWords().pane;
  const { list } = managingTexts(language);
  const { simulation: words } = yearTexts(language);
  const facts = useMemo(() => factsToSuppose(simulation), [simulation]);
  const [wanted, setFact] = useState<FactId | undefined>(facts.find((fact) => fact === "socialClause"));
  const fact = facts.find((one) => one === wanted) ?? facts[0];
  const [search, setSearch] = useState("");
  const asked = fold(useDeferredValue(search));
  const candidates = useMemo(() => candidatesOf(simulation), [simulation]);
  const folded = useMemo(
    () => candidates.map(({ number, object }) => fold(`${number} ${object}`)),
    [candidates],
  );
  if (!fact) return null;
  const shown = candidates.filter((_, at) => (folded[at] ?? "").includes(asked));
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.suppose}</h3>
      <Supposed {...{ simulation, supposed, suppose, candidates }} />
      <div className={styles.tools}>
        <Field className={styles.tool} label={words.fact} size="small">
          <Select
            className={styles.box}
            select={{ className: styles.select }}
            size="small"
            value={fact}
            onChange={(_, { value }) => setFact(facts.find((one) => one === value))}
          >
            {facts.map((one) => (
              <option key={one} value={one}>
                {capitalised(say.field(one))}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.tool} label={list.search} size="small">
          <Input
            className={styles.box}
            type="search"
            size="small"
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
        </Field>
      </div>
      <LongList entries={shown} keyOf={({ entry }) => entry} more={actions.more}>
        {(candidate) => <Tick {...{ simulation, supposed, suppose, candidate, fact }} />}
      </LongList>
    </section>
  );
}

/** What is supposed now, wherever it stands in the list below; each can be taken back. */
function Supposed({
  simulation,
  supposed,
  suppose,
  candidates,
}: Props & { candidates: readonly Candidate[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const say = useSentences();
  const { simulation: words, trajectory } = yearTexts(language);
  if (supposed.length === 0) return null;
  const said = ({ facts }: Props["supposed"][number]) =>
    Object.entries<boolean | undefined>(facts)
      .map(([id, has]) => words.supposes(say.field(id), trajectory.answer[has ? "met" : "notMet"]))
      .join(", ");
  return (
    <ul className={styles.supposed}>
      {supposed.map((one) => {
        const { number = "", object = "" } = candidates.find(({ entry }) => entry === one.entry) ?? {};
        const name = [number, object || simulation.register.object[one.entry]]
          .filter((text) => text)
          .join(" ");
        return (
          <li key={one.entry} className={styles.item}>
            <span className={styles.label}>
              {name}
              <span className={styles.why}>{said(one)}</span>
            </span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.takeBack(name)}
              onClick={() => suppose(supposed.filter((other) => other !== one))}
            >
              {words.remove}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function Tick({
  simulation,
  supposed,
  suppose,
  candidate,
  fact,
}: Props & { candidate: Candidate; fact: FactId }) {
  const styles = useStyles();
  const language = useLanguage();
  const { list } = managingTexts(language);
  const { simulation: words, trajectory } = yearTexts(language);
  const { entry, number, object, expected } = candidate;
  const before = supposed.find((one) => one.entry === entry);
  const state = simulation.stateOf(entry, fact);
  const isYes = before?.facts[fact] ?? state === 2;
  const takesPlace = before?.notified !== undefined;
  const put = (next: OneSupposed) => suppose([...supposed.filter((one) => one !== before), next]);
  const answer = trajectory.answer[ANSWERS[state] ?? "open"];
  const remarks = [
    ...(expected === null ? [] : [words.consultation(formatDay(expected, language))]),
    words.says(answer),
  ];
  return (
    <Checkbox
      className={styles.tick}
      // Of a consultation: that it takes place, and has the fact; of a contract: that it has it.
      checked={expected === null ? isYes : takesPlace && isYes}
      onChange={(_, { checked }) => {
        const facts = { ...before?.facts, [fact]: checked === true };
        const others = Object.keys(facts).length > 1;
        if (expected !== null && checked !== true && !others)
          suppose(supposed.filter((one) => one !== before));
        else put({ entry, facts, ...(expected === null ? {} : { notified: expected }) });
      }}
      label={
        <span className={styles.label}>
          <span className={styles.number}>{number || (expected === null ? list.unnumbered : "")}</span>{" "}
          {object || list.noObject}
          <span className={styles.why}>{remarks.join(" · ")}</span>
        </span>
      }
    />
  );
}

/** Without case and accents: people search as they type. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
