/** Defined names, of the workbook or of a sheet. */
import { type DefinedName, ModelError, type Workbook, type Worksheet } from "../../model";
import {
  checked,
  collectionMethods,
  invalid,
  isNode,
  missing,
  type Node,
  node,
  readOnly,
  type TypeTable,
} from "../table";
import { addressOf, areasOf, blockAt } from "./area";
import { rangeNodeOf, worksheetNode } from "./links";

interface NamesSelf {
  readonly book: Workbook;
  readonly sheet: Worksheet | null;
}

interface NameSelf extends NamesSelf {
  readonly name: DefinedName;
}

function homeOf(self: NameSelf): Worksheet | null {
  return self.name.sheetId === null ? null : self.book.sheetById(self.name.sheetId);
}

function rangeOf(self: NameSelf): Node | null {
  try {
    return rangeNodeOf(blockAt(self.book, homeOf(self), self.name.formula));
  } catch (error) {
    if (error instanceof ModelError) return null;
    throw error;
  }
}

const nameType: TypeTable<NameSelf> = {
  name: "NamedItem",
  identity: (self) => ({ _Id: self.name.name }),
  scalars: {
    Name: readOnly((self) => self.name.name),
    Type: readOnly((self) =>
      rangeOf(self) ? "Range" : /#REF!/.test(self.name.formula) ? "Error" : "String",
    ),
    Value: readOnly((self) => {
      const range = rangeOf(self);
      const block = range && areasOf(range);
      if (block) return addressOf(block);
      return self.name.formula.replace(/^="?|"$/g, "");
    }),
    Formula: {
      get: (self) => self.name.formula,
      set: (self, value) => {
        const formula = checked("text", value, "Formula") as string;
        if (!formula.startsWith("=")) throw invalid("The formula of a name starts with '='.");
        self.name.formula = formula;
        self.book.touch();
      },
    },
    Visible: {
      get: (self) => self.name.visible,
      set: (self, value) => {
        self.name.visible = checked("flag", value, "Visible") as boolean;
      },
    },
    Comment: {
      get: (self) => self.name.comment,
      set: (self, value) => {
        self.name.comment = checked("text", value, "Comment") as string;
      },
    },
    Scope: readOnly((self) => (self.name.sheetId === null ? "Workbook" : "Worksheet")),
  },
  parts: {
    Worksheet: (self) => {
      const home = homeOf(self);
      if (!home) throw missing();
      return worksheetNode(home);
    },
    WorksheetOrNullObject: (self) => {
      const home = homeOf(self);
      return home && worksheetNode(home);
    },
  },
  methods: {
    Delete: (self) => self.book.deleteName(self.name),
    GetRange: rangeOf,
    GetRangeOrNullObject: rangeOf,
  },
};

const own = (self: NamesSelf): DefinedName[] =>
  self.book.names.filter((n) => n.sheetId === (self.sheet?.id ?? null));
const items = (self: NamesSelf): Node[] => own(self).map((name) => node(nameType, { ...self, name }));
const item = (self: NamesSelf, key: unknown): Node | null => {
  const wanted = String(key).toLowerCase();
  const name = own(self).find((n) => n.name.toLowerCase() === wanted);
  return name ? node(nameType, { ...self, name }) : null;
};

const namesType: TypeTable<NamesSelf> = {
  name: "NamedItemCollection",
  items,
  item,
  methods: {
    ...collectionMethods(items, item),
    Add: (self, args) => {
      if (self.book.habits.has("namesRefusedBesideCopy") && self.book.active.isCopy)
        throw new ModelError("GeneralException", "There was an internal error while processing the request.");
      const reference = args.any(1);
      const block = isNode(reference) ? areasOf(reference) : null;
      let formula: string;
      if (block?.areas[0]) formula = `=${self.book.absolute(block.sheet, block.areas[0])}`;
      else if (typeof reference === "string" && reference.startsWith("=")) formula = reference;
      else throw invalid("A name needs a range or a formula that starts with '='.");
      const name = self.book.addName(args.text(0), formula, self.sheet, args.textOr(2, ""));
      return node(nameType, { ...self, name });
    },
  },
};

/** The names of a workbook or, given a sheet, the sheet's own. */
export function namesNode(book: Workbook, sheet: Worksheet | null): Node {
  return node(namesType, { book, sheet });
}
