/** Contract numbers as people write them in two places → keys that meet. */
import { plain } from "./plain-text";

const LOT_SUFFIX = /(?:[\s\-_/.(]+(?:lot|l)\s*(?:n[°o]?\s*)?|[\s\-_/.(]*lot\s*(?:n[°o]?\s*)?)(\d{1,3})\)?$/;
/** A suffix stands at the end, and is short: what comes before it is not looked at again and again. */
const LONGEST_SUFFIX = 24;
const LABEL =
  /^(?:marche|contrat|contract|ref|reference|dossier|procedure|consultation)?\s*(?:n\s*[°º]\s*|no\s+|num(?:ero)?\s+)?[:.]?\s*/;

/**
 * A number without what people change between two lists: case, accents, spaces, dashes, the words « marché n° », leading zeros
 * of each group of digits. « M 2023-001 » and « m2023/1 » meet; "" for blank.
 */
export function normaliseNumber(text: string): string {
  const key = plain(text);
  if (key === "") {
    return "";
  }
  const bare = key.replace(LABEL, "") || key;
  return bare
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, "$1$2-")
    .split("-")
    .map((group) => group.replace(/^0+(?=\d)/, ""))
    .filter((group) => group !== "")
    .join("-");
}

/** The same without a lot suffix (« -L01 », « lot 2 »), and the lot as written without leading zeros ("" = none). */
export function splitLot(text: string): { number: string; lot: string } {
  const key = plain(text);
  const end = Math.max(0, key.length - LONGEST_SUFFIX);
  const match = LOT_SUFFIX.exec(key.slice(end));
  if (!match || end + match.index === 0) {
    return { number: normaliseNumber(key), lot: "" };
  }
  return { number: normaliseNumber(key.slice(0, end + match.index)), lot: String(Number(match[1])) };
}

/** All digits and letters run together, for numbers whose groups are separated in one list only (« 2023-001 », « 2023001 »). */
function runTogether(text: string): string {
  return plain(text)
    .replace(LABEL, "")
    .replace(/[^a-z0-9]/g, "")
    .replace(/^0+(?=.)/, "");
}

/** No contract has the number. */
export const NO_CONTRACT = -1;
/** Contracts of several buyers have the number, and nothing tells which is meant. */
export const SEVERAL_CONTRACTS = -2;

/** An index from numbers to contracts. */
export class NumberIndex {
  private readonly exact = new Map<string, number[]>();
  private readonly loose = new Map<string, number[]>();
  private readonly buyers: readonly string[];

  /** `lots` and `buyers` may be empty texts. Contract i is entry i. Of a buyer's equal numbers the first wins. */
  constructor(numbers: readonly string[], lots: readonly string[], buyers: readonly string[] = []) {
    this.buyers = numbers.map((_, i) => plain(buyers[i] ?? ""));
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as string;
      if (number === "") {
        continue;
      }
      const lot = normaliseNumber(lots[i] ?? "").replace(/^(?:lot|l)-?/, "");
      const whole = normaliseNumber(number);
      const split = splitLot(number);
      this.add(this.exact, lot === "" ? whole : `${whole}#${lot}`, i);
      this.add(this.exact, `=${whole}`, i);
      // « 2023-001-02 » for lot 2 of « 2023-001 ».
      if (lot !== "") this.add(this.loose, `${whole}-${lot}`, i);
      if (split.lot !== "") {
        this.add(this.exact, `${split.number}#${split.lot}`, i);
        this.add(this.loose, split.number, i);
      }
      this.add(this.loose, whole, i);
      this.add(this.loose, `=${runTogether(number)}`, i);
    }
  }

  /** The contract of a number as typed elsewhere, and of the buyer where that is told; else NO_CONTRACT or SEVERAL_CONTRACTS. */
  find(text: string, buyer = ""): number {
    const whole = normaliseNumber(text);
    if (whole === "") {
      return NO_CONTRACT;
    }
    const split = splitLot(text);
    const found =
      (split.lot === "" ? undefined : this.exact.get(`${split.number}#${split.lot}`)) ??
      this.exact.get(whole) ??
      this.exact.get(`=${whole}`) ??
      this.loose.get(`=${runTogether(text)}`) ??
      this.loose.get(whole) ??
      (split.lot === "" ? undefined : (this.exact.get(`=${split.number}`) ?? this.loose.get(split.number)));
    if (!found) return NO_CONTRACT;
    const wanted = plain(buyer);
    const own = wanted === "" ? undefined : found.find((contract) => this.buyers[contract] === wanted);
    return own ?? (found.length === 1 ? (found[0] as number) : SEVERAL_CONTRACTS);
  }

  /** The first contract of each buyer; one without a buyer is told from no other. */
  private add(map: Map<string, number[]>, key: string, contract: number): void {
    const known = map.get(key);
    if (!known) map.set(key, [contract]);
    else {
      const buyer = this.buyers[contract];
      if (buyer !== "" && !known.some((other) => this.buyers[other] === "" || this.buyers[other] === buyer))
        known.push(contract);
    }
  }
}
