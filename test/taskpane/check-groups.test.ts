import fc from "fast-check";
import type { Finding } from "../../src/register/finding";
import { groupFindings } from "../../src/taskpane/check/groups";

const at = (sheet: string, row: number | null, column: number | null): Finding => ({
  severity: "warning",
  code: "unreadableFact",
  sheet,
  row,
  column,
  params: {},
});

describe("findings of one kind", () => {
  it("are met going down the sheets, whatever the order in which they came up", () => {
    const down = [
      at("Marchés 2023", null, null),
      at("Marchés 2023", 3, 2),
      at("Marchés 2023", 3, 7),
      at("Marchés 2023", 12, 1),
      at("Archives", 1, 1),
      at("Archives", 12, 0),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(down.slice(1), { minLength: down.length - 1 }), (others) => {
        // The first that came up says which sheet is first.
        const [group] = groupFindings([at("Marchés 2023", null, null), ...others]);
        expect(group?.findings).toEqual(down);
      }),
    );
  });
});
