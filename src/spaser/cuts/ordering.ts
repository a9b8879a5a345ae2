/**
 * Contracts in the order of their groups, and columns in another order. A loop for each kind of array, though all say the same: one that met several kinds would be twenty
 * times as slow.
 */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float64Array;

/** The contracts in the order of the groups; group g is entries `starts[g]` to `starts[g + 1]` (outside). */
export interface Order {
  contracts: Int32Array;
  starts: Int32Array;
}

/** The groups of contracts, in the order of their numbers: `of[contract]` is below `groups`. */
export function orderOf(of: Uint16Array, groups: number): Order {
  const starts = new Int32Array(groups + 1);
  for (let i = 0; i < of.length; i++) {
    const next = (of[i] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let g = 0; g < groups; g++) starts[g + 1] = (starts[g + 1] as number) + (starts[g] as number);
  const at = starts.slice();
  const contracts = new Int32Array(of.length);
  for (let i = 0; i < of.length; i++) {
    const group = of[i] as number;
    const place = at[group] as number;
    contracts[place] = i;
    at[group] = place + 1;
  }
  return { contracts, starts };
}

/** The entries of a column in the order given. */
export function ordered<T extends Column>(column: T, order: Int32Array): T;
export function ordered(column: Column, order: Int32Array): Column {
  if (column instanceof Uint8Array) return bytes(column, order);
  if (column instanceof Float64Array) return doubles(column, order);
  if (column instanceof Int32Array) return days(column, order);
  if (column instanceof Int16Array) return years(column, order);
  if (column instanceof Uint16Array) return places(column, order);
  return rows(column, order);
}

function bytes(column: Uint8Array, order: Int32Array): Uint8Array {
  const out = new Uint8Array(order.length);
  for (let k = 0; k < order.length; k++) out[k] = column[order[k] as number] as number;
  return out;
}

function doubles(column: Float64Array, order: Int32Array): Float64Array {
  const out = new Float64Array(order.length);
  for (let k = 0; k < order.length; k++) out[k] = column[order[k] as number] as number;
  return out;
}

function days(column: Int32Array, order: Int32Array): Int32Array {
  const out = new Int32Array(order.length);
  for (let k = 0; k < order.length; k++) out[k] = column[order[k] as number] as number;
  return out;
}

function years(column: Int16Array, order: Int32Array): Int16Array {
  const out = new Int16Array(order.length);
  for (let k = 0; k < order.length; k++) out[k] = column[order[k] as number] as number;
  return out;
}

function places(column: Uint16Array, order: Int32Array): Uint16Array {
  const out = new Uint16Array(order.length);
  for (let k = 0; k < order.length; k++) out[k] = column[order[k] as number] as number;
  return out;
}

function rows(column: Uint32Array, order: Int32Array): Uint32Array {
  const out = new Uint32Array(order.length);
  for (let k = 0; k < order.length; k++) out[k] = column[order[k] as number] as number;
  return out;
}
