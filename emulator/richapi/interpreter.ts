/** Executes one ProcessQuery request against the member tables, action by action, with no rollback, as Excel does. */
import { ModelError } from "../model";
import {
  type ActionInfo,
  ActionType,
  type ArgumentInfo,
  type PathInfo,
  PathType,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { answerQuery, asJson, wireName } from "./query";
import { Args, type Context, invalid, isNode, missing, type Node, node } from "./table";
import { areasOf } from "./types/area";
import { rangeAreasType, rangeType } from "./types/range";
import { serviceNode } from "./types/service";
import { workbookType } from "./types/workbook";
import { unknownMember } from "./unknown";

/** Stops a request at an action with an error of the host's own: how faults come in. */
export type BeforeAction = (action: ActionInfo, index: number) => void;

/** Runs a request. Never throws: every exception becomes the reply's error, since the client has no time-out. */
export function execute(body: RequestBody, context: Context, before?: BeforeAction): ResponseBody {
  const response: ResponseBody = { Results: [], TraceIds: [] };
  const run = new Run(body, context, response);
  let index = 0;
  try {
    context.book.batch(() => {
      for (const action of body.Actions) {
        before?.(action, index);
        response.Results.push({ ActionId: action.Id, Value: run.act(action) });
        index++;
      }
    });
  } catch (error) {
    const action = body.Actions[index];
    const known = error instanceof ModelError;
    response.Error = {
      Code: known ? error.code : "GeneralException",
      Message: error instanceof Error ? error.message : String(error),
      Location: run.describe(action),
      ActionIndex: Math.min(index, body.Actions.length - 1),
    };
    // A defect of the emulation should not look like Excel's.
    if (!known)
      response.Error = { ...response.Error, Message: `Emulated host: ${String((error as Error).stack)}` };
  }
  return response;
}

class Run {
  private readonly resolved = new Map<number, Node | null>();
  /** Blocks that were asked to be kept: the next Instantiate gives their reference id. */
  private readonly references = new Map<number, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly context: Context,
    private readonly response: ResponseBody,
  ) {}

  act(action: ActionInfo): unknown {
    const id = action.ObjectPathId ?? 0;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.instantiate(id);
      case ActionType.Query:
        return this.query(this.path(id), action.QueryInfo ?? {});
      case ActionType.QueryAsJson:
        return asJson(this.query(this.path(id), action.QueryInfo ?? {}));
      case ActionType.Method:
        return this.invoke(id, action);
      case ActionType.SetProperty:
        this.assign(this.need(id), action.Name ?? "", this.args(action.ArgumentInfo).any(0));
        return null;
      case ActionType.Update:
        this.update(this.need(id), action.ObjectState ?? {});
        return null;
      case ActionType.EnsureUnchanged:
        this.ensureUnchanged(this.need(id), action.ObjectState ?? {});
        return null;
      case ActionType.RecursiveQuery:
        return this.recursive(this.need(id), action.RecursiveQueryInfo ?? { Queries: {} }, 0);
      case ActionType.Trace:
        this.response.TraceIds.push(action.Id);
        return null;
      default:
        throw invalid(`Action type ${action.ActionType} is unknown.`);
    }
  }

  /** "Range.Values", for the error's location. */
  describe(action: ActionInfo | undefined): string {
    if (!action) return "";
    const path = this.body.ObjectPaths[String(action.ObjectPathId ?? 0)];
    const type = this.resolved.get(action.ObjectPathId ?? 0)?.type.name;
    if (type !== undefined) return action.Name ? `${type}.${action.Name}` : type;
    // The object itself could not be had: Excel names the member of its parent that was to give it.
    const parent = this.resolved.get(path?.ParentObjectPathId ?? 0)?.type.name;
    return [parent, path?.Name].filter(Boolean).join(".");
  }

  private instantiate(id: number): unknown {
    const found = this.path(id);
    if (!found) return null;
    const reference = this.references.get(id);
    const identity = found.type.identity?.(found.self, this.context) ?? {};
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
  }

  private query(target: Node | null, query: QueryInfo): Record<string, unknown> | null {
    return target && answerQuery(target, query, this.context);
  }

  private invoke(id: number, action: ActionInfo): unknown {
    const name = action.Name ?? "";
    if (name === "_KeepReference") {
      // The client asks it of everything that may be a range, null objects too.
      const found = this.path(id);
      const held = found && areasOf(found);
      if (held) this.references.set(id, this.context.keep(held));
      return null;
    }
    const target = this.need(id);
    const result = this.call(target, name, this.args(action.ArgumentInfo));
    return isNode(result) || result === undefined ? null : result;
  }

  private call(target: Node, name: string, args: Args): unknown {
    const method = target.type.methods?.[name];
    if (!method) throw unknownMember(this.context, target.type.name, name);
    return method(target.self, args, this.context);
  }

  private assign(target: Node, name: string, value: unknown): void {
    const type = target.type;
    const scalar = type.scalars?.[name];
    if (!scalar) throw unknownMember(this.context, type.name, name);
    if (!scalar.set) throw new ModelError("AccessDenied", `${type.name}.${name} can only be read.`);
    scalar.set(target.self, value, this.context);
  }

  private update(target: Node, state: Readonly<Record<string, unknown>>): void {
    const type = target.type;
    for (const [key, value] of Object.entries(state)) {
      const { scalar, part } = wireName(type, key);
      if (part !== undefined) {
        const inner = type.parts?.[part]?.(target.self, this.context);
        if (!inner) throw missing();
        this.update(inner, value as Record<string, unknown>);
      } else this.assign(target, scalar ?? key, value);
    }
  }

  private ensureUnchanged(target: Node, state: Readonly<Record<string, unknown>>): void {
    const now = answerQuery(target, { Select: Object.keys(state) }, this.context);
    const seen = asJson(now) as Record<string, unknown>;
    for (const [key, value] of Object.entries(state)) {
      const same = JSON.stringify(seen[key.charAt(0).toLowerCase() + key.slice(1)]) === JSON.stringify(value);
      if (!same) throw new ModelError("Conflict", `${target.type.name}.${key} has changed.`);
    }
  }

  private recursive(
    target: Node,
    info: NonNullable<ActionInfo["RecursiveQueryInfo"]>,
    depth: number,
  ): unknown {
    const query = info.Queries[target.type.name] ?? { Select: ["$none"] };
    const out = answerQuery(target, query, this.context);
    if (depth >= (info.MaxDepth ?? 1)) return out;
    const type = target.type;
    if (type.items) {
      out["_Items"] = type
        .items(target.self, this.context)
        .map((item) => this.recursive(item, info, depth + 1));
    }
    for (const [name, part] of Object.entries(type.parts ?? {})) {
      const inner = part(target.self, this.context);
      if (inner && info.Queries[inner.type.name]) out[name] = this.recursive(inner, info, depth + 1);
    }
    return out;
  }

  /** The object of a path; null for a null object. Resolved at first need, once per request. */
  private path(id: number): Node | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const info = this.body.ObjectPaths[String(id)];
    if (!info) throw new ModelError("InvalidObjectPath", `Object path ${id} is unknown.`);
    const found = this.resolve(info);
    this.resolved.set(id, found);
    return found;
  }

  private need(id: number): Node {
    const found = this.path(id);
    if (!found) throw missing();
    return found;
  }

  private resolve(info: PathInfo): Node | null {
    const name = info.Name ?? "";
    switch (info.ObjectPathType) {
      case PathType.GlobalObject:
        return node(workbookType, this.context.book);
      case PathType.NullObject:
        return null;
      case PathType.ReferenceId: {
        const held = this.context.kept(name);
        if (!held || held.areas.length === 0) throw missing();
        return held.areas.length > 1 ? node(rangeAreasType, held) : node(rangeType, held);
      }
      case PathType.Property: {
        const parent = this.path(info.ParentObjectPathId ?? 0);
        return parent && this.part(parent, name);
      }
      case PathType.Indexer: {
        const parent = this.path(info.ParentObjectPathId ?? 0);
        if (!parent) return null;
        const item = parent.type.item;
        if (!item) throw unknownMember(this.context, parent.type.name, "GetItem");
        const found = item(parent.self, this.args(info.ArgumentInfo).any(0), this.context);
        if (!found) throw missing();
        return found;
      }
      case PathType.Method: {
        const parent = this.path(info.ParentObjectPathId ?? 0);
        if (!parent) return null;
        const found = this.call(parent, name, this.args(info.ArgumentInfo));
        if (found === null || found === undefined) {
          if (/OrNullObject/.test(name)) return null;
          throw missing();
        }
        if (!isNode(found)) throw unknownMember(this.context, parent.type.name, name);
        return found;
      }
      case PathType.NewObject: {
        const service = serviceNode(name);
        if (!service) throw unknownMember(this.context, "new", name);
        return service;
      }
      default:
        throw new ModelError("InvalidObjectPath", `Object path type ${info.ObjectPathType} is unknown.`);
    }
  }

  private part(parent: Node, name: string): Node | null {
    const part = parent.type.parts?.[name];
    if (!part) throw unknownMember(this.context, parent.type.name, name);
    const found = part(parent.self, this.context);
    if (!found && !/OrNullObject$/.test(name)) throw missing();
    return found;
  }

  private args(info: ArgumentInfo | undefined): Args {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Args(
      (info?.Arguments ?? []).map((value, i) => {
        const id = ids[i];
        return id ? this.path(id) : this.deep(value);
      }),
    );
  }

  private deep(value: unknown): unknown {
    if (Array.isArray(value)) {
      // Blocks of cells hold no objects, and there are many of them.
      return value.some((v) => typeof v === "object" && v !== null && !Array.isArray(v))
        ? value.map((v) => this.deep(v))
        : value;
    }
    if (typeof value !== "object" || value === null) return value;
    const record = value as Record<string, unknown>;
    if (typeof record["_ObjectPathId"] === "number") return this.path(record["_ObjectPathId"]);
    return Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, this.deep(inner)]));
  }
}
