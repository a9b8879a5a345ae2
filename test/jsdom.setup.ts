/** What the screens need from a browser and jsdom has not, and jest-dom's assertions. */
import "@testing-library/jest-dom";

// Fluent measures its menus and messages; nothing has a size in jsdom, so observing may do nothing.
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = NoResizeObserver;
