/** The context menu of cells, row numbers and column letters. */
import { contains, MAX_COLUMNS, MAX_ROWS, rect } from "../../emulator/model/address";
import type { Actions } from "../edit/actions";
import type { GridView } from "../grid/grid-view";
import type { Hit } from "../grid/viewport";
import type { PageText } from "../text";
import type { MenuItem } from "./menu";

export interface GridMenuOwner {
  readonly grid: GridView;
  readonly actions: Actions;
  readonly text: () => PageText;
  copy(cut: boolean): void;
  paste(): void;
}

/** Selects what was clicked unless it is part of the selection already, as a right click does. */
function selectHit(hit: Hit, grid: GridView): void {
  const { selection } = grid;
  const { area } = selection;
  if (hit.on === "cell" && !contains(area, rect(hit.place.row, hit.place.column))) selection.cell(hit.place);
  if (hit.on === "row" && !contains(area, rect(hit.index, 0, 1, MAX_COLUMNS)))
    selection.rows(hit.index, hit.index);
  if (hit.on === "column" && !contains(area, rect(0, hit.index, MAX_ROWS, 1)))
    selection.columns(hit.index, hit.index);
}

/** The entries for what lies under the mouse. */
export function gridMenu(hit: Hit, owner: GridMenuOwner): MenuItem[] {
  const { grid, actions } = owner;
  const t = owner.text();
  selectHit(hit, grid);
  const { area, active } = grid.selection;
  const clipboard: MenuItem[] = [
    { label: t.cut, hint: "Ctrl+X", run: () => owner.copy(true) },
    { label: t.copy, hint: "Ctrl+C", run: () => owner.copy(false) },
    { label: t.paste, hint: "Ctrl+V", run: () => owner.paste() },
    "line",
  ];
  const rows: MenuItem[] = [
    { label: t.insertRows, run: () => actions.insert("rows", area) },
    { label: t.deleteRows, run: () => actions.remove("rows", area) },
  ];
  const columns: MenuItem[] = [
    { label: t.insertColumns, run: () => actions.insert("columns", area) },
    { label: t.deleteColumns, run: () => actions.remove("columns", area) },
  ];
  const clear: MenuItem = {
    label: t.clearContents,
    hint: t.ready === "Prêt" ? "Suppr" : "Del",
    run: () => actions.clear(area),
  };
  const hide = (what: "rows" | "columns"): MenuItem[] => [
    { label: what === "rows" ? t.hideRows : t.hideColumns, run: () => actions.setHidden(what, area, true) },
    { label: what === "rows" ? t.showRows : t.showColumns, run: () => actions.setHidden(what, area, false) },
  ];
  if (hit.on === "row") return [...clipboard, ...rows, clear, "line", ...hide("rows")];
  if (hit.on === "column") return [...clipboard, ...columns, clear, "line", ...hide("columns")];
  return [
    ...clipboard,
    ...rows,
    ...columns,
    clear,
    "line",
    { label: t.sortUp, run: () => actions.sort(area, active.column, false) },
    { label: t.sortDown, run: () => actions.sort(area, active.column, true) },
  ];
}
