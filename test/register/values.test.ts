/** What people type in cells, line by line of the specification, and what must hold for any text. */
import fc from "fast-check";
import {
  NUMBER_BLANK,
  parseAmountIn,
  parseAmountText,
  parseQuantityText,
  unitOfHeader,
} from "../../src/register/cells/amounts";
import { parseDurationText } from "../../src/register/cells/durations";
import { isErrorValue, saysNothing } from "../../src/register/cells/cell-states";
import {
  CONSIDERED,
  NAMES_CLAUSE,
  NAMES_CRITERION,
  NAMES_INSERTION,
  NAMES_RESERVED,
  parseConsiderations,
  STATED,
} from "../../src/register/cells/considerations";
import { NO, NOT_FILLED, YES } from "../../src/register/contracts";
import {
  DATE_BLANK,
  DATE_IMPOSSIBLE,
  DATE_UNREADABLE,
  isPartialDate,
  parseDateNumber,
  parseDateText,
  parseYear,
  settlePartial,
} from "../../src/register/cells/dates";
import { civilOf, dayOf, FIRST_DAY, formatDay, LAST_DAY } from "../../src/register/cells/days";
import { FACT_UNREADABLE, parseFactText, parseSizeText } from "../../src/register/cells/facts";
import { NumberIndex, normaliseNumber } from "../../src/register/cells/joining";
import { outcomeOf, competitionOf, isDigitalSegment } from "../../src/register/cells/procedures";
import { digitalOfCpv } from "../../src/register/cells/cpv";
import { amounts, dates } from "./corpus/layout";

describe("amounts under a header with a unit", () => {
  it.each([
    ["Montant (k€ HT)", 1e3],
    ["MONTANT EN KEUR", 1e3],
    ["Montant en milliers d’euros", 1e3],
    ["Montant max (M€)", 1e6],
    ["Montant HT en millions d'euros", 1e6],
    ["Montant en € HT", 1],
    ["Montant (EUR)", 1],
    ["Montant du marché", 1],
  ])("« %s »: a number stands for %d €", (header, unit) => {
    expect(unitOfHeader(header)).toBe(unit);
  });

  it("leaves an amount that states its own unit as it is", () => {
    expect(parseAmountIn(1e3)("14,7")).toBe(14_700);
    expect(parseAmountIn(1e3)("14 700,00 €")).toBe(14_700);
    expect(parseAmountIn(1e3)("1,2 M€")).toBe(1_200_000);
    expect(parseAmountIn(1e3)("NC")).toBe(NUMBER_BLANK);
    expect(parseAmountIn(1e3)("beaucoup")).toBeNaN();
  });
});

describe("yes and no", () => {
  it.each([
    "Oui",
    "O",
    "Yes",
    "Y",
    "Vrai",
    "true",
    "1",
    "X",
    "x",
    "✓",
    "✔",
    "oui - annexe 3",
    "OUI",
    " oui ",
    "3",
    "2,0",
    "12/03/2023",
    "annexe 3",
    "Article 12 du CCAP",
    "10 %",
    "clause sociale : oui",
  ])("« %s » is a yes", (text) => expect(parseFactText(text)).toBe(YES));
  it.each([
    "Non",
    "N",
    "No",
    "Faux",
    "false",
    "0",
    "–",
    "-",
    "Pas de considération sociale",
    "Sans objet",
    "Aucune",
    "Néant",
    "NON",
    "non concerné",
    "Pas d’annexe",
    "clause sociale : non",
    "S.O.",
  ])("« %s » is a no", (text) => expect(parseFactText(text)).toBe(NO));
  it.each([
    "",
    "  ",
    "\u00a0",
    "NC",
    "N/A",
    "n.d.",
    "?",
    "Non renseigné",
    "à compléter",
    "Non communiqué",
    "à définir",
    "en cours",
  ])("« %s » is not filled in", (text) => expect(parseFactText(text)).toBe(NOT_FILLED));
  it.each(["SARL Dupont", "voir avec Paul", "#!"])("« %s » is neither", (text) =>
    expect(parseFactText(text)).toBe(FACT_UNREADABLE),
  );

  it.each([
    ["PME", YES],
    ["TPE", YES],
    ["Micro-entreprise", YES],
    ["ETI", NO],
    ["GE", NO],
    ["Grande entreprise", NO],
    ["Grand groupe", NO],
    ["Non PME", NO],
    ["hors PME", NO],
    ["Oui", YES],
    ["Non", NO],
    ["NC", NOT_FILLED],
    ["PME/ETI", FACT_UNREADABLE],
  ])("the size « %s »", (text, state) => expect(parseSizeText(text)).toBe(state));
});

describe("considerations", () => {
  it.each([
    ["Clause sociale", STATED | CONSIDERED | NAMES_CLAUSE],
    ["Critère social, Clause sociale", STATED | CONSIDERED | NAMES_CLAUSE | NAMES_CRITERION],
    ["Clause sociale;#Marché réservé", STATED | CONSIDERED | NAMES_CLAUSE | NAMES_RESERVED],
    ["Clause sociale / Critère social", STATED | CONSIDERED | NAMES_CLAUSE | NAMES_CRITERION],
    ["Clause sociale|Critère social", STATED | CONSIDERED | NAMES_CLAUSE | NAMES_CRITERION],
    ["Clause sociale\nMarché réservé", STATED | CONSIDERED | NAMES_CLAUSE | NAMES_RESERVED],
    ["Clause d’insertion", STATED | CONSIDERED | NAMES_CLAUSE | NAMES_INSERTION],
    ["Pas de considération sociale", STATED],
    ["Sans objet", STATED],
    ["Aucune", STATED],
    ["Néant", STATED],
    ["Non", STATED],
    ["Oui", STATED | CONSIDERED],
    ["Clause sociale : non", STATED],
    ["", 0],
    ["NC", 0],
    ["à compléter", 0],
  ])("« %s »", (text, bits) => expect(parseConsiderations(text, null)).toBe(bits));

  it("keeps to its side in a column for both", () => {
    const text = "Clause sociale, Critère environnemental";
    expect(parseConsiderations(text, "social")).toBe(STATED | CONSIDERED | NAMES_CLAUSE);
    expect(parseConsiderations(text, "environmental")).toBe(STATED | CONSIDERED | NAMES_CRITERION);
  });
});

describe("dates", () => {
  it.each([
    ["16/02/2023", "2023-02-16"],
    ["6/2/23", "2023-02-06"],
    ["2023-02-16", "2023-02-16"],
    ["16-02-2023", "2023-02-16"],
    ["16.02.2023", "2023-02-16"],
    ["16 02 2023", "2023-02-16"],
    ["16 février 2023", "2023-02-16"],
    ["1er mars 2023", "2023-03-01"],
    ["jeudi 16 février 2023", "2023-02-16"],
    ["16 févr. 2023", "2023-02-16"],
    ["16-févr-23", "2023-02-16"],
    ["16/02/2023 10:30", "2023-02-16"],
    ["16/02/2023 à 10h30", "2023-02-16"],
    ["2023-02-16T22:59:59.000Z", "2023-02-16"],
    ["2023-02-16 00:00:00", "2023-02-16"],
    ["2023/02/16", "2023-02-16"],
    ["20230216", "2023-02-16"],
    ["Feb 16, 2023", "2023-02-16"],
    ["16 Feb 2023", "2023-02-16"],
    ["notifié le 16/02/2023", "2023-02-16"],
    ["44973", "2023-02-16"],
    [" 16/02/2023\u00a0", "2023-02-16"],
  ])("« %s »", (text, iso) => expect(formatDay(parseDateText(text))).toBe(iso));

  it.each([
    ["2023", "2023-01-01", "2023-12-31"],
    ["févr. 2023", "2023-02-01", "2023-02-28"],
    ["février 2023", "2023-02-01", "2023-02-28"],
    ["02/2023", "2023-02-01", "2023-02-28"],
    ["2023-02", "2023-02-01", "2023-02-28"],
  ])("« %s » is less than a day", (text, first, last) => {
    const partial = parseDateText(text);
    expect(isPartialDate(partial)).toBe(true);
    expect(formatDay(settlePartial(partial, false))).toBe(first);
    expect(formatDay(settlePartial(partial, true))).toBe(last);
  });

  it.each(["31/02/2023", "16/02/0222", "16/02/5021", "32/01/2023", "02/16/2023", "0222-01-01", "1850"])(
    "« %s » cannot be",
    (text) => expect(parseDateText(text)).toBe(DATE_IMPOSSIBLE),
  );
  it.each(["bientôt", "16/02", "12a", "12/03/2023 ou 14/04/2023", "x".repeat(500)])(
    "« %s » is not a date",
    (text) => expect(parseDateText(text)).toBe(DATE_UNREADABLE),
  );
  it.each(["", "NC", "n.d.", "à définir", "?"])("« %s » is blank", (text) =>
    expect(parseDateText(text)).toBe(DATE_BLANK),
  );

  it("reads serials of both systems, and refuses those that no register means", () => {
    expect(formatDay(parseDateNumber(44973.5, false))).toBe("2023-02-16");
    expect(formatDay(parseDateNumber(43511, true))).toBe("2023-02-16");
    expect(formatDay(parseDateNumber(20230216, false))).toBe("2023-02-16");
    expect(parseDateNumber(2023, false)).toBe(-2023);
    expect(parseDateNumber(0, false)).toBe(DATE_BLANK);
    expect(parseDateNumber(12, false)).toBe(DATE_IMPOSSIBLE);
    expect(parseDateNumber(1e9, false)).toBe(DATE_IMPOSSIBLE);
  });

  it("reads years", () => {
    expect(parseYear("Exercice 2023", false)).toBe(2023);
    expect(parseYear("2023 (prolongé)", false)).toBe(2023);
    expect(parseYear(44973, false)).toBe(2023);
    expect(parseYear("", false)).toBe(0);
    expect(parseYear("l’an prochain", false)).toBeNaN();
  });

  it("reads back what any hand writes, and never shifts a day", () => {
    const habits = [
      dates.slashed,
      dates.iso,
      dates.isoTime,
      dates.dashed,
      dates.dotted,
      dates.words,
      dates.short,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2069, 12, 31) }),
        fc.constantFrom(...habits),
        (day, habit) => {
          expect(parseDateText(habit(day))).toBe(day);
          expect(parseDateNumber(day, false)).toBe(day);
          expect(parseDateNumber(day + 0.999, false)).toBe(day);
        },
      ),
    );
  });
});

describe("amounts", () => {
  it.each([
    ["14 700,00", 14700],
    ["14\u00a0700,00", 14700],
    ["14\u202f700,00", 14700],
    ["14.700,00", 14700],
    ["14 237.50", 14237.5],
    ["12 345,67 € HT", 12345.67],
    ["1,2 M€", 1200000],
    ["130 k€", 130000],
    ["130 K€ HT", 130000],
    ["1 200 000", 1200000],
    ["-1 200", -1200],
    ["(1 200,50)", -1200.5],
    ["1,234,567.89", 1234567.89],
    ["12'345.60", 12345.6],
    ["14.700", 14700],
    ["120380.12", 120380.12],
    ["€ 1,200.50", 1200.5],
    ["15 000 euros", 15000],
    ["15000€", 15000],
    ["2,5 millions d’euros", 2500000],
    ["1 Md€", 1e9],
    ["environ 40 000 €", 40000],
    ["0", 0],
  ])("« %s »", (text, amount) => expect(parseAmountText(text)).toBe(amount));
  it.each(["1e17", "100000000000000000", "voir BPU", "12a", "12/03/2023", "10 à 20 k€", "1.2.3", ""])(
    "« %s » is none",
    (text) => {
      const amount = parseAmountText(text);
      expect(Number.isFinite(amount)).toBe(false);
    },
  );
  it.each(["", " ", "NC", "-", "–", "n.d."])("« %s » is blank", (text) =>
    expect(parseAmountText(text)).toBe(NUMBER_BLANK),
  );

  it("reads back what any hand writes", () => {
    const habits = [
      amounts.french,
      amounts.narrow,
      amounts.spaced,
      amounts.dotted,
      amounts.point,
      amounts.euroFirst,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.constantFrom(...habits), (cents, habit) => {
        expect(parseAmountText(habit(cents / 100))).toBe(cents / 100);
      }),
    );
  });
});

describe("quantities and durations", () => {
  it.each([
    ["1 250,5", 1250.5],
    ["12 h", 12],
    ["12h30", 12.5],
    ["35 jours", 35],
    ["Aucune", 0],
    ["1,125", 1.125],
  ])("« %s »", (text, quantity) => expect(parseQuantityText(text)).toBe(quantity));
  it.each([
    ["36", 36],
    ["48 mois", 48],
    ["3 ans", 36],
    ["2 ans et 6 mois", 30],
    ["1 an", 12],
    ["12 mois reconductible 3 fois", 12],
    ["1 an + 3 x 1 an", 12],
    ["4 (48 mois)", 4],
  ])("« %s »", (text, months) => expect(parseDurationText(text, "months")).toBe(months));
  it("counts a bare number in the unit of its column", () => {
    expect(parseDurationText("4", "years")).toBe(48);
    expect(parseDurationText("36 mois", "years")).toBe(36);
    expect(Math.round(parseDurationText("365 jours", "months"))).toBe(12);
    expect(parseDurationText("12a", "months")).toBeNaN();
  });
});

describe("procedures, statuses, segments, codes", () => {
  it.each([
    ["Marché négocié sans publicité ni mise en concurrence préalable", NO],
    ["Procédure Négociée Sans mise en Concurrence", NO],
    ["Marché passé sans publicité ni mise en concurrence préalables", NO],
    ["Gré à gré", NO],
    ["UGAP", NO],
    ["Centrale d’achat", NO],
    ["MAPA", YES],
    ["AOO", YES],
    ["AOR", YES],
    ["Procédure adaptée", YES],
    ["Appel d’offres ouvert", YES],
    ["Appel d'offres restreint", YES],
    ["Dialogue compétitif", YES],
    ["Concours", YES],
    ["Procédure négociée avec mise en concurrence préalable", YES],
    ["Procédure avec négociation", YES],
    ["Marché subséquent", YES],
    ["Marché négocié", NOT_FILLED],
    ["", NOT_FILLED],
  ])("« %s »", (text, state) => expect(competitionOf(text)).toBe(state));

  it.each([
    ["Attribué", YES],
    ["Sans suite", NO],
    ["Déclaré sans suite", NO],
    ["Infructueux", NO],
    ["Annulée", NO],
    ["Abandonné", NO],
    ["En cours d’exécution", YES],
    ["Résilié", YES],
    ["", NOT_FILLED],
    ["NC", NOT_FILLED],
  ])("the status « %s »", (text, awarded) => expect(outcomeOf(text)).toBe(awarded));

  it("knows what is digital", () => {
    expect(isDigitalSegment("Numérique et systèmes d’information")).toBe(true);
    expect(isDigitalSegment("Informatique")).toBe(true);
    expect(isDigitalSegment("SI")).toBe(true);
    expect(isDigitalSegment("Télécommunications")).toBe(true);
    expect(isDigitalSegment("Mobilier")).toBe(false);
    expect(isDigitalSegment("Signalétique")).toBe(false);
    expect(digitalOfCpv("72260000-5")).toBe(YES);
    expect(digitalOfCpv("48 900 000")).toBe(YES);
    expect(digitalOfCpv("64210000")).toBe(YES);
    expect(digitalOfCpv("64110000")).toBe(NO);
    expect(digitalOfCpv("90910000-9")).toBe(NO);
    expect(digitalOfCpv(9310000)).toBe(NO);
    expect(digitalOfCpv("3000000")).toBe(NO);
    expect(digitalOfCpv(30200000)).toBe(YES);
    expect(digitalOfCpv("")).toBe(NOT_FILLED);
  });
});

describe("cells that say nothing", () => {
  it.each(["#N/A", "#REF!", "#VALUE!", "#VALEUR!", "#NOM?", "#DIV/0!", "#NOMBRE!", "#NUL!", "#NAME?"])(
    "« %s » is an error",
    (text) => expect(isErrorValue(text)).toBe(true),
  );
  it("does not take a hash for an error", () => expect(isErrorValue("#12")).toBe(false));
  it("knows placeholders", () =>
    expect(["NC", "non renseigné", "n.d.", "???", " \u00a0 "].every(saysNothing)).toBe(true));
});

describe("numbers that join", () => {
  it.each([
    ["2023-001", "2023 - 1"],
    ["M 2023-001", "m2023/1"],
    ["Marché n° 2023-12", "2023-012"],
    ["2023_0045", "2023.45"],
    ["AB-7", "ab 007"],
  ])("« %s » and « %s »", (one, other) => expect(normaliseNumber(one)).toBe(normaliseNumber(other)));

  it("finds contracts with and without their lot", () => {
    const index = new NumberIndex(
      ["2023-001", "2023-001", "2022-07-L2", "23M15", ""],
      ["1", "2", "", "", ""],
    );
    expect(index.find("2023-1-L02")).toBe(1);
    expect(index.find("2023-001 lot 1")).toBe(0);
    expect(index.find("2023001")).toBe(0);
    expect(index.find("2023/001/02")).toBe(1);
    expect(index.find("2022-07 lot 2")).toBe(2);
    expect(index.find("2022-07")).toBe(2);
    expect(index.find("23 m 015")).toBe(3);
    expect(index.find("2020-9")).toBe(-1);
    expect(index.find("")).toBe(-1);
  });
});

describe("any text at all", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[0-9 .,/:()€kM-]{0,24}$/),
  );

  it("never throws, and gives one of the answers there are", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect([NOT_FILLED, NO, YES, FACT_UNREADABLE]).toContain(parseFactText(text));
        expect([NOT_FILLED, NO, YES, FACT_UNREADABLE]).toContain(parseSizeText(text));
        expect([NOT_FILLED, NO, YES]).toContain(competitionOf(text));
        const bits = parseConsiderations(text, null);
        if ((bits & CONSIDERED) !== 0) expect(bits & STATED).toBe(STATED);
        const day = parseDateText(text);
        const isDay = day >= FIRST_DAY && day <= LAST_DAY;
        expect(
          isDay || isPartialDate(day) || [DATE_BLANK, DATE_IMPOSSIBLE, DATE_UNREADABLE].includes(day),
        ).toBe(true);
        if (isDay) expect(civilOf(day).year).toBeGreaterThanOrEqual(1980);
        expect(typeof parseAmountText(text)).toBe("number");
        expect(typeof parseDurationText(text, "months")).toBe("number");
        expect(typeof normaliseNumber(text)).toBe("string");
        expect([NOT_FILLED, NO, YES]).toContain(outcomeOf(text));
        digitalOfCpv(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("never takes a blank for a no", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ \t\n\u00a0\u202f]{0,8}$/), (blank) => {
        expect(parseFactText(blank)).toBe(NOT_FILLED);
        expect(parseConsiderations(blank, null)).toBe(0);
        expect(parseAmountText(blank)).toBe(NUMBER_BLANK);
        expect(parseDateText(blank)).toBe(DATE_BLANK);
      }),
    );
  });
});
