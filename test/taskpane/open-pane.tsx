/** Puts the pane on a simulated page over the fake moments, as main.tsx does over Excel's. */
import { samplePlan } from "../excel/sample-plan";
import { act, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "../../src/taskpane/App";
import { Pane } from "../../src/taskpane/pane";
import type { Language } from "../../src/text/language";
import { FakeMoments } from "./fake-moments";

// Finding things by their role takes long in a page this large, on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

/** jsdom lays nothing out, knows no media, draws nothing, and forgets that the window has the focus. */
function completeThePage(): void {
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
  window.scrollTo = () => {};
  document.hasFocus = () => true;
  HTMLCanvasElement.prototype.getContext = () => null;
}

export interface OpenPane {
  pane: Pane;
  moments: FakeMoments;
  user: ReturnType<typeof userEvent.setup>;
}

interface Options {
  moments?: FakeMoments;
  language?: Language;
  /** Real time stands still; see jest's fake timers. */
  advanceTimers?: (milliseconds: number) => void;
}

export async function openPane({
  moments = new FakeMoments(),
  language = "fr",
  advanceTimers,
}: Options = {}): Promise<OpenPane> {
  completeThePage();
  localStorage.clear();
  const pane = new Pane({
    moments: () => Promise.resolve(moments),
    example: () => Promise.resolve(samplePlan()),
    version: "1.2.3",
    now: () => new Date(2026, 10, 23, 14, 2),
  });
  const user = userEvent.setup(advanceTimers ? { advanceTimers } : {});
  render(<App pane={pane} language={language} hostShade="light" />);
  await act(() => pane.open());
  return { pane, moments, user };
}

/** Goes to a place of the pane, by its tab or by the menu of the places without one. */
export async function goTo(user: OpenPane["user"], place: string): Promise<void> {
  const tab = screen.queryByRole("tab", { name: place });
  if (tab) return user.click(tab);
  await user.click(screen.getByRole("button", { name: /^(Plus|More)\b/ }));
  await user.click(screen.getByRole("menuitemradio", { name: place }));
}

/** What a checker of accessibility finds on the page. Colours need a browser. */
export async function accessibilityProblems(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [document.body], exclude: ["[data-tabster-dummy]"] },
    { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
