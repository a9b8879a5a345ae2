import fc from "fast-check";
import { TextPlaces } from "../../src/register/reading/text-places";

describe("places of texts", () => {
  it("are those of a map, however many more texts come than were expected", () => {
    const text = fc.oneof(
      fc.string(),
      fc.nat(400).map(String),
      fc.constantFrom("", "Aa", "BB", "AaBB", "BBAa"),
    );
    const given = fc.record({ text, before: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 300 }), fc.nat(40), (all, expected) => {
        const texts: string[] = [];
        const places = new TextPlaces(texts, expected);
        const known = new Map<string, number>();
        for (const one of all) {
          // Not every place is asked for.
          for (let i = 0; i < one.before; i++) texts.push("");
          const place = texts.push(one.text) - 1;
          const first = known.get(one.text) ?? place;
          known.set(one.text, first);
          expect(places.firstOf(place)).toBe(first);
          expect(places.size).toBe(known.size);
        }
      }),
    );
  });
});
