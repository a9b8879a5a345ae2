/**
 * Whatever stands in a cell, a header or a file, no question about it takes long: every text is cut before an expression sees it.
 * Two proofs: what comes behind the cut changes no answer, and a text made to keep an expression busy is answered well within a
 * limit that no expression of linear time comes near (the aim is 50 ms; the processor's time is looked at, for it
 * doesn't depend on what else the machine does).
 */
import fc from "fast-check";
import { readTyped } from "../../src/report/typed-values";
import {
  decimalSignOf,
  parseAmountIn,
  parseAmountText,
  parseQuantityText,
  unitOfHeader,
} from "../../src/register/cells/amounts";
import { isErrorValue, saysNothing } from "../../src/register/cells/cell-states";
import { parseConsiderations } from "../../src/register/cells/considerations";
import { parseDateText, parseYear } from "../../src/register/cells/dates";
import { parsePeriod, saysPeriod } from "../../src/register/cells/durations";
import { parseEventText, parseFactText, parseSizeText } from "../../src/register/cells/facts";
import { quoted } from "../../src/register/reading/finding-log";
import { headerText } from "../../src/register/recognising/header-layout";
import { HeaderMatcher } from "../../src/register/recognising/header-match";
import { headerWords } from "../../src/register/recognising/header-words";
import { normaliseNumber, NumberIndex, splitLot } from "../../src/register/cells/joining";
import {
  isRemarksHeader,
  namesNotAwarded,
  remarksNotAwarded,
  saysNotAwarded,
} from "../../src/register/cells/not-awarded";
import { LONGEST_READ, plain } from "../../src/register/cells/plain-text";
import {
  competitionOf,
  isDigitalSegment,
  looksLikeOutcome,
  looksLikeProcedure,
  outcomeOf,
} from "../../src/register/cells/procedures";
import { digitalOfCpv } from "../../src/register/cells/cpv";
import { parseModification } from "../../src/register/reading/same-contract";
import { profileOf } from "../../src/register/recognising/value-profile";
import { CONTRACT_WORDINGS } from "../../src/register/recognising/vocabulary";
import { isWrapped, writtenValues } from "../../src/register/cells/written-values";
import { parseCsv } from "../../src/xlsx/csv";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const index = new NumberIndex(["2023-001", "A-2"], ["1", ""]);
const matcher = new HeaderMatcher(CONTRACT_WORDINGS);

/** Everything that makes sense of a text. */
const PARSERS: Record<string, (text: string) => unknown> = {
  plain,
  isErrorValue,
  saysNothing,
  parseFactText,
  parseEventText,
  parseSizeText,
  considerations: (text) => parseConsiderations(text, null),
  considerationsOfASide: (text) => parseConsiderations(text, "social"),
  writtenValues,
  isWrapped,
  parseAmountText,
  amountInThousands: parseAmountIn(1000),
  amountWithAComma: (text) => parseAmountText(text, ","),
  decimalSignOf,
  unitOfHeader,
  quantity: (text) => parseQuantityText(text),
  period: (text) => parsePeriod(text, "months"),
  saysPeriod,
  parseDateText,
  year: (text) => parseYear(text, false),
  competitionOf,
  outcomeOf,
  looksLikeProcedure,
  looksLikeOutcome,
  isDigitalSegment,
  digitalOfCpv,
  parseModification,
  normaliseNumber,
  splitLot,
  join: (text) => index.find(text),
  saysNotAwarded: (text) => saysNotAwarded(text),
  remarksNotAwarded: (text) => remarksNotAwarded(text, "2", true),
  namesNotAwarded,
  isRemarksHeader,
  quoted,
  headerText,
  headerWords: (text) => headerWords(text).words,
  header: (text) => matcher.match(text).map(({ field }) => field),
  profile: (text) => profileOf([text], false).distinct,
  typedPercent: (text) => readTyped(text, "percent", false),
  typedEuros: (text) => readTyped(text, "euros", false),
  typedDate: (text) => readTyped(text, "date", false),
};

/** What expressions stumble over: the same again and again, and then something that doesn't fit. */
const PIECES = [
  "1",
  "12 ",
  "1.",
  "1,000",
  "0",
  " ",
  "\u00a0",
  "\n",
  "\t",
  "-",
  "- ",
  "--",
  "_",
  "/",
  "(",
  ")",
  "((",
  "[",
  "]",
  "{",
  "'",
  '"',
  "' '",
  "«",
  ";",
  ";#",
  ",",
  "|",
  ":",
  "=",
  "#",
  "&",
  "&amp;",
  "&#",
  "\\",
  "\\u00",
  "<",
  "<a",
  "<a>",
  "lot ",
  "lot",
  "l",
  "lot n°",
  "n° ",
  "12 mois ",
  "1 an et ",
  "et demi ",
  "un ",
  "vingt-",
  "12/",
  "12/03/2023 ",
  "2023-01-01T",
  "a",
  "e",
  "é",
  "E",
  "aB",
  "oui ",
  "non ",
  "oui / non ",
  "pas ",
  "n'",
  "ne ",
  "sans ",
  "clause ",
  "clause : ",
  "pas de clause, ",
  "euros ",
  "€",
  "k€ ",
  "ht ",
  "h.t.",
  "%",
  "x ",
  "✓",
  "☒ oui ",
  "sans publicite ",
  "negocie ",
  "infructueux ",
  "lot 2 : ",
  "hors ",
  "donnee ",
  "a:1:",
  "i:0;",
  "1 - ",
  "(1",
  "$",
  "00",
  "12h",
];
const LENGTH = 100_000;
const repeated = (piece: string, end: string) =>
  piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH) + end;
const SHAPES = [
  ...PIECES.flatMap((piece) => [repeated(piece, ""), repeated(piece, "!"), repeated(piece, "z")]),
  ...PIECES.map((piece) => `oui ${repeated(piece, "?")}`),
  ...PIECES.map((piece) => `2023-0045${repeated(piece, "x")}`),
];
/** Milliseconds of the processor. */
const LIMIT = 1000;

it.each(Object.entries(PARSERS))("%s answers about 100,000 characters of any shape at once", (_, parse) => {
  let longest = 0;
  for (const shape of SHAPES) {
    const from = process.cpuUsage();
    parse(shape);
    const { user, system } = process.cpuUsage(from);
    longest = Math.max(longest, (user + system) / 1000);
  }
  expect(longest).toBeLessThan(LIMIT);
});

it.each(Object.entries(PARSERS))("%s looks at the beginning of a long text only", (_, parse) => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }),
      fc.string({ maxLength: 50 }),
      (pieces, end) => {
        const text = repeated(pieces.join(""), "");
        const beginning = text.slice(0, 2 * LONGEST_READ);
        expect(parse(text + end)).toEqual(parse(beginning));
      },
    ),
    { numRuns: 30 },
  );
});

it("reads a register whose every cell is as long as a file can make it", () => {
  const from = performance.now();
  const header = [
    "N° marché",
    "Objet",
    "Titulaire",
    "Date de notification",
    "Montant HT",
    "Durée",
    "Clause sociale",
    "Statut",
  ];
  const rows = Array.from({ length: 40 }, (_, i) =>
    header.map((_name, k) => SHAPES[(i * 7 + k) % SHAPES.length] as string),
  );
  const { register } = read([
    decoy("Marchés", [
      header,
      ...Array.from({ length: 120 }, (_, i) => [
        `M${i}`,
        `Objet ${i}`,
        "SARL Pré",
        "15/03/2023",
        1000,
        "12 mois",
        "Oui",
        "Attribué",
      ]),
      ...rows,
    ]),
  ]);
  expect(register.size).toBeGreaterThanOrEqual(120);
  expect(performance.now() - from).toBeLessThan(20 * LIMIT);
});

it("cuts a text file of one long line", () => {
  for (const piece of ["a;", '"', '";', '""', "a,", "\t", "|", "1;2,3|", "'"]) {
    const from = performance.now();
    parseCsv(`n;b\n${repeated(piece, "\n1;2")}`);
    expect(performance.now() - from).toBeLessThan(LIMIT);
  }
});
