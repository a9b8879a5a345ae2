/** Leads from a list to the workbook: to the very contract, row or cell, wherever it stands by now. */
import type { Register } from "../register/contracts";
import type { Finding } from "../register/finding";
import type { RowBlock } from "../register/grid";
import { decidingFields, type DecidingField } from "../spaser/deciding";
import type { ContractPlace } from "./acts";
import type { RowLine } from "./moments";
import type { Current } from "./state";
import { placeAnew, placeThere, readingOf, readingOfRow, rowAnew, rowThere } from "./whereabouts";
import { WorkbookError, type CellPlace, type ReadRequest, type Workbook } from "./workbook";

export class Showing {
  /** `readAnew` reads the register as it is now; it is asked only when something isn't where it was. */
  constructor(
    private readonly workbook: Workbook,
    private readonly readAnew: () => Promise<Register | null>,
  ) {}

  /** The cell of a contract that answers the first of these questions which has a column; its row, when none has. */
  contract(register: Register, contract: number, deciding: readonly DecidingField[][]): Promise<void> {
    return this.#show(
      readingOf(register, contract),
      (blocks) => placeThere(register, contract, deciding, blocks),
      (now) => placeAnew(register, contract, now, deciding),
    );
  }

  /** A row of a planning sheet, by its entry in what was read of those. */
  consultation(planning: Register, entry: number): Promise<void> {
    return this.#show(
      readingOf(planning, entry),
      (blocks) => placeThere(planning, entry, [], blocks),
      (now) => {
        if (!now.planning) throw new WorkbookError("listOutdated");
        return placeAnew(planning, entry, now.planning, []);
      },
    );
  }

  row(register: Register, line: RowLine): Promise<void> {
    return this.#show(
      readingOfRow(register, line),
      (blocks) => rowThere(register, line, blocks),
      (now) => rowAnew(line, now),
    );
  }

  finding(register: Register | null, { sheet, row, column }: Finding): Promise<void> {
    if (sheet === "") return Promise.resolve();
    const there = { sheet, row: row ?? 0, column };
    const contract = register ? contractAt(register, sheet, row) : -1;
    if (!register || contract < 0) return this.workbook.show(there);
    return this.#show(
      readingOf(register, contract),
      (blocks) => placeThere(register, contract, [], blocks) && there,
      (now) => ({
        ...placeAnew(register, contract, now, []),
        column: columnAnew(register, contract, column, now),
      }),
    );
  }

  /** Shows a place where it was, when what is read there says so; else where it is in the register read anew. */
  async #show(
    reading: ReadRequest[],
    there: (blocks: RowBlock[]) => CellPlace | null,
    anew: (now: Register) => CellPlace,
  ): Promise<void> {
    const place = there(await this.workbook.read(reading));
    if (place) return this.workbook.show(place);
    const now = await this.readAnew();
    if (!now) throw new WorkbookError("listOutdated");
    await this.workbook.show(anew(now));
  }
}

/** What to look for in the contract's row: what decides about a figure of the current ones, or one field after the other. */
export function decidingAbout(
  register: Register,
  contract: number,
  of: ContractPlace | undefined,
  current: Pick<Current, "assessment"> | null,
): DecidingField[][] {
  if (!of) return [];
  if ("fields" in of) return of.fields.map((field) => [{ field }]);
  const { assessment } = current ?? {};
  const figure = assessment?.figures.get(of.year)?.get(of.id);
  return assessment && figure ? decidingFields(register, assessment.framework, figure, contract) : [];
}

/** The contract that stands in a row of a sheet; −1 = none. */
function contractAt(register: Register, sheetName: string, row: number | null): number {
  const sheet = register.sheets.findIndex((one) => one.sheet.sheetName === sheetName);
  return register.rowOf.findIndex((at, i) => at === row && register.sheetOf[i] === sheet);
}

/** Where a column of the contract's sheet is now, by what it is read as; null when it isn't read. */
function columnAnew(before: Register, contract: number, column: number | null, now: Register): number | null {
  const sheet = before.sheets[before.sheetOf[contract] ?? -1]?.sheet;
  const was = sheet?.columns.find((match) => match.taken && match.column === column);
  const is = now.sheets.find((one) => one.sheet.sheetId === sheet?.sheetId)?.sheet;
  const same = is?.columns.find(
    (match) => match.taken && match.field === was?.field && match.year === was.year,
  );
  return same?.column ?? null;
}
