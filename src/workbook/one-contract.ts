/** One contract for « Ce marché »: what it is to each figure, with the cell that decides, and what the law asks of it. */
import { columnLetters } from "../register/grid";
import type { ColumnMatch } from "../register/recognition";
import type { Register } from "../register/contracts";
import type { DecidingField } from "../spaser/deciding";
import { askDuties } from "../spaser/duties/duties";
import type { BodyKind } from "../spaser/duties/body";
import { figuresOfContract, type ContractFigure } from "../spaser/one-contract";
import { lineOf, type ManagedYear } from "./managing";

export type { PartInFigure } from "../spaser/one-contract";
/** The cell that decides: its address and the header of its column; null where the register has no such column. */
export interface DecidingCell {
  address: string;
  header: string;
}

export type FigurePart = ContractFigure & { cell: DecidingCell | null };

export interface ContractCard {
  line: ReturnType<typeof lineOf>;
  figures: FigurePart[];
  duties: ReturnType<ReturnType<typeof askDuties>>;
}

/** What all contracts together decide about duties, looked up once for a register, a year and a type of body. */
const asked = new WeakMap<Register, Map<string, ReturnType<typeof askDuties>>>();

/** `body`: the type of the public body; null = not said. */
export function contractCard(year: ManagedYear, contract: number, body: BodyKind | null): ContractCard {
  const { register, counted } = year;
  const key = `${counted.year} ${body ?? ""}`;
  const known = asked.get(register) ?? new Map<string, ReturnType<typeof askDuties>>();
  asked.set(register, known);
  const ask = known.get(key) ?? askDuties(register, { year: counted.year, body });
  known.set(key, ask);
  return {
    line: lineOf(year, contract),
    figures: figuresOfContract(counted, contract).map((one) => ({
      ...one,
      cell: cellOf(register, contract, one.deciding),
    })),
    duties: ask(contract),
  };
}

/** The first column that decides and that the contract's sheet has. */
function cellOf(
  register: Register,
  contract: number,
  questions: readonly DecidingField[][],
): DecidingCell | null {
  const columns = register.sheets[register.sheetOf[contract] ?? 0]?.sheet.columns ?? [];
  for (const fields of questions)
    for (const field of fields) {
      const match = columns.find((one) => isOf(one, field));
      if (match)
        return {
          address: `${columnLetters(match.column)}${(register.rowOf[contract] ?? 0) + 1}`,
          header: match.header,
        };
    }
  return null;
}

function isOf({ field, year, taken }: ColumnMatch, wanted: DecidingField): boolean {
  return taken && field === wanted.field && (year === undefined || year === wanted.year);
}
