/** Which parts of a condition make it what it is of one contract: what a buyer who asks « why » wants to see. */
import type { ConditionColumns } from "./columns";
import type { Condition } from "./condition";
import type { OperandId } from "./operands";

/** What decides: of « A ET B » that is no, those that say no; of one that can't be told, those that are blank. Each once. */
export function decisiveOperands(
  columns: ConditionColumns,
  condition: Condition,
  contract: number,
  year: number,
): OperandId[] {
  const decides = (one: Condition): OperandId[] => {
    switch (one.kind) {
      case "not":
        return decides(one.of);
      case "any":
      case "all": {
        const state = columns.column(one, year)[contract];
        // A part that says nothing takes no side in an « or » beside one that does.
        const voice = columns.voice(one);
        return one.of
          .filter((part) => one.kind === "all" || columns.voice(part) === voice)
          .filter((part) => columns.column(part, year)[contract] === state)
          .flatMap(decides);
      }
      case "fact":
        return [one.fact];
      default:
        return [one.field];
    }
  };
  return [...new Set(decides(condition))];
}
