/** Answers `load`: picks the scalars and parts that a query names. */
import type { QueryInfo } from "./protocol";
import type { Context, Node, TypeTable } from "./table";
import { unknownMember } from "./unknown";

/** Member names wanted, as a tree; a leaf has no children. */
type Wanted = Map<string, Wanted>;

function grow(paths: readonly string[]): Wanted {
  const root: Wanted = new Map();
  for (const path of paths) {
    let level = root;
    for (const step of path.split("/")) {
      const name = step.trim();
      if (name === "") continue;
      const next = level.get(name) ?? new Map<string, Wanted>();
      level.set(name, next);
      level = next;
    }
  }
  return root;
}

/** The wire name of a member that the caller wrote in any case. */
export function wireName(type: TypeTable<never>, name: string): { scalar?: string; part?: string } {
  const low = name.toLowerCase();
  const scalar = Object.keys(type.scalars ?? {}).find((key) => key.toLowerCase() === low);
  if (scalar !== undefined) return { scalar };
  const part = Object.keys(type.parts ?? {}).find((key) => key.toLowerCase() === low);
  return part === undefined ? {} : { part };
}

/** Reads what a query asks of an object. */
export function answerQuery(target: Node, query: QueryInfo, context: Context): Record<string, unknown> {
  const select = query.Select ?? [];
  const expand = query.Expand ?? [];
  const wanted = grow([...select, ...expand.map((path) => `${path}/$all`)]);
  if (select.length === 0) wanted.set("$all", new Map());
  return pick(target, wanted, context, { skip: query.Skip ?? 0, top: query.Top ?? Infinity });
}

function pick(
  target: Node,
  wanted: Wanted,
  context: Context,
  page = { skip: 0, top: Infinity },
): Record<string, unknown> {
  const type = target.type;
  const out: Record<string, unknown> = { ...type.identity?.(target.self, context) };
  if (type.items) {
    const items = type.items(target.self, context).slice(page.skip, page.skip + page.top);
    const inner: Wanted = new Map();
    for (const [name, below] of wanted) {
      const own = wireName(type, name).scalar;
      if (own !== undefined) out[own] = type.scalars?.[own]?.get(target.self, context);
      else if (name.toLowerCase() === "items") {
        if (below.size === 0) inner.set("$all", new Map());
        for (const [key, value] of below) inner.set(key, value);
      } else inner.set(name, below);
    }
    out["_Items"] = items.map((item) => pick(item, inner, context));
    return out;
  }
  const all = wanted.has("$all");
  for (const [name, scalar] of Object.entries(type.scalars ?? {})) {
    if (all && !HEAVY.has(`${type.name}.${name}`)) out[name] = scalar.get(target.self, context);
  }
  for (const [name, below] of wanted) {
    if (name === "$all" || name === "$none") continue;
    const { scalar, part } = wireName(type, name);
    if (scalar !== undefined) out[scalar] = type.scalars?.[scalar]?.get(target.self, context);
    else if (part !== undefined) {
      const inner = type.parts?.[part]?.(target.self, context) ?? null;
      if (below.size === 0) below.set("$all", new Map());
      out[part] = inner && pick(inner, below, context);
    } else if (!KNOWN_BY_CLIENT.has(name)) {
      throw unknownMember(context, type.name, name);
    }
  }
  return out;
}

/** Not part of "all": Excel leaves them out too, since they are of later sets or cost a lot. */
const HEAVY = new Set(["Range.FormulasR1C1"]);
/** Words that the client itself adds. */
const KNOWN_BY_CLIENT = new Set(["_ReferenceId", "isNullObject"]);

/** The answer in the form of `retrieve`: camelCase, "items". */
export function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key === "_Items" ? "items" : key.charAt(0).toLowerCase() + key.slice(1),
      asJson(inner),
    ]),
  );
}
