/** Charts as the product draws them. */
import { group } from "./check";
import type { Bench, Seen } from "./check";

const charted = (
  bench: Bench,
  seriesBy: "Auto" | "Columns",
  ask: (chart: Excel.Chart) => () => Seen,
): Promise<Seen> =>
  bench.look((sheet) => {
    sheet.getRange("B2:D5").values = [
      ["", "Valeur", "Cible"],
      ["a", 1, 3],
      ["b", 2, 3],
      ["c", 3, 3],
    ];
    return ask(sheet.charts.add("BarClustered", sheet.getRange("B2:D5"), seriesBy));
  });

const seriesOf = (chart: Excel.Chart) => {
  chart.load("series/count");
  return () => chart.series.count;
};

export const charts = group([
  { id: "seriesByColumns", expected: 2, ask: (bench) => charted(bench, "Columns", seriesOf) },
  { id: "seriesGuessed", expected: 2, ask: (bench) => charted(bench, "Auto", seriesOf) },
  {
    id: "chartPlace",
    expected: [true, true],
    ask: (bench) =>
      charted(bench, "Columns", (chart) => {
        chart.setPosition("F2", "K12");
        chart.load("left,height");
        return () => [chart.left > 150, chart.height > 100];
      }),
  },
  {
    id: "chartTitle",
    expected: [false, "Axe 1"],
    ask: (bench) =>
      charted(bench, "Columns", (chart) => {
        chart.title.visible = false;
        chart.name = "Axe 1";
        chart.load("name,title/visible");
        return () => [chart.title.visible, chart.name];
      }),
  },
  {
    id: "seriesColour",
    expected: "done",
    ask: (bench) =>
      charted(bench, "Columns", (chart) => {
        chart.series.getItemAt(0).format.fill.setSolidColor("#0E7079");
        return () => "done";
      }),
  },
]);
