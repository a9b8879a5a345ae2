/** The channel to one activated add-in: answers the client's messages and sends it events. */
import { type Effect, OFFICE_ERRORS, type SeenRequest, stepsOf } from "./faults";
import { type Anchor, ModelError, type Workbook, type WorkbookEvent } from "./model";
import { byteLength, type CommandResult, type HostSide, type Traffic } from "./traffic";
import { habitualEffects, habitualEvents, LATE_MS, REQUESTS_OF_A_LIFE } from "./habitual";
import type { HabitName } from "./habits";
import { eventMessage, type Trigger } from "./notifications";
import { appContext, purposeOf, withoutGrids } from "./messages";
import { execute } from "./richapi/interpreter";
import type { RequestBody, ResponseBody } from "./richapi/protocol";
import type { Context } from "./richapi/table";
import { unknownMembers } from "./richapi/unknown";

export interface ConnectionOptions {
  /** Sends a message to the add-in's window. */
  readonly send: (message: string) => void;
  readonly number: number;
}

interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
/** Position of the request's flags in the message's array, and the flag that Excel.run({delayForCellEdit}) sets. */
const FLAGS_SLOT = 6;
const DELAY_FOR_CELL_EDIT = 64;

export class Connection implements Context {
  readonly conversationId: string;
  readonly appId: string;
  eventsEnabled = true;
  private readonly listening = new Set<string>();
  private readonly registered = new Set<string>();
  private readonly references = new Map<string, Anchor>();
  private readonly commands = new Map<string, (result: CommandResult) => void>();
  private readonly commandsReady: (() => void)[] = [];
  private readonly unsubscribe: () => void;
  private pending: WorkbookEvent[] | null = null;
  /** Requests that came while a delayed one was under way. */
  private behindDelayed: (() => void)[] | null = null;
  private counter = 0;
  private requests = 0;
  private closed = false;

  constructor(
    private readonly host: HostSide<Connection>,
    private readonly options: ConnectionOptions,
  ) {
    this.conversationId = `conversation-${options.number}`;
    this.appId = `spaser-${options.number}`;
    this.unsubscribe = host.book.subscribe((event) => this.hear(event));
  }

  get book(): Workbook {
    return this.host.book;
  }

  get locale(): string {
    return this.host.book.locale;
  }

  /** What the frame's `name` must be, before it is inserted, for the client to find its host. */
  windowName(hostOrigin: string): string {
    const correlation = `correlation-${this.options.number}`;
    return JSON.stringify({
      baseFrameName: this.appId,
      hostInfo: `Excel$Web$16.01$${this.host.locale}$${correlation}$$$1$`,
      xdmInfo: `${this.conversationId}|${this.appId}|${hostOrigin}`,
      serializerVersion: "1",
      flights: "[]",
    });
  }

  /** Takes a message of the add-in. Anything that is not the client's is ignored. */
  receive(raw: unknown): void {
    if (this.closed || typeof raw !== "string") return;
    let message: Message;
    try {
      message = JSON.parse(raw) as Message;
    } catch {
      return;
    }
    if (message._messageType !== 0 || message._conversationId !== this.conversationId) return;
    if (message._actionType === ACTION.registerEvent) return this.register(message);
    if (message._actionType === ACTION.unregisterEvent) {
      this.registered.delete(message._actionName);
      return this.reply(message, { Error: 0, Version: 1 });
    }
    if (message._actionName === "ContextActivationManager_getAppContextAsync")
      return this.reply(message, appContext(this.host, this.appId, this.options.number));
    if (message._actionName === "executeMethod") return this.method(message);
    this.reply(message, null);
  }

  /** The pane is closed or reloaded: its handlers and references die. */
  close(): void {
    this.closed = true;
    this.unsubscribe();
    for (const anchor of this.references.values()) this.book.anchors.delete(anchor);
    this.host.disconnect(this);
  }

  /** Runs a ribbon function. */
  runCommand(functionName: string, controlId: string): Promise<CommandResult> {
    return new Promise((resolve) => {
      const id = `command-${++this.counter}`;
      const start = (): void => {
        this.commands.set(id, resolve);
        this.post("appCommandInvoked", {
          0: id,
          1: functionName,
          2: JSON.stringify({ source: { id: controlId } }),
        });
      };
      // A click while the runtime still starts waits for it, as in Excel.
      if (this.registered.has("appCommandInvoked")) start();
      else this.commandsReady.push(start);
    });
  }

  // ---- Context of the member tables

  listen(eventType: number, target: string): void {
    this.listening.add(`${eventType}:${target}`);
  }

  unlisten(eventType: number, target: string): void {
    this.listening.delete(`${eventType}:${target}`);
  }

  keep(anchor: Anchor): string {
    const id = `{reference-${++this.counter}}`;
    const own: Anchor = { ...anchor };
    this.references.set(id, own);
    this.book.anchors.add(own);
    return id;
  }

  kept(referenceId: string): Anchor | null {
    const anchor = this.references.get(referenceId);
    return anchor && this.book.sheets.includes(anchor.sheet) ? anchor : null;
  }

  release(referenceId: string): void {
    const anchor = this.references.get(referenceId);
    if (anchor) this.book.anchors.delete(anchor);
    this.references.delete(referenceId);
  }

  /** How many ranges the add-in holds on to: it should be none between actions. */
  get heldRanges(): number {
    return this.references.size;
  }

  newWorkbook(base64: string | null): void {
    this.host.createdWorkbooks.push(base64);
    this.host.notice("workbookCreated");
  }

  // ---- messages

  private register(message: Message): void {
    this.registered.add(message._actionName);
    this.reply(message, { Error: 0, Version: 1 });
    if (message._actionName === "appCommandInvoked") {
      for (const start of this.commandsReady.splice(0)) start();
    }
  }

  private reply(to: Message, data: unknown): void {
    this.send({ to: to._actionName, correlation: to._correlationId, kind: 0, data });
  }

  /** Sends an event under the name that the client registered. */
  private post(name: string, data: unknown): void {
    if (this.registered.has(name)) this.send({ to: name, correlation: 0, kind: 1, data });
  }

  private send(message: { to: string; correlation: number; kind: 0 | 1; data: unknown }): void {
    if (this.closed) return;
    this.options.send(
      JSON.stringify({
        _messageType: 1,
        _actionName: message.to,
        _conversationId: this.conversationId,
        _correlationId: message.correlation,
        _origin: "",
        _errorCode: 0,
        _responseType: message.kind,
        _data: message.data,
        _serializerVersion: 1,
      }),
    );
  }

  private method(message: Message): void {
    const data = message._data as Record<string, unknown> & { DdaMethod: { DispatchId: number } };
    switch (data.DdaMethod.DispatchId) {
      case DISPATCH.richApi:
        return this.richApi(message, data["ArrayData"] as unknown[]);
      case DISPATCH.saveSettings: {
        const request = data["DdaSettingsMethod"] as { Properties: [string, string][] };
        this.host.settingsSaves++;
        this.book.forgetUndo();
        this.book.settings.clear();
        for (const [key, json] of request.Properties) this.book.settings.set(key, JSON.parse(json));
        return this.reply(message, { Error: 0, Version: 1 });
      }
      case DISPATCH.loadSettings: {
        const Settings = [...this.book.settings].map(([Name, value]) => ({
          Name,
          Value: JSON.stringify(value),
        }));
        return this.reply(message, { Error: 0, Version: 1, Properties: { Settings } });
      }
      case DISPATCH.commandCompleted: {
        const done = this.commands.get(String(data["0"]));
        this.commands.delete(String(data["0"]));
        const json = data["2"];
        done?.({
          status: Number(data["1"]),
          data: typeof json === "string" && json !== "" ? JSON.parse(json) : null,
        });
        return this.reply(message, { Error: 0, Version: 1 });
      }
      default:
        this.host.unknownCalls.add(data.DdaMethod.DispatchId);
        return this.reply(message, { Error: OFFICE_ERRORS.internal, Version: 1 });
    }
  }

  private richApi(message: Message, array: unknown[]): void {
    const text = String(array[4]);
    const flags = Number(array[FLAGS_SLOT]);
    const body = JSON.parse(text) as RequestBody;
    const steps = stepsOf(body);
    const traffic: Traffic = {
      requestBytes: byteLength(text),
      responseBytes: 0,
      actions: body.Actions.length,
      steps,
    };
    const purpose = purposeOf(body);
    // What the library says for itself is no round trip of the add-in.
    if (purpose !== "work") return this.housekeep(message, body, purpose);
    if (this.isDead()) return;
    // Excel answers one request after the other: a later one doesn't overtake one that it is still busy with.
    if (this.behindDelayed) {
      this.behindDelayed.push(() => this.richApi(message, array));
      return;
    }
    this.host.traffic.push(traffic);
    const refuse = (code: number): void => {
      traffic.error = code;
      this.reply(message, { Error: code, Version: 1 });
      this.host.notice("request");
    };
    if (this.host.editingCell) {
      if (!(flags & DELAY_FOR_CELL_EDIT)) return refuse(OFFICE_ERRORS.cellEditMode);
      const stop = this.host.watchEditing(() => {
        stop();
        this.host.traffic.splice(this.host.traffic.indexOf(traffic), 1);
        this.richApi(message, array);
      });
      return;
    }
    if (traffic.requestBytes > this.host.limits.requestBytes && this.has("fiveMegabytes"))
      return refuse(OFFICE_ERRORS.requestTooLarge);
    const request: SeenRequest = { number: this.host.traffic.length, body, steps };
    const effects = [...this.host.faults.take(request), ...habitualEffects(request, this.book)];
    this.answer(message, request, effects, traffic, refuse);
  }

  private housekeep(message: Message, body: RequestBody, purpose: "cleanup" | "service"): void {
    if (purpose === "cleanup") this.host.cleanups++;
    this.reply(message, { Error: 0, Version: 1, Data: [200, [], JSON.stringify(execute(body, this))] });
  }

  private answer(
    message: Message,
    request: SeenRequest,
    effects: Effect[],
    traffic: Traffic,
    refuse: (code: number) => void,
  ): void {
    const find = <K extends Effect["kind"]>(kind: K): Extract<Effect, { kind: K }> | undefined =>
      effects.find((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
    const delay = find("delay");
    if (delay) {
      const rest = effects.filter((effect) => effect !== delay);
      const waiting: (() => void)[] = (this.behindDelayed = []);
      setTimeout(() => {
        this.behindDelayed = null;
        this.answer(message, request, rest, traffic, refuse);
        // The first of them may be delayed too: the rest then waits behind it.
        for (const go of waiting) go();
      }, delay.milliseconds);
      return;
    }
    find("before")?.act(this.book);
    const office = find("office");
    if (office) return refuse(office.code);
    const silence = find("silence");
    if (silence && !silence.done) return;
    const response = this.perform(request, find("api"));
    const failed = find("doneButFailed");
    if (failed) {
      response.Error = { Code: failed.code, Message: failed.code, Location: "", ActionIndex: 0 };
      response.Results = [];
    }
    if (find("nulls")) for (const result of response.Results) result.Value = withoutGrids(result.Value);
    find("after")?.act(this.book);
    if (!silence) this.deliver(message, response, traffic, refuse);
    this.flush();
  }

  private perform(request: SeenRequest, fault: Extract<Effect, { kind: "api" }> | undefined): ResponseBody {
    this.pending = [];
    try {
      return execute(request.body, this, (_action, index) => {
        if (fault && index === (fault.afterActions ?? 0))
          throw new ModelError(fault.code, fault.message ?? fault.code);
      });
    } finally {
      for (const name of unknownMembers(this)) this.host.unknownMembers.add(name);
    }
  }

  private deliver(
    message: Message,
    response: ResponseBody,
    traffic: Traffic,
    refuse: (code: number) => void,
  ): void {
    const text = JSON.stringify(response);
    traffic.responseBytes = byteLength(text);
    if (traffic.responseBytes > this.host.limits.responseBytes && this.has("fiveMegabytes")) {
      if (!this.has("nullForLargeAnswers")) return refuse(OFFICE_ERRORS.responseTooLarge);
      for (const result of response.Results) result.Value = withoutGrids(result.Value);
      return this.deliver(message, response, traffic, refuse);
    }
    if (response.Error) traffic.error = response.Error.Code;
    this.reply(message, { Error: 0, Version: 1, Data: [200, [], text] });
    this.host.notice("request");
  }

  // ---- events

  private hear(event: WorkbookEvent): void {
    if (this.pending) this.pending.push(event);
    else this.say([event]);
  }

  /** Events that a request caused go out after its answer. */
  private flush(): void {
    const events = this.pending ?? [];
    this.pending = null;
    this.say(
      events.filter((event) => event.type !== "changed" || this.has("ownWritesTold")),
      "ThisLocalAddin",
    );
  }

  private say(events: readonly WorkbookEvent[], trigger: Trigger = "Unknown"): void {
    const told = habitualEvents(events, this.book.habits);
    if (!this.has("eventsLate")) for (const event of told) this.tell(event, trigger);
    else if (told.length > 0) setTimeout(() => told.forEach((event) => this.tell(event, trigger)), LATE_MS);
  }

  /** Since ExcelApi 1.14 an event says whether this add-in caused it. */
  private get saysTrigger(): boolean {
    return Number(this.host.sets["ExcelApi"]?.split(".")[1]) >= 14;
  }

  private has(habit: HabitName): boolean {
    return this.book.habits.has(habit);
  }

  /** The next request gets no answer: its runtime has ended, or is about to. */
  get isSpent(): boolean {
    return this.closed || (this.has("runtimeDies") && this.requests >= REQUESTS_OF_A_LIFE);
  }

  /** Its runtime has ended: nothing comes back from it, and nothing reaches it. */
  private isDead(): boolean {
    this.requests++;
    if (this.has("runtimeDies") && this.requests > REQUESTS_OF_A_LIFE) this.close();
    return this.closed;
  }

  private tell(event: WorkbookEvent, trigger: Trigger): void {
    if (event.type === "touched" || !this.eventsEnabled || this.closed) return;
    if (event.type === "selected") this.post("documentSelectionChanged", {});
    const told = this.saysTrigger ? trigger : undefined;
    const wanted = (target: string, type: number): boolean => this.listening.has(`${type}:${target}`);
    for (const message of eventMessage(event, this.book, (area) => this.keep(area), wanted, told)) {
      this.post("richApiMessage", {
        ArrayData: [[65536, message.type, message.target, message.json, ++this.counter, false]],
      });
    }
  }
}
