/** The workbook, the application, settings and document properties. */
import { ModelError, type Workbook } from "../../model";
import { checked, collectionMethods, invalid, type Node, node, readOnly, type TypeTable } from "../table";
import { block } from "./area";
import { functionsType } from "./functions";
import { rangeNodeOf } from "./links";
import { namesNode } from "./names";
import { worksheetsType } from "./sheets";
import { tablesNode } from "./tables";
import { rect } from "../../model";
import type { Context } from "../table";

const createdType: TypeTable<{ id: string }> = {
  name: "WorkbookCreated",
  identity: (self) => ({ Id: self.id }),
  scalars: { Id: readOnly((self) => self.id) },
  methods: { Open: () => undefined },
};

function mayOpenWorkbooks(book: Workbook): void {
  if (book.habits.has("newWorkbookRefused"))
    throw new ModelError("GeneralException", "There was an internal error while processing the request.");
}

const applicationType: TypeTable<Workbook> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: (self) => self.calculationMode,
      set: (self, value) => {
        if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(value as string))
          throw invalid("No such mode.");
        self.calculationMode = value as string;
      },
    },
    CalculationState: readOnly(() => "Done"),
    CalculationEngineVersion: readOnly(() => 191029),
  },
  methods: {
    Calculate: (self) => self.calculate(),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    CreateWorkbook: (self, args, context) => {
      mayOpenWorkbooks(self);
      context.newWorkbook(args.textOr(0, null));
      return node(createdType, { id: "created" });
    },
    _GetWorkbookCreatedById: (_self, args) => node(createdType, { id: args.text(0) }),
  },
};

const workbookProtectionType: TypeTable<Workbook> = {
  name: "WorkbookProtection",
  scalars: { Protected: readOnly((self) => self.structureProtected) },
  methods: {
    Protect: (self) => {
      self.structureProtected = true;
    },
    Unprotect: (self) => {
      self.structureProtected = false;
    },
  },
};

interface KeyedSelf {
  readonly store: Map<string, unknown>;
  readonly key: string;
}

/** Saved at once, which makes Excel forget its undo list. */
function keep(book: Workbook, store: Map<string, unknown>, key: string, value: unknown): void {
  if (store === book.settings && book.habits.has("settingsHalved")) {
    const all = JSON.stringify([...new Map([...store, [key, value]]).values()]);
    if (all.length > HALF) throw invalid("The argument is invalid or missing or has an incorrect format.");
  }
  store.set(key, value);
  if (store === book.settings) book.forgetUndo();
}

/** Above one megabyte. */
const HALF = 1_000_000;

/** A collection of values by key: settings, custom properties. */
function keyed(itemName: string, collectionName: string): TypeTable<Map<string, unknown>> {
  const itemType: TypeTable<KeyedSelf> = {
    name: itemName,
    identity: (self) => (itemName === "Setting" ? { _Id: self.key } : { Key: self.key }),
    scalars: {
      Key: readOnly((self) => self.key),
      Value: {
        get: (self) => self.store.get(self.key) ?? null,
        set: (self, value, { book }) => keep(book, self.store, self.key, value),
      },
    },
    methods: {
      Delete: (self) => {
        self.store.delete(self.key);
      },
    },
  };
  const one = (store: Map<string, unknown>, key: string): Node => node(itemType, { store, key });
  const items = (store: Map<string, unknown>): Node[] => [...store.keys()].map((key) => one(store, key));
  const item = (store: Map<string, unknown>, key: unknown): Node | null =>
    store.has(String(key)) ? one(store, String(key)) : null;
  return {
    name: collectionName,
    items,
    item,
    methods: {
      ...collectionMethods(items, item),
      Add: (store, args, { book }) => {
        keep(book, store, args.text(0), args.any(1));
        return one(store, args.text(0));
      },
      DeleteAll: (store) => store.clear(),
    },
  };
}

const settingsType = keyed("Setting", "SettingCollection");
const customType = keyed("CustomProperty", "CustomPropertyCollection");

const propertyNames = [
  "Title",
  "Subject",
  "Author",
  "Keywords",
  "Comments",
  "Category",
  "Manager",
  "Company",
];

const propertiesType: TypeTable<Workbook> = {
  name: "DocumentProperties",
  scalars: {
    ...Object.fromEntries(
      propertyNames.map((name) => [
        name,
        {
          get: (self: Workbook) => self.properties[name.toLowerCase()] ?? "",
          set: (self: Workbook, value: unknown) => {
            self.properties[name.toLowerCase()] = checked("text", value, name) as string;
          },
        },
      ]),
    ),
    LastAuthor: readOnly((self) => self.properties["lastAuthor"] ?? ""),
  },
  parts: { Custom: (self) => node(customType, self.customProperties) },
};

const runtimeType: TypeTable<Context> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (self) => self.eventsEnabled,
      set: (self, value) => {
        self.eventsEnabled = checked("flag", value, "EnableEvents") as boolean;
      },
    },
  },
};

const eventRange = (
  _self: Workbook,
  args: { text(index: number): string },
  context: Context,
): Node | null => {
  const held = context.kept(args.text(0));
  return held && held.areas.length > 0 ? rangeNodeOf(held) : null;
};

export const workbookType: TypeTable<Workbook> = {
  name: "Workbook",
  scalars: {
    Name: readOnly((self) => self.fileName),
    ReadOnly: readOnly((self) => self.readOnly),
    IsDirty: { get: () => true, set: () => undefined },
    AutoSave: readOnly(() => true),
    PreviouslySaved: readOnly(() => true),
  },
  parts: {
    Application: (self) => node(applicationType, self),
    Functions: (self) => node(functionsType, self),
    Names: (self) => namesNode(self, null),
    Properties: (self) => node(propertiesType, self),
    Protection: (self) => node(workbookProtectionType, self),
    Settings: (self) => node(settingsType, self.settings),
    Tables: (self) => tablesNode(self, null),
    Worksheets: (self) => node(worksheetsType, self),
    _Runtime: (_self, context) => node(runtimeType, context),
  },
  methods: {
    GetSelectedRange: (self) => rangeNodeOf(block(self.active, self.selection)),
    GetActiveCell: (self) => rangeNodeOf(block(self.active, rect(self.selection.row, self.selection.column))),
    // What `Excel.createWorkbook` sends.
    CreateAndOpenWorkbook: (self, args, context) => {
      mayOpenWorkbooks(self);
      context.newWorkbook(args.textOr(0, null));
    },
    GetIsActiveCollabSession: () => false,
    _RemoveReference: (_self, args, context) => context.release(args.text(0)),
    _GetReferenceCount: (self) => self.anchors.size,
    _GetRangeForEventByReferenceId: eventRange,
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
  },
};
