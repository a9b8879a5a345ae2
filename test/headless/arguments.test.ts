/** Words of the command line that are not understood are named, with what would have been. */
import { readArguments, readLanguage } from "../../src/headless/arguments";
import { HeadlessError } from "../../src/headless/failure";

const FRAMEWORKS = ["premier", "second"];

function failure(...words: string[]): unknown {
  try {
    return readArguments(words, FRAMEWORKS);
  } catch (error) {
    if (!(error instanceof HeadlessError)) throw error;
    return [error.code, error.about, error.known].filter((word) => word !== "");
  }
}

test.each<[string, string[], string[]]>([
  ["no file", [], ["noFile"]],
  ["no file, a year", ["--year", "2023"], ["noFile"]],
  ["several files", ["a.xlsx", "--json", "b.xlsx", "c.xlsx"], ["severalFiles", "b.xlsx"]],
  ["an unknown option", ["a.xlsx", "--nope"], ["unknownOption", "--nope"]],
  ["an unknown letter", ["a.xlsx", "-z"], ["unknownOption", "-z"]],
  ["an unknown option with a value", ["a.xlsx", "--nope=3"], ["unknownOption", "--nope"]],
  ["-o alone", ["a.xlsx", "-o"], ["valueMissing", "-o"]],
  ["-o before another option", ["a.xlsx", "-o", "--json"], ["valueMissing", "-o"]],
  ["--output= with nothing", ["a.xlsx", "--output="], ["valueMissing", "--output"]],
  ["--year alone", ["a.xlsx", "--year"], ["valueMissing", "--year"]],
  ["--json=yes", ["a.xlsx", "--json=yes"], ["valueUnwanted", "--json"]],
  ["a year in words", ["a.xlsx", "--year", "dernier"], ["unknownYear", "dernier"]],
  ["half a year", ["a.xlsx", "--year", "2023.5"], ["unknownYear", "2023.5"]],
  ["an empty year", ["a.xlsx", "--year", " "], ["unknownYear", " "]],
  ["nine years before", ["a.xlsx", "--history", "9"], ["unknownHistory", "9"]],
  ["no year before", ["a.xlsx", "--history", "0"], ["unknownHistory", "0"]],
  ["another language", ["a.xlsx", "--lang", "de"], ["unknownLanguage", "de", "fr, en"]],
  ["another framework", ["a.xlsx", "--framework", "x"], ["unknownFramework", "x", "premier, second"]],
])("%s", (_what, words, said) => {
  expect(failure(...words)).toEqual(said);
});

test("what is understood", () => {
  expect(
    readArguments(
      ["--year", "2023", "r.xlsx", "-oS.xlsx", "--force", "--history=4", "--lang=en"],
      FRAMEWORKS,
    ),
  ).toEqual({
    file: "r.xlsx",
    year: 2023,
    framework: "premier",
    by: null,
    body: null,
    duties: false,
    on: null,
    todo: false,
    trajectory: false,
    simulate: null,
    columnsFile: null,
    explain: false,
    json: false,
    output: "S.xlsx",
    force: true,
    history: 4,
  });
  expect(readArguments(["--", "--year.xlsx"], FRAMEWORKS).file).toBe("--year.xlsx");
});

test("an unknown language is answered in French", () => {
  expect([["--lang", "en"], ["--lang=en"], ["--lang", "de"], ["--lang"], []].map(readLanguage)).toEqual([
    "en",
    "en",
    "fr",
    "fr",
    "fr",
  ]);
});
