/** The formats of many areas as few objects: multiple ranges. */
import { areaAddress } from "../register/grid";
import type { Area } from "../register/grid";
import { rangeAt } from "./areas";

/** A multiple range takes an address of 8,192 characters at most. */
const addressLength = 8_000;

/** Many areas in as few objects as Excel allows. */
export function rangesAt(sheet: Excel.Worksheet, areas: Area[]): (Excel.Range | Excel.RangeAreas)[] {
  const [first] = areas;
  if (areas.length === 1 && first) return [rangeAt(sheet, first)];
  return addressLists(areas).map((addresses) => sheet.getRanges(addresses).untrack());
}

/** The formats of many areas in as few objects as Excel allows. */
export function formatsOf(sheet: Excel.Worksheet, areas: Area[]): Excel.RangeFormat[] {
  return rangesAt(sheet, areas).map(({ format }) => format);
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
