/** What is behind a figure, as lists that a screen can show. */
import type { Register } from "../register/contracts";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN, type Figure } from "../spaser/assessment";
import type { Framework } from "../spaser/framework";
import { countedBy } from "../spaser/choosing";
import { leftOutReasonsOf, narrowing } from "../spaser/deciding";
import { sourceOf } from "../spaser/source";
import { changedSince, type PublishedYear } from "./published/published-year";
import type { ChangedSincePublished, ContractLine, Explanation, LeftOutReason } from "./moments";
import { rowsBehind } from "./rows-behind";
import type { State } from "./state";

/** A contract as lists show it. */
export function contractLine(register: Register, contract: number): ContractLine {
  return {
    contract,
    number: register.contractNumber[contract] ?? "",
    object: register.object[contract] ?? "",
    sheet: register.sheets[register.sheetOf[contract] ?? 0]?.sheet.sheetName ?? "",
    row: register.rowOf[contract] ?? 0,
  };
}

/** What is behind a figure of the last computation, and what made it differ since its year was published. */
export function explain({ current, look }: State, id: string, year: number): Explanation {
  const figure = current?.assessment.figures.get(year)?.get(id);
  if (!current || !figure) return nothingExplained();
  const { register, assessment, computed, request } = current;
  const published = look?.memory.frozen[request.frameworkId]?.[year];
  const now = computed.figures.get(year)?.get(id);
  const changedSincePublished = published ? explainDifference(register, now, published) : null;
  return { ...explainFigure(register, assessment.framework, figure), changedSincePublished };
}

/** The explanation of a figure that nothing is known of. */
function nothingExplained(): Explanation {
  return {
    ...{ rows: [], counted: [], notCounted: [], notFilledIn: [], leftOut: [] },
    ...{ condition: null, changedSincePublished: null },
  };
}

/** The contracts that make a published figure differ from what the register gives `now`; null when nobody can tell. */
function explainDifference(
  register: Register,
  now: Figure | undefined,
  published: PublishedYear,
): ChangedSincePublished | null {
  if (!now?.states) return { lines: [], gone: [] };
  const changed = changedSince(published, register, now.id, now.states);
  return (
    changed && {
      lines: changed.contracts.map((contract) => contractLine(register, contract)),
      gone: changed.gone,
    }
  );
}

/** Who is counted, who is not, who has the fact not filled in, and who is left out of the population and why. */
export function explainFigure(register: Register, framework: Framework, figure: Figure): Explanation {
  const explanation = { ...nothingExplained(), rows: rowsBehind(register, framework, figure) };
  if (!figure.states) return explanation;
  const leftOut = new Map<LeftOutReason, ContractLine[]>();
  const source = sourceOf(register);
  const where = narrowing(countedBy(source, framework, figure.definition).measure);
  explanation.condition = where && { is: where, facts: framework.facts ?? [] };
  const reasonOf = leftOutReasonsOf(source, figure, where);
  for (let contract = 0; contract < register.size; contract++) {
    const line = contractLine(register, contract);
    const state = figure.states[contract];
    if (state === COUNTED) explanation.counted.push(line);
    else if (state === IN_POPULATION) explanation.notCounted.push(line);
    else if (state === NOT_FILLED_IN) explanation.notFilledIn.push(line);
    else if (reasonOf) {
      const reason = reasonOf(contract);
      if (reason) append(leftOut, reason, line);
    }
  }
  explanation.leftOut = [...leftOut].map(([reason, lines]) => ({ reason, lines }));
  return explanation;
}

function append(lists: Map<LeftOutReason, ContractLine[]>, reason: LeftOutReason, line: ContractLine): void {
  const list = lists.get(reason);
  if (list) list.push(line);
  else lists.set(reason, [line]);
}
