/** Conditional formats of a range, of all kinds that ExcelApi 1.6 has. */
import {
  type ConditionalFormat,
  type ConditionalLook,
  type ConditionalType,
  type DataBar,
  type IconSet,
  normaliseColour,
  overlaps,
} from "../../model";
import {
  checked,
  collectionMethods,
  invalid,
  type Node,
  node,
  plain,
  readOnly,
  type Scalar,
  type TypeTable,
} from "../table";
import { type Block, block, mayFormat } from "./area";
import { rangeAreasNodeOf, rangeNodeOf } from "./links";

interface FormatSelf {
  readonly block: Block;
  readonly format: ConditionalFormat;
}

function colour(value: unknown): string {
  const found = typeof value === "string" ? (value === "" ? "" : normaliseColour(value)) : null;
  if (found === null) throw invalid(`"${String(value)}" is not a colour.`);
  return found;
}

function look(
  key: keyof ConditionalLook,
  empty: unknown,
  kind: "flag" | "text" | "colour",
): Scalar<FormatSelf> {
  return {
    get: ({ format }) => format.look[key] ?? empty,
    set: ({ format, block: home }, value) => {
      const good = kind === "colour" ? colour(value) : checked(kind, value, key);
      Object.assign(format.look, { [key]: good });
      home.sheet.workbook.touch();
    },
  };
}

const fontType: TypeTable<FormatSelf> = {
  name: "ConditionalRangeFont",
  scalars: {
    Color: look("fontColor", "", "colour"),
    Bold: look("bold", false, "flag"),
    Italic: look("italic", false, "flag"),
    Underline: look("underline", "None", "text"),
    Strikethrough: look("strikethrough", false, "flag"),
  },
  methods: {
    Clear: ({ format }) => {
      for (const key of ["fontColor", "bold", "italic", "underline", "strikethrough"] as const)
        delete format.look[key];
    },
  },
};

const fillType: TypeTable<FormatSelf> = {
  name: "ConditionalRangeFill",
  scalars: { Color: look("fill", "", "colour") },
  methods: {
    Clear: ({ format }) => {
      delete format.look.fill;
    },
  },
};

interface BorderSelf extends FormatSelf {
  readonly side: string;
}
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

function border(self: BorderSelf): { style: string; color: string } {
  const borders = (self.format.look.borders ??= {});
  return (borders[self.side] ??= { style: "None", color: "#000000" });
}

const borderType: TypeTable<BorderSelf> = {
  name: "ConditionalRangeBorder",
  scalars: {
    SideIndex: readOnly((self) => self.side),
    Style: {
      get: (self) => self.format.look.borders?.[self.side]?.style ?? "None",
      set: (self, value) => {
        border(self).style = checked("text", value, "Style") as string;
      },
    },
    Color: {
      get: (self) => self.format.look.borders?.[self.side]?.color ?? "#000000",
      set: (self, value) => {
        const good = colour(value);
        const line = border(self);
        line.color = good;
        if (line.style === "None") line.style = "Continuous";
      },
    },
  },
};

const borderItems = (self: FormatSelf): Node[] => SIDES.map((side) => node(borderType, { ...self, side }));
const borderItem = (self: FormatSelf, key: unknown): Node | null =>
  SIDES.includes(String(key)) ? node(borderType, { ...self, side: String(key) }) : null;
const side =
  (name: string) =>
  (self: FormatSelf): Node =>
    node(borderType, { ...self, side: name });

const bordersType: TypeTable<FormatSelf> = {
  name: "ConditionalRangeBorderCollection",
  scalars: { Count: readOnly(() => SIDES.length) },
  items: borderItems,
  item: borderItem,
  parts: {
    Top: side("EdgeTop"),
    Bottom: side("EdgeBottom"),
    Left: side("EdgeLeft"),
    Right: side("EdgeRight"),
  },
  methods: collectionMethods(borderItems, borderItem),
};

const lookType: TypeTable<FormatSelf> = {
  name: "ConditionalRangeFormat",
  scalars: { NumberFormat: look("numberFormat", "General", "text") },
  parts: {
    Font: (self) => node(fontType, self),
    Fill: (self) => node(fillType, self),
    Borders: (self) => node(bordersType, self),
  },
};

/** A formula rule ("custom"): the rule is an object of its own. */
const formulaRuleType: TypeTable<FormatSelf> = {
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: ({ format }) => format.rule["formula"] ?? "",
      set: ({ format, block: home }, value) => {
        const formula = checked("text", value, "Formula") as string;
        if (!formula.startsWith("=")) throw invalid("The formula of a rule starts with '='.");
        format.rule["formula"] = formula;
        home.sheet.workbook.touch();
      },
    },
  },
};

const customType: TypeTable<FormatSelf> = {
  name: "CustomConditionalFormat",
  parts: { Rule: (self) => node(formulaRuleType, self), Format: (self) => node(lookType, self) },
};

/** Kinds whose rule is a plain value: {formula1, operator}, {text, operator}, {rank, type}, {criterion}. */
function ruled(name: string, needed: readonly string[]): TypeTable<FormatSelf> {
  return {
    name,
    scalars: {
      Rule: {
        get: ({ format }) => format.rule,
        set: ({ format, block: home }, value) => {
          const given = value as Record<string, unknown> | null;
          if (typeof given !== "object" || given === null || needed.some((key) => given[key] === undefined)) {
            throw invalid(`The rule needs ${needed.join(", ")}.`);
          }
          for (const key of Object.keys(format.rule)) delete format.rule[key];
          Object.assign(format.rule, given);
          home.sheet.workbook.touch();
        },
      },
    },
    parts: { Format: (self) => node(lookType, self) },
  };
}

const cellValueType = ruled("CellValueConditionalFormat", ["formula1", "operator"]);
const textType = ruled("TextConditionalFormat", ["operator", "text"]);
const topBottomType = ruled("TopBottomConditionalFormat", ["rank", "type"]);
const presetType = ruled("PresetCriteriaConditionalFormat", ["criterion"]);

const positiveType: TypeTable<DataBar["positive"]> = {
  name: "ConditionalDataBarPositiveFormat",
  scalars: plain("FillColor:colour", "BorderColor:colour", "GradientFill:flag"),
};

const negativeType: TypeTable<DataBar["negative"]> = {
  name: "ConditionalDataBarNegativeFormat",
  scalars: plain(
    "FillColor:colour",
    "BorderColor:colour",
    "MatchPositiveFillColor:flag",
    "MatchPositiveBorderColor:flag",
  ),
};

const BOUNDS = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile", "Automatic"];

function bound(key: "lower" | "upper"): Scalar<DataBar> {
  return {
    get: (self) => self[key],
    set: (self, value, context) => {
      const given = value as { type?: string; formula?: string | number } | null;
      if (!given || !BOUNDS.includes(String(given.type))) throw invalid("A bound needs a type.");
      const free = ["LowestValue", "HighestValue", "Automatic"].includes(String(given.type));
      if (!free && given.formula === undefined) throw invalid("This kind of bound needs a formula.");
      self[key] = {
        type: String(given.type),
        ...(given.formula === undefined ? {} : { formula: String(given.formula) }),
      };
      context.book.touch();
    },
  };
}

const dataBarType: TypeTable<DataBar> = {
  name: "DataBarConditionalFormat",
  scalars: {
    ...plain<DataBar>("ShowDataBarOnly:flag", "BarDirection:text", "AxisColor:colour", "AxisFormat:text"),
    LowerBoundRule: bound("lower"),
    UpperBoundRule: bound("upper"),
  },
  parts: {
    PositiveFormat: (self) => node(positiveType, self.positive),
    NegativeFormat: (self) => node(negativeType, self.negative),
  },
};

const iconSetType: TypeTable<IconSet> = {
  name: "IconSetConditionalFormat",
  scalars: {
    ...plain<IconSet>("ReverseIconOrder:flag", "ShowIconOnly:flag", "Style:text"),
    Criteria: {
      get: (self) => self.criteria,
      set: (self, value, context) => {
        if (!Array.isArray(value)) throw invalid("Icon criteria are a list.");
        // The first icon needs no condition: the client sends an empty object there.
        self.criteria = (value as IconSet["criteria"]).map((c) => ({ ...c }));
        context.book.touch();
      },
    },
  },
};

const colorScaleType: TypeTable<FormatSelf> = {
  name: "ColorScaleConditionalFormat",
  scalars: {
    ThreeColorScale: readOnly(({ format }) => format.colorScale?.["midpoint"] !== undefined),
    Criteria: {
      get: ({ format }) => format.colorScale,
      set: ({ format, block: home }, value) => {
        if (typeof value !== "object" || value === null) throw invalid("Criteria are an object.");
        format.colorScale = { ...(value as Record<string, unknown>) };
        home.sheet.workbook.touch();
      },
    },
  },
};

type PartOf = (self: FormatSelf) => Node | null;

/** A kind's part, under its name and its OrNullObject twin. */
function kind(
  name: string,
  type: ConditionalType,
  make: (self: FormatSelf) => Node | null,
): Record<string, PartOf> {
  const part: PartOf = (self) => (self.format.type === type ? make(self) : null);
  const strict: PartOf = (self) => {
    const found = part(self);
    if (!found) throw invalid(`The conditional format is not of the kind ${type}.`);
    return found;
  };
  return { [name]: strict, [`${name}OrNullObject`]: part };
}

const formatType: TypeTable<FormatSelf> = {
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: readOnly(({ format }) => format.id),
    Type: readOnly(({ format }) => format.type),
    Priority: {
      get: ({ format }) => format.priority,
      set: ({ format, block: home }, value) => {
        format.priority = checked("number", value, "Priority") as number;
        home.sheet.conditionalFormats.sort((a, b) => a.priority - b.priority);
        home.sheet.workbook.touch();
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = checked("flag", value, "StopIfTrue") as boolean;
      },
    },
  },
  parts: {
    ...kind("Custom", "Custom", (self) => node(customType, self)),
    ...kind("CellValue", "CellValue", (self) => node(cellValueType, self)),
    ...kind("TextComparison", "ContainsText", (self) => node(textType, self)),
    ...kind("TopBottom", "TopBottom", (self) => node(topBottomType, self)),
    ...kind("Preset", "PresetCriteria", (self) => node(presetType, self)),
    ...kind("DataBar", "DataBar", (self) => self.format.dataBar && node(dataBarType, self.format.dataBar)),
    ...kind("IconSet", "IconSet", (self) => self.format.iconSet && node(iconSetType, self.format.iconSet)),
    ...kind("ColorScale", "ColorScale", (self) => node(colorScaleType, self)),
  },
  methods: {
    Delete: (self) => {
      mayFormat(self.block);
      self.block.sheet.removeConditionalFormat(self.format);
    },
    GetRange: ({ block: home, format }) => rangeNodeOf(block(home.sheet, format.areas[0] ?? home.areas[0]!)),
    GetRangeOrNullObject: ({ block: home, format }) =>
      format.areas.length === 1 && format.areas[0] ? rangeNodeOf(block(home.sheet, format.areas[0])) : null,
    GetRanges: ({ block: home, format }) => rangeAreasNodeOf({ sheet: home.sheet, areas: format.areas }),
  },
};

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

const formatItems = (self: Block): Node[] =>
  self.sheet.conditionalFormats
    .filter((format) => format.areas.some((a) => self.areas.some((b) => overlaps(a, b))))
    .map((format) => node(formatType, { block: self, format }));

const formatItem = (self: Block, key: unknown): Node | null => {
  const format = self.sheet.conditionalFormats.find((f) => f.id === key);
  return format ? node(formatType, { block: self, format }) : null;
};

export const conditionalFormatsType: TypeTable<Block> = {
  name: "ConditionalFormatCollection",
  items: formatItems,
  item: formatItem,
  methods: {
    ...collectionMethods(formatItems, formatItem),
    Add: (self, args) => {
      const type = args.text(0);
      if (!TYPES.includes(type)) throw invalid(`"${type}" is not a kind of conditional format.`);
      mayFormat(self);
      const format = self.sheet.addConditionalFormat(type as ConditionalType, [...self.areas]);
      return node(formatType, { block: self, format });
    },
    ClearAll: (self) => {
      mayFormat(self);
      for (const area of self.areas) self.sheet.clearConditionalFormats(area);
    },
  },
};
