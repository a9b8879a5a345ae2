/** The formats of many areas as few objects: multiple ranges. */
import type { Area } from "../register/grid";
import { areaAddress, rangeAt } from "./areas";

/** A multiple range takes an address of 8,192 characters at most. */
const addressLength = 8_000;

/** The formats of many areas in as few objects as Excel allows. */
export function formatsOf(sheet: Excel.Worksheet, areas: Area[]): Excel.RangeFormat[] {
  const [first] = areas;
  if (areas.length === 1 && first) return [rangeAt(sheet, first).format];
  return addressLists(areas).map((addresses) => sheet.getRanges(addresses).untrack().format);
}

function addressLists(areas: Area[]): string[] {
  const lists: string[] = [];
  let list = "";
  for (const address of areas.map(areaAddress)) {
    if (list.length + address.length + 1 > addressLength) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  return list === "" ? lists : [...lists, list];
}
