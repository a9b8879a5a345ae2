/** The frameworks there are: chosen, edited, duplicated, exported, deleted; a new one begun, or one imported. */
import { Button } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { Suspense, useRef, useState } from "react";
import { messageTexts } from "../../text/documents";
import { formatDay, formatTime } from "../../text/numbers";
import type { Framework } from "../../spaser/framework";
import type { TeamFramework } from "../../workbook/moments";
import { civilMoment } from "../../workbook/managing";
import {
  copyOf,
  documentFor,
  freeId,
  printOf,
  textAt,
  textOf,
  type Message,
} from "../../workbook/team/editing";
import { useLanguage, usePane, usePaneState } from "../context";
import { useQuestion } from "../dialogs/question";
import { Banner } from "../parts/Banner";
import { Menu, type MenuEntry } from "../parts/Menu";
import { whenShown } from "../parts/when-shown";
import { handOver, waysHere, type ReadyFile } from "../publishing/handing-over";
import { removeFramework } from "../team-acts";
import type { Kept } from "./drafts";
import { useDrafts, useSchemeWords } from "./editing";
import { importFile } from "./importing";
import { useLayout } from "./layout";

const Sure = whenShown(() => import("./Sure"));

/** What there is to be sure about. */
interface Asking {
  what: "removal" | "draft";
  id: string;
  name: string;
  act: () => void;
}

export function FrameworkList() {
  const layout = useLayout();
  const language = useLanguage();
  const pane = usePane();
  const drafts = useDrafts();
  const words = useSchemeWords();
  const { opened, asked, busy } = usePaneState();
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState<{ file: string; messages: readonly Message[] } | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const question = useQuestion();
  const file = useRef<HTMLInputElement>(null);
  const team = opened?.team ?? [];
  const all = pane.frameworks;
  const own = all.filter(({ id }) => team.some((one) => one.id === id));
  const shipped = all.filter((one) => !own.includes(one));
  const taken = [...all.map(({ id }) => id), ...team.map(({ id }) => id), ...drafts.kept().keys()];
  const { list } = words;

  const edit = (framework: Framework, kept?: Kept) => {
    const one = team.find(({ id }) => id === framework.id);
    if (!one?.document) return;
    drafts.begin(one.document, printOf(one.document), kept);
  };
  const duplicate = (framework: Framework, name: { fr: string; en: string }) => {
    const copy = copyOf(documentFor(framework, team), freeId(name.fr, taken), name);
    drafts.begin(copy, null, undefined, framework.id);
  };
  const copyName = ({ name: { fr, en } }: Framework) => ({ fr: list.copyName(fr), en: list.copyName(en) });
  const give = async (framework: Framework, way: "download" | "copy") => {
    const ready = readyFile(framework, team);
    const done = await handOver(ready, way);
    setSaid(!done ? list.notCopied : way === "download" ? list.exported(ready.name) : list.copied);
  };
  const bring = async (chosen: File) => {
    const result = await importFile(chosen);
    setRefused("messages" in result ? { file: chosen.name, messages: result.messages } : null);
    if (!("document" in result)) return;
    const known = team.find(({ id }) => id === result.document["id"]);
    drafts.begin(known?.document ?? result.document, known?.document ? printOf(known.document) : null, {
      ...{ document: result.document, seen: null, when: 0 },
    });
  };
  const sure = (next: Asking) => {
    setAsking(next);
    question.ask();
  };
  const entriesOf = (framework: Framework): MenuEntry[] => {
    const one = team.find(({ id }) => id === framework.id);
    const ways = waysHere();
    return [
      { label: list.duplicate, act: () => duplicate(framework, copyName(framework)) },
      ...(ways.includes("download")
        ? [{ label: list.exportIt, act: () => void give(framework, "download") }]
        : []),
      { label: list.copyIt, act: () => void give(framework, "copy") },
      ...(one
        ? [
            {
              label: list.remove,
              act: () =>
                sure({
                  ...{ what: "removal", id: one.id, name: framework.name[language] },
                  act: () =>
                    void removeFramework(pane, one.id, { seen: one.document ? printOf(one.document) : null }),
                }),
            },
          ]
        : []),
    ];
  };
  const line = (framework: Framework) => (
    <li key={framework.id} className={layout.line}>
      <div className={layout.grow}>
        <span className={layout.name}>{framework.name[language]}</span>
        <span className={layout.small}>
          {list.version(framework.version)}
          {framework.id === asked.frameworkId ? ` · ${list.chosen}` : ""}
        </span>
        <Ready framework={framework} />
        <div className={layout.actions}>
          {framework.id === asked.frameworkId ? null : (
            <Button
              size="small"
              aria-label={list.chooseOf(framework.name[language])}
              onClick={() => pane.ask({ frameworkId: framework.id })}
            >
              {list.choose}
            </Button>
          )}
          {own.includes(framework) ? (
            <Button
              size="small"
              aria-label={list.editOf(framework.name[language])}
              onClick={() => edit(framework)}
            >
              {list.edit}
            </Button>
          ) : null}
        </div>
      </div>
      <Menu
        label={list.actionsOf(framework.name[language])}
        disabled={busy !== null}
        button={(props) => (
          <Button
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={list.actionsOf(framework.name[language])}
            {...question.target}
            {...props}
          />
        )}
        groups={[{ heading: list.actionsOf(framework.name[language]), entries: entriesOf(framework) }]}
      />
    </li>
  );
  const model = shipped.find(({ id }) => id === "modele");
  return (
    <div className={layout.place}>
      <h2 className={layout.title}>{words.title}</h2>
      <p className={layout.text}>{words.intro}</p>
      {[...drafts.kept()].map(([id, kept]) => {
        const stored = team.find((one) => one.id === id);
        if (kept.seen !== null && !stored) return null;
        const name = textAt(kept.document, ["name", "fr"]) || id;
        const when = new Date(kept.when);
        return (
          <Banner
            key={id}
            severity="info"
            actions={
              <>
                <Button
                  size="small"
                  onClick={() => drafts.begin(stored?.document ?? kept.document, kept.seen, kept)}
                >
                  {words.draft.resume}
                </Button>
                <Button
                  size="small"
                  {...question.target}
                  onClick={() => sure({ what: "draft", id, name, act: () => drafts.discard(id) })}
                >
                  {words.draft.discard}
                </Button>
              </>
            }
          >
            {words.draft.waiting(
              name,
              `${formatDay(civilMoment(when).day, language)}, ${formatTime(when, language)}`,
            )}
          </Banner>
        );
      })}
      {team.map((one) => (
        <Problem key={one.id} one={one} />
      ))}
      <section className={layout.tight}>
        <h3 className={layout.heading}>{list.own}</h3>
        {own.length === 0 ? <p className={layout.text}>{list.none}</p> : null}
        <ul className={layout.list}>{own.map(line)}</ul>
        <div className={layout.actions}>
          {model ? (
            <Button
              appearance={own.length === 0 ? "primary" : "secondary"}
              onClick={() => duplicate(model, { fr: list.newName, en: list.newName })}
            >
              {list.fromModel}
            </Button>
          ) : null}
          <Button onClick={() => drafts.beginEmpty(freeId(list.newName, taken), list.newName, list.newAxis)}>
            {list.create}
          </Button>
          <Button onClick={() => file.current?.click()}>{list.import}</Button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={list.import}
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              if (chosen) void bring(chosen);
              target.value = "";
            }}
          />
        </div>
      </section>
      {refused ? <Refused {...refused} close={() => setRefused(null)} /> : null}
      <section className={layout.tight}>
        <h3 className={layout.heading}>{list.shipped}</h3>
        <ul className={layout.list}>{shipped.map(line)}</ul>
      </section>
      <p role="status" className={layout.text}>
        {said}
      </p>
      <Suspense fallback={null}>
        {asking ? (
          <Sure
            open={question.open}
            title={
              asking.what === "removal"
                ? words.removal.title(asking.name)
                : words.draft.discardTitle(asking.name)
            }
            text={asking.what === "removal" ? words.removal.text : words.draft.discardText}
            confirm={asking.what === "removal" ? words.removal.confirm : words.draft.discard}
            cancel={asking.what === "removal" ? words.removal.cancel : words.draft.keep}
            act={asking.act}
            onClose={question.close}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

function Ready({ framework }: { framework: Framework }) {
  const layout = useLayout();
  const pane = usePane();
  const { list } = useSchemeWords();
  const readiness = pane.readiness(framework.id);
  if (!readiness) return null;
  const of = readiness.ready + readiness.lacking.length + readiness.typed.length;
  return <span className={layout.small}>{list.ready(readiness.ready, of)}</span>;
}

/** One that can't be used, or that holds more than this version knows. */
function Problem({ one: { id, problem, messages, unknown } }: { one: TeamFramework }) {
  const layout = useLayout();
  const language = useLanguage();
  const words = useSchemeWords();
  if (problem === null)
    return unknown.length === 0 ? null : (
      <p className={layout.text}>
        {id} : {words.unknownParts(unknown.length)}
      </p>
    );
  const [first] = messages;
  const said = first ? messageTexts(first, language) : null;
  return (
    <Banner severity="warning">
      {words.problem[problem](id)} {said ? `${said.wrong} ${said.remedy}` : null}
    </Banner>
  );
}

/** More would be read by nobody at once. */
const MOST_SHOWN = 6;

function Refused({
  file,
  messages,
  close,
}: {
  file: string;
  messages: readonly Message[];
  close: () => void;
}) {
  const layout = useLayout();
  const language = useLanguage();
  const { importing: words } = useSchemeWords();
  return (
    <Banner severity="error" title={words.refused(file)} onClose={close}>
      <ul className={layout.list} role="alert">
        {messages.slice(0, MOST_SHOWN).map((message) => {
          const { wrong, remedy } = messageTexts(message, language);
          const place = [message.about, message.path].filter((part) => part !== "").join(", ");
          return (
            <li key={`${message.path} ${message.code}`}>
              {place === "" ? "" : `${place} : `}
              {wrong} {remedy}
            </li>
          );
        })}
      </ul>
      {messages.length > MOST_SHOWN ? words.more(messages.length - MOST_SHOWN) : null}
    </Banner>
  );
}

function readyFile(framework: Framework, team: readonly TeamFramework[]): ReadyFile {
  const text = textOf(documentFor(framework, team));
  return {
    name: `${framework.id}.json`,
    type: "application/json;charset=utf-8",
    content: text,
    copied: { text },
  };
}
