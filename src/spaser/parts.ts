/**
 * What counts gave in each block, for all counts of a year in one array: to count again after an edit, one copy is made. A figure is
 * its parts added up in register order.
 */

/** What was counted, in a block or in all. */
export interface Totals {
  population: number;
  counted: number;
  filled: number;
  /** Amount of the counted, quantity, or weighted values. */
  sum: number;
  /** Amount of the population, or weights. */
  base: number;
  /** Of the base population, those of which can't be told whether they are in the narrowed one. */
  undecided: number;
}

/** Nothing counted yet. */
export const nothing = (): Totals => ({
  population: 0,
  counted: 0,
  filled: 0,
  sum: 0,
  base: 0,
  undecided: 0,
});

const NUMBERS = 6;

export class PartsOfYear {
  private constructor(
    private readonly blocks: number,
    private readonly numbers: Float64Array,
  ) {}

  /** Room for this many counts of a register in this many blocks. */
  static of(counts: number, blocks: number): PartsOfYear {
    return new PartsOfYear(blocks, new Float64Array(counts * blocks * NUMBERS));
  }

  copy(): PartsOfYear {
    return new PartsOfYear(this.blocks, this.numbers.slice());
  }

  /** Writes what a count gave in a block. */
  put(count: number, block: number, part: Totals): void {
    const { numbers } = this;
    const at = (count * this.blocks + block) * NUMBERS;
    numbers[at] = part.population;
    numbers[at + 1] = part.counted;
    numbers[at + 2] = part.filled;
    numbers[at + 3] = part.sum;
    numbers[at + 4] = part.base;
    numbers[at + 5] = part.undecided;
  }

  /** What a count gave, added up in register order. */
  totals(count: number): Totals {
    const { numbers } = this;
    const totals = nothing();
    const from = count * this.blocks * NUMBERS;
    for (let at = from; at < from + this.blocks * NUMBERS; at += NUMBERS) {
      totals.population += numbers[at] as number;
      totals.counted += numbers[at + 1] as number;
      totals.filled += numbers[at + 2] as number;
      totals.sum += numbers[at + 3] as number;
      totals.base += numbers[at + 4] as number;
      totals.undecided += numbers[at + 5] as number;
    }
    return totals;
  }
}
