/** Turns what happened in the workbook into the messages that the client's event handlers read. */
import {
  type Anchor,
  CellError,
  type ChangeType,
  formatRect,
  type Workbook,
  type WorkbookEvent,
} from "./model";
import { EVENT_TYPES } from "./richapi/types/events";

export interface EventMessage {
  readonly type: number;
  readonly target: string;
  readonly json: string;
}

const SHIFTS: Partial<Record<ChangeType, string>> = {
  CellInserted: "ShiftCellDown",
  CellDeleted: "ShiftCellUp",
};

function wireType(value: unknown): string {
  if (value === null || value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** Who caused an event, as far as Excel says. */
export type Trigger = "ThisLocalAddin" | "Unknown";

/** The messages for an event, one per target that somebody listens to. */
export function eventMessage(
  event: WorkbookEvent,
  book: Workbook,
  keep: (anchor: Anchor) => string,
  wanted: (target: string, type: number) => boolean,
  triggerSource?: Trigger,
): EventMessage[] {
  const found = describe(event, book);
  if (!found) return [];
  const targets = [found.sheetId, "Workbook"].filter((target) => wanted(target, found.type));
  if (targets.length === 0) return [];
  const referenceId = found.anchor ? keep(found.anchor) : undefined;
  const json = JSON.stringify({
    ...found.args,
    worksheetId: found.sheetId,
    ...(triggerSource && event.type === "changed" ? { triggerSource } : {}),
    ...(referenceId ? { referenceId } : {}),
  });
  return targets.map((target) => ({ type: found.type, target, json }));
}

interface Described {
  readonly type: number;
  readonly sheetId: string;
  readonly args: Record<string, unknown>;
  readonly anchor?: Anchor;
}

function describe(event: WorkbookEvent, book: Workbook): Described | null {
  switch (event.type) {
    case "changed":
      return {
        type: EVENT_TYPES.DataChanged,
        sheetId: event.sheet.id,
        anchor: { sheet: event.sheet, areas: [event.area] },
        args: {
          address: formatRect(event.area),
          changeType: event.change,
          source: event.source,
          shiftDirection: SHIFTS[event.change] ?? "None",
          ...(event.details
            ? {
                valueBefore: wire(event.details.before),
                valueAfter: wire(event.details.after),
                valueTypeBefore: wireType(event.details.before),
                valueTypeAfter: wireType(event.details.after),
              }
            : {}),
        },
      };
    case "formatChanged":
      return {
        type: EVENT_TYPES.FormatChanged,
        sheetId: event.sheet.id,
        anchor: { sheet: event.sheet, areas: [event.area] },
        args: { address: formatRect(event.area), source: event.source },
      };
    case "selected":
      return {
        type: EVENT_TYPES.SelectionChanged,
        sheetId: book.active.id,
        args: { address: formatRect(book.selection) },
      };
    case "calculated":
      return { type: EVENT_TYPES.Calculated, sheetId: event.sheet.id, args: { address: "" } };
    case "sheetAdded":
      return { type: EVENT_TYPES.Added, sheetId: event.sheet.id, args: { source: "Local" } };
    case "sheetDeleted":
      return { type: EVENT_TYPES.Deleted, sheetId: event.sheet.id, args: { source: "Local" } };
    case "sheetActivated":
      return { type: EVENT_TYPES.Activated, sheetId: event.sheet.id, args: {} };
    case "sheetDeactivated":
      return { type: EVENT_TYPES.Deactivated, sheetId: event.sheet.id, args: {} };
    case "touched":
      return null;
  }
}

function wire(value: unknown): unknown {
  if (value === null || value === undefined) return "";
  // An error in a cell travels as its text.
  return value instanceof CellError ? value.text : value;
}
