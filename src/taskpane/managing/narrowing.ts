/** The results narrowed to some contracts: what the screens of a computed year show instead of the whole. */
import { useMemo } from "react";
import type { Figure } from "../../spaser/assessment";
import { valueName } from "../../text/values";
import type { Computed, Explanation } from "../../workbook/moments";
import { explainPart, managedYear, narrowedTo, type CutGroup, type Part } from "../../workbook/managing";
import { useLanguage, usePane, usePaneState } from "../context";
import { shownComputed } from "../state/state";

function groupOf(computed: Computed | null, part: Part | null): CutGroup | null {
  const year = computed && managedYear(computed);
  return year && part ? narrowedTo(year, part) : null;
}

/** The figures of the contracts that are chosen; those of all where none are. Nothing is published or changed of a part. */
export function useNarrowed(computed: Computed): Computed {
  const { part } = usePaneState();
  return useMemo(() => {
    const group = groupOf(computed, part);
    if (!group) return computed;
    const { sheet, written, opened, staleness } = computed;
    return { sheet, written, opened, staleness, changed: [], notes: [], assessment: group.assessment };
  }, [computed, part]);
}

/** What is behind a figure, of the contracts that are chosen; null when it can't be told any more. */
export function useExplanation(figure: Figure): Explanation | null {
  const pane = usePane();
  const state = usePaneState();
  const { part } = state;
  const computed = shownComputed(state);
  return useMemo(() => {
    const group = groupOf(computed, part);
    return group ? explainPart(group, figure) : pane.explain(figure.id, figure.year);
  }, [pane, computed, part, figure]);
}

/** What the contracts that are chosen have in common; null when all are shown. */
export function usePartName(computed: Computed): string | null {
  const language = useLanguage();
  const { part } = usePaneState();
  return part && groupOf(computed, part) ? valueName(part.field, part.value, language) : null;
}
