/** Every entry of the table of places leads to a screen, by tab or by menu, with a pointer or the keyboard. */
import { act, screen, within } from "@testing-library/react";
import { MORE, PLACES, TABS } from "../../src/taskpane/places";
import type { Place } from "../../src/taskpane/state/state";
import type { Language } from "../../src/text/language";
import { paneTexts } from "../../src/text/pane";
import { accessibilityProblems, goTo, openPane } from "./open-pane";
import { STATES } from "./preview/states";

const IDS = Object.keys(PLACES) as Place[];
const nameOf = (place: Place, language: Language) => paneTexts(language).pane.places.names[place];
const PLUS = { name: /^Plus\b/ };

describe.each(["fr", "en"] as const)("the places (%s)", (language) => {
  it.each(IDS)("%s: its screen has a title and nothing that can't be reached", async (place) => {
    const { user, pane } = await openPane({ language });
    await act(() => pane.compute());
    act(() => pane.go(place === "results" ? "settings" : "results"));
    const spoken = screen
      .queryAllByRole("tab")
      .map((tab) => tab.getAttribute("aria-label") ?? tab.textContent)
      .find((label) => label.startsWith(nameOf(place, language)));
    await goTo(user, spoken ?? nameOf(place, language));
    const panel = screen.getByRole("tabpanel", { name: nameOf(place, language) });
    expect(await within(panel).findByRole("heading", { level: 2 })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("are called by different names", () => {
    const names = IDS.map((place) => nameOf(place, language));
    expect(new Set(names).size).toBe(names.length);
  });
});

it("are each to be seen among the states of the preview", () => {
  expect(Object.keys(STATES)).toEqual(expect.arrayContaining(IDS.filter((place) => place !== "results")));
});

it("all have a tab or stand in the menu, those of a heading together", () => {
  expect([...TABS, ...[...MORE.values()].flat()].toSorted()).toEqual(IDS.toSorted());
});

describe("« Plus »", () => {
  const lastPlace = [...MORE.values()].flat().at(-1) ?? "settings";
  const last = nameOf(lastPlace, "fr");

  it("is opened, walked through and left with the keyboard", async () => {
    const { user, pane } = await openPane();
    const plus = screen.getByRole("button", PLUS);
    plus.focus();
    await user.keyboard("{ArrowDown}");
    const items = screen.getAllByRole("menuitemradio");
    expect(items[0]).toHaveFocus();
    await user.keyboard("{End}");
    expect(items.at(-1)).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(items[0]).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(items.at(-1)).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(plus).toHaveFocus();
    await user.keyboard("{Enter}{End}{Enter}");
    expect(pane.store.state.place).toBe(lastPlace);
    expect(plus).toHaveFocus();
  });

  it("finds a place by its first letter, without its accent", async () => {
    const { user } = await openPane();
    await user.click(screen.getByRole("button", PLUS));
    await user.keyboard(`x${"Réglages".charAt(0).toLowerCase()}`);
    expect(document.activeElement?.textContent).toMatch(/^r/i);
  });

  it("says which of its places is shown, and leaves one stop to the tabs", async () => {
    const { user } = await openPane();
    await goTo(user, last);
    expect(screen.getByRole("button", { name: `Plus, ${last}` })).toBeVisible();
    expect(screen.queryByRole("tab", { selected: true })).toBeNull();
    expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual(TABS.map((_, at) => (at ? -1 : 0)));
    await user.click(screen.getByRole("button", PLUS));
    expect(screen.getByRole("menuitemradio", { checked: true })).toHaveAccessibleName(last);
    expect(screen.getByRole("menuitemradio", { checked: true })).toHaveFocus();
    expect(await accessibilityProblems()).toEqual([]);
    // A pointer elsewhere closes it.
    await user.click(screen.getByRole("tab", { name: "Résultats" }));
    expect(screen.queryByRole("menu")).toBeNull();
  });
});
