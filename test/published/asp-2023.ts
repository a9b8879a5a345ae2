/** Every figure that the ASP's SPASER report on 2023 prints, transcribed: the tables of the five axes, then the first page. */

export interface Printed {
  indicator: string;
  year: 2022 | 2023;
  /** As printed. */
  printed: string;
  /** The printed number: a percentage as a percentage, a date as yyyy-mm-dd. */
  value: number | string;
  /** The printed number is a multiple of this: 0.01 for two decimals, 1 for whole numbers, 1,000 for « près de 16 000 h ». */
  step: number;
  /** A second number printed with it: « sur 33 mises en concurrence », « les 55 marchés actifs ». */
  population?: number;
  numerator?: number;
}

/** « * » and « - » in the tables: no figure is printed. */
export const UNDER_CONSTRUCTION = ["4.1", "4.4", "4.5", "5.1", "5.2", "5.3"].map((indicator) => ({
  indicator,
  year: 2022,
}));

export const PRINTED: Printed[] = [
  // Axe 1
  { indicator: "1.1", year: 2022, printed: "1", value: 1, step: 1 },
  { indicator: "1.1", year: 2023, printed: "1", value: 1, step: 1 },
  { indicator: "1.2", year: 2022, printed: "5", value: 5, step: 1 },
  { indicator: "1.2", year: 2023, printed: "7", value: 7, step: 1 },
  // Axe 2
  { indicator: "2.1", year: 2022, printed: "27,5 %", value: 27.5, step: 0.1 },
  { indicator: "2.1", year: 2023, printed: "31,25 %", value: 31.25, step: 0.01 },
  { indicator: "2.2", year: 2022, printed: "51 %", value: 51, step: 1 },
  { indicator: "2.2", year: 2023, printed: "68 %", value: 68, step: 1 },
  { indicator: "2.3a", year: 2022, printed: "29 822 h sur l’année", value: 29_822, step: 1 },
  { indicator: "2.3a", year: 2023, printed: "15 891 h sur l’année", value: 15_891, step: 1 },
  { indicator: "2.3b", year: 2022, printed: "74 560 h (cumulées*)", value: 74_560, step: 1 },
  { indicator: "2.3b", year: 2023, printed: "78 490 h (cumulées*)", value: 78_490, step: 1 },
  { indicator: "2.4", year: 2022, printed: "8", value: 8, step: 1 },
  { indicator: "2.4", year: 2023, printed: "10", value: 10, step: 1 },
  // Axe 3
  { indicator: "3.1", year: 2022, printed: "84 %", value: 84, step: 1 },
  { indicator: "3.1", year: 2023, printed: "58 %", value: 58, step: 1 },
  { indicator: "3.2", year: 2022, printed: "43 %", value: 43, step: 1 },
  { indicator: "3.2", year: 2023, printed: "83 %", value: 83, step: 1 },
  { indicator: "3.3", year: 2022, printed: "58 %", value: 58, step: 1 },
  { indicator: "3.3", year: 2023, printed: "76 %", value: 76, step: 1 },
  // Axe 4
  { indicator: "4.1", year: 2023, printed: "30,64 jours", value: 30.64, step: 0.01 },
  { indicator: "4.2", year: 2022, printed: "0", value: 0, step: 1 },
  { indicator: "4.2", year: 2023, printed: "0", value: 0, step: 1 },
  { indicator: "4.3", year: 2022, printed: "02/03/2022", value: "2022-03-02", step: 1 },
  { indicator: "4.3", year: 2023, printed: "16/02/2023", value: "2023-02-16", step: 1 },
  { indicator: "4.4", year: 2023, printed: "46 %", value: 46, step: 1 },
  { indicator: "4.5", year: 2023, printed: "47", value: 47, step: 1 },
  // Axe 5
  {
    indicator: "5.1",
    year: 2023,
    printed: "14 (sur 33 mises en concurrence)",
    value: 14,
    step: 1,
    population: 33,
  },
  { indicator: "5.2", year: 2023, printed: "55 %", value: 55, step: 1 },
  { indicator: "5.3", year: 2023, printed: "2", value: 2, step: 1 },
  // Chiffres clés
  { indicator: "C1", year: 2023, printed: "87 %", value: 87, step: 1 },
  { indicator: "C2", year: 2023, printed: "76 %", value: 76, step: 1 },
  { indicator: "C3", year: 2023, printed: "70 %", value: 70, step: 1 },
  { indicator: "C4", year: 2023, printed: "75 %", value: 75, step: 1 },
  // The first page rounds to half points what the table of axis 2 prints as 31,25 %.
  { indicator: "C5", year: 2023, printed: "31,5 %", value: 31.5, step: 0.5 },
  { indicator: "C6", year: 2023, printed: "130 millions d’€", value: 130_000_000, step: 1_000_000 },
  { indicator: "C7", year: 2023, printed: "Près de 16 000 h", value: 16_000, step: 1_000 },
  { indicator: "C8", year: 2023, printed: "Près de 80 000 h", value: 80_000, step: 10_000, numerator: 55 },
  { indicator: "C9", year: 2023, printed: "2 nouveaux marchés responsables", value: 2, step: 1 },
];

/** The targets that the tables print, in per cent. */
export const PRINTED_TARGETS: Record<string, number> = {
  "2.1": 25,
  "2.2": 20,
  "3.1": 40,
  "3.2": 60,
  "3.3": 40,
};
