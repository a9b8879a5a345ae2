/** One indicator: what it is called, what is counted, its target and reference points, with its figure and its method as they come out. */
import { Button, Link } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import {
  listAt,
  textAt,
  tryIndicator,
  UNITS,
  valueAt,
  withEntry,
  type Place,
} from "../../workbook/team/editing";
import { useLanguage } from "../context";
import { Disclosure } from "../parts/Disclosure";
import { useEditing, useSchemeWords } from "./editing";
import { Choice, NumberField, Row, TextField, Tick } from "./fields";
import { useLayout } from "./layout";
import { Live, type LiveRegister } from "./Live";
import { MeasureForm } from "./MeasureForm";
import { factsOf } from "./measures";
import { References } from "./References";
import { Targets } from "./TargetForm";

interface IndicatorFormProps {
  at: readonly [axis: number, at: number];
  register: LiveRegister;
}

export function IndicatorForm({ at: [axis, at], register }: IndicatorFormProps) {
  const layout = useLayout();
  const words = useSchemeWords();
  const { document, drafts } = useEditing();
  const place: Place = useMemo(() => ["axes", axis, "indicators", at], [axis, at]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [place]);
  const facts = useMemo(() => factsOf(document), [document]);
  const measures = listAt(document, [...place, "measures"]);
  const hasEntry = measures.some((one) => textAt(one, ["kind"]) === "entry");
  const { indicator: said, units } = words;
  return (
    <>
      <Link as="button" className={layout.start} onClick={() => drafts.openIndicator(null)}>
        <ArrowLeft16Regular aria-hidden="true" /> {said.back}
      </Link>
      <h2 ref={title} tabIndex={-1} className={layout.title}>
        {said.title(textAt(document, [...place, "id"]))}
      </h2>
      <Live indicator={[axis, at]} register={register} />
      <TextField label={said.label} place={[...place, "label", "fr"]} long />
      <Row>
        <TextField label={said.id} place={[...place, "id"]} />
        <TextField label={said.shortLabel} place={[...place, "shortLabel", "fr"]} optionalParent />
      </Row>
      <section className={layout.place}>
        <h3 className={layout.heading}>{said.what}</h3>
        {measures.map((_, index) => (
          <MeasureForm key={index} indicator={place} at={index} facts={facts} />
        ))}
        {hasEntry ? null : (
          <Button
            size="small"
            className={layout.start}
            onClick={() => drafts.change(withEntry(document, [...place, "measures"], { kind: "entry" }))}
          >
            {said.addFallback}
          </Button>
        )}
        <Row>
          <Choice
            label={said.unit}
            place={[...place, "unit"]}
            options={UNITS.map((value) => ({ value, text: units[value] }))}
          />
          <NumberField label={said.decimals} place={[...place, "decimals"]} optional />
        </Row>
        <Choice
          label={said.better}
          place={[...place, "better"]}
          options={(["higher", "lower", "neither"] as const).map((value) => ({
            value,
            text: said.betters[value],
          }))}
          read={(value) => (value === null ? "neither" : value === "lower" ? "lower" : "higher")}
          onChoose={(value) => drafts.write([...place, "better"], value === "neither" ? null : value)}
        />
        {listAt(document, ["buyers"]).length === 0 ? null : (
          <Tick label={said.perBuyer} place={[...place, "perBuyer"]} />
        )}
      </section>
      <section className={layout.tight}>
        <h3 className={layout.heading}>{words.target.title}</h3>
        <Targets indicator={place} />
      </section>
      <Method place={place} at={[axis, at]} />
      <Disclosure
        level={3}
        title={words.references.title}
        end={String(listAt(document, [...place, "references"]).length)}
      >
        <References indicator={place} />
      </Disclosure>
      <Disclosure level={3} title={words.editor.english}>
        <div className={layout.tight}>
          <TextField label={said.label} place={[...place, "label", "en"]} optional long />
          <TextField label={said.shortLabel} place={[...place, "shortLabel", "en"]} optional />
          {valueAt(document, [...place, "words"]) === undefined ? null : (
            <TextField label={said.words} place={[...place, "words", "en"]} optional long />
          )}
        </div>
      </Disclosure>
    </>
  );
}

/** The sentence that is made from the definition, as it comes out now. */
function Method({ place, at: [axis, at] }: { place: Place; at: readonly [number, number] }) {
  const layout = useLayout();
  const language = useLanguage();
  const { indicator: words } = useSchemeWords();
  const { document } = useEditing();
  const looked = useDeferredValue(document);
  const { tried } = useMemo(() => tryIndicator(looked, axis, at), [looked, axis, at]);
  const isWritten = valueAt(document, [...place, "method"]) !== undefined;
  return (
    <section className={layout.tight}>
      <h3 className={layout.heading}>{words.method}</h3>
      {tried ? <p className={layout.method}>{tried.definition.method[language]}</p> : null}
      {isWritten ? (
        <TextField
          label={words.ownMethod}
          hint={words.ownMethodHint}
          place={[...place, "method", "fr"]}
          optionalParent
          long
        />
      ) : (
        <TextField label={words.words} place={[...place, "words", "fr"]} optionalParent long />
      )}
    </section>
  );
}
