/** A small plan with one of everything, for the tests of the renderer. */
import type { PlannedCell, SheetPlan } from "../../src/report/plan";

const cell = (value: PlannedCell["value"], style = "text"): PlannedCell => ({ value, style });

/** Rows 0 to 5, columns 0 to 3; D3 and D4 belong to the user. */
export function samplePlan(parts: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: "SPASER 2023",
    tabColour: "#1B6E53",
    font: { name: "Calibri", size: 10 },
    styles: {
      text: {},
      key: { colour: "#808080" },
      title: { bold: true, size: 16, colour: "#FFFFFF", fill: "#1B6E53", vertical: "center" },
      head: {
        bold: true,
        fill: "#E6F0EC",
        wrap: true,
        border: { bottom: { style: "medium", colour: "#1B6E53" } },
      },
      percent: {
        numberFormat: "0.0%",
        horizontal: "right",
        border: {
          top: { style: "hair", colour: "#C8C8C8" },
          bottom: { style: "hair", colour: "#C8C8C8" },
        },
      },
      input: { numberFormat: "0%", unlocked: true, fill: "#FFF8DC", indent: 1 },
      date: { numberFormat: "dd/mm/yyyy", italic: true, horizontal: "center" },
    },
    cells: [
      [
        cell("SPASER|asp|2023", "key"),
        cell("Indicateurs 2023", "title"),
        cell("", "title"),
        cell("", "title"),
      ],
      [cell("", "key"), cell("Indicateur", "head"), cell("Résultat", "head"), cell("Cible", "head")],
      [cell("ind:2.1", "key"), cell("=1+1 marchés"), cell(0.275, "percent"), undefined],
      [cell("ind:2.2", "key"), cell("1/2"), cell(0.4, "percent"), undefined],
      [cell("ind:2.3", "key"), cell("Part"), cell(0.125, "percent"), cell(0.25, "input")],
      [
        cell("", "key"),
        cell(45_292, "date"),
        { value: 0.8, formula: "=SUM(C3:C5)", style: "percent" },
        cell("Oui"),
      ],
    ],
    columnCount: 4,
    columns: [{ width: null, hidden: true }, { width: 30 }, { width: 12 }, { width: 12 }],
    rows: [
      { height: 27 },
      { height: 30 },
      { height: null },
      { height: null },
      { height: null },
      { height: null },
    ],
    merges: [{ row: 0, column: 1, rowCount: 1, columnCount: 3 }],
    rules: [
      {
        kind: "textEquals",
        range: { row: 2, column: 3, rowCount: 4, columnCount: 1 },
        text: "Atteint",
        style: { colour: "#0B5D1E", fill: "#DFF2E1", bold: true },
      },
      {
        kind: "dataBar",
        range: { row: 2, column: 2, rowCount: 3, columnCount: 1 },
        min: 0,
        max: 1,
        colour: "#7BB8A0",
      },
    ],
    validations: [
      {
        range: { row: 4, column: 3, rowCount: 1, columnCount: 1 },
        rule: { kind: "decimal", min: 0, max: 1 },
        prompt: { title: "Cible", message: "Un pourcentage" },
        error: { title: "Cible", message: "Entre 0 et 100 %" },
      },
      {
        range: { row: 5, column: 3, rowCount: 1, columnCount: 1 },
        rule: { kind: "list", values: ["Oui", "Non"] },
        prompt: { title: "Choix", message: "Oui ou Non" },
        error: { title: "Choix", message: "Oui ou Non" },
      },
    ],
    charts: [
      {
        name: "SPASER résultats",
        title: "Résultat et cible",
        categories: { row: 2, column: 1, rowCount: 3, columnCount: 1 },
        series: [
          { name: "Résultat", values: { row: 2, column: 2, rowCount: 3, columnCount: 1 }, colour: "#1B6E53" },
          { name: "Cible", values: { row: 2, column: 3, rowCount: 3, columnCount: 1 }, colour: "#C8C8C8" },
        ],
        description: "Résultats et cibles",
        anchor: { row: 7, column: 1, rowCount: 12, columnCount: 3 },
      },
    ],
    names: [
      { name: "SPASER_2023_2_1", row: 2, column: 2 },
      { name: "SPASER_2023_2_2", row: 3, column: 2 },
    ],
    freezeRows: 2,
    freezeColumns: 0,
    showGridlines: false,
    autoFilter: null,
    print: {
      orientation: "landscape",
      titleRows: { first: 0, last: 1 },
      titleColumns: null,
      area: { row: 0, column: 1, rowCount: 20, columnCount: 3 },
      breaksBefore: [7],
      footer: { left: "Achats & marchés", centre: "pageOfPages", right: "date" },
      pagesWide: 1,
    },
    document: { title: "SPASER 2023", subject: "", keywords: "", moment: 45_300.5 },
    ...parts,
  };
}
