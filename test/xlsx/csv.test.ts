/** Text files as programs and people write them: which separator, which quotes, which lines. */
import fc from "fast-check";
import { Session } from "../../src/workbook/session";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { parseCsv } from "../../src/xlsx/csv";
import { separatorOf } from "../../src/xlsx/csv-separator";
import { sentences } from "../../src/text/sentences";
import { strToU8 } from "fflate";

const rowsOf = (text: string) => parseCsv(text)?.rows;
const unclosedIn = (text: string) => parseCsv(text)?.unclosed;

describe("the separator is the one that cuts the lines regularly", () => {
  const header = ["N°", "Objet", "Date", "Montant", "Clause"];
  const texts = [
    "Peinture, plâtrerie, sols souples, faux plafonds, nettoyage final",
    "Denrées : fruits, légumes, pain, épicerie, surgelés, produits laitiers, boissons",
    "Tonte, taille, élagage, désherbage",
    "Impression",
    "Vêtements, chaussures",
  ];
  const lines = (separator: string, amount: string, text: (text: string) => string = (one) => one) =>
    [header, ...texts.map((one, i) => [`2024-${i}`, text(one), `0${i + 1}/03/2024`, amount, "Oui"])]
      .map((row) => row.join(separator))
      .join("\n");

  test.each([
    ["tabs among many commas", "\t", lines("\t", "1250,50")],
    ["semicolons among many commas", ";", lines(";", "1250,50")],
    ["bars among many commas", "|", lines("|", "1250,50")],
    ["commas among many semicolons", ",", lines(",", "1250.5", (one) => one.replaceAll(",", ";"))],
    ["commas among many bars", ",", lines(",", "1250.5", (one) => one.replaceAll(",", "|"))],
    ["commas, with the texts in quotes", ",", lines(",", "1250.5", (one) => `"${one.replaceAll(",", ";")}"`)],
    ["commas with a blank after each", ",", "a, b, c\n1, x, y\n2, z, t"],
    ["two columns whose second has decimal commas", ";", "N°;Taux\nA;1,5\nB;2,5\nC;3,5"],
    [
      "rows cut after their last value",
      ";",
      "a;b;c;d;e;f\n1,5;x\n2,5;x;y;z\n3,5;x;y;z;t\n4,5;x;y\n5,5;x;y;z;t;u",
    ],
    ["a title and a blank line first", "\t", `Marchés, 2024\n\n${lines("\t", "10")}`],
    ["a quote that is never closed", ";", lines(";", "10").replace("Peinture", '"Peinture')],
  ])("%s", (_what, separator, text) => {
    expect(separatorOf(text)?.separator).toBe(separator);
    for (const end of ["\r\n", "\r"])
      expect(separatorOf(text.replaceAll("\n", end))?.separator).toBe(separator);
  });

  test("one word a line is no table", () => {
    expect(parseCsv("Bonjour\nAu revoir")).toBeNull();
  });

  test("property: whatever stands in the cells, a table that was written comes back", () => {
    const cell = fc.oneof(
      fc.constantFrom("Oui", "", "12,5", "a, b, c", "x;y", "é", 'dit "oui"', "deux\nlignes", "a|b", " bord "),
      fc.string({ maxLength: 12, unit: "grapheme" }),
    );
    const table = fc
      .integer({ min: 3, max: 8 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 5, maxLength: 12 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(";", ",", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, separator, end) => {
          const header = (rows[0] ?? []).map((_, i) => `Colonne ${i}`);
          const written = [header, ...rows]
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
            .join(end);
          expect(parseCsv(written)).toEqual({ rows: [header, ...rows], unclosed: [] });
        },
      ),
    );
  });
});

describe("a file that names its separator", () => {
  test.each(["sep=;\r\n", '"sep=;"\n', "SEP=;\r"])("%j: its line is no row", (first) => {
    expect(rowsOf(`${first}a;b\n1;2,5`)).toEqual([
      ["a", "b"],
      [1, 2.5],
    ]);
  });
  test("the name counts, whatever the lines look like", () => {
    expect(rowsOf("sep=|\na,b|c,d\n1,2|3,4")).toEqual([
      ["a,b", "c,d"],
      [1.2, 3.4],
    ]);
  });
});

describe("quotes", () => {
  test("another separator after a closing quote belongs to the slip, not to the file", () => {
    expect(rowsOf('a;b;c\n1;"Lot 1", suite;x\n2;y;z')).toEqual([
      ["a", "b", "c"],
      [1, "Lot 1, suite", "x"],
      [2, "y", "z"],
    ]);
  });
  test("blanks after a closing quote, quotes inside that weren't doubled, line ends inside", () => {
    expect(rowsOf('a;b;c\n"1" ;"salle "Mozart" du lot";x\n2;"deux\r\nlignes ; et ""plus""";z')).toEqual([
      ["a", "b", "c"],
      ["1", 'salle "Mozart" du lot', "x"],
      [2, 'deux\r\nlignes ; et "plus"', "z"],
    ]);
  });
  test("a list on several lines, with the separator in it, is one value", () => {
    const list = "lots :\n- murs ; sols ;\n- toits ; cours ;";
    expect(rowsOf(`a;b;c\n1;"${list}";x\n2;y;z\n3;y;z`)?.[1]).toEqual([1, list, "x"]);
  });

  const others = ["3;Taille;100;Oui", "4;Tonte;200;Non", "5;Élagage;300;Oui"];
  test.each<[string, string, string[]]>([
    ["to the end of the file", '2;"Voirie;50;Non', others],
    [
      "up to a value in quotes",
      '2;"Voirie;50;Non',
      ["3;Taille;100;Oui", '4;"Tonte";200;Non', "5;Élagage;300;Oui"],
    ],
    [
      "up to a quote at the end of a value",
      '2;"Voirie;50;Non',
      ["3;Taille;100;Oui", '4;Tonte 12";200;Non', others[2]!],
    ],
    ["up to an empty value in quotes", '2;"Voirie;50;Non', ["3;Taille;100;Oui", '4;"";200;Non', others[2]!]],
    ["up to a value in quotes of its own line", '2;"Voirie;"50";Non', others],
    [
      "with everything else in quotes",
      '"2";"Voirie;"50";"Non"',
      others.map((row) => `"${row.replaceAll(";", '";"')}"`),
    ],
    ["twice", '2;"Voirie;50;Non', ['3;"Taille;100;Oui', ...others.slice(1)]],
  ])("one that isn't closed swallows no row: %s", (_what, bad, after) => {
    const text = ["N°;Objet;Montant;Clause", "1;Peinture;10;Oui", bad, ...after].join("\r\n");
    const rows = rowsOf(text)!;
    expect(rows).toHaveLength(6);
    expect(rows[2]!.map(String)).toEqual(["2", "Voirie", "50", "Non"]);
    expect(rows[5]!.map(String)).toEqual(["5", "Élagage", "300", "Oui"]);
    expect(unclosedIn(text)![0]).toEqual({ row: 2, column: 1, line: 3 });
  });

  test("the line of the file is told, whatever stands above on several lines", () => {
    expect(unclosedIn('sep=;\na;b;c\n1;"deux\nlignes";x\n\n2;"y;z\n3;t;u')).toEqual([
      { row: 3, column: 1, line: 6 },
    ]);
  });

  test("it is a finding at its cell", async () => {
    const text = [
      "N° de marché;Objet;Titulaire;Montant HT;Date de notification",
      "2023-001;Nettoyage;Propre SARL;125000;15/03/2023",
      '2023-002;"Entretien;Jardins;48500;02/05/2023',
      "2023-003;Papier;Papeterie;21300;11/09/2023",
    ].join("\n");
    const session = new Session(FileWorkbook.read(strToU8(text), "registre.csv"), {
      language: "fr",
      now: () => ({ day: 45_300, minutes: 0 }),
      productVersion: "0",
      renderFile: () => Promise.reject(new Error()),
      columnFor: sentences("fr").addedColumn,
    });
    const opened = await session.open();
    expect(opened.register?.size).toBe(3);
    const finding = opened.findings.find(({ code }) => code === "unclosedQuote");
    expect(finding).toMatchObject({ sheet: "registre", row: 2, column: 1, params: { line: 3 } });
    expect(sentences("fr").finding(finding!)).toMatch(/ligne 3 du fichier/);
    expect(sentences("en").finding(finding!)).toMatch(/line 3 of the file/);
  });
});
