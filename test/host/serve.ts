/**
 * Starts the demo: serves it on this computer and opens it in the browser.
 *
 *   tsx test/host/serve.ts [--port 3000] [--file register.xlsx] [--no-open]
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { startServer } from "./page/server/server";

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

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    file: { type: "string" },
    "no-open": { type: "boolean", default: false },
  },
});

const file = values.file === undefined ? undefined : resolve(values.file);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port : « ${values.port} » n’est pas un numéro de port.`);
  process.exit(2);
}
if (file !== undefined && !existsSync(file)) {
  console.error(`--file : le fichier « ${file} » n’existe pas.`);
  process.exit(2);
}

const server = await startServer({ root: process.cwd(), port, ...(file === undefined ? {} : { file }) });
const opened = !values["no-open"] && hasScreen();
console.log(`\n  Démonstration : ${server.url}\n`);
console.log(
  opened ? "  Ouverture dans le navigateur…" : "  Ouvrez cette adresse dans un navigateur de cet ordinateur.",
);
console.log("  Ctrl+C pour arrêter.\n");
if (opened) openBrowser(server.url);
