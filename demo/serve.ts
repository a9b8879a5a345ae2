/**
 * Starts the demo: bundles it, serves it on this computer and opens it in the browser.
 *
 *   tsx demo/serve.ts [--port 3000] [--file register.xlsx] [--no-open]
 */
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { bundleAddIn } from "./server/bundle";
import { startServer } from "./server/server";
import { languageOfTerminal, START_TEXTS } from "./start-texts";

const words = START_TEXTS[languageOfTerminal(process.env)];

function hasScreen(): boolean {
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return ["DISPLAY", "WAYLAND_DISPLAY"].some((name) => Boolean(process.env[name]));
}

function openCommand(url: string): [string, string[]] {
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", url]];
  return process.platform === "darwin" ? ["open", [url]] : ["xdg-open", [url]];
}

/** Asks the system to open the address in the user's own browser. */
function openBrowser(url: string): void {
  const [command, args] = openCommand(url);
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  // Without such a command the printed address is enough.
  child.on("error", () => undefined);
  child.unref();
}

function stop(sentence: string, status: number): never {
  console.error(sentence);
  process.exit(status);
}

function readWords(): { port: string; file?: string | undefined; "no-open": boolean } {
  try {
    return parseArgs({
      options: {
        port: { type: "string", default: "3000" },
        file: { type: "string" },
        "no-open": { type: "boolean", default: false },
      },
    }).values;
  } catch {
    return stop(words.usage, 2);
  }
}

const values = readWords();
const file = values.file === undefined ? undefined : resolve(values.file);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) stop(words.noPort(values.port), 2);
if (file !== undefined && !statSync(file, { throwIfNoEntry: false })?.isFile()) stop(words.noFile(file), 2);

const root = process.cwd();
console.log(`\n  ${words.preparing}`);
const server = await startServer({
  root,
  port,
  addIn: bundleAddIn(root),
  ...(file === undefined ? {} : { file }),
}).catch((error: unknown) => stop(words.failed(error instanceof Error ? error.message : String(error)), 1));
const opened = !values["no-open"] && hasScreen();
console.log(`  ${words.ready(process.uptime())}\n\n  ${server.url}\n`);
console.log(`  ${opened ? words.opening : words.openIt}`);
console.log(`  ${words.howToStop}\n`);
if (opened) openBrowser(server.url);
