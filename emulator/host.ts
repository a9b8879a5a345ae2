/** The emulated Excel: one workbook, the add-ins connected to it, what was said between them. */
import { Connection, type ConnectionOptions } from "./connection";
import { Faults } from "./faults";
import type { CommandResult, HostSide, Limits, Traffic } from "./traffic";
import type { HabitChanges, Habits } from "./habits";
import type { Workbook } from "./model";

export interface HostOptions {
  readonly workbook: Workbook;
  /** Language of the interface; the workbook's unless said. */
  readonly locale?: string;
  /** The ExcelApi set that is advertised; members above 1.9 are refused anyway. */
  readonly requirement?: string;
  /** Further sets, e.g. { SharedRuntime: "1.1" }. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
  /** Habits that are other than usual; see habits.ts. */
  readonly habits?: HabitChanges;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

export class Host implements HostSide<Connection> {
  readonly book: Workbook;
  readonly faults = new Faults();
  /** Every RichApi request so far. */
  readonly traffic: Traffic[] = [];
  /** Requests in which the library gave ranges back after a batch: sent in the background, not counted in `traffic`. */
  cleanups = 0;
  /** Members that were asked for and are not emulated, "Type.Member". */
  readonly unknownMembers = new Set<string>();
  /** Files given to `Excel.createWorkbook` (base64; null for an empty workbook). */
  readonly createdWorkbooks: (string | null)[] = [];
  /** How often the add-in saved settings: each time clears the undo stack in Excel. */
  settingsSaves = 0;
  /** Calls of the channel that are not emulated (dispatch ids). */
  readonly unknownCalls = new Set<number>();
  readonly limits: Limits;
  readonly locale: string;
  readonly sets: Readonly<Record<string, string>>;
  private editing = false;
  private readonly editingWatchers = new Set<() => void>();
  private readonly connections = new Set<Connection>();
  private readonly watchers = new Set<(what: "workbookCreated" | "request") => void>();
  private activations = 0;
  private clicks = 0;

  constructor(options: HostOptions) {
    this.book = options.workbook;
    this.book.habits.change(options.habits ?? {});
    this.locale = options.locale ?? options.workbook.locale;
    this.limits = { requestBytes: FIVE_MEGABYTES, responseBytes: FIVE_MEGABYTES, ...options.limits };
    this.sets = {
      ExcelApi: options.requirement ?? "1.9",
      SharedRuntime: "1.1",
      AddinCommands: "1.1",
      DelayForCellEdit: "1.1",
      ...options.sets,
    };
  }

  /** How this Excel behaves. */
  get habits(): Habits {
    return this.book.habits;
  }

  /** A person is typing in a cell: every request fails with 5004 (or waits, with delayForCellEdit). */
  get editingCell(): boolean {
    return this.editing;
  }

  set editingCell(editing: boolean) {
    this.editing = editing;
    if (!editing) for (const watcher of [...this.editingWatchers]) watcher();
  }

  /** Calls back when the cell is left; for requests that wait for it. */
  watchEditing(done: () => void): () => void {
    this.editingWatchers.add(done);
    return () => this.editingWatchers.delete(done);
  }

  /** Activates an add-in (opens its pane, or loads its shared runtime). Each activation has ids of its own. */
  connect(options: Omit<ConnectionOptions, "number">): Connection {
    // The first one finds what the file holds; each later one is a reopening.
    if (this.activations > 0 && this.habits.has("settingsLost")) this.book.settings.clear();
    const connection = new Connection(this, { ...options, number: ++this.activations });
    this.connections.add(connection);
    return connection;
  }

  /** Forgets a closed or reloaded pane. */
  disconnect(connection: Connection): void {
    this.connections.delete(connection);
  }

  /** Clicks a ribbon button whose action is ExecuteFunction. Resolves when the function says that it completed. */
  runCommand(functionName: string, controlId = functionName): Promise<CommandResult> {
    const connection = [...this.connections].at(-1);
    if (!connection) return Promise.reject(new Error("No add-in is connected."));
    this.clicks++;
    if (this.clicks === 1 && this.habits.has("firstClickLost")) return new Promise(() => undefined);
    return connection.runCommand(functionName, controlId);
  }

  /** Round trips, bytes and actions since the mark (a former length of `traffic`). */
  since(mark: number): { trips: number; requestBytes: number; responseBytes: number; actions: number } {
    const part = this.traffic.slice(mark);
    const sum = (read: (t: Traffic) => number): number => part.reduce((total, t) => total + read(t), 0);
    return {
      trips: part.length,
      requestBytes: sum((t) => t.requestBytes),
      responseBytes: sum((t) => t.responseBytes),
      actions: sum((t) => t.actions),
    };
  }

  /** Tells when a request was answered or a workbook created: for a page that shows it. */
  watch(listener: (what: "workbookCreated" | "request") => void): () => void {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  /** For the connections. */
  notice(what: "workbookCreated" | "request"): void {
    for (const watcher of [...this.watchers]) watcher(what);
  }
}
