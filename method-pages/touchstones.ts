/** Registers that ask every measure everything: all columns and tables, and each of them away. Always the same ones. */
import type { FactId, Register } from "../src/register/contracts";
import { FACT_FIELD_IDS } from "../src/register/fields";
import { buildRegister, type Row, type Tables } from "./build-register";

const CONTRACTS = 300;

export const FACTS: readonly FactId[] = [...FACT_FIELD_IDS, "digital"];

/** A column or a table is drawn by its own name: another one beside it changes none of its values. */
export function touchstones(): Register[] {
  const facts = new Map(
    FACTS.map((fact) => [fact, column(fact, (draw) => [true, true, false, null][draw(4)])]),
  );
  const rowsWith = (used: readonly FactId[]) =>
    column("contracts", rowOf).map((row, i) => ({
      ...row,
      facts: Object.fromEntries(used.map((fact) => [fact, facts.get(fact)?.[i] ?? null])),
    }));
  const numbers = column("numbers", numbersOf);
  const withNumbers = (rows: Row[]) => rows.map((row, i) => ({ ...row, ...numbers[i] }));
  const tables = tablesOf(drawing("tables"));
  const bare = rowsWith(FACTS);
  return [
    buildRegister(withNumbers(bare), tables),
    buildRegister(withNumbers(bare)),
    buildRegister(bare, tables),
    buildRegister(bare),
    ...FACTS.map((fact) => buildRegister(withNumbers(rowsWith(FACTS.filter((other) => other !== fact))))),
  ];
}

function column<Of>(name: string, of: (draw: Draw) => Of): Of[] {
  const draw = drawing(name);
  return Array.from({ length: CONTRACTS }, () => of(draw));
}

type Draw = (below: number) => number;

/** The same numbers for a name each time, on every machine: a linear congruence of Numerical Recipes. */
function drawing(name: string): Draw {
  let state = [...name].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 7);
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function rowOf(draw: Draw): Row {
  const year = 2020 + draw(4);
  return {
    notified: dayIn(draw, year),
    ...(draw(8) === 0 ? {} : { end: dayIn(draw, year + draw(4)) }),
    ...(draw(10) === 0 ? { awarded: false } : {}),
    ...(draw(6) === 0 ? {} : { procedure: `P${draw(150)}` }),
    amount: draw(4) === 0 ? null : 1000 + draw(500_000),
    reviewed: draw(3) === 0 ? dayIn(draw, year + draw(3)) : null,
  };
}

function numbersOf(draw: Draw): Row {
  const seldom = (value: number) => (draw(4) === 0 ? null : value);
  return {
    hours: { 2021: seldom(draw(900)), 2022: seldom(draw(900)), 2023: seldom(draw(900)) },
    cumulative: seldom(draw(3000)),
    spend: { 2022: seldom(draw(90_000)), 2023: seldom(draw(90_000)) },
    meetings: seldom(draw(4)),
    delay: seldom(5 + draw(60)),
    invoices: seldom(draw(30)),
  };
}

function tablesOf(draw: Draw): Tables {
  const some = <Of>(length: number, of: () => Of) => Array.from({ length }, of);
  return {
    invoices: some(120, () => {
      const year = 2021 + draw(3);
      const received = draw(9) === 0 ? null : `${year}-03-${String(1 + draw(28)).padStart(2, "0")}`;
      return { received, paid: draw(9) === 0 ? null : dayIn(draw, year), card: draw(5) === 0 };
    }),
    hours: some(80, () => ({ contract: draw(CONTRACTS), year: 2021 + draw(3), hours: draw(500) })),
    sourcing: some(60, () => ({
      date: dayIn(draw, 2021 + draw(3)),
      ...(draw(2) === 0 ? { contract: draw(CONTRACTS) } : { procedure: `P${draw(150)}` }),
    })),
    trainings: some(9, () => dayIn(draw, 2021 + draw(3))),
    publications: some(7, () => dayIn(draw, 2021 + draw(3))),
  };
}

function dayIn(draw: Draw, year: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(1 + draw(12))}-${two(1 + draw(28))}`;
}
