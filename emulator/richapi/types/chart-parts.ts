/** The parts of a chart that several of them share: font, fill, line, texts, labels, axes. */
import {
  type ChartAxis,
  type ChartFont,
  type ChartLabels,
  type ChartLine,
  type ChartText,
  normaliseColour,
} from "../../model";
import { invalid, type Node, node, plain, type TypeTable } from "../table";

const fontType: TypeTable<ChartFont> = {
  name: "ChartFont",
  scalars: plain("Bold:flag", "Italic:flag", "Color:colour", "Name:text", "Size:number", "Underline:text"),
};

/** A font. */
export const fontNode = (font: ChartFont): Node => node(fontType, font);

type Fillable<K extends string> = Record<K, string | null>;

/** A fill, kept under `key` of its owner. */
export function fillNode<K extends string>(owner: Fillable<K>, key: K): Node {
  const type: TypeTable<Fillable<K>> = {
    name: "ChartFill",
    methods: {
      SetSolidColor: (self, args, context) => {
        const colour = normaliseColour(args.text(0));
        if (colour === null) throw invalid(`"${args.text(0)}" is not a colour.`);
        self[key] = colour;
        context.book.touch();
      },
      Clear: (self, _args, context) => {
        self[key] = null;
        context.book.touch();
      },
    },
  };
  return node(type, owner);
}

function lineType(name: string): TypeTable<ChartLine> {
  return {
    name,
    scalars: plain("Color:colour", "LineStyle:text", "Weight:number"),
    methods: {
      Clear: (self, _args, context) => {
        self.lineStyle = "None";
        context.book.touch();
      },
    },
  };
}

const lineFormatType = lineType("ChartLineFormat");
const borderType = lineType("ChartBorder");

/** A line's looks. */
export const lineNode = (line: ChartLine): Node => node(lineFormatType, line);

/** A border. */
export const borderNode = (line: ChartLine): Node => node(borderType, line);

const titleFormatType: TypeTable<ChartText> = {
  name: "ChartTitleFormat",
  parts: { Font: (self) => fontNode(self.font) },
};

function textType(name: string, ...scalars: string[]): TypeTable<ChartText> {
  return {
    name,
    scalars: {
      ...plain<ChartText>("Visible:flag", ...scalars),
      Text: {
        get: (self) => self.text,
        set: (self, value, context) => {
          if (typeof value !== "string") throw invalid("A title is a text.");
          self.text = value;
          self.visible = true;
          context.book.touch();
        },
      },
    },
    parts: { Format: (self) => node(titleFormatType, self) },
  };
}

const chartTitleType = textType("ChartTitle", "Overlay:flag", "Position:text");
const axisTitleType = textType("ChartAxisTitle");

/** The title of a chart. */
export const titleNode = (text: ChartText): Node => node(chartTitleType, text);

const labelFormatType: TypeTable<ChartLabels> = {
  name: "ChartDataLabelFormat",
  parts: {
    Font: (self) => fontNode(self.font),
    Fill: (self) => fillNode(self, "fill"),
  },
};

const labelsType: TypeTable<ChartLabels> = {
  name: "ChartDataLabels",
  scalars: plain(
    "Position:text", "ShowValue:flag", "ShowSeriesName:flag", "ShowCategoryName:flag", "ShowLegendKey:flag",
    "ShowPercentage:flag", "ShowBubbleSize:flag", "Separator:text", "NumberFormat:text", "LinkNumberFormat:flag",
  ), // prettier-ignore
  parts: { Format: (self) => node(labelFormatType, self) },
};

/** The data labels of a chart or series. */
export const labelsNode = (labels: ChartLabels): Node => node(labelsType, labels);

type Grid = ChartAxis["majorGridlines"];

const gridFormatType: TypeTable<Grid> = {
  name: "ChartGridlinesFormat",
  parts: { Line: (self) => lineNode(self.line) },
};

const gridType: TypeTable<Grid> = {
  name: "ChartGridlines",
  scalars: plain("Visible:flag"),
  parts: { Format: (self) => node(gridFormatType, self) },
};

const axisFormatType: TypeTable<ChartAxis> = {
  name: "ChartAxisFormat",
  parts: { Font: (self) => fontNode(self.font), Line: (self) => lineNode(self.line) },
};

const axisType: TypeTable<ChartAxis> = {
  name: "ChartAxis",
  scalars: plain(
    "Visible:flag", "Minimum:numberOrEmpty", "Maximum:numberOrEmpty", "MajorUnit:numberOrEmpty", "MinorUnit:numberOrEmpty",
    "NumberFormat:text", "LinkNumberFormat:flag", "ReversePlotOrder:flag", "TickLabelPosition:text", "MajorTickMark:text",
    "MinorTickMark:text", "ScaleType:text", "LogBase:number", "DisplayUnit:text", "CategoryType:text", "Position:text",
    "AxisGroup", "Type",
  ), // prettier-ignore
  parts: {
    Title: (self) => node(axisTitleType, self.title),
    Format: (self) => node(axisFormatType, self),
    MajorGridlines: (self) => node(gridType, self.majorGridlines),
    MinorGridlines: (self) => node(gridType, self.minorGridlines),
  },
};

/** An axis. */
export const axisNode = (axis: ChartAxis): Node => node(axisType, axis);
