/** How a sheet is shown and printed. */
import { group } from "./check";

export const page = group([
  {
    id: "paper",
    expected: ["Landscape", "A4"],
    ask: (bench) =>
      bench.look((sheet) => {
        const { pageLayout } = sheet;
        pageLayout.orientation = "Landscape";
        pageLayout.paperSize = "A4";
        pageLayout.load("orientation,paperSize");
        return () => [pageLayout.orientation, pageLayout.paperSize];
      }),
  },
  {
    id: "fitToWidth",
    expected: 1,
    ask: (bench) =>
      bench.look((sheet) => {
        const { pageLayout } = sheet;
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.load("zoom");
        return () => pageLayout.zoom.horizontalFitToPages ?? null;
      }),
  },
  {
    id: "margins",
    expected: 36,
    ask: (bench) =>
      bench.look((sheet) => {
        const { pageLayout } = sheet;
        pageLayout.topMargin = 36;
        pageLayout.load("topMargin");
        return () => pageLayout.topMargin;
      }),
  },
  {
    id: "printArea",
    expected: 1,
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.pageLayout.setPrintArea("A1:D9");
        const area = sheet.pageLayout.getPrintAreaOrNullObject().load("areaCount");
        return () => (area.isNullObject ? 0 : area.areaCount);
      }),
  },
  {
    id: "printTitles",
    expected: 2,
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.pageLayout.setPrintTitleRows("1:2");
        const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("rowCount");
        return () => (titles.isNullObject ? 0 : titles.rowCount);
      }),
  },
  {
    id: "footer",
    expected: "&P / &N",
    ask: (bench) =>
      bench.look((sheet) => {
        const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
        footer.rightFooter = "&P / &N";
        footer.load("rightFooter");
        return () => footer.rightFooter;
      }),
  },
  {
    id: "pageBreak",
    expected: 1,
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.horizontalPageBreaks.add("A10");
        const count = sheet.horizontalPageBreaks.getCount();
        return () => count.value;
      }),
  },
  {
    id: "frozenRows",
    expected: 2,
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.freezePanes.freezeRows(2);
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount");
        return () => (frozen.isNullObject ? 0 : frozen.rowCount);
      }),
  },
  {
    id: "gridlines",
    expected: [false, "#0E7079"],
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.showGridlines = false;
        sheet.tabColor = "#0E7079";
        sheet.load("showGridlines,tabColor");
        return () => [sheet.showGridlines, sheet.tabColor];
      }),
  },
]);
