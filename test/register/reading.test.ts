/** From rows to contracts: three states, merging, what is left out, derived facts, related tables, findings. */
import { NO, NO_YEAR, NOT_FILLED, YES } from "../../src/register/contracts";
import { dayOf, formatDay } from "../../src/register/cells/days";
import type { Cell } from "../../src/register/grid";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const HEADER = ["N° de marché", "Objet", "Titulaire", "Date de notification", "Montant HT"];
const day = (text: string) => {
  const [y = 0, m = 0, d = 0] = text.split("-").map(Number);
  return dayOf(y, m, d);
};
const contract = (number: string, date: string, ...more: Cell[]): Cell[] => [
  number,
  `Objet ${number}`,
  "SARL Atelier",
  day(date),
  1000,
  ...more,
];
/** Rows that make every column's kind plain, so that the rows under test are read as intended. */
const filler = (...more: Cell[]): Cell[][] =>
  Array.from({ length: 12 }, (_, i) => contract(`F-${i}`, "2020-05-04", ...more));

function readRows(more: string[], rows: Cell[][], fill: Cell[] = []) {
  return read([decoy("Marchés", [[...HEADER, ...more], ...filler(...fill), ...rows])]);
}

const codes = (register: { findings: { code: string }[] }) => register.findings.map(({ code }) => code);

describe("three states", () => {
  it("never reads a blank as no", () => {
    const { register } = readRows(
      ["Clause sociale"],
      [
        contract("A", "2023-01-05", "Oui"),
        contract("B", "2023-01-05", "Non"),
        contract("C", "2023-01-05", ""),
        contract("D", "2023-01-05", "NC"),
      ],
      ["Non"],
    );
    expect([...(register.facts.socialClause ?? [])].slice(-4)).toEqual([YES, NO, NOT_FILLED, NOT_FILLED]);
  });

  it.each(["Oui", "NON", "x", "vrai", "sans objet", "Oui, clause d’exécution", 1, ""])(
    "reads every answer, whichever a column mostly has (%p)",
    (usual) => {
      const says = (state: number, ...cells: Cell[]) => cells.map((cell): [Cell, number] => [cell, state]);
      const answers = [
        ...says(YES, "Oui", "OUI", "x", " vrai ", 3, true),
        ...says(NO, "Non", "NON", "sans objet", 0, false),
        ...says(NOT_FILLED, "", "NC", "#N/A"),
      ];
      const { register } = readRows(
        ["Clause sociale"],
        answers.map(([answer], i) => contract(`A${i}`, "2023-01-05", answer)),
        [usual],
      );
      const facts = [...(register.facts.socialClause ?? [])].slice(-answers.length);
      expect(facts.map((fact, i) => [answers[i]?.[0], fact])).toEqual(answers);
    },
  );

  it("makes an error cell not filled in, and says it", () => {
    const { register } = readRows(
      ["Clause sociale", "Date de fin"],
      [contract("A", "2023-01-05", "#N/A", "#REF!"), contract("B", "2023-01-05", "#VALEUR!", "")],
      ["Non", day("2021-01-01")],
    );
    expect([...(register.facts.socialClause ?? [])].slice(-2)).toEqual([NOT_FILLED, NOT_FILLED]);
    expect(
      register.findings
        .filter(({ code }) => code === "errorCell")
        .map(({ row, column, params }) => `${row},${column} ${params.read}`)
        .sort(),
    ).toEqual(["13,5 #N/A", "13,6 #REF!", "14,5 #VALEUR!"]);
  });

  it("has no fact without a column for it", () => {
    const { register } = readRows([], []);
    expect(register.facts).toEqual({});
  });

  it("says what it could not read, and where", () => {
    const { register } = readRows(
      ["Clause sociale", "Durée (mois)"],
      [["A", "Objet A", "SARL", "31/02/2023", "beaucoup", "voir Paul", "12a"]],
      ["Non", 12],
    );
    expect(
      register.findings.map(({ code, row, column, params }) => [code, row, column, params.read]),
    ).toEqual(
      expect.arrayContaining([
        ["impossibleDate", 13, 3, "31/02/2023"],
        ["unreadableNumber", 13, 4, "beaucoup"],
        ["unreadableFact", 13, 5, "voir Paul"],
        ["unreadableNumber", 13, 6, "12a"],
        ["noNotification", 13, 3, undefined],
      ]),
    );
    expect(register.notificationYear[12]).toBe(NO_YEAR);
    expect(register.amount[12]).toBeNaN();
  });
});

describe("merging", () => {
  it("makes one contract of rows with the same number, date and object: yes beats no beats blank, the last amount counts", () => {
    const a = contract("A", "2023-01-05", "Non");
    const { register } = readRows(
      ["Clause sociale"],
      [a, [...a.slice(0, 4), 2000, "Oui"], [...a.slice(0, 4), "", ""]],
      ["Non"],
    );
    expect(register.size).toBe(13);
    expect(register.facts.socialClause?.[12]).toBe(YES);
    expect(register.amount[12]).toBe(2000);
    expect(register.otherRows.get(12)).toEqual([14, 15]);
    expect(codes(register)).toContain("rowsMerged");
  });

  it("keeps the same number apart where date or object differ, with a finding", () => {
    const { register } = readRows(
      [],
      [
        contract("A", "2023-01-05"),
        contract("A", "2023-06-05"),
        ["A", "Autre objet", "SARL", day("2023-01-05"), 1],
      ],
    );
    expect(register.size).toBe(15);
    expect(codes(register).filter((code) => code === "duplicateNumber")).toHaveLength(2);
  });

  it("takes lots for contracts of their own, without a finding", () => {
    const { register } = readRows(
      ["Lot"],
      [contract("A", "2023-01-05", 1), contract("A", "2023-01-05", 2)],
      [1],
    );
    expect(register.size).toBe(14);
    expect(codes(register)).not.toContain("duplicateNumber");
  });

  it("lets outdated versions give way, also under the amended number; the first notification stays", () => {
    const version = (number: string, date: string, amount: number, current: string): Cell[] => [
      number,
      "Objet V",
      "SARL",
      day(date),
      amount,
      current,
    ];
    const { register } = readRows(
      ["donneesActuelles"],
      [
        version("20190000100", "2019-04-27", 10, "non"),
        version("20190000101", "2020-05-30", 20, "oui"),
        version("X1", "2021-01-01", 1, "non"),
        version("X1", "2022-01-01", 2, "oui"),
        version("Y1", "2021-01-01", 3, "non"),
      ],
      ["oui"],
    );
    expect(register.size).toBe(15);
    expect([...register.amount].slice(-3)).toEqual([20, 2, 3]);
    expect(formatDay(register.notificationDay[12] as number)).toBe("2019-04-27");
    expect([...register.notificationYear].slice(-3)).toEqual([2019, 2021, 2021]);
    expect(codes(register).filter((code) => code === "outdatedRow")).toHaveLength(2);
  });

  it("counts every row without a number", () => {
    const { register } = readRows(
      [],
      [
        ["", "Objet", "SARL", day("2023-01-05"), 5],
        ["", "Objet", "SARL", day("2023-01-05"), 5],
      ],
    );
    expect(register.size).toBe(14);
  });

  it("joins the row of a second supplier to the contract above", () => {
    const { register } = readRows(
      [],
      [contract("A", "2023-01-05"), ["", "", "SARL Seconde", "", ""], contract("B", "2023-01-05")],
    );
    expect(register.size).toBe(14);
    expect(register.otherRows.get(12)).toEqual([14]);
  });

  it("merges a contract that stands on two sheets", () => {
    const sheet = (name: string, from: number) =>
      decoy(name, [HEADER, ...Array.from({ length: 10 }, (_, i) => contract(`A-${from + i}`, "2022-03-01"))]);
    const { register } = read([sheet("2021", 0), sheet("2022", 5)]);
    expect(register.size).toBe(15);
  });
});

describe("rows that are no contracts", () => {
  it("are left out with a finding that says why", () => {
    const { register } = readRows(
      [],
      [
        ["FOURNITURES"],
        contract("A", "2023-01-05"),
        ["", "", "", "Sous-total", 5000],
        [],
        HEADER,
        contract("B", "2023-01-05"),
        ["Total général", "", "", "", 9000],
        ["", "", "", "", 9000],
        ["* marchés réservés"],
      ].map((row) => [...row, ...Array.from({ length: 5 - row.length }, () => "")]),
    );
    expect(register.size).toBe(14);
    expect(register.findings.map(({ code, row }) => [code, row])).toEqual(
      expect.arrayContaining([
        ["sectionRow", 13],
        ["totalRow", 15],
        ["repeatedHeader", 17],
        ["totalRow", 19],
        ["totalRow", 20],
        ["noteRow", 21],
      ]),
    );
  });

  it("pass over formulas filled down past the last contract", () => {
    const { register } = readRows(
      ["Clause sociale"],
      [
        ["", "", "", "", 0, "Non"],
        ["", "", "", "", 0, "Non"],
      ],
      ["Non"],
    );
    expect(register.size).toBe(12);
    expect(register.findings).toEqual([expect.objectContaining({ code: "endUnknown" })]);
  });

  it("know a contract called « Total »", () => {
    const { register } = readRows([], [["A", "Total : entretien complet", "SARL", day("2023-01-05"), 10]]);
    expect(register.size).toBe(13);
  });

  it("skip hints and column numbers under the header", () => {
    const { register } = read([
      decoy("Marchés", [
        HEADER,
        ["(texte)", "(texte)", "(raison sociale)", "(jj/mm/aaaa)", "(€ HT)"],
        [1, 2, 3, 4, 5],
        ...filler(),
      ]),
    ]);
    expect(register.size).toBe(12);
  });
});

describe("derived facts", () => {
  it("derive competition from the procedure, and say so", () => {
    const { register } = readRows(
      ["Procédure", "Nature"],
      [
        contract("A", "2023-01-05", "MAPA", "Marché"),
        contract("B", "2023-01-05", "Gré à gré", "Marché"),
        contract("C", "2023-01-05", "", "Marché subséquent"),
        contract("D", "2023-01-05", "", "Marché"),
      ],
      ["Procédure adaptée", "Marché"],
    );
    expect([...(register.facts.competed ?? [])].slice(-4)).toEqual([YES, NO, YES, NOT_FILLED]);
    expect(register.derived.competed).toBe("procedure");
  });

  it("prefer the column of competition", () => {
    const { register } = readRows(
      ["Mise en concurrence", "Procédure"],
      [contract("A", "2023-01-05", "Non", "MAPA")],
      ["Oui", "MAPA"],
    );
    expect(register.facts.competed?.[12]).toBe(NO);
    expect(register.derived.competed).toBeUndefined();
  });

  it("derive criterion, clause and reserved from considerations, but nothing about annexes", () => {
    const { register } = readRows(
      ["Considérations sociales"],
      [
        contract("A", "2023-01-05", "Critère social, Clause sociale"),
        contract("B", "2023-01-05", "Pas de considération sociale"),
        contract("C", "2023-01-05", ""),
        contract("D", "2023-01-05", "Oui"),
      ],
      ["Clause sociale"],
    );
    const last = (fact: "socialClause" | "socialCriterion" | "reserved" | "socialConsiderations") =>
      [...(register.facts[fact] ?? [])].slice(-4);
    expect(last("socialClause")).toEqual([YES, NO, NOT_FILLED, NOT_FILLED]);
    expect(last("socialCriterion")).toEqual([YES, NO, NOT_FILLED, NOT_FILLED]);
    expect(last("reserved")).toEqual([NO, NO, NOT_FILLED, NOT_FILLED]);
    expect(last("socialConsiderations")).toEqual([YES, NO, NOT_FILLED, YES]);
    expect(register.facts.socialAnnex).toBeUndefined();
    expect(register.facts.insertionClause).toBeUndefined();
    expect(register.derived).toMatchObject({ socialClause: "considerations", reserved: "considerations" });
  });

  it("derive nothing from considerations that only say yes or no", () => {
    const { register } = readRows(
      ["Considérations environnementales"],
      [contract("A", "2023-01-05", "Oui")],
      ["Non"],
    );
    expect(Object.keys(register.facts)).toEqual(["environmentalConsiderations"]);
  });

  it("derive the digital contracts from segment and code", () => {
    const { register } = readRows(
      ["Famille d'achat", "Code CPV"],
      [
        contract("A", "2023-01-05", "Numérique", ""),
        contract("B", "2023-01-05", "", "72000000-5"),
        contract("C", "2023-01-05", "Mobilier", "39100000-3"),
        contract("D", "2023-01-05", "", ""),
      ],
      ["Mobilier", "39100000-3"],
    );
    expect([...(register.facts.digital ?? [])].slice(-4)).toEqual([YES, YES, NO, NOT_FILLED]);
  });

  it("derive the end from start and duration, in one column or three", () => {
    const one = readRows(
      ["Durée (mois)"],
      [contract("A", "2023-03-15", 12), contract("B", "2023-03-15", "")],
      [24],
    ).register;
    expect([...one.endDay].slice(-2).map(formatDay)).toEqual(["2024-03-14", "2023-12-31"]);
    expect([...one.endKnown].slice(-2)).toEqual([1, 0]);
    const three = readRows(
      ["Durée du marché - Années", "Durée du marché - Mois", "Durée du marché - Jours"],
      [contract("A", "2023-01-01", 1, 6, 0)],
      [1, 0, 0],
    ).register;
    expect(formatDay(three.endDay[12] as number)).toBe("2024-06-30");
  });

  it("read the year where the date is only a year, and the status", () => {
    const { register } = readRows(
      ["Statut"],
      [
        ["A", "Objet A", "SARL", 2023, 1, "Attribué"],
        ["B", "Objet B", "", "", "", "Sans suite"],
      ],
      ["Attribué"],
    );
    expect([...register.notificationYear].slice(-2)).toEqual([2023, NO_YEAR]);
    expect([...register.awarded].slice(-2)).toEqual([1, 0]);
    expect(codes(register)).not.toContain("noNotification");
  });

  it("count sourcing meetings and date execution reviews", () => {
    const { register } = readRows(
      ["Sourcing", "Bilan d'exécution"],
      [
        contract("A", "2023-01-05", 3, "12/04/2023"),
        contract("B", "2023-01-05", "Oui", day("2023-05-01")),
        contract("C", "2023-01-05", "Non", "Oui"),
        contract("D", "2023-01-05", "", ""),
      ],
      [0, "Non"],
    );
    expect([...(register.sourcingCount ?? [])].slice(-4)).toEqual([3, 1, 0, NaN]);
    expect([...(register.executionReviewDay ?? [])].slice(-4, -2).map(formatDay)).toEqual([
      "2023-04-12",
      "2023-05-01",
    ]);
    expect([...(register.facts.executionReview ?? [])].slice(-4)).toEqual([YES, YES, YES, NOT_FILLED]);
  });
});

describe("doubts about a contract", () => {
  it("notes contradictions", () => {
    const { register } = readRows(
      [
        "Date de fin",
        "Marché réservé",
        "Considérations sociales",
        "Clause d'insertion",
        "Heures d'insertion 2023",
      ],
      [contract("A", "2023-01-05", day("2022-01-01"), "Non", "Marché réservé", "Non", 120)],
      [day("2024-01-01"), "Non", "Clause sociale", "Non", ""],
    );
    expect(codes(register)).toEqual(
      expect.arrayContaining(["endBeforeStart", "reservedContradiction", "hoursWithoutClause"]),
    );
  });

  it("notes amounts that cannot be meant, and not the merely large ones", () => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      contract(`A-${i}`, "2023-01-05").map((cell, c) => (c === 4 ? 1000 * (i + 1) : cell)),
    );
    const { register } = readRows(
      [],
      [
        ...rows,
        ["B", "Objet B", "SARL", day("2023-01-05"), 350000],
        ["C", "Objet C", "SARL", day("2023-01-05"), 52000000000],
        ["D", "Objet D", "SARL", day("2023-01-05"), 0.5],
        ["E", "Objet E", "SARL", day("2023-01-05"), 1e17],
      ],
    );
    expect(
      register.findings.filter(({ code }) => code === "amountOutlier").map(({ params }) => params.amount),
    ).toEqual([52000000000, 0.5]);
    expect(codes(register)).toContain("unreadableNumber");
  });

  it("keeps a thousand of a kind and counts them all", () => {
    const { register } = readRows(
      [],
      Array.from({ length: 3000 }, (_, i) => [
        `A-${i}`,
        "Objet",
        "SARL",
        i % 2 ? "bientôt" : "12/01/2023",
        1,
      ]),
    );
    expect(codes(register).filter((code) => code === "unreadableDate")).toHaveLength(1000);
    expect(register.findingCounts?.unreadableDate).toBe(1500);
  });
});

describe("related tables", () => {
  const marches = decoy("Marchés", [
    HEADER,
    ...Array.from({ length: 12 }, (_, i) => contract(`2023-${String(i).padStart(3, "0")}`, "2023-02-01")),
  ]);

  it("join by number as people write it, and say what does not join", () => {
    const { register } = read([
      marches,
      decoy("Factures", [
        ["N° marché", "Date de réception", "Date de paiement", "Montant TTC", "Moyen de paiement"],
        ["2023-1", "01/03/2023", "31/03/2023", 100, "Virement"],
        ["2023 / 002", day("2023-03-01"), day("2023-03-11"), 100, "Carte achat"],
        ["marché n° 2023-003", day("2023-03-01"), "", 100, ""],
        ["2019-777", day("2023-03-01"), day("2023-03-11"), 100, ""],
        ["Total", "", "", 400, ""],
      ]),
    ]);
    const invoices = register.invoices;
    expect(invoices?.size).toBe(4);
    expect([...(invoices?.contract ?? [])]).toEqual([1, 2, 3, -1]);
    expect([...(invoices?.card ?? [])]).toEqual([0, 1, 0, 0]);
    expect(formatDay(invoices?.receivedDay[0] as number)).toBe("2023-03-01");
    expect(invoices?.year[0]).toBe(2023);
    expect(register.findings).toContainEqual(
      expect.objectContaining({ code: "relatedNotJoined", row: 4, column: 0 }),
    );
  });

  it("give hours by year, and precede the columns", () => {
    const withHours = decoy("Marchés", [
      [...HEADER, "Heures d'insertion 2023"],
      ...Array.from({ length: 12 }, (_, i) => contract(`2023-${i}`, "2023-02-01", 5)),
    ]);
    const { register } = read([
      withHours,
      decoy("Heures d'insertion", [
        ["Marché", "Année", "Heures"],
        ["2023-1", 2023, 120],
        ["2023-2", "2022", "1 250,5 h"],
      ]),
    ]);
    expect([...(register.insertionHoursTable?.hours ?? [])]).toEqual([120, 1250.5]);
    expect([...(register.insertionHoursTable?.year ?? [])]).toEqual([2023, 2022]);
    expect(codes(register)).toContain("relatedPrecedence");
  });

  it("read dated lists, several sheets of a kind together", () => {
    const list = (name: string, year: number) =>
      decoy(name, [
        ["Date", "Intitulé de la formation"],
        [day(`${year}-03-01`), "Achats durables"],
        [day(`${year}-06-01`), "Clauses"],
      ]);
    const { register } = read([marches, list("Formations 2022", 2022), list("Formations 2023", 2023)]);
    expect([...(register.trainings?.year ?? [])]).toEqual([2022, 2022, 2023, 2023]);
    expect([...(register.trainings?.sheetOf ?? [])]).toEqual([1, 1, 2, 2]);
    expect(register.sheets.map(({ size }) => size)).toEqual([12, 2, 2]);
  });
});

it("gives the same register whatever the chunks", () => {
  const sheets = [
    decoy("Marchés", [
      [...HEADER, "Clause sociale"],
      ...filler("Oui"),
      ["SECTION", "", "", "", "", ""],
      contract("A", "2023-01-05", "Non"),
      ["", "", "SARL Seconde", "", "", ""],
    ]),
  ];
  const all = [1, 2, 5, 1000].map((chunk) => read(sheets, false, undefined, chunk).register);
  for (const register of all) expect(register).toEqual(all[0]);
});
