/** Members that are not emulated: refused loudly and written down. */
import { ModelError } from "../model";
import type { Context } from "./table";

const notebooks = new WeakMap<Context, Set<string>>();

/** The members that were asked for in vain, as "Type.Member". */
export function unknownMembers(context: Context): Set<string> {
  let book = notebooks.get(context);
  if (!book) notebooks.set(context, (book = new Set()));
  return book;
}

/** The error for a member that the tables do not have: not emulated, or of a requirement set above 1.9. */
export function unknownMember(context: Context, type: string, member: string): ModelError {
  const name = `${type}.${member}`;
  unknownMembers(context).add(name);
  return new ModelError(
    "ApiNotFound",
    `The API "${name}" is not emulated here, or belongs to a requirement set above ExcelApi 1.9.`,
  );
}
