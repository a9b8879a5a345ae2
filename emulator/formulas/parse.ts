/** Parses a formula (English names, commas, A1 references) into a tree. */
import { parseRect, type Rect } from "../model";

export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean | null }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "range"; readonly sheet: string | null; readonly area: Rect }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "prefix"; readonly operator: string; readonly of: Expression }
  | { readonly kind: "percent"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

interface Token {
  readonly kind: "number" | "text" | "range" | "word" | "error" | "sign";
  readonly text: string;
}

const TOKENS = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:N/A|[A-Z]+[!?/0]*[!?]?))`,
    String.raw`(?<range>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!]))`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)`,
    String.raw`(?<word>(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?:[\p{L}_\\][\p{L}\p{N}_.]*|#REF!))`,
    String.raw`(?<sign><=|>=|<>|[-+*/^&=<>%(),;{}])`,
  ].join("|"),
  "uy",
);

/** A formula that can't be read. */
export class FormulaError extends Error {}

function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < formula.length) {
    const found = TOKENS.exec(formula);
    if (!found) throw new FormulaError(formula);
    const groups: Readonly<Record<string, string | undefined>> = found.groups ?? {};
    const [kind, text] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    if (kind === undefined || text === undefined) throw new FormulaError(formula);
    if (kind !== "space") tokens.push({ kind: kind as Token["kind"], text });
  }
  return tokens;
}

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly formula: string,
  ) {}

  whole(): Expression {
    const found = this.level(0);
    if (this.at < this.tokens.length) throw new FormulaError(this.formula);
    return found;
  }

  private level(depth: number): Expression {
    const operators = LEVELS[depth];
    if (!operators) return this.signed();
    let left = this.level(depth + 1);
    for (;;) {
      const operator = operators.find((sign) => this.is(sign));
      if (operator === undefined) return left;
      this.at++;
      left = { kind: "binary", operator, left, right: this.level(depth + 1) };
    }
  }

  private signed(): Expression {
    for (const operator of ["-", "+"]) {
      if (this.is(operator)) {
        this.at++;
        return { kind: "prefix", operator, of: this.signed() };
      }
    }
    let found = this.primary();
    while (this.is("%")) {
      this.at++;
      found = { kind: "percent", of: found };
    }
    return found;
  }

  private primary(): Expression {
    const token = this.tokens[this.at++];
    if (!token) throw new FormulaError(this.formula);
    switch (token.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "text":
        return { kind: "value", value: token.text.slice(1, -1).replace(/""/g, '"') };
      case "error":
        return { kind: "error", text: token.text };
      case "range":
        return reference(token.text, this.formula);
      case "word":
        return this.word(token.text);
      default: {
        if (token.text !== "(") throw new FormulaError(this.formula);
        const inner = this.level(0);
        this.expect(")");
        return inner;
      }
    }
  }

  private word(text: string): Expression {
    if (text.endsWith("#REF!")) return { kind: "error", text: "#REF!" };
    if (!this.is("(")) {
      const upper = text.toUpperCase();
      if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
      return { kind: "name", name: text };
    }
    this.at++;
    const args: Expression[] = [];
    while (!this.is(")")) {
      if (this.is(",")) args.push({ kind: "value", value: null });
      else args.push(this.level(0));
      if (!this.is(",")) break;
      this.at++;
    }
    this.expect(")");
    return { kind: "call", name: text.toUpperCase().replace(/^_XLFN\./, ""), args };
  }

  private is(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "sign" && token.text === sign;
  }

  private expect(sign: string): void {
    if (!this.is(sign)) throw new FormulaError(this.formula);
    this.at++;
  }
}

function reference(text: string, formula: string): Expression {
  const bang = text.lastIndexOf("!");
  const area = parseRect(text.slice(bang + 1));
  if (!area) throw new FormulaError(formula);
  const raw = bang < 0 ? null : text.slice(0, bang);
  const sheet = raw?.startsWith("'") ? raw.slice(1, -1).replace(/''/g, "'") : raw;
  return { kind: "range", sheet, area };
}

/** The tree of a formula that starts with "=". */
export function parseFormula(formula: string): Expression {
  const tokens = tokenize(formula.replace(/^=/, ""));
  return new Parser(tokens, formula).whole();
}
