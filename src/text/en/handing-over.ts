/** English words of “Yearly report” and “Publish”. */
import type { HandingOverTexts } from "../fr/handing-over";

export const handingOver: HandingOverTexts = {
  report: {
    title: "Yearly report",
    intro:
      "A Word document: preamble, summary, key figures, a chapter for each axis, method. What is typed into the sheet goes in. The figures are the sheet’s.",
    prepare: (year) => `Prepare the report ${year}`,
  },
  publication: {
    title: "Publish",
    intro:
      "A web page, the figures as open data, and the fields of the national registry of SPASER schemes. Neither contracts nor contractors are named.",
    prepare: (year) => `Prepare the publication ${year}`,
  },
  first: "First calculate the SPASER of the chosen year.",
  downloads: "“Download” saves the file among your downloads.",
  copies:
    "Excel doesn’t let the pane download here: copy, then paste into Word (report) or into a text editor.",
  way: { download: "Download", copy: "Copy" },
  wayOf: { download: (name) => `Download ${name}`, copy: (name) => `Copy ${name}` },
  done: {
    download: (name) => `${name} is among your downloads.`,
    copy: (name) => `${name} is copied: paste it where it belongs.`,
  },
  notDone: (name) => `${name} could not be copied. Allow access to the clipboard, then try again.`,
  kinds: (type) =>
    /wordprocessing/.test(type)
      ? "Word document; copied, it is pasted with its formats."
      : /html/.test(type)
        ? "Web page in one file, for a site."
        : /csv/.test(type)
          ? "Figures, one row per year and indicator."
          : /json/.test(type)
            ? "Data for machines."
            : "Text to copy.",
};
