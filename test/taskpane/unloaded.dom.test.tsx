/** A screen whose script can't be loaded: the pane says so, stays usable, and loads it when asked again. */
import { act, screen } from "@testing-library/react";
import { accessibilityProblems, goTo, openPane } from "./open-pane";

const mockNetwork = { reachable: false, asked: 0 };
jest.mock("../../src/taskpane/settings/Settings", () => {
  mockNetwork.asked++;
  if (!mockNetwork.reachable) throw new Error("Loading chunk 4 failed.");
  return jest.requireActual<object>("../../src/taskpane/settings/Settings");
});

const SENTENCE = /^Une partie du complément n’a pas pu être chargée/;

// What React says about an error that a boundary caught.
beforeEach(() => jest.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

it("leaves the other places as they are", async () => {
  const { user, pane } = await openPane();
  await goTo(user, "Réglages");
  expect(await screen.findByText(SENTENCE)).toBeVisible();
  act(() => pane.go("results"));
  expect(await screen.findByRole("button", { name: "Calculer le SPASER" })).toBeVisible();
});

it("says so in place of the screen, aloud too, and loads it when asked again", async () => {
  mockNetwork.asked = 0;
  const { user } = await openPane();
  await goTo(user, "Réglages");
  expect(await screen.findByText(SENTENCE)).toBeVisible();
  expect(screen.getByText(SENTENCE).closest("[role=alert]")).not.toBeNull();
  expect(await accessibilityProblems()).toEqual([]);

  // Again in vain, and then it comes.
  await user.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByText(SENTENCE)).toBeVisible();
  // Once for each time that it was shown, and once when the pane had nothing to do.
  expect(mockNetwork.asked).toBeGreaterThanOrEqual(2);
  expect(mockNetwork.asked).toBeLessThanOrEqual(3);
  mockNetwork.reachable = true;
  await user.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByRole("heading", { name: "Réglages" })).toBeVisible();
  expect(screen.getByRole("tabpanel")).toHaveFocus();
});
