/** « Ventilation » of a joint scheme by body: a row for all together, one for each body, every one against its own target. */
import type { Figure } from "../spaser/assessment";
import { formatTarget, formatTargetGap } from "../text/format";
import { managingTexts } from "../text/managing";
import { valueName } from "../text/values";
import type { ColumnPlan } from "./builder";
import { addFigure, fieldKey, figuresOf, isFew, type CutScene } from "./cut-scene";
import { fingerprint } from "./keys";
import { addStatusRules } from "./rules";

export function bodyColumns(): ColumnPlan[] {
  return [
    { key: "id", width: 8 },
    { key: "label", width: 46 },
    { key: "base", width: 13 },
    { key: "value", width: 13 },
    { key: "target", width: 13 },
    { key: "gap", width: 13 },
    { key: "status", width: 17 },
  ];
}

/** Returns the row of the header. */
export function addBodies(scene: CutScene): number {
  const { builder, whole, field, groups, context, words } = scene;
  const { language } = context;
  const header = builder.row({ id: fieldKey(field) }, 22, "header");
  builder.put(header, builder.column("id"), words.columns.id, "headerText");
  builder.put(header, builder.column("label"), words.columns.label, "headerText");
  builder.put(header, builder.column("base"), words.columns.base, "header");
  builder.put(header, builder.column("value"), words.cut.result, "header");
  builder.put(header, builder.column("target"), words.columns.target, "header");
  builder.put(header, builder.column("gap"), words.columns.gap, "header");
  builder.put(header, builder.column("status"), words.columns.status, "headerCentre");
  for (const figure of figuresOf(whole)) {
    // The indicators of one body alone are the rows below.
    if (figure.definition.buyer) continue;
    const { id, definition } = figure;
    const all = `${definition.label[language]} (${managingTexts(language).whole})`;
    const row = addRow(scene, `row:${id}`, all, figure);
    builder.put(row, builder.column("label"), all, "cellLead");
    for (const { value, assessment } of groups) {
      const own = assessment.figures.get(whole.year)?.get(id);
      const key = `row:${id}:${value === null ? "" : fingerprint(value)}`;
      if (own && own.reason?.code !== "ofWhole") addRow(scene, key, valueName(field, value, language), own);
    }
  }
  addStatusRules({ builder, text: words }, header + 1, builder.rowCount);
  return header;
}

function addRow({ builder, context, words }: CutScene, key: string, label: string, figure: Figure): number {
  const { language } = context;
  const row = addFigure(builder, key, label, figure, context, words);
  const style = isFew(figure) ? "cellFewFigure" : "cellFigure";
  builder.put(row, builder.column("target"), formatTarget(figure, language), style);
  builder.put(row, builder.column("gap"), formatTargetGap(figure, language), style);
  builder.put(row, builder.column("status"), words.status[figure.status], "status");
  return row;
}
