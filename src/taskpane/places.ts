/**
 * The places of the pane, one entry each, in the order in which they are shown. What a place is called stands in
 * src/text/{fr,en}/pane.ts under `places.names`; the compiler asks for the entry of a name and for the name of an entry.
 */
import type { ComponentType } from "react";
import type { PlaceGroups } from "../text/pane";
import type { Opened } from "../workbook/moments";
import { countToCheck } from "./check/groups";
import { whenShown } from "./parts/when-shown";
import { Results } from "./results/Results";
import type { Place } from "./state/state";

export type PlaceGroup = keyof PlaceGroups;

export interface PlaceEntry {
  /** A tab of its own, for the few that fit beside each other at 320 px; else the heading it stands under in « Plus ». */
  reached: "tab" | PlaceGroup;
  /** Loads with `whenShown`, except for what the pane shows first. It begins with an h2. */
  screen: ComponentType;
  /** How many things wait there for the buyer, shown beside its name. */
  count?: (opened: Opened) => number;
}

export const PLACES: Readonly<Record<Place, PlaceEntry>> = {
  results: { reached: "tab", screen: Results },
  columns: { reached: "tab", screen: whenShown(() => import("./columns/Columns")) },
  check: {
    reached: "tab",
    screen: whenShown(() => import("./check/Check")),
    count: ({ findings, findingCounts }) => countToCheck(findings, findingCounts),
  },
  cut: { reached: "managing", screen: whenShown(() => import("./managing/Ventilation")) },
  contract: { reached: "managing", screen: whenShown(() => import("./managing/Contract")) },
  todo: { reached: "managing", screen: whenShown(() => import("./managing/ToDo")) },
  duties: { reached: "managing", screen: whenShown(() => import("./managing/Duties")) },
  trajectory: { reached: "managing", screen: whenShown(() => import("./year/Trajectory")) },
  simulate: { reached: "managing", screen: whenShown(() => import("./year/Simulate")) },
  report: { reached: "reporting", screen: whenShown(() => import("./publishing/Report")) },
  publish: { reached: "reporting", screen: whenShown(() => import("./publishing/Publish")) },
  openData: { reached: "reporting", screen: whenShown(() => import("./comparing/OpenData")) },
  scheme: { reached: "settingUp", screen: whenShown(() => import("./scheme/Scheme")) },
  settings: { reached: "settingUp", screen: whenShown(() => import("./settings/Settings")) },
  verification: { reached: "settingUp", screen: whenShown(() => import("./verification/Verification")) },
};

const IDS = Object.keys(PLACES) as Place[];

/** The places with a tab. */
export const TABS: readonly Place[] = IDS.filter((place) => PLACES[place].reached === "tab");

/** The other ones under their headings, those of the same heading together. */
export const MORE: ReadonlyMap<PlaceGroup, readonly Place[]> = grouped();

function grouped(): Map<PlaceGroup, Place[]> {
  const groups = new Map<PlaceGroup, Place[]>();
  for (const place of IDS) {
    const { reached } = PLACES[place];
    if (reached !== "tab") groups.set(reached, [...(groups.get(reached) ?? []), place]);
  }
  return groups;
}
