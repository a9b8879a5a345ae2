/** The files of a year, made when they are asked for: what writes them loads with them. */
import type { YearToPublish } from "../../workbook/moments";
import { loaded } from "../parts/loaded";
import type { ReadyFile } from "./handing-over";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** « rapport-annuel-2023.docx »; copied, it is the same content for Word to format. */
export async function reportFiles({
  assessment,
  inputs,
  context,
  register,
}: YearToPublish): Promise<ReadyFile[]> {
  const [{ publicationOf }, { pageHtml }, { renderReport }, { publishingTexts }] = await loaded(
    Promise.all([
      import("../../publishing/content"),
      import("../../publishing/page"),
      import("../../docx/report"),
      import("../../text/publishing"),
    ]),
  );
  const publication = publicationOf(assessment, inputs, context, register);
  const html = pageHtml(publication, null);
  return [
    {
      name: publishingTexts(context.language).reportFile(assessment.year),
      type: WORD,
      content: await renderReport(publication),
      copied: { text: publication.document.title, html },
    },
  ];
}

export async function publicationFiles({ assessment, inputs, context }: YearToPublish): Promise<ReadyFile[]> {
  const { publishedFiles } = await loaded(import("../../publishing/files"));
  return Object.values(publishedFiles(assessment, inputs, context)).map(({ name, type, content }) => ({
    ...{ name, type: `${type};charset=utf-8`, content },
    copied: { text: content },
  }));
}
