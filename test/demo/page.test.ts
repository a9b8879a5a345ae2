/** Parts of the demo page that need no browser. */
import { prepareAddInPage } from "../../demo/server/add-in-page";
import { changeDecimals } from "../../demo/chrome/formats";
import { formatTable, parseTable } from "../../demo/edit/table-text";
import { Axis } from "../../demo/grid/axis";
import { byteText, fill, pageText } from "../../demo/text";

describe("an axis of the grid", () => {
  const axis = new Axis(20, 1000);
  axis.rebuild(4, (i) => [20, 0, 50, 20][i] ?? 20);

  it("finds starts, sizes and lines", () => {
    expect([0, 1, 2, 3, 4, 10].map((i) => axis.start(i))).toEqual([0, 20, 20, 70, 90, 210]);
    expect([0, 19, 20, 69, 70, 90, 215].map((pixel) => axis.indexAt(pixel))).toEqual([0, 0, 2, 2, 3, 4, 10]);
  });

  it("steps over hidden lines and stays at the edges", () => {
    expect([axis.step(0, 1), axis.step(2, -1), axis.step(0, -1), axis.step(999, 1)]).toEqual([2, 0, 0, 999]);
  });
});

describe("tables as clipboard text", () => {
  it("reads quotes, tabs and lines", () => {
    expect(parseTable('a\tb\r\n"x\ty"\t"dit ""oui""\nà la ligne"\r\n')).toEqual([
      ["a", "b"],
      ["x\ty", 'dit "oui"\nà la ligne'],
    ]);
  });

  it("reads back what it writes", () => {
    const rows = [
      ["a", 'b"c', "d\te"],
      ["", "x\ny", "z"],
    ];
    expect(parseTable(formatTable(rows))).toEqual(rows);
  });
});

describe("decimals of a number format", () => {
  it.each([
    ["General", 1, "0.0"],
    ["0", 1, "0.0"],
    ["0.0%", -1, "0%"],
    ["#,##0", 1, "#,##0.0"],
    ['#,##0.00 "€"', -1, '#,##0.0 "€"'],
    ["0.0;-0.0", 1, "0.00;-0.00"],
  ] as const)("%s by %i is %s", (code, by, expected) => {
    expect(changeDecimals(code, by)).toBe(expected);
  });
});

describe("the add-in's page as the demo serves it", () => {
  const built = `<meta http-equiv=Content-Security-Policy content="default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com"><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>`;

  it("takes Office.js from this server, and allows no other", () => {
    const { html, policy } = prepareAddInPage(built);
    expect(html).toContain("src=./office-js/office.js");
    expect(html).not.toContain("microsoft.com");
    expect(policy).toBe("default-src 'none'; script-src 'self'; frame-src 'self'");
  });
});

describe("the words of the page", () => {
  it("are there in both languages, none empty, with the same places for values", () => {
    const [french, english] = [pageText("fr"), pageText("en")];
    const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const key of Object.keys(french) as (keyof typeof french)[]) {
      expect([key, english[key]]).not.toEqual([key, ""]);
      expect([key, places(english[key])]).toEqual([key, places(french[key])]);
    }
  });

  it("puts values in and writes sizes", () => {
    expect(fill("{a} et {b}", { a: "un", b: "deux" })).toBe("un et deux");
    expect([byteText(999, "fr"), byteText(1500, "fr"), byteText(2_340_000, "en")]).toEqual([
      "999 o",
      "1,5 Ko",
      "2.34 MB",
    ]);
  });
});
