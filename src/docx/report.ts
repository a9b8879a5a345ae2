/** The yearly report as a Word file: cover, preamble, synthesis, key figures, the axes, then methods, coverage and sources. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Bookmark,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import type { Table } from "docx";
import type { AxisPart, FreeLine, Line, Publication } from "../publishing/publication";
import { publishingTexts } from "../text/publishing";
import { reportTexts } from "../text/report";
import { bars } from "./bars";
import { BULLETS, looks, MARGIN, STRONG, STYLES, TEXT_WIDTH } from "./look";
import { table, type Column } from "./table";

type Content = Paragraph | Table;

/** A4, in twentieths of a point. */
const PAPER = { width: 11906, height: 16838 };
/** Named as the author: the add-in knows no person. */
const PRODUCT = "SPASER pour Excel";

/** The bytes of the .docx. What is edited in Word afterwards is Word's: every report is written anew. */
export async function renderReport(publication: Publication): Promise<Uint8Array> {
  const { language, body, document } = publication;
  const running = `${document.title} · ${body}`;
  const report = new Document({
    ...looks(language),
    title: document.title,
    subject: document.subject,
    keywords: document.keywords,
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: PAPER, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ text: running, style: STYLES.note })] }),
        },
        footers: { default: pageNumbers(publication) },
        children: [
          ...cover(publication),
          ...preamble(publication),
          ...synthesis(publication),
          ...keyFigures(publication),
          ...publication.axes.flatMap((axis) => axisPart(axis, publication)),
          ...buyers(publication),
          ...methods(publication),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(report));
}

function pageNumbers({ facts }: Publication): Footer {
  const number = [new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })];
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.note,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [new TextRun(facts.at(-1) ?? ""), ...number],
      }),
    ],
  });
}

const styled = (style: string) => (text: string) => new Paragraph({ text, style });
const plain = (text: string) => new Paragraph({ text });

/** A heading that the list of contents leads to. */
function chapter(title: string, id: string, { ownPage = true } = {}): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: ownPage,
    children: [new Bookmark({ id, children: [new TextRun(title)] })],
  });
}

const heading2 = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
const point = ({ text, level }: FreeLine) =>
  new Paragraph({ text, numbering: { reference: BULLETS, level } });
const points = (lines: readonly string[]) => lines.map((text) => point({ text, level: 0 }));

function cover(publication: Publication): Content[] {
  const { title, year, body, facts, conclusion } = publication;
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    styled(STYLES.year)(String(year)),
    styled(STYLES.body)(body),
    ...facts.map(styled(STYLES.fact)),
    ...(conclusion === ""
      ? []
      : [new Paragraph({ text: conclusion, style: STYLES.callout, spacing: { before: 720 } })]),
    new Paragraph({
      text: publishingTexts(publication.language).contents,
      style: STYLES.head,
      spacing: { before: 960 },
    }),
    ...chapters(publication).map(
      ({ title: of, id }) =>
        new Paragraph({
          style: STYLES.cell,
          children: [
            new InternalHyperlink({ anchor: id, children: [new TextRun({ text: of, style: "Hyperlink" })] }),
          ],
        }),
    ),
  ];
}

function chapters({ language, year, axes, buyers }: Publication): { title: string; id: string }[] {
  const text = publishingTexts(language);
  return [
    { title: text.preamble.heading, id: "preamble" },
    { title: text.synthesis.heading, id: "synthesis" },
    { title: text.keyFigures(year), id: "key" },
    ...axes.map(({ id, title }) => ({ title, id: `axis_${id}` })),
    ...(buyers.length > 0 ? [{ title: text.buyers.heading, id: "buyers" }] : []),
    { title: text.method, id: "method" },
  ];
}

function preamble({ language, preamble: paragraphs }: Publication): Content[] {
  return [chapter(publishingTexts(language).preamble.heading, "preamble"), ...paragraphs.map(plain)];
}

function keyFigures({ language, year, keyFigures: lines }: Publication): Content[] {
  const text = publishingTexts(language);
  const columns: Column<Line>[] = [
    { head: text.figure, width: 3, cell: ({ value }) => [new Paragraph({ text: value, style: STYLES.big })] },
    { head: text.what, width: 4, cell: ({ shortLabel }) => shortLabel, strong: true },
    { head: text.compared, width: 4, cell: ({ note }) => note.replace(/ {2}· {2}/g, " · ") },
  ];
  const title = text.keyFigures(year);
  return [chapter(title, "key"), table(lines, columns, { name: title, description: text.keyDescription })];
}

function synthesis({ language, year, conclusion, synthesis: said, bars: drawn }: Publication): Content[] {
  const text = publishingTexts(language);
  const parts: Content[] = [chapter(text.synthesis.heading, "synthesis", { ownPage: false })];
  if (conclusion !== "") parts.push(styled(STYLES.callout)(conclusion));
  parts.push(...points(said));
  if (drawn.length === 0) return parts;
  const hasPast = drawn.some(({ bar }) => typeof bar?.previous === "number");
  const columns: Column<Line>[] = [
    { head: text.what, width: 34, cell: ({ id, shortLabel }) => `${id} ${shortLabel}` },
    { head: text.chart.scale, width: 52, cell: (line) => bars(line, year) },
    {
      head: reportTexts(language).columns.target,
      width: 14,
      number: true,
      cell: ({ target }) => target || text.none,
    },
  ];
  const name = text.chart.heading(year);
  return [
    ...parts,
    heading2(name),
    new Paragraph({
      text: (hasPast ? text.chart.legend : text.chart.legendOfOne)(year),
      style: STYLES.note,
      keepNext: true,
    }),
    table(drawn, columns, { name, description: text.chart.description }),
  ];
}

function axisPart(axis: AxisPart, { language, year }: Publication): Content[] {
  const text = publishingTexts(language);
  const name = text.indicatorsOf(axis.title, year);
  const notes = axis.notes.map(({ id, text: said }) => styled(STYLES.note)(`${text.noteOf(id)} ${said}`));
  const free = (title: string, lines: readonly FreeLine[]): Content[] =>
    lines.length > 0 ? [heading2(title), ...lines.map(point)] : [];
  return [
    chapter(axis.title, `axis_${axis.id}`),
    ...(axis.objectives.length > 0 ? [heading2(text.objectives), ...points(axis.objectives)] : []),
    heading2(text.indicators),
    table(axis.lines, indicatorColumns(axis.lines, language, year), {
      name,
      description: text.tableDescription(year),
    }),
    ...notes,
    ...free(text.actions(year), axis.actions),
    ...free(text.outlook(year), axis.outlook),
  ];
}

/** What no line of the axis has isn't a column, as in the reports that people know. */
function indicatorColumns(
  lines: readonly Line[],
  language: Publication["language"],
  year: number,
): Column<Line>[] {
  const text = publishingTexts(language);
  const { columns } = reportTexts(language);
  const or = (said: string) => (said === "" ? text.none : said);
  const any = (part: (line: Line) => string) => lines.some((line) => part(line) !== "");
  const hasTargets = any(({ target }) => target);
  const found: (Column<Line> | null)[] = [
    { head: columns.id, width: 6, cell: ({ id }) => id },
    { head: columns.label, width: 36, cell: ({ label }) => label },
    hasTargets ? { head: columns.target, width: 10, number: true, cell: ({ target }) => or(target) } : null,
    { head: String(year - 1), width: 13, number: true, cell: ({ previous }) => or(previous) },
    { head: String(year), width: 15, number: true, strong: true, cell: ({ value }) => value },
    any(({ change }) => change)
      ? { head: text.evolution, width: 14, number: true, cell: ({ change }) => or(change) }
      : null,
    hasTargets
      ? {
          head: columns.status,
          width: 16,
          cell: ({ status }) => [new Paragraph({ text: status.text, style: STYLES.status })],
        }
      : null,
  ];
  return found.filter((column) => column !== null);
}

/** A table for each buyer of a joint scheme. */
function buyers({ language, year, buyers: all }: Publication): Content[] {
  if (all.length === 0) return [];
  const text = publishingTexts(language);
  return [
    chapter(text.buyers.heading, "buyers"),
    plain(text.buyers.intro),
    ...all.flatMap(({ name, lines }) => [
      heading2(name),
      table(lines, indicatorColumns(lines, language, year), {
        name: text.buyers.tableOf(name, year),
        description: text.tableDescription(year),
      }),
    ]),
  ];
}

function methods({ language, reading, lines, sources }: Publication): Content[] {
  const text = publishingTexts(language);
  const { columns } = reportTexts(language);
  const counted: Column<Line>[] = [
    { head: columns.id, width: 8, cell: ({ id }) => id },
    { head: columns.label, width: 50, cell: ({ shortLabel }) => shortLabel },
    { head: text.coverage.base, width: 18, number: true, cell: ({ base }) => base || text.none },
    { head: text.coverage.amount, width: 14, number: true, cell: ({ amount }) => amount || text.none },
    { head: text.coverage.filled, width: 14, number: true, cell: ({ coverage }) => coverage || text.none },
  ];
  const { heading, description } = text.coverage;
  return [
    chapter(text.method, "method"),
    heading2(text.reading),
    ...points(reading),
    heading2(text.definitions),
    ...lines.map(
      ({ id, shortLabel, method }) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          children: [
            new TextRun({ text: `${id} ${shortLabel}. `, style: STRONG }),
            new TextRun(method.join(" ")),
          ],
        }),
    ),
    heading2(heading),
    table(lines, counted, { name: heading, description }),
    heading2(text.sources.heading),
    ...points(sources),
  ];
}
