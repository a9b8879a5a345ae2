/** Faults to inject into the host's answers: what Excel does on a bad day, at a chosen request. */
import type { RequestBody } from "./richapi/protocol";
import type { Workbook } from "./model";

/** Error codes of the channel itself (not of an action). */
export const OFFICE_ERRORS = {
  cellEditMode: 5004,
  modalDialog: 5016,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noPermission: 7000,
  internal: 5001,
} as const;

/** A request as a predicate sees it. `number` counts all RichApi requests of the host, from 1. */
export interface SeenRequest {
  readonly number: number;
  readonly body: RequestBody;
  /** "Range.Values=", "Worksheet.Delete()", "Range.load": the last steps of the actions, to recognise a request. */
  readonly steps: readonly string[];
}

export type Effect =
  /** The request fails as a whole, with a code of the channel; nothing of it is done. */
  | { readonly kind: "office"; readonly code: number }
  /** An action fails; those before it (by default none) are done: there is no rollback. */
  | { readonly kind: "api"; readonly code: string; readonly message?: string; readonly afterActions?: number }
  /** Everything is done, but the answer says that it failed. */
  | { readonly kind: "doneButFailed"; readonly code: string }
  /** Never answered: `sync()` hangs. With `done`, the request is carried out all the same. */
  | { readonly kind: "silence"; readonly done?: boolean }
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** Grids of cells come back as null, as for ranges that are too large. */
  | { readonly kind: "nulls" }
  /** Somebody does something in the workbook just before (or after) the request is carried out. */
  | { readonly kind: "before"; readonly act: (book: Workbook) => void }
  | { readonly kind: "after"; readonly act: (book: Workbook) => void };

export interface Fault {
  /** Which request: its number, or a predicate; every request when absent. */
  readonly when?: number | ((request: SeenRequest) => boolean);
  readonly effect: Effect;
  /** How often; once unless said. */
  readonly times?: number;
}

interface Armed extends Fault {
  left: number;
  hits: number;
}

/** Excel refuses a call however often it is made; what stands before it in its request is done. Adding an item is `Add` of a collection. */
export function refusing(owner: string | null, member: string): Fault {
  const effect = { kind: "api" as const, code: "GeneralException", afterActions: 0 };
  const when = ({ body }: SeenRequest): boolean => {
    effect.afterActions = body.Actions.findIndex((action) => {
      const path = body.ObjectPaths[String(action.ObjectPathId ?? 0)];
      const [name, of] =
        action.ActionType === 3
          ? [action.Name, path]
          : [path?.Name, body.ObjectPaths[String(path?.ParentObjectPathId ?? 0)]];
      return name === member && (owner === null || of?.Name === owner);
    });
    return effect.afterActions >= 0;
  };
  return { when, effect, times: Infinity };
}

/** Reported of real Excel: no name can be added while a copied sheet is in front. */
export const addsNoName = (): Fault => refusing("Names", "Add");

/** The faults of a host. */
export class Faults {
  private armed: Armed[] = [];
  /** How many faults came into effect. */
  hits = 0;

  /** Arms a fault; call the result to disarm it. */
  add(fault: Fault): () => void {
    const armed: Armed = { ...fault, left: fault.times ?? 1, hits: 0 };
    this.armed.push(armed);
    return () => {
      this.armed = this.armed.filter((a) => a !== armed);
    };
  }

  /** The next RichApi request after now is refused with this code of the channel. */
  failNext(code: number): () => void {
    return this.add({ effect: { kind: "office", code } });
  }

  /** Disarms all. */
  clear(): void {
    this.armed = [];
  }

  /** The effects for a request; those used up are gone. */
  take(request: SeenRequest): Effect[] {
    const matching = this.armed.filter((fault) => {
      if (fault.left <= 0) return false;
      if (fault.when === undefined) return true;
      return typeof fault.when === "number" ? fault.when === request.number : fault.when(request);
    });
    for (const fault of matching) {
      fault.left--;
      fault.hits++;
      this.hits++;
    }
    this.armed = this.armed.filter((fault) => fault.left > 0);
    return matching.map((fault) => fault.effect);
  }
}

/** Names the actions of a request after the members they touch. */
export function stepsOf(body: RequestBody): string[] {
  return body.Actions.map((action) => {
    const path = body.ObjectPaths[String(action.ObjectPathId ?? 0)];
    const owner = path?.Name ?? "";
    if (action.ActionType === 3) return `${owner}.${action.Name ?? ""}()`;
    if (action.ActionType === 4) return `${owner}.${action.Name ?? ""}=`;
    if (action.ActionType === 2 || action.ActionType === 7) return `${owner}.load`;
    return action.ActionType === 1 ? `${owner}` : "";
  });
}
