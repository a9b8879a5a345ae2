/** English sentences about a framework document: what is wrong with it, and what to do. */
import type { DocumentTexts } from "../fr/documents";

const quoted = (value: string | number | undefined) => `“${value ?? ""}”`;
const meantOr = (meant: string | number | undefined, otherwise: string) =>
  meant ? `Write ${quoted(meant)}, if that is what is meant.` : otherwise;

const kinds: Record<string, string> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

export const documents: DocumentTexts = {
  conditions: {
    empty: {
      wrong: () => "The condition is empty.",
      remedy: () => "Write it, for instance: social clause OR insertion clause.",
    },
    tooLong: {
      wrong: () => "The condition is too long, or has too many brackets.",
      remedy: () => "Split it between several indicators, or add a column to the register that sums it up.",
    },
    unfinished: {
      wrong: ({ at }) => `The condition ends too soon (character ${at}).`,
      remedy: () => "Complete it: after OR, AND, NOT or a sign, a name or a value is missing.",
    },
    unclosed: {
      wrong: ({ at }) => `A bracket is not closed (character ${at}).`,
      remedy: () => "Add “)”.",
    },
    unopened: {
      wrong: ({ at }) => `A bracket closes that was never opened (character ${at}).`,
      remedy: () => "Remove it, or open it earlier.",
    },
    unexpected: {
      wrong: ({ word, at }) => `${quoted(word)} (character ${at}) can’t stand there.`,
      remedy: ({ meant }) => meantOr(meant, "Join the parts by OR or AND, and put texts in quotation marks."),
    },
    unknownName: {
      wrong: ({ word, at }) =>
        at === undefined
          ? `Nothing is called ${quoted(word)}.`
          : `Nothing is called ${quoted(word)} (character ${at}).`,
      remedy: ({ meant }) => meantOr(meant, "Use the name of something known, or add it under “facts”."),
    },
    notYesNo: {
      wrong: ({ word, at }) => `${quoted(word)} (character ${at}) is not answered by yes or no.`,
      remedy: ({ word }) =>
        `Say what is asked of it, for instance: ${word ?? ""} ≥ 40,000, or: ${word ?? ""} filled in.`,
    },
    wrongSign: {
      wrong: ({ word, at }) => `That can’t be asked of ${quoted(word)} (character ${at}).`,
      remedy: () => "A number or a date is compared by ≥ or ≤; a text by =, starts with, contains or one of.",
    },
    numberExpected: {
      wrong: ({ word, at }) => `${quoted(word)} (character ${at}) is not a number.`,
      remedy: () => "Write a number, for instance 40,000 or 25%.",
    },
    dateExpected: {
      wrong: ({ word, at }) => `${quoted(word)} (character ${at}) is not a date.`,
      remedy: () => "Write it yyyy-mm-dd, for instance 2026-08-21.",
    },
    yesNoExpected: {
      wrong: ({ word, at }) => `${quoted(word)} (character ${at}) is neither yes nor no.`,
      remedy: () => "Write yes or no.",
    },
    unknownValue: {
      wrong: ({ word, at }) => `${quoted(word)} (character ${at}) is not a value of the list.`,
      remedy: ({ meant }) => `Possible values: ${meant ?? ""}.`,
    },
  },
  messages: {
    notJson: {
      wrong: ({ line }) => (line ? `The file is not JSON (line ${line}).` : "The file is not JSON."),
      remedy: () => "Correct that line, often a comma or a quotation mark, or export the framework again.",
    },
    tooLarge: {
      wrong: () => "The file is too large for a framework.",
      remedy: ({ most }) => `A framework fits in ${most ?? ""} characters.`,
    },
    otherFormat: {
      wrong: ({ format }) =>
        format
          ? `This format is not known: ${quoted(format)}.`
          : "The document does not say that it is a framework.",
      remedy: ({ expected }) =>
        `Write "format": "${expected ?? ""}"; a newer format needs a newer version of the add-in.`,
    },
    missing: {
      wrong: ({ key }) => `${quoted(key)} is missing.`,
      remedy: ({ key }) => `Add ${quoted(key)}.`,
    },
    unknownKey: {
      wrong: ({ key }) => `${quoted(key)} means nothing here.`,
      remedy: () => "Correct this name, or remove it.",
    },
    wrongType: {
      wrong: ({ value, expected }) =>
        `${quoted(value)} is not ${kinds[String(expected)] ?? "what is expected"}.`,
      remedy: ({ expected }) => `Write ${kinds[String(expected)] ?? "what the schema asks for"}.`,
    },
    notAllowed: {
      wrong: ({ value }) => `${quoted(value)} is not possible here.`,
      remedy: ({ meant, allowed }) =>
        meant
          ? `Write ${quoted(meant)}, or one of these values: ${allowed ?? ""}.`
          : `Possible values: ${allowed ?? ""}.`,
    },
    emptyText: { wrong: () => "This text is empty.", remedy: () => "Write it." },
    tooLongText: { wrong: () => "This text is too long.", remedy: () => "Keep it within 2,000 characters." },
    idFormat: {
      wrong: ({ value }) => `${quoted(value)} can’t be a number of ours.`,
      remedy: () => "Use at most 40 letters without accents, digits, dots and dashes.",
    },
    frameworkIdFormat: {
      wrong: ({ value }) => `${quoted(value)} can’t identify a framework.`,
      remedy: () =>
        "Use at most 40 lower-case letters without accents, digits and dashes, such as “spaser-2027”.",
    },
    wholeNumber: { wrong: ({ value }) => `${value ?? ""} is not a whole number.`, remedy: () => "Round it." },
    numberExpected: {
      wrong: ({ value }) => `${quoted(value)} is not a number that can be used.`,
      remedy: () => "Write a number.",
    },
    yearExpected: {
      wrong: ({ value }) => `${quoted(value)} is not a year.`,
      remedy: () => "Write a year, such as 2027.",
    },
    dayExpected: {
      wrong: ({ value }) => `${quoted(value)} is not a date.`,
      remedy: () => "Write it yyyy-mm-dd, such as 2026-08-21.",
    },
    decimalsRange: {
      wrong: ({ value }) => `${value ?? ""} decimals: that is impossible.`,
      remedy: () => "From 0 to 6 decimals.",
    },
    addressExpected: {
      wrong: ({ value }) => `${quoted(value)} is not an address.`,
      remedy: () => "Write it in full, with https://.",
    },
    tooMany: {
      wrong: () => "There are too many.",
      remedy: () => "At most 200 indicators, 100 facts of its own and 50 buyers; split the framework in two.",
    },
    noAxis: { wrong: () => "There is no axis.", remedy: () => "Add an axis with its indicators." },
    noIndicator: {
      wrong: () => "There is no indicator.",
      remedy: () => "Add an indicator to one of the axes.",
    },
    noMeasure: {
      wrong: () => "Nothing says what is counted.",
      remedy: () => 'Add a measure; { "kind": "entry" } for a figure typed into the sheet.',
    },
    twice: {
      wrong: ({ id }) => `The number ${quoted(id)} is used twice.`,
      remedy: () => "Give each one its own.",
    },
    unknownIndicator: {
      wrong: ({ id }) => `There is no indicator ${quoted(id)}.`,
      remedy: () => "Name an indicator of this framework.",
    },
    circle: {
      wrong: ({ id }) => `This indicator and ${quoted(id)} each repeat the figure of the other.`,
      remedy: () => "Give one of them a measure that counts.",
    },
    unknownBuyer: {
      wrong: ({ buyer }) => `There is no buyer ${quoted(buyer)}.`,
      remedy: ({ known }) => (known ? `Buyers of this framework: ${known}.` : "Add it under “buyers”."),
    },
    noBuyers: {
      wrong: () => "This indicator is asked for by buyer, but the framework names none.",
      remedy: () => "Add the buyers under “buyers”.",
    },
    tooManyFigures: {
      wrong: ({ figures, most }) =>
        `With those of each buyer that would be ${figures ?? ""} figures; at most ${most ?? ""}, so that figures stay immediate.`,
      remedy: () => "Ask for fewer indicators by buyer.",
    },
    percentAsFraction: {
      wrong: ({ value }) => `${value ?? ""} for a percentage: 100% is written 1.`,
      remedy: ({ fraction }) => `Write ${fraction ?? ""}.`,
    },
    unitOfMeasure: {
      wrong: ({ unit }) => `The unit ${quoted(unit)} does not suit what is counted.`,
      remedy: ({ units }) => `Possible unit: ${units ?? ""}.`,
    },
    notAQuantity: {
      wrong: ({ word }) => `${quoted(word)} is neither a number nor an amount: it can’t be added up.`,
      remedy: () => "Name a number or an amount.",
    },
    valuesMissing: { wrong: () => "This list has no values.", remedy: () => "Add them under “values”." },
    nameTaken: {
      wrong: ({ name }) => `${quoted(name)} already names something.`,
      remedy: () => "Give it another name.",
    },
    entryLast: {
      wrong: () => "The entry comes before other measures, which would never be used.",
      remedy: () => "Put it last.",
    },
    pathWithoutYears: { wrong: () => "This path has no year.", remedy: () => "Add them under “byYear”." },
    endBeforeStart: {
      wrong: () => "The end is before the start.",
      remedy: () => "Correct one of the two years.",
    },
  },
};
