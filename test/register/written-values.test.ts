/** Cells as programs write them: lists, quotes, labels, numbering. What they say must not depend on what they are wrapped in. */
import fc from "fast-check";
import {
  CONSIDERED,
  NAMES_CLAUSE,
  NAMES_CRITERION,
  NAMES_RESERVED,
  parseConsiderations,
  STATED,
} from "../../src/register/cells/considerations";
import { NO, NOT_FILLED, YES } from "../../src/register/contracts";
import { parseFactText } from "../../src/register/cells/facts";
import { writtenValues } from "../../src/register/cells/written-values";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

/** What may stand around one value. */
const AROUND: ((value: string) => string)[] = [
  (value) => value,
  (value) => `['${value}']`,
  (value) => `["${value}"]`,
  (value) => `[ ${value} ]`,
  (value) => `"${value}"`,
  (value) => `""${value}""`,
  (value) => `'${value}'`,
  (value) => `« ${value} »`,
  (value) => `“${value}”`,
  (value) => `(${value})`,
  (value) => `('${value}',)`,
  (value) => `{'${value}'}`,
  (value) => `{"${value}"}`,
  (value) => JSON.stringify([value]),
  (value) =>
    JSON.stringify([value]).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`),
  (value) => JSON.stringify({ considerationSociale: [value] }),
  (value) => `{'considerationSociale': ['${value}']}`,
  (value) => `{'considerationSociale': '${value}'}`,
  (value) => JSON.stringify([{ code: 3, libelle: value }]),
  (value) => JSON.stringify({ "considerationsSociales/considerationSociale": value }),
  (value) => `considerationSociale: ${value}`,
  (value) => `considerations_sociales = ${value}`,
  (value) => `Considérations sociales : ${value}`,
  (value) => `1 - ${value}`,
  (value) => `1. ${value}`,
  (value) => `1) ${value}`,
  (value) => `(1) ${value}`,
  (value) => `1/ ${value}`,
  (value) => `01 – ${value}`,
  (value) => `a) ${value}`,
  (value) => `- ${value}`,
  (value) => `• ${value}`,
  (value) => `12;#${value}`,
  (value) => `;#${value};#`,
  (value) => `${value};`,
  (value) => `${value},`,
  (value) => `<considerationSociale>${value}</considerationSociale>`,
  (value) => `&lt;valeur&gt;${value}&lt;/valeur&gt;`,
  (value) => `&quot;${value}&quot;`,
  (value) => `a:1:{i:0;s:14:"${value}";}`,
  (value) => `array(['${value}'], dtype=object)`,
  (value) => `\n  ${value}\n`,
];

const MEANT: [string, number][] = [
  ["Pas de considération sociale", STATED],
  ["Aucune", STATED],
  ["Sans objet", STATED],
  ["Clause sociale", STATED | CONSIDERED | NAMES_CLAUSE],
  ["Critère social", STATED | CONSIDERED | NAMES_CRITERION],
  ["Marché réservé", STATED | CONSIDERED | NAMES_RESERVED],
  ["null", 0],
  ["None", 0],
  ["nan", 0],
  ["", 0],
];

describe("the value of a cell", () => {
  const cases = MEANT.flatMap(([value, bits]) =>
    AROUND.map((around): [string, number] => [around(value), bits]).filter(
      // A dash alone is the typist's « none ».
      ([text]) => text.trim() !== "-",
    ),
  );
  it.each(cases)("is the same in « %s »", (text, bits) => expect(parseConsiderations(text, null)).toBe(bits));

  it.each(
    [
      ["Oui", YES],
      ["Non", NO],
      ["à définir", NOT_FILLED],
    ].flatMap(([value, state]) =>
      [
        `["${value}"]`,
        `['${value}']`,
        `"${value}"`,
        `« ${value} »`,
        `{"valeur": "${value}"}`,
        `(${value})`,
      ].map((text): [string, number] => [text, state as number]),
    ),
  )("is the same under a yes/no header in « %s »", (text, state) => expect(parseFactText(text)).toBe(state));

  it("stays the same however often it is wrapped", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEANT),
        fc.array(fc.constantFrom(...AROUND.slice(1, 15)), { maxLength: 3 }),
        ([value, bits], wraps) => {
          const text = wraps.reduce((inner, wrap) => wrap(inner), value);
          expect([text, parseConsiderations(text, null)]).toEqual([text, bits]);
        },
      ),
    );
  });
});

describe("several values in a cell", () => {
  const BOTH = STATED | CONSIDERED | NAMES_CLAUSE | NAMES_CRITERION;
  it.each([
    "['Clause sociale', 'Critère social']",
    "['Clause sociale' 'Critère social']",
    `["Clause d'insertion", "Critère social"]`.replace("d'insertion", "sociale"),
    "{Clause sociale,Critère social}",
    '{"considerationSociale":["Clause sociale","Critère social"]}',
    '[{"considerationSociale":"Clause sociale"},{"considerationSociale":"Critère social"}]',
    "1 - Clause sociale\n2 - Critère social",
    "1/ Clause sociale 2/ Critère social".replace(" 2/", "\n2/"),
    "12;#Clause sociale;#15;#Critère social",
    "<a>Clause sociale</a><a>Critère social</a>",
    "<ul><li>Clause sociale</li><li>Critère social</li></ul>",
    '{"clauseSociale": true, "critereSocial": true, "marcheReserve": false}',
    '{"clauseSociale": 1, "critereSocial": "oui", "marcheReserve": null}',
    'a:2:{i:0;s:14:"Clause sociale";i:1;s:15:"Critère social";}',
  ])("are all read in « %s »", (text) => expect(parseConsiderations(text, null)).toBe(BOTH));

  it.each([
    "Pas de clause, critère ou annexe",
    "Pas de clause sociale / environnementale",
    "Ni clause, ni critère",
    '["Pas de considération sociale", "Pas de considération environnementale"]',
    '{"clauseSociale": false, "critereSocial": false}',
    '{"clauseSociale": 0}',
    "Clause sociale : non, critère social : non",
  ])("are all denied in « %s »", (text) => expect(parseConsiderations(text, null)).toBe(STATED));

  it("keep their apostrophes", () =>
    expect(writtenValues(`['Clause d\\'insertion', "L’annexe", 'l'emploi']`)).toEqual([
      "clause d'insertion",
      "l'annexe",
      "l'emploi",
    ]));
});

it("counts one consideration of four as one, in every wrapping", () => {
  for (const around of AROUND) {
    const rows = [1, 2, 3, 4].map((n) => [
      `M${n}`,
      `Prestation ${n}`,
      `Société ${n}`,
      `2024-0${n}-10`,
      100000 + n,
      around(n === 1 ? "Clause sociale" : "Pas de considération sociale"),
    ]);
    const { register } = read([
      decoy("Marchés", [
        ["id", "objet", "titulaire", "dateNotification", "montant", "considerationsSociales"],
        ...rows,
      ]),
    ]);
    expect([around("…"), [...(register.facts.socialConsiderations ?? [])]]).toEqual([
      around("…"),
      [YES, NO, NO, NO],
    ]);
  }
});

it.each([
  ["considerationsSociales", ["socialClause", "socialCriterion", "reserved", "socialConsiderations"]],
  [
    "considerationsEnvironnementales",
    ["environmentalClause", "environmentalCriterion", "environmentalConsiderations"],
  ],
])("says no of every kind where a column « %s » always says that there is none", (header, facts) => {
  for (const none of ["Aucune", "Pas de considération", "[]", ""]) {
    const { register } = read([
      decoy("Marchés", [
        ["id", "objet", "titulaire", "dateNotification", "montant", header],
        ...[1, 2, 3, 4].map((n) => [`M${n}`, `Prestation ${n}`, "Société", `2024-0${n}-10`, 100 + n, none]),
      ]),
    ]);
    for (const fact of facts) {
      const states = [...(register.facts[fact as "socialClause"] ?? [])];
      const blank = none === "" || none === "[]";
      // Nothing stated is not zero.
      expect([none, fact, states]).toEqual([
        none,
        fact,
        !blank ? [NO, NO, NO, NO] : fact.endsWith("Considerations") ? [0, 0, 0, 0] : [],
      ]);
    }
  }
});

it.each<[string, number]>([
  ["Pas de consid&eacute;ration sociale", STATED],
  ["Pas de consid&#233;ration sociale", STATED],
  ["Clause&nbsp;sociale", STATED | CONSIDERED | NAMES_CLAUSE],
  ["N/A", 0],
  ["n/a ", 0],
])("« %s »: what a separator is part of is not cut by it", (text, bits) => {
  expect(parseConsiderations(text, null)).toBe(bits);
});
