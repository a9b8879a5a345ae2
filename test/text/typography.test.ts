/** Spaces that must not break are set in one place. */
import { capitalised, typesetDictionary, typesetFrench } from "../../src/text/typography";

it("keeps guillemets and high punctuation with their words", () => {
  expect(typesetFrench("Feuille « Marchés » : 25 % ; vraiment ?")).toBe(
    "Feuille «\u00a0Marchés\u00a0»\u00a0: 25\u00a0%\u00a0; vraiment\u00a0?",
  );
});

it("leaves times, addresses and what is set already as they are", () => {
  const text = "à 14:02, https://localhost:3000, 25\u00a0%";
  expect(typesetFrench(text)).toBe(text);
  expect(typesetFrench(typesetFrench("oui !"))).toBe(typesetFrench("oui !"));
});

it("sets texts, functions, lists and nested dictionaries", () => {
  const set = typesetDictionary({ a: "oui !", b: { c: (sheet: string) => `« ${sheet} »` }, d: ["non ?"] });
  expect([set.a, set.b.c("A"), set.d[0]]).toEqual(["oui\u00a0!", "«\u00a0A\u00a0»", "non\u00a0?"]);
});

it("begins a line with a capital, accents included", () => {
  expect(capitalised("évolution")).toBe("Évolution");
});
