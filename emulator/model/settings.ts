/** The settings that add-ins store in the file: Excel has room for little, and refuses what is too much as an invalid argument. */
import { ModelError } from "./errors";

/** What Office documents for all settings of an add-in together. */
const OFFICE_BYTES = 2_000_000;

function bytesOf(value: unknown): number {
  return new Blob([JSON.stringify(value ?? null)]).size;
}

export class Settings extends Map<string, unknown> {
  /** A test may lower it: less was seen to be refused. */
  mostBytes = OFFICE_BYTES;

  override set(key: string, value: unknown): this {
    if (this.#bytesWith(key, value) > this.mostBytes)
      throw new ModelError(
        "InvalidArgument",
        "The argument is invalid or missing or has an incorrect format.",
      );
    return super.set(key, value);
  }

  #bytesWith(key: string, value: unknown): number {
    const all = [...new Map([...this, [key, value]]).values()];
    return all.reduce<number>((bytes, one) => bytes + bytesOf(one), 0);
  }
}
