/** Knows which change events are echoes of our own writes. */
import { holds } from "./areas";
import type { Area } from "../register/grid";

/** Excel raises events some time after it answered the request that caused them. */
const echoMs = 1_500;

interface Written {
  /** Null: any sheet that is not among those known before (the drafts, a new sheet). */
  sheetId: string | null;
  known: ReadonlySet<string>;
  area: Area | null;
  until: number;
}

/**
 * `runtime.enableEvents` could silence Excel during a write, but a failed request would leave it silent. So echoes are
 * told by place and time: a local event inside an area that is being written, or was less than a moment ago. Where
 * Excel says who caused an event (ExcelApi 1.14), that decides alone.
 */
export class OwnWrites {
  private written: Written[] = [];

  /** `knownSheets`: those of the last overview. */
  constructor(
    private readonly now: () => number,
    private readonly knownSheets: () => Iterable<string>,
  ) {}

  /** Runs a write whose echoes are to be known. */
  async during<T>(
    areas: { sheetId: string | null; area: Area | null }[],
    write: () => Promise<T>,
  ): Promise<T> {
    // Known before: the next overview knows a new sheet, and its events may come only then.
    const known = new Set(this.knownSheets());
    const entries = areas.map((place) => ({ ...place, known, until: Infinity }));
    this.written.push(...entries);
    try {
      return await write();
    } finally {
      for (const entry of entries) entry.until = this.now() + echoMs;
    }
  }

  /** True when a local event at this place is an echo. */
  echoes(sheetId: string, area: Area | null): boolean {
    this.written = this.written.filter(({ until }) => until > this.now());
    return this.written.some(
      (entry) =>
        (entry.sheetId === sheetId || (entry.sheetId === null && !entry.known.has(sheetId))) &&
        (entry.area === null || (area !== null && holds(entry.area, area))),
    );
  }

  /** True while sheets may come and go by our own doing. */
  get makingSheets(): boolean {
    this.written = this.written.filter(({ until }) => until > this.now());
    return this.written.some(({ sheetId }) => sheetId === null);
  }
}
