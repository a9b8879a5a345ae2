/** Everything that « Publier » gives, as files: name → content. */
import type { Assessment, Inputs } from "../spaser/assessment";
import { publishingTexts } from "../text/publishing";
import { publicationOf } from "./content";
import { dataCsv, dataJson, dataRows, tableSchema, type DataContext } from "./data";
import { pageHtml } from "./page";
import { registryText } from "./registry";

export interface PublishedFile {
  name: string;
  /** Of the content: "text/html" … */
  type: string;
  content: string;
}

export function publishedFiles(
  assessment: Assessment,
  inputs: Inputs,
  context: DataContext,
): {
  page: PublishedFile;
  csv: PublishedFile;
  json: PublishedFile;
  schema: PublishedFile;
  registry: PublishedFile;
} {
  const { page: names } = publishingTexts(context.language);
  const csv = dataCsv(dataRows(assessment, context));
  const json = JSON.stringify(dataJson(assessment, context), null, 2);
  const publication = publicationOf(assessment, inputs, context);
  return {
    page: { name: "index.html", type: "text/html", content: pageHtml(publication, { csv, json }) },
    csv: { name: names.csv, type: "text/csv", content: csv },
    json: { name: names.json, type: "application/json", content: json },
    schema: {
      name: names.schema,
      type: "application/json",
      content: JSON.stringify(tableSchema(context), null, 2),
    },
    registry: { name: names.registry, type: "text/plain", content: registryText(assessment, context) },
  };
}
