/** A framework while it is written: undone and done again as long as one likes, saved when one says so. */
import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { ArrowLeft16Regular, ArrowRedo16Regular, ArrowUndo16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { messageTexts } from "../../text/documents";
import { formatDay, formatNumber } from "../../text/numbers";
import { copyOf, freeId, listAt, printOf, textAt, type Message } from "../../workbook/team/editing";
import { useLanguage, usePane, usePaneState } from "../context";
import { Banner } from "../parts/Banner";
import { Disclosure } from "../parts/Disclosure";
import { saveFramework } from "../team-acts";
import { Axes } from "./Axes";
import { Buyers } from "./Buyers";
import { isChanged, type Draft } from "./drafts";
import { useEditing, useSchemeWords } from "./editing";
import { Facts } from "./Facts";
import { Head } from "./Head";
import { IndicatorForm } from "./IndicatorForm";
import { useLayout } from "./layout";
import { useLiveRegister } from "./Live";

export function Editor({ draft }: { draft: Draft }) {
  const layout = useLayout();
  const words = useSchemeWords();
  const { drafts } = useEditing();
  const register = useLiveRegister();
  const { document, indicator } = draft;
  const title = useRef<HTMLHeadingElement>(null);
  const isWhole = indicator === null;
  useEffect(() => {
    if (isWhole) title.current?.focus();
  }, [isWhole]);
  const press = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) drafts.redo();
    else drafts.undo();
  };
  const count = (key: string) => String(listAt(document, [key]).length);
  return (
    // Undoing is the same from every field within.
    <div className={layout.place} onKeyDown={press}>
      {isWhole ? (
        <Link as="button" className={layout.start} onClick={() => drafts.leave()}>
          <ArrowLeft16Regular aria-hidden="true" /> {words.editor.back}
        </Link>
      ) : null}
      {isWhole ? (
        <h2 ref={title} tabIndex={-1} className={layout.title}>
          {textAt(document, ["name", "fr"])}
        </h2>
      ) : null}
      <Saving draft={draft} />
      {indicator ? (
        <IndicatorForm key={indicator.join(".")} at={indicator} register={register} />
      ) : (
        <>
          <ToMend />
          <SetAside id={textAt(document, ["id"])} />
          <Disclosure level={3} title={words.editor.head} open={draft.seen === null}>
            <Head isNew={draft.seen === null} />
          </Disclosure>
          <Disclosure level={3} title={words.editor.buyers} end={count("buyers")}>
            <Buyers />
          </Disclosure>
          <Disclosure level={3} title={words.editor.facts} end={count("facts")}>
            <Facts register={register} />
          </Disclosure>
          <h3 className={layout.heading}>{words.editor.axes}</h3>
          <Axes register={register} />
        </>
      )}
    </div>
  );
}

/** What is saved and what isn't; undo, redo, save. */
function Saving({ draft }: { draft: Draft }) {
  const layout = useLayout();
  const language = useLanguage();
  const pane = usePane();
  const { busy, problem, opened } = usePaneState();
  const { editor: words, list } = useSchemeWords();
  const { drafts, all } = useEditing();
  const { document, seen, start } = draft;
  const changed = isChanged(draft);
  const team = opened?.team?.find(({ id }) => id === textAt(document, ["id"]));
  const [isConflict, setConflict] = useState(false);
  const save = async () => {
    drafts.pause();
    setConflict(false);
    if (await saveFramework(pane, document, { seen, ...(draft.from === null ? {} : { from: draft.from }) })) {
      drafts.saved(document);
      return;
    }
    setConflict(pane.store.state.problem?.code === "conflict");
  };
  const saveCopy = async () => {
    const taken = [...pane.frameworks.map(({ id }) => id), ...(opened?.team ?? []).map(({ id }) => id)];
    const name = textAt(document, ["name", "fr"]);
    const copy = copyOf(document, freeId(name, taken), {
      fr: list.copyName(name),
      en: list.copyName(textAt(document, ["name", "en"]) || name),
    });
    if (!(await saveFramework(pane, copy, { seen: null, from: textAt(start, ["id"]) }))) return;
    setConflict(false);
    drafts.discard(textAt(start, ["id"]));
    drafts.begin(copy, printOf(copy));
  };
  return (
    <>
      <div className={layout.bar}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={busy !== null || !changed || all.length > 0}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
        <Button
          size="small"
          icon={<ArrowUndo16Regular />}
          aria-label={words.undo}
          title={words.undo}
          disabledFocusable={draft.undo.length === 0}
          onClick={() => drafts.undo()}
        />
        <Button
          size="small"
          icon={<ArrowRedo16Regular />}
          aria-label={words.redo}
          title={words.redo}
          disabledFocusable={draft.redo.length === 0}
          onClick={() => drafts.redo()}
        />
        <p role="status" className={mergeClasses(layout.status, all.length > 0 && layout.mistake)}>
          {all.length > 0 ? words.toMend(all.length) : changed ? words.unsaved : words.saved}
        </p>
      </div>
      {isConflict && problem?.code === "conflict" ? (
        <Banner
          severity="warning"
          actions={
            <>
              <Button size="small" disabledFocusable={all.length > 0} onClick={() => void saveCopy()}>
                {words.saveCopy}
              </Button>
              <Button size="small" onClick={() => drafts.leave()}>
                {words.takeTheirs}
              </Button>
            </>
          }
        >
          {words.conflict}
        </Banner>
      ) : null}
      {team?.before && !changed && draft.indicator === null ? (
        <p className={layout.text}>
          {words.beforeOf(formatDay(team.before.saved.day, language))}{" "}
          <Link inline as="button" onClick={() => team.before && drafts.change(team.before.document)}>
            {words.before}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** What was typed for indicators that the framework no longer has: it is kept, and listed. */
function SetAside({ id }: { id: string }) {
  const layout = useLayout();
  const language = useLanguage();
  const { opened } = usePaneState();
  const { aside: words, units } = useSchemeWords();
  const all = opened?.setAside?.[id] ?? [];
  if (all.length === 0) return null;
  const nameOf = (unit: string) => Object.entries(units).find(([one]) => one === unit)?.[1] ?? unit;
  return (
    <Disclosure level={3} title={words.title} end={String(all.length)}>
      <p className={layout.text}>{words.intro}</p>
      <ul className={layout.list}>
        {all.map((one) => (
          <li key={JSON.stringify(one)} className={layout.line}>
            {one.id}
            {one.unit === "" ? "" : words.unit(nameOf(one.unit))} · {one.year} · {words.parts[one.part]} :{" "}
            {one.value === null
              ? words.none
              : typeof one.value === "number"
                ? formatNumber(one.value, 6, language)
                : one.value}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** More are shown once these are dealt with. */
const MOST_SHOWN = 5;

/** Everything that keeps it from being saved; what is within an indicator leads there. */
function ToMend() {
  const layout = useLayout();
  const { drafts, all } = useEditing();
  if (all.length === 0) return null;
  return (
    <ul className={layout.list}>
      {all.slice(0, MOST_SHOWN).map((message) => {
        const indicator = /^axes\[(\d+)\]\.indicators\[(\d+)\]/.exec(message.path);
        return (
          <li key={`${message.path} ${message.code}`} className={layout.line}>
            {indicator ? (
              <Link
                as="button"
                onClick={() => drafts.openIndicator([Number(indicator[1]), Number(indicator[2])])}
              >
                <Said message={message} />
              </Link>
            ) : (
              <span className={layout.grow}>
                <Said message={message} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Said({ message }: { message: Message }) {
  const { wrong, remedy } = messageTexts(message, useLanguage());
  return (
    <>
      {message.about === "" ? "" : `${message.about} : `}
      {wrong} {remedy}
    </>
  );
}
