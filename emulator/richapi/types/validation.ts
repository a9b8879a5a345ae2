/** DataValidation of a range. */
import { contains, type Validation } from "../../model";
import { checked, invalid, readOnly, type TypeTable } from "../table";
import { areaOf, type Block, mayFormat } from "./area";

const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

function seen(self: Block): Validation | "mixed" | null {
  const area = areaOf(self);
  const whole = self.sheet.validations.find((v) => v.areas.some((a) => contains(a, area)));
  if (whole) return whole;
  return self.sheet.validationAt(area.row, area.column) ? "mixed" : null;
}

function record(value: unknown, member: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalid(`${member} is an object.`);
  return value as Record<string, unknown>;
}

function change(self: Block, edit: (validation: Validation) => void): void {
  mayFormat(self);
  for (const area of self.areas) edit(self.sheet.validationFor(area));
  self.sheet.workbook.touch();
}

/** A rule as given, checked: one known kind; the client spells its fields in camelCase. */
function rule(value: unknown): Validation["rule"] {
  const given = Object.entries(record(value, "Rule")).filter(([, v]) => v !== null && v !== undefined);
  const out: Validation["rule"] = {};
  for (const [kind, fields] of given) {
    const name = kind.charAt(0).toLowerCase() + kind.slice(1);
    if (!KINDS[name]) throw invalid(`"${kind}" is not a kind of validation.`);
    out[name] = { ...record(fields, kind) };
    if (name === "list") {
      const source = out[name]["source"];
      if (typeof source === "string" && !source.startsWith("=") && source.length > 255) {
        throw invalid("A list given as text has at most 255 characters.");
      }
    }
  }
  if (Object.keys(out).length !== 1) throw invalid("A validation has exactly one rule.");
  return out;
}

export const dataValidationType: TypeTable<Block> = {
  name: "DataValidation",
  scalars: {
    Type: readOnly((self) => {
      const found = seen(self);
      if (found === "mixed") return "MixedCriteria";
      return found ? (KINDS[Object.keys(found.rule)[0] ?? ""] ?? "None") : "None";
    }),
    Rule: {
      get: (self) => {
        const found = seen(self);
        return found && found !== "mixed" ? found.rule : null;
      },
      set: (self, value) => {
        const good = rule(value);
        change(self, (v) => (v.rule = good));
      },
    },
    Prompt: {
      get: (self) => {
        const found = seen(self);
        return found && found !== "mixed" ? found.prompt : { showPrompt: true, title: "", message: "" };
      },
      set: (self, value) => {
        const given = record(value, "Prompt");
        const text = (key: string): string => checked("text", given[key] ?? "", key) as string;
        if (text("title").length > 32 || text("message").length > 255)
          throw invalid("The prompt is too long.");
        change(self, (v) => {
          v.prompt = {
            showPrompt: given["showPrompt"] !== false,
            title: text("title"),
            message: text("message"),
          };
        });
      },
    },
    ErrorAlert: {
      get: (self) => {
        const found = seen(self);
        return found && found !== "mixed"
          ? found.errorAlert
          : { showAlert: true, style: "Stop", title: "", message: "" };
      },
      set: (self, value) => {
        const given = record(value, "ErrorAlert");
        const text = (key: string, fallback: string): string =>
          checked("text", given[key] ?? fallback, key) as string;
        if (text("title", "").length > 32 || text("message", "").length > 255)
          throw invalid("The alert is too long.");
        change(self, (v) => {
          v.errorAlert = {
            showAlert: given["showAlert"] !== false,
            style: text("style", "Stop"),
            title: text("title", ""),
            message: text("message", ""),
          };
        });
      },
    },
    IgnoreBlanks: {
      get: (self) => {
        const found = seen(self);
        return found && found !== "mixed" ? found.ignoreBlanks : true;
      },
      set: (self, value) => {
        const good = checked("flag", value, "IgnoreBlanks") as boolean;
        change(self, (v) => (v.ignoreBlanks = good));
      },
    },
    Valid: readOnly(() => true),
  },
  methods: {
    Clear: (self) => {
      mayFormat(self);
      for (const area of self.areas) self.sheet.clearValidation(area);
      self.sheet.workbook.touch();
    },
  },
};
