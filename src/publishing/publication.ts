/**
 * What is published of a year, said once: the Word report, the public page and the data all show this. It names no contract, no
 * supplier and no sheet of the register; what people typed into the SPASER sheet goes in as they wrote it.
 */
import type { Figure, Status } from "../spaser/assessment";
import type { Language } from "../text/language";

export interface Publication {
  language: Language;
  year: number;
  /** Name of the public body as it is shown: where nobody gave it, what is said in its place. */
  body: string;
  /** « SPASER : rapport annuel » */
  title: string;
  /** The year's figures were closed (true), or are those of the moment. */
  final: boolean;
  /** « 112 marchés notifiés en 2023 », « Chiffres arrêtés le 12/03/2024 » … */
  facts: string[];
  preamble: string[];
  /** How many targets are met; "" where nothing has a target. */
  conclusion: string;
  /** What was typed as a synthesis, else what the figures propose. */
  synthesis: string[];
  keyFigures: Line[];
  axes: AxisPart[];
  /** The percentages that are drawn, in the order of the axes. */
  bars: Line[];
  reading: string[];
  /** Every indicator once, in the order of the framework. */
  lines: Line[];
  /** The same of each buyer, where several buy together; empty elsewhere, and for a year whose figures were closed as one. */
  buyers: { name: string; lines: Line[] }[];
  sources: string[];
  /** Title, subject and keywords of a document. */
  document: { title: string; subject: string; keywords: string };
}

export interface AxisPart {
  id: string;
  /** « Axe 2 · Faciliter l’insertion sociale… » */
  title: string;
  objectives: string[];
  lines: Line[];
  /** What must be known to read the table: why a figure is missing, effort, comments. */
  notes: { id: string; text: string }[];
  actions: FreeLine[];
  outlook: FreeLine[];
}

/** A line of a free text: people write lists, with lists under them. */
export interface FreeLine {
  text: string;
  /** 0, or 1 for a point under another. */
  level: 0 | 1;
}

/** An indicator of the year: the figure, and each of its parts as it is shown; "" where there is none. */
export interface Line {
  id: string;
  axis: string;
  figure: Figure;
  label: string;
  shortLabel: string;
  target: string;
  previous: string;
  value: string;
  change: string;
  gap: string;
  status: { code: Status; text: string };
  /** « 97 sur 112 marchés · repère ≥ 60 % » */
  note: string;
  base: string;
  amount: string;
  coverage: string;
  method: string[];
  /** Of a percentage that is known: as fractions from 0 to 1 of a bar; null = not drawn. */
  bar: { value: number; previous: number | null; target: number | null } | null;
}
