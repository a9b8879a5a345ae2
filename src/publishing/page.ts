/** The public page: one HTML file without scripts or anything to fetch, after the French accessibility rules (RGAA). */
import type { Language } from "../text/language";
import { publishingTexts } from "../text/publishing";
import { reportTexts } from "../text/report";
import { attribute, element, escaped } from "./html";
import { PAGE_STYLE } from "./page-style";
import type { AxisPart, FreeLine, Line, Publication } from "./publication";

interface Data {
  csv: string;
  json: string;
}

/** The page. `data` is offered for download from within the page itself; null for what is pasted elsewhere: the content alone. */
export function pageHtml(publication: Publication, data: Data | null): string {
  const { language, document, title, year, body, facts, conclusion } = publication;
  const text = publishingTexts(language);
  const sections = sectionsOf(publication, data);
  const navigation = sections.map(({ id, title: of }) => `<li><a href="#${id}">${escaped(of)}</a></li>`);
  const description = [text.subject(body), conclusion].filter((part) => part !== "").join(". ");
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element("title", `${document.title} – ${body}`),
    `<meta name="description" content="${attribute(description)}">`,
    `<style>${PAGE_STYLE}</style>`,
    "</head>",
    "<body>",
    data ? `<a class="skip" href="#content">${escaped(text.page.skip)}</a>` : "",
    '<header role="banner">',
    element("p", body, ' class="body"'),
    element("h1", `${title} ${year}`),
    element("p", facts.join(" · "), ' class="facts"'),
    conclusion === "" ? "" : element("p", conclusion, ' class="conclusion"'),
    "</header>",
    data
      ? `<nav role="navigation" aria-label="${attribute(text.page.navigation)}"><ul>${navigation.join("")}</ul></nav>`
      : "",
    '<main id="content" role="main" tabindex="-1">',
    ...sections.map(
      ({ id, title: of, content }) =>
        `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escaped(of)}</h2>\n${content}\n</section>`,
    ),
    "</main>",
    `<footer role="contentinfo">${element("p", `${body} · ${facts.at(-1) ?? ""}`)}</footer>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

interface Section {
  id: string;
  title: string;
  content: string;
}

function sectionsOf(publication: Publication, data: Data | null): Section[] {
  const { language, year, preamble, axes } = publication;
  const text = publishingTexts(language);
  return [
    {
      id: "preamble",
      title: text.preamble.heading,
      content: preamble.map((said) => element("p", said)).join("\n"),
    },
    { id: "key", title: text.keyFigures(year), content: tiles(publication) },
    { id: "synthesis", title: text.synthesis.heading, content: synthesis(publication) },
    ...axes.map((axis) => ({
      id: `axis-${axis.id}`,
      title: axis.title,
      content: axisContent(axis, language, year),
    })),
    { id: "method", title: text.method, content: methods(publication) },
    ...(data ? [{ id: "data", title: text.page.data, content: downloads(language, data) }] : []),
  ];
}

function tiles({ keyFigures }: Publication): string {
  const tile = ({ value, shortLabel, note }: Line) =>
    `<div class="tile"><dt>${escaped(shortLabel)}</dt><dd><span class="value">${escaped(value)}</span>${note === "" ? "" : ` <span class="note">${escaped(note)}</span>`}</dd></div>`;
  return `<dl class="tiles">${keyFigures.map(tile).join("\n")}</dl>`;
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `<ul>${lines.map((line) => element("li", line)).join("")}</ul>`;
}

/** Points, and points under them. */
function nested(lines: readonly FreeLine[]): string {
  let html = "";
  let depth = -1;
  for (const { text, level } of lines) {
    if (level > depth) html += "<ul>".repeat(level - depth);
    else html += "</li>" + "</ul></li>".repeat(depth - level);
    html += `<li>${escaped(text)}`;
    depth = level;
  }
  return html + (depth < 0 ? "" : "</li></ul>".repeat(depth + 1));
}

function synthesis({ language, year, synthesis: said, bars }: Publication): string {
  const text = publishingTexts(language);
  if (bars.length === 0) return list(said);
  const hasPast = bars.some(({ bar }) => typeof bar?.previous === "number");
  const rows = bars.map((line) => [
    { html: escaped(`${line.id} ${line.shortLabel}`), head: true },
    { html: drawn(line) },
    ...(hasPast ? [{ html: escaped(line.previous || text.none), number: true }] : []),
    { html: `<strong>${escaped(line.value)}</strong>`, number: true },
    { html: escaped(line.target || text.none), number: true },
  ]);
  const columns = [
    { title: text.what },
    { title: text.chart.scale },
    ...(hasPast ? [{ title: String(year - 1), number: true }] : []),
    { title: String(year), number: true },
    { title: reportTexts(language).columns.target, number: true },
  ];
  const legend = (hasPast ? text.chart.legend : text.chart.legendOfOne)(year);
  return `${list(said)}\n${element("h3", text.chart.heading(year))}\n${element("p", legend, ' class="legend"')}\n${table(text.chart.heading(year), columns, rows, language)}`;
}

/** The numbers stand in the cells beside it: the drawing itself says nothing more. */
function drawn({ bar }: Line): string {
  if (!bar) return "";
  const percent = (fraction: number) => `${Math.round(Math.min(1, Math.max(0, fraction)) * 1000) / 10}%`;
  const past =
    bar.previous === null ? "" : `<span class="bar past" style="width:${percent(bar.previous)}"></span>`;
  const mark = bar.target === null ? "" : `<span class="mark" style="left:${percent(bar.target)}"></span>`;
  return `<span class="bars" aria-hidden="true"><span class="bar" style="width:${percent(bar.value)}"></span>${past}${mark}</span>`;
}

function axisContent(axis: AxisPart, language: Language, year: number): string {
  const text = publishingTexts(language);
  const { columns: words } = reportTexts(language);
  const any = (part: (line: Line) => string) => axis.lines.some((line) => part(line) !== "");
  const or = (said: string) => escaped(said === "" ? text.none : said);
  const hasTargets = any(({ target }) => target);
  const hasChange = any(({ change }) => change);
  const columns = [
    { title: words.id },
    { title: words.label },
    ...(hasTargets ? [{ title: words.target, number: true }] : []),
    { title: String(year - 1), number: true },
    { title: String(year), number: true },
    ...(hasChange ? [{ title: text.evolution, number: true }] : []),
    ...(hasTargets ? [{ title: words.status }] : []),
  ];
  const rows = axis.lines.map((line) => [
    { html: escaped(line.id) },
    { html: escaped(line.label), head: true },
    ...(hasTargets ? [{ html: or(line.target), number: true }] : []),
    { html: or(line.previous), number: true },
    { html: `<strong>${escaped(line.value)}</strong>`, number: true },
    ...(hasChange ? [{ html: or(line.change), number: true }] : []),
    ...(hasTargets ? [{ html: escaped(line.status.text), status: line.status.code }] : []),
  ]);
  const free = (title: string, lines: readonly FreeLine[]) =>
    lines.length === 0 ? "" : `${element("h3", title)}\n${nested(lines)}`;
  return [
    axis.objectives.length === 0 ? "" : `${element("h3", text.objectives)}\n${list(axis.objectives)}`,
    element("h3", text.indicators),
    table(text.indicatorsOf(axis.title, year), columns, rows, language),
    axis.notes.length === 0
      ? ""
      : `<div class="notes">${list(axis.notes.map(({ id, text: said }) => `${text.noteOf(id)} ${said}`))}</div>`,
    free(text.actions(year), axis.actions),
    free(text.outlook(year), axis.outlook),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

interface HtmlCell {
  html: string;
  head?: boolean;
  number?: boolean;
  status?: string;
}

/** On a narrow screen the table scrolls within its own frame, which the keyboard reaches. */
function table(
  caption: string,
  columns: readonly { title: string; number?: boolean }[],
  rows: readonly (readonly HtmlCell[])[],
  language: Language,
): string {
  const classed = (number: boolean | undefined) => (number ? ' class="number"' : "");
  const heads = columns.map(
    ({ title, number }) => `<th scope="col"${classed(number)}>${escaped(title)}</th>`,
  );
  const cell = ({ html, head, number, status }: HtmlCell) =>
    head
      ? `<th scope="row">${html}</th>`
      : `<td${status === undefined ? classed(number) : ` class="status ${status}"`}>${html}</td>`;
  const lines = rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`);
  const label = attribute(publishingTexts(language).page.scroll(caption));
  return `<div class="frame" role="region" tabindex="0" aria-label="${label}"><table><caption>${escaped(caption)}</caption><thead><tr>${heads.join("")}</tr></thead>\n<tbody>${lines.join("\n")}</tbody></table></div>`;
}

function methods({ language, reading, lines, sources }: Publication): string {
  const text = publishingTexts(language);
  const { columns: words } = reportTexts(language);
  const definitions = lines.map(
    ({ id, shortLabel, method }) =>
      `<dt>${escaped(`${id} ${shortLabel}`)}</dt><dd>${escaped(method.join(" "))}</dd>`,
  );
  const columns = [
    { title: words.id },
    { title: words.label },
    { title: text.coverage.base, number: true },
    { title: text.coverage.amount, number: true },
    { title: text.coverage.filled, number: true },
  ];
  const number = (said: string) => ({ html: escaped(said || text.none), number: true });
  const rows = lines.map(({ id, shortLabel, base, amount, coverage }) => [
    { html: escaped(id) },
    { html: escaped(shortLabel), head: true },
    ...[base, amount, coverage].map(number),
  ]);
  return [
    element("h3", text.reading),
    list(reading),
    element("h3", text.definitions),
    `<dl class="methods">${definitions.join("\n")}</dl>`,
    element("h3", text.coverage.heading),
    table(text.coverage.heading, columns, rows, language),
    element("h3", text.sources.heading),
    list(sources),
  ].join("\n");
}

function downloads(language: Language, { csv, json }: Data): string {
  const { page } = publishingTexts(language);
  const link = (name: string, type: string, content: string) =>
    `<a download="${name}" href="data:${type};charset=utf-8,${encodeURIComponent(content)}">${escaped(name)}</a>`;
  return `<p>${escaped(page.dataText("\u0001", "\u0002"))
    .replace("\u0001", () => link(page.csv, "text/csv", csv))
    .replace("\u0002", () => link(page.json, "application/json", json))}</p>`;
}
