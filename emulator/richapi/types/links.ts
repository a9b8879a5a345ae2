/** Nodes that tables need of each other in a circle, filled in by the table that defines them. */
import type { Block } from "./area";
import type { Worksheet } from "../../model";
import type { Node } from "../table";

interface Links {
  worksheet: (sheet: Worksheet) => Node;
  range: (self: Block) => Node;
  rangeAreas: (self: Block) => Node;
}

const links: Partial<Links> = {};

/** Says how a node of that kind is made. */
export function link<K extends keyof Links>(kind: K, make: Links[K]): void {
  links[kind] = make;
}

function made<K extends keyof Links>(kind: K): Links[K] {
  const make = links[kind];
  if (!make) throw new Error(`The table of ${kind} was not loaded.`);
  return make;
}

/** A sheet's node. */
export function worksheetNode(sheet: Worksheet): Node {
  return made("worksheet")(sheet);
}

/** A range's node. */
export function rangeNodeOf(self: Block): Node {
  return made("range")(self);
}

/** The node of several areas. */
export function rangeAreasNodeOf(self: Block): Node {
  return made("rangeAreas")({ ...self, multi: true });
}
