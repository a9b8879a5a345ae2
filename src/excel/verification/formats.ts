/** Number formats and looks: given in English codes, shown as the computer's language wants it. */
import { group, seen } from "./check";
import type { Bench, Seen } from "./check";

const shown = (bench: Bench, value: number, format: string): Promise<string> =>
  bench
    .look((sheet) => {
      const range = sheet.getRange("B2");
      range.numberFormat = [[format]];
      range.values = [[value]];
      range.format.columnWidth = 200;
      range.load("text");
      return () => range.text[0]?.[0] ?? "";
    })
    .then(String);

const digits = (text: string): string => text.replace(/\D/g, "");

export const formats = group([
  {
    id: "formatPercent",
    expected: ["275", true],
    ask: async (bench) => {
      const text = await shown(bench, 0.275, "0.0%");
      return [digits(text), text.includes("%")];
    },
  },
  {
    id: "formatDate",
    expected: "15032023",
    ask: async (bench) => digits(await shown(bench, 45_000, "dd/mm/yyyy")),
  },
  {
    id: "formatThousands",
    expected: "1234567",
    ask: async (bench) => digits(await shown(bench, 1_234_567, "#,##0")),
  },
  {
    id: "formatRespelled",
    expected: "yyyy\\-mm\\-dd",
    ask: (bench) =>
      bench.look((sheet) => {
        const range = sheet.getRange("B2");
        range.numberFormat = [["yyyy-mm-dd"]];
        range.load("numberFormat");
        return () => range.numberFormat[0]?.[0] as Seen;
      }),
  },
  {
    id: "formatForAll",
    expected: ["0.0%", "0.0%"],
    ask: (bench) =>
      bench.look((sheet) => {
        const range = sheet.getRange("B2:B3");
        range.numberFormat = "0.0%" as unknown as string[][];
        range.load("numberFormat");
        return () => seen(range.numberFormat.flat());
      }),
  },
  {
    id: "formatNullLeaves",
    expected: ["0.00", "0%"],
    ask: (bench) =>
      bench.look((sheet) => {
        sheet.getRange("B2:C2").numberFormat = [["0.00", "0.00"]];
        const range = sheet.getRange("B2:C2");
        range.numberFormat = [[null, "0%"]];
        range.load("numberFormat");
        return () => seen(range.numberFormat.flat());
      }),
  },
  {
    id: "dateIsNumber",
    expected: [45_000, "Double"],
    ask: (bench) =>
      bench.look((sheet) => {
        const range = sheet.getRange("B2");
        range.numberFormat = [["dd/mm/yyyy"]];
        range.values = [[45_000]];
        range.load("values,valueTypes");
        return () => [range.values[0]?.[0] as Seen, range.valueTypes[0]?.[0] as Seen];
      }),
  },
  {
    id: "looks",
    expected: ["#E0F0F0", true, "#204060", 14, "Center", true],
    ask: (bench) =>
      bench.look((sheet) => {
        const { format } = sheet.getRange("B2");
        format.fill.color = "#E0F0F0";
        format.font.bold = true;
        format.font.color = "#204060";
        format.font.size = 14;
        format.horizontalAlignment = "Center";
        format.wrapText = true;
        format.load("horizontalAlignment,wrapText,fill/color,font/bold,font/color,font/size");
        return () => [
          ...[format.fill.color, format.font.bold, format.font.color, format.font.size],
          ...[format.horizontalAlignment, format.wrapText],
        ];
      }),
  },
  {
    id: "borders",
    expected: ["Continuous", "#808080"],
    ask: (bench) =>
      bench.look((sheet) => {
        const edge = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
        edge.style = "Continuous";
        edge.color = "#808080";
        edge.load("style,color");
        return () => [edge.style, edge.color];
      }),
  },
  {
    id: "sizes",
    expected: [true, 30],
    ask: (bench) =>
      bench.look((sheet) => {
        const { format } = sheet.getRange("B2");
        format.columnWidth = 120;
        format.rowHeight = 30;
        format.load("columnWidth,rowHeight");
        // Excel rounds a width to whole pixels.
        return () => [Math.abs(format.columnWidth - 120) < 2, format.rowHeight];
      }),
  },
]);
