/** What every part of the indicators sheet is drawn from. */
import { SHIFT_1904 } from "../register/cells/days";
import type { Assessment, Figure, Inputs } from "../spaser/assessment";
import type { Unit } from "../spaser/framework";
import type { Language } from "../text/language";
import type { ReportTexts } from "../text/fr/report";
import type { SheetBuilder } from "./builder";

export interface SheetContext {
  language: Language;
  /** Name of the public body; "" when nobody gave it. */
  body: string;
  /** The name that the settings hold, when `body` was typed and isn't saved yet: it then goes on counting as just typed. */
  savedBody?: string;
  /** The sheet is for somebody else's eyes: nothing more is typed into it. */
  copy?: boolean;
  /** The workbook that the sheet is for counts its dates from 1904. */
  date1904?: boolean;
  /** Names of the sheets that were read. */
  sources: string[];
  /** Local civil time of the computation. */
  computedAt: { day: number; minutes: number };
  productVersion: string;
  /** Years whose typed values are not asked for in this sheet's columns of earlier years: they have a sheet, or are published. */
  elsewhere?: readonly number[];
  /** The year is published since then: the assessment holds the figures as published, and nothing among them is typed. */
  frozen?: { day: number; minutes: number };
}

/** A date (and time) as the serial that the workbook of the sheet shows it by. */
export function serialIn({ date1904 }: SheetContext, serial: number): number {
  return date1904 ? serial - SHIFT_1904 : serial;
}

/** A figure as its cell holds it: a number, a text in its place, or a date of the workbook's calendar. */
export function cellValue(context: SheetContext, unit: Unit, value: number | string): number | string {
  return unit === "date" && typeof value === "number" ? serialIn(context, value) : value;
}

export interface Scene {
  builder: SheetBuilder;
  assessment: Assessment;
  inputs: Inputs;
  context: SheetContext;
  language: Language;
  text: ReportTexts;
  year: number;
  /** Years before, ascending. */
  history: readonly number[];
}

/** The figure of an indicator in a year, if it was computed. */
export function figureOf(scene: Scene, year: number, id: string): Figure | undefined {
  return scene.assessment.figures.get(year)?.get(id);
}
