import fc from "fast-check";
import { TextIds } from "../../src/register/text-ids";

describe("ids of texts", () => {
  it("are those of a map, however many more texts come than were expected", () => {
    const text = fc.oneof(
      fc.string(),
      fc.nat(400).map(String),
      fc.constantFrom("", "Aa", "BB", "AaBB", "BBAa"),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), fc.nat(40), (texts, expected) => {
        const ids = new TextIds(expected);
        const known = new Map<string, number>();
        for (const one of texts) {
          const id = known.get(one) ?? known.size;
          known.set(one, id);
          expect(ids.idOf(one)).toBe(id);
          expect(ids.size).toBe(known.size);
        }
      }),
    );
  });
});
