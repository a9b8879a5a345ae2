/** Axes and indicators in their order: added, moved with buttons or Alt and the arrows, removed; each with its figure. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import {
  figuresOf,
  listAt,
  newIndicator,
  nextAxis,
  nextNumber,
  textAt,
  tryDocument,
  withEntry,
  withEntryMoved,
  withIndicatorMoved,
  withoutEntry,
} from "../../workbook/team/editing";
import { usePaneState } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { Hidden } from "../parts/Hidden";
import { RowButton } from "../parts/RowButton";
import { useEditing, useSchemeWords } from "./editing";
import { LinesField, TextField } from "./fields";
import { useLayout } from "./layout";
import { useFigureLine, type LiveRegister } from "./Live";

export function Axes({ register }: { register: LiveRegister }) {
  const layout = useLayout();
  const { axes: words } = useSchemeWords();
  const { document, drafts } = useEditing();
  const axes = listAt(document, ["axes"]);
  const figures = useFigures(register);
  const [said, setSaid] = useState("");
  const root = useRef<HTMLElement>(null);
  /** The keyboard stays with what was moved. */
  const focus = (key: string) =>
    setTimeout(() => root.current?.querySelector<HTMLElement>(`[data-moves="${key}"]`)?.focus());

  const moveAxis = (at: number, by: 1 | -1) => {
    drafts.change(withEntryMoved(document, ["axes"], at, at + by));
    setSaid(words.moved(words.axisNamed(textAt(axes[at], ["id"])), at + by + 1, axes.length));
    focus(`${at + by}:${by}`);
  };
  const moveIndicator = (axis: number, at: number, by: 1 | -1) => {
    const moved = withIndicatorMoved(document, [axis, at], by);
    if (!moved) return;
    drafts.change(moved.document);
    const [toAxis, to] = moved.to;
    const of = listAt(moved.document, ["axes", toAxis, "indicators"]).length;
    const id = textAt(document, ["axes", axis, "indicators", at, "id"]);
    setSaid(words.moved(words.indicatorNamed(id), to + 1, of));
    focus(`${toAxis}.${to}:${by}`);
  };
  const addIndicator = (axis: number) => {
    const one = newIndicator(nextNumber(document, axis), words.newIndicator);
    const at = listAt(document, ["axes", axis, "indicators"]).length;
    drafts.change(withEntry(document, ["axes", axis, "indicators"], one));
    drafts.openIndicator([axis, at]);
  };
  return (
    <section ref={root} className={layout.place}>
      {axes.map((axis, at) => {
        const id = textAt(axis, ["id"]);
        const indicators = listAt(axis, ["indicators"]);
        const isLast = at === axes.length - 1;
        return (
          <div key={at} className={layout.tight}>
            <Line
              movesAs={String(at)}
              what={words.axisNamed(id)}
              up={at > 0 ? () => moveAxis(at, -1) : null}
              down={isLast ? null : () => moveAxis(at, 1)}
              remove={() => {
                drafts.change(withoutEntry(document, ["axes"], at));
                setSaid(words.removed(words.axisNamed(id)));
              }}
            >
              <h4 className={mergeClasses(layout.heading, layout.grow)}>
                {id} – {textAt(axis, ["title", "fr"])}
              </h4>
            </Line>
            <Disclosure title={words.axisSettings(id)}>
              <div className={layout.tight}>
                <TextField label={words.axisTitle} place={["axes", at, "title", "fr"]} />
                <TextField label={words.axisId} place={["axes", at, "id"]} />
                <Objectives at={at} />
              </div>
            </Disclosure>
            {indicators.length === 0 ? <p className={layout.text}>{words.empty}</p> : null}
            <ul className={layout.list}>
              {indicators.map((one, index) => {
                const number = textAt(one, ["id"]);
                return (
                  <li key={index}>
                    <Line
                      movesAs={`${at}.${index}`}
                      what={words.indicatorNamed(number)}
                      up={at > 0 || index > 0 ? () => moveIndicator(at, index, -1) : null}
                      down={
                        isLast && index === indicators.length - 1 ? null : () => moveIndicator(at, index, 1)
                      }
                      remove={() => {
                        drafts.change(withoutEntry(document, ["axes", at, "indicators"], index));
                        setSaid(words.removed(words.indicatorNamed(number)));
                      }}
                    >
                      <div className={layout.grow}>
                        <RowButton
                          place={figures(at, index, number)}
                          onClick={() => drafts.openIndicator([at, index])}
                        >
                          <span className={layout.name}>
                            {number} {textAt(one, ["shortLabel", "fr"]) || textAt(one, ["label", "fr"])}
                          </span>
                        </RowButton>
                      </div>
                    </Line>
                  </li>
                );
              })}
            </ul>
            <Button
              size="small"
              className={layout.start}
              aria-label={words.addIndicatorTo(id)}
              onClick={() => addIndicator(at)}
            >
              {words.addIndicator}
            </Button>
          </div>
        );
      })}
      <Button
        className={layout.start}
        onClick={() => {
          const id = nextAxis(document);
          drafts.change(
            withEntry(document, ["axes"], { id, title: { fr: words.newAxis(id) }, indicators: [] }),
          );
        }}
      >
        {words.add}
      </Button>
      <Hidden>
        <span role="status">{said}</span>
      </Hidden>
    </section>
  );
}

/** The figure of each indicator, or that something in it is to be corrected. */
function useFigures(register: LiveRegister): (axis: number, at: number, id: string) => string {
  const { axes: words } = useSchemeWords();
  const { document, all } = useEditing();
  const { asked, opened } = usePaneState();
  const looked = useDeferredValue(document);
  const line = useFigureLine();
  const year = asked.year ?? opened?.suggestedYear ?? null;
  const known = register.read?.register ?? null;
  const figures = useMemo(() => {
    const result = tryDocument(looked);
    return known && year !== null && "framework" in result ? figuresOf(known, result.framework, year) : null;
  }, [known, looked, year]);
  return (axis, at, id) => {
    const place = `axes[${axis}].indicators[${at}]`;
    if (all.some(({ path }) => path === place || path.startsWith(`${place}.`))) return words.toMend;
    const figure = figures?.get(id);
    return figure ? line(figure) : "";
  };
}

interface LineProps {
  movesAs: string;
  what: string;
  up: (() => void) | null;
  down: (() => void) | null;
  remove: () => void;
  children: ReactNode;
}

function Line({ movesAs, what, up, down, remove, children }: LineProps) {
  const layout = useLayout();
  const { axes: words } = useSchemeWords();
  const press = (event: KeyboardEvent) => {
    const act = !event.altKey ? null : event.key === "ArrowUp" ? up : event.key === "ArrowDown" ? down : null;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const button = (by: 1 | -1, act: (() => void) | null) => (
    <Button
      size="small"
      appearance="subtle"
      data-moves={`${movesAs}:${by}`}
      icon={by === 1 ? <ArrowDown16Regular /> : <ArrowUp16Regular />}
      aria-label={by === 1 ? words.down(what) : words.up(what)}
      disabledFocusable={act === null}
      onClick={() => act?.()}
    />
  );
  return (
    // The keys are those of the buttons within.
    <div className={layout.line} onKeyDown={press}>
      {children}
      {button(-1, up)}
      {button(1, down)}
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={words.remove(what)}
        onClick={remove}
      />
    </div>
  );
}

/** One a line, in French; what English says of those that stay is kept. */
function Objectives({ at }: { at: number }) {
  const { axes: words } = useSchemeWords();
  return (
    <LinesField
      label={words.objectives}
      hint={words.objectivesHint}
      place={["axes", at, "objectives"]}
      labels
    />
  );
}
