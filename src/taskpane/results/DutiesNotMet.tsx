/** Above the figures, where the law asks for something that a contract doesn't have: how many, and the way to « Obligations ». */
import { Link } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { managingTexts } from "../../text/managing";
import { managedYear, notMetCounter } from "../../workbook/managing";
import type { Computed } from "../../workbook/moments";
import { useLanguage, usePane, usePaneState } from "../context";
import { Banner } from "../parts/Banner";

/** Contracts that are asked at a time, so that nobody waits. */
const PIECE = 4000;

export function DutiesNotMet({ computed }: { computed: Computed }) {
  const pane = usePane();
  const { duties } = managingTexts(useLanguage());
  const body = usePaneState().opened?.body.kind ?? null;
  const year = useMemo(() => managedYear(computed), [computed]);
  const [found, setFound] = useState(0);
  useEffect(() => {
    if (!year) return;
    const count = notMetCounter(year, body);
    let sum = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = (from: number) => {
      sum += count(from, from + PIECE);
      if (from + PIECE < year.register.size) timer = setTimeout(() => next(from + PIECE), 0);
      else setFound(sum);
    };
    timer = setTimeout(() => next(0), 0);
    return () => clearTimeout(timer);
  }, [year, body]);
  return found === 0 ? null : (
    <Banner severity="warning">
      <Link as="button" inline onClick={() => pane.go("duties")}>
        {duties.notMet(found)}
      </Link>
    </Banner>
  );
}
