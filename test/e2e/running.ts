/** What the end-to-end tests have running, from setup to teardown. */
import type { BrowserServer } from "playwright-core";
import type { RunningServer } from "../../demo/server/server";

interface Running {
  browser: BrowserServer | null;
  server: RunningServer | null;
}

const holder = globalThis as { e2eRunning?: Running };

/** One object, whoever loads this file: jest may load setup and teardown apart. */
export const running: Running = (holder.e2eRunning ??= { browser: null, server: null });
