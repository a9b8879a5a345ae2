/** How a sheet prints: between a file and the model. */
import type { Sheet, WriteSheet } from "hucre";
import { formatRect } from "../model/address";
import type { Worksheet } from "../model/worksheet";
import { parseArea } from "./references";

const INCH = 72;

/** "&L…&C…&R…" in its three parts. */
function splitBand(text: string | undefined): [string, string, string] {
  const parts: Record<string, string> = { L: "", C: "", R: "" };
  let side = "C";
  for (const piece of (text ?? "").split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) side = piece.charAt(1);
    else parts[side] += piece;
  }
  return [parts["L"] ?? "", parts["C"] ?? "", parts["R"] ?? ""];
}

function joinBand(left: string, center: string, right: string): string | null {
  const text = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  return text === "" ? null : text;
}

/** Takes the file's page setup into the sheet. */
export function loadPage(source: Sheet, sheet: Worksheet): void {
  const { pageSetup: setup, headerFooter } = source;
  const page = sheet.pageLayout;
  // A file says behind which row a page ends, the model which row begins the next.
  sheet.rowBreaks = (source.rowBreaks ?? []).map((row) => row + 1);
  sheet.columnBreaks = (source.colBreaks ?? []).map((column) => column + 1);
  const [leftHeader, centerHeader, rightHeader] = splitBand(headerFooter?.oddHeader);
  const [leftFooter, centerFooter, rightFooter] = splitBand(headerFooter?.oddFooter);
  Object.assign(page.defaultForAllPages, {
    leftHeader,
    centerHeader,
    rightHeader,
    leftFooter,
    centerFooter,
    rightFooter,
  });
  if (!setup) return;
  if (setup.orientation) page.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  if (setup.fitToPage) {
    page.zoom = { horizontalFitToPages: setup.fitToWidth ?? 1, verticalFitToPages: setup.fitToHeight ?? 0 };
  } else if (setup.scale) page.zoom = { scale: setup.scale };
  for (const edge of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const inches = setup.margins?.[edge];
    if (inches !== undefined) page[`${edge}Margin`] = inches * INCH;
  }
  page.centerHorizontally = setup.horizontalCentered ?? false;
  page.centerVertically = setup.verticalCentered ?? false;
  const area = setup.printArea ? parseArea(setup.printArea) : null;
  if (area) sheet.printArea = [area];
  sheet.printTitleRows = setup.printTitlesRow ? parseArea(setup.printTitlesRow) : null;
  sheet.printTitleColumns = setup.printTitlesColumn ? parseArea(setup.printTitlesColumn) : null;
}

/** The sheet's page setup for the file. Print titles and area go into defined names, quoted: see names in save.ts. */
export function savePage(
  sheet: Worksheet,
): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks" | "colBreaks"> {
  const page = sheet.pageLayout;
  const band = page.defaultForAllPages;
  const header = joinBand(band.leftHeader, band.centerHeader, band.rightHeader);
  const footer = joinBand(band.leftFooter, band.centerFooter, band.rightFooter);
  const fit = page.zoom.horizontalFitToPages !== undefined || page.zoom.verticalFitToPages !== undefined;
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      ...(fit
        ? {
            fitToPage: true,
            fitToWidth: page.zoom.horizontalFitToPages ?? 0,
            fitToHeight: page.zoom.verticalFitToPages ?? 0,
          }
        : { scale: page.zoom.scale ?? 100 }),
      margins: {
        left: page.leftMargin / INCH,
        right: page.rightMargin / INCH,
        top: page.topMargin / INCH,
        bottom: page.bottomMargin / INCH,
        header: page.headerMargin / INCH,
        footer: page.footerMargin / INCH,
      },
      horizontalCentered: page.centerHorizontally,
      verticalCentered: page.centerVertically,
    },
    ...(header || footer
      ? {
          headerFooter: {
            ...(header ? { oddHeader: header } : {}),
            ...(footer ? { oddFooter: footer } : {}),
          },
        }
      : {}),
    rowBreaks: sheet.rowBreaks.map((row) => row - 1),
    colBreaks: sheet.columnBreaks.map((column) => column - 1),
  };
}

/** The reserved names that say what is printed. */
export function printNames(sheet: Worksheet): { name: string; range: string; scope: string }[] {
  const names: { name: string; range: string; scope: string }[] = [];
  // Always quoted: Excel refuses a file whose print names hold a bare sheet name with a space.
  const quoted = `'${sheet.name.replace(/'/g, "''")}'`;
  const area = sheet.printArea.map((a) => `${quoted}!${formatRect(a, true)}`).join(",");
  if (area) names.push({ name: "_xlnm.Print_Area", range: area, scope: sheet.name });
  const titles = [sheet.printTitleColumns, sheet.printTitleRows]
    .filter((a) => a !== null)
    .map((a) => `${quoted}!${formatRect(a, true)}`)
    .join(",");
  if (titles) names.push({ name: "_xlnm.Print_Titles", range: titles, scope: sheet.name });
  return names;
}
