/** Knows which change events are echoes of our own writes. */
import { holds } from "./areas";
import type { Area } from "../register/grid";

/** Excel raises events some time after it answered the request that caused them. */
const echoMs = 1_500;

interface Written {
  /** Null: any sheet that was not there before (the drafts, a new sheet). */
  sheetId: string | null;
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

  constructor(private readonly now: () => number) {}

  /** Runs a write whose echoes are to be known; `made` tells the sheets that it made, which are known ones afterwards. */
  async during<T>(
    areas: { sheetId: string | null; area: Area | null }[],
    write: () => Promise<T>,
    made: (result: T) => string[] = () => [],
  ): Promise<T> {
    const entries: Written[] = areas.map((place) => ({ ...place, until: Infinity }));
    this.written.push(...entries);
    try {
      const result = await write();
      for (const sheetId of made(result)) {
        const entry = { sheetId, area: null, until: Infinity };
        entries.push(entry);
        this.written.push(entry);
      }
      return result;
    } finally {
      for (const entry of entries) entry.until = this.now() + echoMs;
    }
  }

  /** True when a local event at this place is an echo. `known` = the sheet was there before the write. */
  echoes(sheetId: string, known: boolean, area: Area | null): boolean {
    this.written = this.written.filter(({ until }) => until > this.now());
    return this.written.some(
      (entry) =>
        (entry.sheetId === sheetId || (entry.sheetId === null && !known)) &&
        (entry.area === null || (area !== null && holds(entry.area, area))),
    );
  }

  /** True while sheets may come and go by our own doing. */
  get makingSheets(): boolean {
    this.written = this.written.filter(({ until }) => until > this.now());
    return this.written.some(({ sheetId }) => sheetId === null);
  }
}
