/** Years published with an earlier version of this product, which kept the four numbers of each figure and no more. */
import type { Register } from "../../register/contracts";
import { assess } from "../../spaser/assess";
import type { Assessment, Figure, Inputs } from "../../spaser/assessment";
import { compare } from "../../spaser/compare";
import type { Framework } from "../../spaser/framework";
import { packStates } from "./packed-states";
import { contractNameOf } from "../contract-names";
import type { FormerlyPublished } from "./formerly-published";
import type { Memory } from "../memory";
import { publishYear, type PublishedPage } from "./published-year";

/**
 * The memory with the former years of a framework as published years: the numbers that were kept, and beside them what that
 * version went on printing from the register.
 */
export function withFormerYears(
  memory: Memory,
  framework: Framework,
  register: Register,
  inputs: Inputs,
  page: PublishedPage,
): Memory {
  const former = memory.former[framework.id];
  if (!former) return memory;
  const years = Object.entries(former).map(([text, kept]) => {
    const year = Number(text);
    const request = { year, years: [year - 1, year] };
    const asItWas = { ...framework, version: kept.frameworkVersion };
    const computed = assess(register, asItWas, request, inputs);
    const published = publishYear(withNumbers(computed, kept, inputs), register, inputs, page, kept);
    const targets = { ...inputs.targets[year] };
    for (const [id, { target }] of Object.entries(kept.figures)) targets[id] = target;
    return [
      year,
      {
        ...published,
        inputs: { ...published.inputs, targets: { ...published.inputs.targets, [year]: targets } },
        contracts: contractsOf(kept),
      },
    ] as const;
  });
  const others = Object.fromEntries(Object.entries(memory.former).filter(([id]) => id !== framework.id));
  return {
    ...memory,
    former: others,
    frozen: {
      ...memory.frozen,
      [framework.id]: { ...Object.fromEntries(years), ...memory.frozen[framework.id] },
    },
  };
}

function withNumbers(computed: Assessment, { figures }: FormerlyPublished, inputs: Inputs): Assessment {
  const { year } = computed;
  const ofYear = [...(computed.figures.get(year) ?? [])].map(([id, figure]): [string, Figure] => {
    const kept = figures[id];
    if (!kept) return [id, figure];
    const { value, numerator, population, target } = kept;
    const base = figure.kind === "ratio" ? { numerator, population } : { numerator: null, population: null };
    const against = { ...inputs, targets: { [year]: { [id]: target } } };
    const { definition, previous } = figure;
    const comparison = compare(definition, { year, value, previous, ...base }, against);
    const reason = value === null ? (figure.reason ?? { code: "notEntered" as const, params: {} }) : null;
    return [id, { ...figure, value, numerator, population, reason, ...comparison }];
  });
  return { ...computed, figures: new Map([...computed.figures, [year, new Map(ofYear)]]) };
}

/** Places are no names: where a contract had no number, nobody can tell any more which one it was. */
function contractsOf({ order, contracts }: FormerlyPublished) {
  const named = Object.entries(contracts).map(([key, states]) => {
    const parts = key.split("|");
    const [lot = ""] = parts.slice(-2);
    return { name: parts.length < 3 ? null : contractNameOf(parts.slice(0, -2).join("|"), lot), states };
  });
  const known = named.flatMap(({ name, states }) => (name === null ? [] : [{ name, states }]));
  const distinct = new Set(known.map(({ name }) => name)).size;
  return distinct < named.length ? null : { order, packed: packStates(known) };
}
