/** Runs nginx with the documented configuration on a free port of this machine, over a folder with a build. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const documentedConfig = join(__dirname, "../../docs/hebergement/nginx.conf");

/** The programs this needs, under the names that run here; null with the reason where one is missing. */
export function findPrograms(): { nginx: string; missing: null } | { nginx: null; missing: string } {
  const nginx = ["nginx", "/usr/sbin/nginx"].find((name) => spawnSync(name, ["-v"]).status === 0);
  if (nginx === undefined) return { nginx: null, missing: "nginx" };
  if (spawnSync("openssl", ["version"]).status !== 0) return { nginx: null, missing: "openssl" };
  return { nginx, missing: null };
}

export interface RunningNginx {
  /** "https://localhost:<port>/spaser", without a last slash. */
  address: string;
  /** The port that sends http to https. */
  httpPort: number;
  /** The certificate that it signed itself. */
  certificate: string;
  stop(): Promise<void>;
}

/** Serves `built` as /spaser/. What the documentation asks to adapt is adapted, and nothing else. */
export async function startNginx(nginx: string, built: string): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), "spaser-nginx-"));
  mkdirSync(join(folder, "srv"));
  symlinkSync(built, join(folder, "srv/spaser"));
  const certificate = selfSigned(folder);
  const [port, httpPort] = [await freePort(), await freePort()];
  const site = adapted(readFileSync(documentedConfig, "utf8"), [
    ["listen 80;", `listen 127.0.0.1:${httpPort};`],
    ["listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`],
    ["/etc/ssl/certs/achats.exemple.fr.pem", join(folder, "site.pem")],
    ["/etc/ssl/private/achats.exemple.fr.key", join(folder, "site.key")],
    ["root /srv/achats;", `root ${join(folder, "srv")};`],
  ]).replaceAll("server_name achats.exemple.fr;", "server_name localhost;");
  writeFileSync(join(folder, "site.conf"), site);
  writeFileSync(join(folder, "nginx.conf"), surroundings(nginx, folder));

  const server = spawn(nginx, ["-p", folder, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"]);
  let complaints = "";
  server.stderr.on("data", (words: Buffer) => (complaints += words.toString()));
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  try {
    await accepting(port, () => server.exitCode !== null);
  } catch {
    await stop();
    throw new Error(`nginx did not start: ${complaints}`);
  }
  return { address: `https://localhost:${port}/spaser`, httpPort, certificate, stop };
}

/** A replacement that finds nothing, or more than it means, would test something else than what is documented. */
function adapted(config: string, replacements: [string, string][]): string {
  return replacements.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Not once in the documented configuration: ${from}`);
    return text.replace(from, to);
  }, config);
}

/** What Debian's nginx.conf puts around a site: types by extension, places for logs and temporary files. */
function surroundings(nginx: string, folder: string): string {
  const { stderr } = spawnSync(nginx, ["-V"], { encoding: "utf8" });
  const mainConfig = /--conf-path=(\S+)/.exec(stderr)?.[1] ?? "/etc/nginx/nginx.conf";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return [
    // The worker must read a folder that only the test's user may read.
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    "worker_processes 1;",
    `pid ${join(folder, "nginx.pid")};`,
    "error_log stderr;",
    "events { worker_connections 64; }",
    "http {",
    `  include ${join(dirname(mainConfig), "mime.types")};`,
    "  default_type application/octet-stream;",
    "  access_log off;",
    ...temporary.map((name) => `  ${name}_temp_path ${join(folder, name)};`),
    `  include ${join(folder, "site.conf")};`,
    "}",
  ].join("\n");
}

function selfSigned(folder: string): string {
  const files = ["-keyout", join(folder, "site.key"), "-out", join(folder, "site.pem")];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", "-days", "2", ...key, ...files, ...name], { stdio: "ignore" });
  return readFileSync(join(folder, "site.pem"), "utf8");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function accepting(port: number, ended: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (ended()) break;
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("no answer");
}
