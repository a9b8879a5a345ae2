/** How the report looks: styles with Word's own names, so that navigation, contents and an exported PDF know its headings. */
import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from "docx";
import type { IPropertiesOptions } from "docx";
import { COLOURS, FONT } from "../report/design";
import type { Language } from "../text/language";

/** A colour of the sheet as Word writes it. */
export const ink = (colour: string): string => colour.replace("#", "");

/** Between the margins of A4, in twentieths of a point. */
export const TEXT_WIDTH = 9410;
export const MARGIN = 1248;

export const STYLES = {
  fact: "Fact",
  body: "BodyName",
  year: "CoverYear",
  callout: "Callout",
  note: "NoteText",
  cell: "CellText",
  number: "CellNumber",
  status: "CellStatus",
  head: "CellHead",
  headNumber: "CellHeadNumber",
  big: "KeyNumber",
  bar: "Bar",
} as const;

/** Of words in a paragraph: the style « Strong » of the library is one of whole paragraphs. */
export const STRONG = "StrongWords";
export const BULLETS = "points";
const LOCALES: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

const [navy, blue, soft, text, line] = [
  COLOURS.navy,
  COLOURS.blue,
  COLOURS.soft,
  COLOURS.ink,
  COLOURS.line,
].map(ink) as [string, string, string, string, string];

type Looks = Pick<IPropertiesOptions, "styles" | "numbering">;

/** Sizes are half points, distances twentieths of a point. */
export function looks(language: Language): Looks {
  const own = (id: string, run: object, paragraph: object = {}) => ({
    ...{ id, name: id, basedOn: "Normal", next: "Normal", quickFormat: true, run },
    paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO }, ...paragraph },
  });
  const heading = (size: number, before: number, after: number, more: object = {}) => ({
    run: { font: FONT, size, bold: true, color: navy },
    paragraph: {
      spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      ...more,
    },
  });
  return {
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, color: text, language: { value: LOCALES[language] } },
          paragraph: { spacing: { before: 0, after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { font: FONT, size: 64, bold: true, color: navy },
          paragraph: {
            spacing: { before: 2600, after: 160, line: 240, lineRule: LineRuleType.AUTO },
            border: { left: { style: BorderStyle.SINGLE, size: 36, color: blue, space: 14 } },
            indent: { left: 340 },
          },
        },
        heading1: heading(36, 480, 200, {
          border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: navy, space: 4 } },
        }),
        heading2: heading(26, 320, 120),
        heading3: heading(22, 240, 80),
        listParagraph: {
          paragraph: { spacing: { before: 0, after: 80, line: 264, lineRule: LineRuleType.AUTO } },
        },
        hyperlink: { run: { color: blue, underline: {} } },
      },
      characterStyles: [{ id: STRONG, name: "Strong Words", run: { bold: true } }],
      paragraphStyles: [
        own(
          STYLES.year,
          { size: 96, bold: true, color: blue },
          { spacing: { before: 0, after: 600 }, indent: { left: 340 } },
        ),
        own(
          STYLES.body,
          { size: 36, color: text },
          { spacing: { before: 0, after: 120 }, indent: { left: 340 } },
        ),
        own(STYLES.fact, { size: 21, color: soft }, { indent: { left: 340 } }),
        own(
          STYLES.callout,
          { size: 28, bold: true, color: navy },
          {
            spacing: { before: 120, after: 200 },
            border: { left: { style: BorderStyle.SINGLE, size: 24, color: blue, space: 10 } },
            indent: { left: 240 },
          },
        ),
        own(STYLES.note, { size: 18, color: soft }),
        own(STYLES.cell, { size: 19 }),
        own(STYLES.status, { size: 19 }, { indent: { left: 113 } }),
        own(STYLES.number, { size: 19 }, { alignment: AlignmentType.RIGHT }),
        own(STYLES.head, { size: 19, bold: true, color: navy }, { keepNext: true }),
        own(
          STYLES.headNumber,
          { size: 19, bold: true, color: navy },
          { keepNext: true, alignment: AlignmentType.RIGHT },
        ),
        own(
          STYLES.big,
          { size: 40, bold: true, color: navy },
          { spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
        ),
        own(
          STYLES.bar,
          { size: 16 },
          { spacing: { before: 20, after: 20, line: 216, lineRule: LineRuleType.AUTO } },
        ),
      ],
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { left: 340, hanging: 227 } } },
            },
            {
              level: 1,
              format: LevelFormat.BULLET,
              text: "–",
              style: { paragraph: { indent: { left: 680, hanging: 227 } } },
            },
          ],
        },
      ],
    },
  };
}

export const RULE = { style: BorderStyle.SINGLE, size: 4, color: line } as const;
export const STRONG_RULE = { style: BorderStyle.SINGLE, size: 12, color: navy } as const;
export const NO_RULE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
