/** Member tables: what each type of the object model has, over plain objects of the workbook model. */
import type { Anchor, Workbook } from "../model";
import { ModelError } from "../model";

/** What members may ask of the host besides the workbook. */
export interface Context {
  readonly book: Workbook;
  readonly locale: string;
  /** An add-in wants to hear of events of this type about this target (a sheet's id, or "Workbook"). */
  listen(eventType: number, target: string): void;
  unlisten(eventType: number, target: string): void;
  /** Keeps a block under an id, so that it follows its cells over requests. */
  keep(anchor: Anchor): string;
  kept(referenceId: string): Anchor | null;
  release(referenceId: string): void;
  /** `Excel.createWorkbook` was called with a file (or without). */
  newWorkbook(base64: string | null): void;
  eventsEnabled: boolean;
}

/** A property that is a value. Without `set` it is read-only. */
export interface Scalar<T> {
  readonly get: (self: T, context: Context) => unknown;
  readonly set?: (self: T, value: unknown, context: Context) => void;
}

/** A type's members. Names are as on the wire (PascalCase). */
export interface TypeTable<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects. null = there is none (a null object, or ItemNotFound). */
  readonly parts?: Readonly<Record<string, (self: T, context: Context) => Node | null>>;
  /** May return a value, a node (an object), null (a null object) or nothing. */
  readonly methods?: Readonly<Record<string, (self: T, args: Args, context: Context) => unknown>>;
  /** For collections: the items, and the one of a key. */
  readonly items?: (self: T, context: Context) => Node[];
  readonly item?: (self: T, key: unknown, context: Context) => Node | null;
  /** What the client keeps to find the object again in later requests. */
  readonly identity?: (self: T, context: Context) => Record<string, unknown>;
}

/** An object of the model seen through its type's members. */
export interface Node<T = unknown> {
  readonly type: TypeTable<T>;
  readonly self: T;
}

/** Binds an object to its table. */
export function node<T>(type: TypeTable<T>, self: T): Node {
  return { type, self } as unknown as Node;
}

/** True for what `node` returned. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "self" in value;
}

/** The arguments of a call, read with checks: a wrong one is the caller's error. */
export class Args {
  constructor(readonly list: readonly unknown[]) {}

  any(index: number): unknown {
    return this.list[index] ?? null;
  }

  has(index: number): boolean {
    return this.any(index) !== null;
  }

  text(index: number): string {
    const value = this.any(index);
    if (typeof value !== "string") throw invalid(`Argument ${index + 1} should be a text.`);
    return value;
  }

  textOr<F extends string | null>(index: number, fallback: F): string | F {
    return this.has(index) ? this.text(index) : fallback;
  }

  number(index: number): number {
    const value = this.any(index);
    if (typeof value !== "number" || !Number.isFinite(value))
      throw invalid(`Argument ${index + 1} should be a number.`);
    return value;
  }

  numberOr(index: number, fallback: number): number {
    return this.has(index) ? this.number(index) : fallback;
  }

  flag(index: number): boolean {
    return this.any(index) === true;
  }

  record(index: number): Record<string, unknown> {
    const value = this.any(index);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw invalid(`Argument ${index + 1} should be an object.`);
    }
    return value as Record<string, unknown>;
  }
}

/** The error for a value that makes no sense. */
export function invalid(message: string): ModelError {
  return new ModelError("InvalidArgument", message);
}

/** The error for something that is not there. */
export function missing(): ModelError {
  return new ModelError("ItemNotFound", "The requested resource doesn't exist.");
}

/** A scalar that can't be set. */
export function readOnly<T>(get: (self: T, context: Context) => unknown): Scalar<T> {
  return { get };
}

type Kind = "text" | "number" | "flag" | "colour" | "any" | "numberOrEmpty";

/** Checks a value that is being set. */
export function checked(kind: Kind, value: unknown, member: string): unknown {
  const fits =
    kind === "any" ||
    (kind === "text" && typeof value === "string") ||
    (kind === "number" && typeof value === "number" && Number.isFinite(value)) ||
    (kind === "numberOrEmpty" && (value === "" || (typeof value === "number" && Number.isFinite(value)))) ||
    (kind === "flag" && typeof value === "boolean") ||
    (kind === "colour" && typeof value === "string");
  if (!fits) throw invalid(`${member}: the value has the wrong type.`);
  return value;
}

/**
 * Scalars that simply are properties of the model object, under the same name with a small first letter. "Name:text" is
 * settable with that kind of value; "Name" alone is read-only.
 */
export function plain<T extends object>(...specs: string[]): Record<string, Scalar<T>> {
  const out: Record<string, Scalar<T>> = {};
  for (const spec of specs) {
    const [name = "", kind, own] = spec.split(":");
    const key = own ?? name.charAt(0).toLowerCase() + name.slice(1);
    const get = (self: T): unknown => (self as Record<string, unknown>)[key];
    out[name] =
      kind === undefined
        ? { get }
        : {
            get,
            set: (self, value, context) => {
              (self as Record<string, unknown>)[key] = checked(kind as Kind, value, name);
              context.book.touch();
            },
          };
  }
  return out;
}

/** Members of a collection that always come along: GetCount, GetItem(OrNullObject), GetItemAt. */
export function collectionMethods<T>(
  items: (self: T, context: Context) => Node[],
  item?: (self: T, key: unknown, context: Context) => Node | null,
): Record<string, (self: T, args: Args, context: Context) => unknown> {
  const byKey = item
    ? {
        GetItem: (self: T, args: Args, context: Context): unknown => {
          const found = item(self, args.any(0), context);
          if (!found) throw missing();
          return found;
        },
        GetItemOrNullObject: (self: T, args: Args, context: Context): unknown =>
          item(self, args.any(0), context),
      }
    : {};
  return {
    ...byKey,
    GetCount: (self, _args, context) => items(self, context).length,
    GetItemAt: (self, args, context) => {
      const found = items(self, context)[args.number(0)];
      if (!found) throw invalid("The index is out of range.");
      return found;
    },
  };
}
