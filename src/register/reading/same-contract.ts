/** Which rows of one number are one contract: what a row doesn't say holds it back from none, and versions give way. */
import { saysNothing } from "../cells/cell-states";
import { OUTDATED } from "./columns";
import type { ContractRows } from "./contract-rows";
import { NO_DAY, NO_YEAR } from "../contracts";
import { normaliseNumber } from "../cells/joining";
import { plain } from "../cells/plain-text";

/** What tells contracts of one number apart; "" and 0 where it isn't said. */
interface Identity {
  lot: string;
  buyer: string;
  object: string;
  day: number;
  year: number;
}

const BLANK: Identity = { lot: "", buyer: "", object: "", day: 0, year: 0 };

/** A contract among the rows of one number. */
export interface SameContract extends Identity {
  /** In the order of the rows; those that a later version replaces are apart. */
  current: number[];
  outdated: number[];
}

/** Looked back for a contract that a row may belong to: a column of one number for thousands of rows is no number. */
const FARTHEST = 500;

/**
 * The contracts that the rows of one number are, in the order of their first rows. Rows belong together when lot, buyer, date of
 * notification and object agree, or one of both rows doesn't say; of several contracts that a row may belong to it is the nearest
 * above. A version (`rankOf` other than 0; −1 = outdated) goes with the contract that it is a version of whatever its date, and
 * rather with one of its object, else of its supplier; the highest is current.
 */
export function sameContracts(
  rows: ContractRows,
  group: readonly number[],
  rankOf: (row: number) => number,
): SameContract[] {
  const contracts: SameContract[] = [];
  const byIdentity = new Map<string, SameContract>();
  const identities = new Map(group.map((row) => [row, identityOf(rows, row)]));
  const said = (Object.keys(BLANK) as (keyof Identity)[]).filter((part) =>
    [...identities.values()].some((identity) => identity[part] !== BLANK[part]),
  );
  let above: SameContract | undefined;
  const noneIsFirst = group.every((row) => rankOf(row) !== 0);
  const versions: number[] = [];
  for (const row of group) {
    if (rankOf(row) !== 0 && !noneIsFirst) {
      versions.push(row);
      continue;
    }
    const identity = identities.get(row) as Identity;
    if (noneIsFirst && rankOf(row) > 0) identity.day = identity.year = 0;
    const fits = (one: SameContract) => agree(one, identity);
    // Of thousands of contracts the one that is the same in all is found at once.
    const isWhole = said.every((part) => identity[part] !== BLANK[part]);
    const key = isWhole ? JSON.stringify(Object.values(identity)) : "";
    let found: SameContract | undefined = isWhole ? byIdentity.get(key) : undefined;
    found ??= above && fits(above) ? above : nearest(contracts, fits);
    if (found) {
      found.current.push(row);
      complete(found, identity);
    } else {
      found = { ...identity, current: [row], outdated: [] };
      contracts.push(found);
    }
    if (isWhole) byIdentity.set(key, found);
    above = found;
  }
  for (const row of versions.sort((a, b) => rankOf(a) - rankOf(b) || a - b)) {
    const identity = identities.get(row) as Identity;
    const undated = { ...identity, day: 0, year: 0 };
    const anyObject = { ...undated, object: "" };
    const found =
      contracts.find((one) => agree(one, undated) && one.object === identity.object) ??
      contracts.find((one) => agree(one, anyObject) && (rankOf(row) < 0 || sharesSupplier(rows, one, row)));
    if (found) found.current.push(row);
    else contracts.push({ ...identity, current: [row], outdated: [] });
  }
  for (const contract of contracts) settleVersions(contract, rankOf);
  return contracts;
}

function identityOf(rows: ContractRows, row: number): Identity {
  const { texts } = rows;
  const day = rows.notificationDay.array[row] as number;
  const year = rows.notificationYear.array[row] as number;
  return {
    lot: normaliseNumber(texts.lot[row] as string).replace(/^(?:lot|l)-?(?=.)/, ""),
    buyer: plain(texts.buyer[row] as string),
    object: plain(texts.object[row] as string),
    day: day === NO_DAY ? 0 : day,
    year: year === NO_YEAR ? 0 : year,
  };
}

/** The last of the contracts that the test accepts. */
function nearest(
  contracts: readonly SameContract[],
  test: (contract: SameContract) => boolean,
): SameContract | undefined {
  const end = Math.max(0, contracts.length - FARTHEST);
  for (let i = contracts.length - 1; i >= end; i--) {
    const contract = contracts[i] as SameContract;
    if (test(contract)) return contract;
  }
  return undefined;
}

function agree(one: Identity, other: Identity): boolean {
  return (
    orUnsaid(one.lot, other.lot) &&
    orUnsaid(one.buyer, other.buyer) &&
    orUnsaid(one.object, other.object) &&
    (one.day !== 0 && other.day !== 0 ? one.day === other.day : orUnsaid(one.year, other.year))
  );
}

function orUnsaid(one: string | number, other: string | number): boolean {
  return one === other || one === "" || other === "" || one === 0 || other === 0;
}

/** A number may be used twice: an amendment that names another object is of the contract of its supplier. */
function sharesSupplier({ texts }: ContractRows, { current }: SameContract, row: number): boolean {
  const supplier = plain(texts.supplierName[row] as string);
  return supplier === "" || current.some((other) => plain(texts.supplierName[other] as string) === supplier);
}

/** What one row didn't say another does. */
function complete(contract: SameContract, row: Identity): void {
  contract.lot ||= row.lot;
  contract.buyer ||= row.buyer;
  contract.object ||= row.object;
  contract.day ||= row.day;
  contract.year ||= row.year;
}

/** The rows of the highest version stay current, the others are outdated. */
function settleVersions(contract: SameContract, rankOf: (row: number) => number): void {
  const all = contract.current;
  const highest = all.reduce((rank, row) => Math.max(rank, rankOf(row)), -1);
  contract.current = all.filter((row) => rankOf(row) === highest).sort((a, b) => a - b);
  contract.outdated = all.filter((row) => rankOf(row) !== highest);
}

/** The version that a row is of its contract: 0 = the first or the only one, −1 = outdated. */
export function rankIn(rows: ContractRows): (row: number) => number {
  const flags = rows.flags.array;
  const modifications = rows.tracks.get("modification")?.array;
  return (row) => {
    if (((flags[row] as number) & OUTDATED) !== 0) return -1;
    const modification = modifications === undefined ? 0 : (modifications[row] as number);
    return modification > 0 ? modification : 0;
  };
}

/** The number of a modification as it is written: « 2 », « Avenant n° 2 », « 2024M0002 » → 2; « initial », « non » → 0. */
export function parseModification(text: string): number {
  const key = plain(text);
  if (saysNothing(text)) return NaN;
  if (
    /^(?:contrat |marche |version )?(?:initiale?|d'origine|original)\b|^(?:non|aucune?|sans|neant|-|no|none)\b|^-$/.test(
      key,
    )
  )
    return 0;
  const digits = /(\d{1,4})\D*$/.exec(key)?.[1];
  if (digits !== undefined) return Number(digits);
  return /avenant|modif|amend|^oui$|^x$|^yes$/.test(key) ? 1 : NaN;
}
