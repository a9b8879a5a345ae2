/** What host and connections share: the record of what was said, and what a connection needs of its host. */
import type { Faults } from "./faults";
import type { Workbook } from "./model";

/** One RichApi request. */
export interface Traffic {
  readonly requestBytes: number;
  responseBytes: number;
  readonly actions: number;
  /** The steps of the request, for reading a failed budget. */
  readonly steps: readonly string[];
  /** The error that was answered, if any. */
  error?: string | number;
}

/** Excel on the web refuses messages above 5 MB. */
export interface Limits {
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** A ribbon command's way through the add-in. */
export interface CommandResult {
  /** 0 when the function called `event.completed()`, an error code when there is no such function. */
  readonly status: number;
  readonly data: unknown;
}

/** The host as its connections see it. */
export interface HostSide<C> {
  readonly book: Workbook;
  readonly faults: Faults;
  readonly traffic: Traffic[];
  readonly unknownMembers: Set<string>;
  readonly unknownCalls: Set<number>;
  readonly createdWorkbooks: (string | null)[];
  readonly limits: Limits;
  readonly locale: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly editingCell: boolean;
  settingsSaves: number;
  cleanups: number;
  watchEditing(done: () => void): () => void;
  disconnect(connection: C): void;
  notice(what: "workbookCreated" | "request"): void;
}

/** Length in UTF-8, as it goes over the wire. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // Each half of a pair counts 2: four bytes together.
    bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
