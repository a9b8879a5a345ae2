/** The demo's server answers this computer's own browser, for its own files, and goes on whatever is asked. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileBelow, isOwnHost, requestedPath } from "../../demo/server/request";
import { type RunningServer, startServer } from "../../demo/server/server";
import { languageOfTerminal, START_TEXTS } from "../../demo/start-texts";

let server: RunningServer;
let port: number;
const root = mkdtempSync(join(tmpdir(), "demo-"));

beforeAll(async () => {
  // A repository of its own, in which links lead out.
  mkdirSync(join(root, "dist", "assets"), { recursive: true });
  for (const name of [
    "node_modules",
    "src",
    "emulator",
    "demo",
    "scripts",
    "package.json",
    "manifest.xml",
    "tsconfig.json",
  ])
    symlinkSync(join(process.cwd(), name), join(root, name));
  writeFileSync(join(root, "dist", "inside.js"), "inside");
  symlinkSync("/etc/hostname", join(root, "dist", "link.js"));
  symlinkSync("/etc", join(root, "dist", "folder"));
  mkdirSync(join(root, "dist-secret"));
  writeFileSync(join(root, "dist-secret", "x.js"), "secret");
  server = await startServer({ root, port: 0 });
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** A request as it is written, which no client would tidy up. */
function raw(path: string, host = `localhost:${String(port)}`): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "localhost", () =>
      socket.end(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => (answer += text));
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
const statusOf = async (path: string, host?: string) => Number((await raw(path, host)).split(" ")[1]);

test.each([
  ["/%", 400],
  ["/%E0%A4%A", 400],
  ["http://[", 400],
  ["//[", 404],
  ["*", 400],
  ["/%00", 400],
  ["/..%5c..%5cpackage.json", 400],
  ["/../package.json", 400],
  ["/%2e%2e/package.json", 400],
  ["/..%2fdist-secret%2fx.js", 400],
  ["/assets/../../package.json", 400],
  ["/office-js/..%2f..%2fpackage.json", 400],
  ["/office-js/%252e%252e%252fpackage.json", 404],
  ["/office-js/%25", 404],
  ["/package.json", 404],
  ["/link.js", 404],
  ["/folder/hostname", 404],
  ["/assets", 404],
  ["/inside.js", 200],
  ["/inside.js?x=%", 200],
  ["/", 200],
])("%s: %d, and the server goes on", async (path, status) => {
  expect(await statusOf(path)).toBe(status);
  expect(await statusOf("/inside.js")).toBe(200);
});

test("other names for this computer are not answered: a page from elsewhere could have led its own name here", async () => {
  const names = ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"].map((name) => `${name}:${String(port)}`);
  for (const host of names) expect([host, await statusOf("/workbook", host)]).toEqual([host, 204]);
  for (const host of [
    "localhost",
    `localhost:${String(port + 1)}`,
    `example.org:${String(port)}`,
    "",
    `localhost:${String(port)}.example.org`,
  ])
    expect([host, await statusOf("/workbook", host)]).toEqual([host, 403]);
});

test("the rules by themselves", () => {
  expect(["/a%20b?c", "/é", "/a/./b", "a", "", "/a/..", "/%0a"].map(requestedPath)).toEqual([
    "/a b",
    "/é",
    "/a/./b",
    null,
    null,
    null,
    null,
  ]);
  expect([isOwnHost("localhost", 80), isOwnHost("localhost", 81), isOwnHost(undefined, 81)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(fileBelow(join(root, "dist"), "/inside.js")).toMatch(/inside\.js$/);
  expect(fileBelow(join(root, "dist"), "../dist-secret/x.js")).toBeNull();
});

test.each([
  [{ LANG: "fr_FR.UTF-8" }, "fr"],
  [{ LANG: "fr_CA" }, "fr"],
  [{ LANG: "fr_FR.UTF-8", LC_ALL: "en_GB.UTF-8" }, "en"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
  [{ LC_ALL: "", LC_MESSAGES: "fr_FR", LANG: "en_US" }, "fr"],
] as const)("it speaks as the terminal does: %j", (settings, language) => {
  expect(languageOfTerminal(settings)).toBe(language);
});

test("it says how long it took", () => {
  expect(START_TEXTS.fr.ready(2.345)).toContain("2,3 s");
  expect(START_TEXTS.en.ready(2.345)).toContain("2.3 s");
});
