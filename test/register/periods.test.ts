/** Durations in words, with renewals, and the days that stand in place of one. */
import { NUMBER_BLANK } from "../../src/register/cells/amounts";
import { formatDay } from "../../src/register/cells/days";
import { parsePeriod } from "../../src/register/cells/durations";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

it.each([
  ["12 mois", 12],
  ["24 Mois", 24],
  ["18mois", 18],
  ["36 m", 36],
  ["3 ans", 36],
  ["1an", 12],
  ["1A", 12],
  ["4 A", 48],
  ["un an", 12],
  ["Une année", 12],
  ["deux ans", 24],
  ["quatre ans", 48],
  ["douze mois", 12],
  ["vingt-quatre mois", 24],
  ["trente six mois", 36],
  ["quarante-huit mois", 48],
  ["dix-huit mois", 18],
  ["soixante mois", 60],
  ["soixante-douze mois", 72],
  ["vingt et un mois", 21],
  ["four years", 48],
  ["1 an et demi", 18],
  ["un an et demi", 18],
  ["2 ans et demi", 30],
  ["6 mois et demi", 6.5],
  ["1,5 an", 18],
  ["2 ans et 6 mois", 30],
  ["2 ans, 6 mois", 30],
  ["un (1) an", 12],
  ["quatre (4) ans", 48],
  ["12 (douze) mois", 12],
  ["un semestre", 6],
  ["2 trimestres", 6],
  ["P12M", 12],
  ["P1Y6M", 18],
  ["P4Y", 48],
  ["durée de 4 ans", 48],
  ["48 mois maximum", 48],
  ["24 mois à compter de la notification", 24],
  ["24 mois à compter du 01/03/2023", 24],
  // The firm period.
  ["1 an renouvelable 3 fois", 12],
  ["12 mois reconductible tacitement 3 fois 12 mois", 12],
  ["1 an + 3 x 1 an", 12],
  ["1 + 3 ans", 12],
  ["12+12+12+12 mois", 12],
  ["un an, reconductible trois fois", 12],
  ["12 mois fermes puis 3 reconductions de 12 mois", 12],
  ["48 mois dont 12 mois fermes", 12],
  ["durée initiale de 24 mois, 2 reconductions", 24],
  // The same told twice.
  ["48 mois (4 x 12)", 48],
  ["4 ans (48 mois)", 48],
  ["4 ans (1 an + 3 reconductions)", 48],
  ["36 mois soit 3 ans", 36],
  ["36 mois / 3 ans", 36],
  ["3 ans - 36 mois", 36],
  ["4 x 12 mois", 48],
])("« %s » is %d months", (text, months) => expect(parsePeriod(text, "months").months).toBe(months));

it.each([
  ["30 jours", 30],
  ["90 J", 90],
  ["6 semaines", 42],
  ["48 h", 2],
  ["P30D", 30],
])("« %s » is %d days", (text, days) =>
  expect((parsePeriod(text, "months").months * 365.25) / 12).toBeCloseTo(days, 9),
);

it.each([
  "12 à 24 mois",
  "de 12 à 24 mois",
  "12-24 mois",
  "12 ou 24 mois",
  "voir CCAP",
  "12a",
  "ponctuel",
  "-12",
])("« %s » tells no duration", (text) => expect(parsePeriod(text, "months").months).toBeNaN());

it.each(["", "NC", "à définir", "MQ", "-", "INX 0"])("« %s » is blank", (text) =>
  expect(parsePeriod(text, "months").months).toBe(NUMBER_BLANK),
);

it.each([
  ["jusqu'au 31/12/2025", "", "2025-12-31"],
  ["Jusqu’au 31 décembre 2025", "", "2025-12-31"],
  ["31/12/2025", "", "2025-12-31"],
  ["fin le 31/12/2025", "", "2025-12-31"],
  ["jusqu'en décembre 2025", "", "2025-12-31"],
  ["fin 2025", "", "2025-12-31"],
  ["de la notification au 31/12/2025 à minuit", "", "2025-12-31"],
  ["du 01/01/2023 au 31/12/2024", "2023-01-01", "2024-12-31"],
  ["01/01/2023 - 31/12/2024", "2023-01-01", "2024-12-31"],
  ["2023-01-01 → 2024-12-31", "2023-01-01", "2024-12-31"],
  ["du 1er janvier 2023 au 31 décembre 2024", "2023-01-01", "2024-12-31"],
  ["12 mois à compter du 01/03/2023", "2023-03-01", ""],
  ["à partir du 01/03/2023", "2023-03-01", ""],
])("« %s » runs from « %s » to « %s »", (text, start, end) => {
  const period = parsePeriod(text, "months");
  expect([formatDay(period.start), formatDay(period.end)]).toEqual([start, end]);
});

it("makes the ends of contracts of a column of durations in words, and doubts only what it can't read", () => {
  const durations = [
    "24 mois",
    "un an",
    "18 mois",
    "jusqu'au 30/06/2026",
    "du 01/02/2023 au 31/01/2025",
    "selon besoin",
  ];
  const { register } = read([
    decoy("Marchés", [
      ["N° marché", "Objet", "Titulaire", "Date de notification", "Durée", "Montant HT"],
      ...durations.map((text, i) => [`M${i}`, `Objet ${i}`, "SARL Pré", "15/03/2023", text, 1000 + i]),
    ]),
  ]);
  expect([...register.endDay].map(formatDay)).toEqual([
    "2025-03-14",
    "2024-03-14",
    "2024-09-14",
    "2026-06-30",
    "2025-01-31",
    "2023-12-31",
  ]);
  expect([...register.endKnown]).toEqual([1, 1, 1, 1, 1, 0]);
  expect(
    register.findings.filter(({ code }) => code.startsWith("unreadable")).map(({ params }) => params.read),
  ).toEqual(["selon besoin"]);
});

it("finds a column of durations that are all in words", () => {
  const { recognition } = read([
    decoy("Marchés", [
      ["N° marché", "Objet", "Titulaire", "Date de notification", "Durée", "Montant HT"],
      ...["un an", "deux ans", "douze mois", "trois ans", "un an et demi"].map((text, i) => [
        `M${i}`,
        `Objet ${i}`,
        "SARL Pré",
        "15/03/2023",
        text,
        1000 + i,
      ]),
    ]),
  ]);
  expect(recognition.sheets[0]?.columns.find(({ field }) => field === "durationMonths")?.taken).toBe(true);
});
