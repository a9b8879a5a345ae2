/** All that a written sheet gets beside its cells, in steps that don't depend on each other. */
import type { SheetPlan } from "../report/plan";
import { setCharts } from "./charts";
import { setNames } from "./names";
import { setPage, setView } from "./page";
import { setRules, setValidations } from "./rules";
import type { Situation } from "./situation";
import { setSizes } from "./sizes";
import { small } from "./steps";
import type { Step } from "./steps";
import type { TargetSheet } from "./target";

/** One step per kind, so that what an Excel refuses takes nothing else with it. */
export function finishSteps({
  plan,
  target,
  name,
  fresh,
  situation,
}: {
  plan: SheetPlan;
  target: TargetSheet;
  name: string;
  fresh: boolean;
  situation: Situation;
}): Step[] {
  const onSheet = (work: (sheet: Excel.Worksheet) => void, calls: number) =>
    small((context) => {
      work(target.sheet(context));
    }, calls);
  return [
    onSheet((sheet) => {
      setSizes(sheet, plan, fresh);
    }, 2 * plan.rows.length),
    onSheet((sheet) => {
      setRules(sheet, plan);
    }, 10 * plan.rules.length),
    onSheet((sheet) => {
      setValidations(sheet, plan);
    }, 6 * plan.validations.length),
    onSheet((sheet) => {
      setView(sheet, plan);
    }, 10),
    onSheet((sheet) => {
      setCharts(sheet, plan, situation.charts(target.knownId()));
    }, 40 * plan.charts.length),
    small((context) => {
      setNames(context, name, plan, situation.names);
    }, plan.names.length),
    onSheet((sheet) => {
      setPage(sheet, plan);
    }, 20),
  ];
}
