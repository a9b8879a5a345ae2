/** What messages of the channel are about. */
import { ActionType, PathType, type RequestBody } from "./richapi/protocol";
import type { HostSide } from "./traffic";

/** What the client is told when it starts. */
export function appContext(
  { book, locale, sets }: Pick<HostSide<unknown>, "book" | "locale" | "sets">,
  appId: string,
  number: number,
): Record<string, unknown> {
  const settings = [...book.settings].map(([key, value]) => [key, JSON.stringify(value)]);
  return {
    _id: appId,
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `https://example.org/${book.fileName}`,
    _clientMode: book.readOnly ? 0 : 1,
    _settings: settings,
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: `correlation-${number}`,
    _requirementMatrix: JSON.stringify(sets),
    _appDomains: [],
    _initialDisplayMode: 2,
  };
}

/** The add-in's work, or what the library sends by itself: giving ranges back after a batch, talking to services. */
export function purposeOf(body: RequestBody): "work" | "cleanup" | "service" {
  const steps = body.Actions.filter((action) => action.ActionType !== ActionType.Instantiate);
  if (steps.length > 0 && steps.every((action) => action.Name === "_RemoveReference")) return "cleanup";
  const roots = Object.values(body.ObjectPaths).filter(
    (path) => path.ParentObjectPathId === undefined || path.ParentObjectPathId === 0,
  );
  return roots.length > 0 && roots.every((path) => path.ObjectPathType === PathType.NewObject)
    ? "service"
    : "work";
}

/** Values as they come when there are too many: null in the place of each grid. */
export function withoutGrids(value: unknown): unknown {
  if (Array.isArray(value)) return value.some(Array.isArray) ? null : value.map(withoutGrids);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutGrids(inner)]));
}
