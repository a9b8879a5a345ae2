/** What the screens need from a browser and jsdom has not, and jest-dom's assertions. */
import "@testing-library/jest-dom";
import { configure } from "@testing-library/dom";

// Fluent measures its menus and messages; nothing has a size in jsdom, so observing may do nothing.
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = NoResizeObserver;

// A screen is drawn in no time on an idle machine; two at once on a slow one take longer than the usual five seconds.
jest.setTimeout(30_000);

// A second is too short for a first screen on a machine that is busy with other tests.
configure({ asyncUtilTimeout: 10_000 });
