/** The suppliers of a contract as one name: those of a list in a cell, or of several columns, behind the first. */
import { isErrorValue, saysNothing } from "../cells/cell-states";
import type { ColumnMatch } from "../recognition";
import type { StepContext, RowStep } from "./step-context";

const PAIR = /["']([^"':{}]{1,60})["']\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.+-]+))/g;
const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g;
const NAME = /denomination|raison|nom$|^nom|name/i;
const ID = /^(?:id|siret|identifiant|\w+_id)$/i;
/** What is looked at of a longer cell. */
const MOST = 5000;

/** Makes one name of the suppliers that a cell lists, and of those that stand in further columns. */
export function supplierStep({ rows }: StepContext, { further = [] }: ColumnMatch): RowStep {
  const names = rows.texts.supplierName;
  return (row, offset, entry) => {
    const name = names[entry] as string;
    const own = isList(name) ? suppliersInList(name) : isNone(name) ? "" : name;
    if (further.length === 0) {
      if (own !== name) names[entry] = own;
      return;
    }
    const others = further.map((column) => {
      const cell = row[column - offset];
      return typeof cell === "string" && !isErrorValue(cell) && !isNone(cell) ? cell : "";
    });
    names[entry] = joinedSuppliers([own, ...others]);
  };
}

/** « Voirie SA (+ Route SA) »; the first alone where there is no other. Names that repeat are said once. */
function joinedSuppliers(names: readonly string[]): string {
  const [first = "", ...others] = new Set(names.map((name) => name.trim()).filter((name) => name !== ""));
  return others.length === 0 ? first : `${first} (+ ${others.join(", ")})`;
}

/** « null », « NC », « - »: nobody. Hardly a name is that short. */
function isNone(text: string): boolean {
  return text.length <= 4 && (saysNothing(text) || /^[-–—.?/ ]+$/.test(text));
}

/** True for a cell that a program wrote as a list or an object. */
function isList(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 91 || first === 123;
}

/** The names in a list of JSON or Python; an id where a supplier has no name; the text itself where nothing is found. */
export function suppliersInList(text: string): string {
  const list = text.slice(0, MOST);
  const found: string[] = [];
  for (const one of list.split("}")) {
    let name = "";
    let id = "";
    for (const [, key = "", double = "", single = "", bare = ""] of one.matchAll(PAIR)) {
      const value = unescaped(double || single || bare);
      if (NAME.test(key)) name ||= value;
      else if (ID.test(key)) id ||= value;
    }
    if (name !== "" || id !== "") found.push(name === "" ? id : name);
  }
  if (found.length === 0 && !list.includes("{"))
    found.push(
      ...Array.from(list.matchAll(QUOTED), ([, double = "", single = ""]) => unescaped(double || single)),
    );
  const joined = joinedSuppliers(found);
  return joined !== "" ? joined : saysNothing(text) ? "" : text;
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(.)/g, "$1");
}
