/** One production build for an address with a path: its files, its manifest, and nginx serving it as documented. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { OfficeAddinManifest } from "office-addin-manifest";
import { readManifest } from "../../packaging/manifest-reading";
import { unifiedManifest } from "../../packaging/unified-manifest";
import { build } from "./built";
import { directives, filesIn, hashed, pagePolicy, pageSources } from "./files";
import { documentedConfig, findPrograms, startNginx, type RunningNginx } from "./nginx";
import { request, type Answer } from "./request";

const address = "https://achats.exemple.fr/spaser";
const root = join(__dirname, "../..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spaser-build-"));
  await build(address, folder);
}, 240_000);

afterAll(() => rm(folder, { recursive: true }));

describe("the build", () => {
  test("has the pane's page and the help page under names that stay, and scripts whose names change with their content", () => {
    const files = filesIn(folder);
    expect(files.filter((file) => file.endsWith(".html")).sort()).toEqual(["aide.html", "taskpane.html"]);
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((file) => !hashed.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  });

  test("is asked for from beside the page, so that any path will do; Office.js alone comes from Microsoft, last", () => {
    const sources = pageSources(folder);
    const own = sources.slice(0, -1);
    expect(sources.at(-1)).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((source) => !filesIn(folder).includes(source))).toEqual([]);
  });

  test("names neither the developer's address nor a folder of the machine it was made on", () => {
    const texts = filesIn(folder).filter((file) => /\.(html|js|xml|txt|json)$/.test(file));
    const telling = texts.filter((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return text.includes("localhost:3000") || text.includes(root);
    });
    expect(telling).toEqual([]);
  });

  test("brings the notices of what is in it", () => {
    const text = readFileSync(join(folder, "LICENCES.txt"), "utf8");
    for (const name of ["react", "react-dom", "@fluentui/react-button", "hucre", "valibot", "webpack"]) {
      expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, "m"));
    }
    expect(text).toContain("Permission is hereby granted");
  });
});

describe("the manifest", () => {
  test("is read by Microsoft's reader, with the addresses of this build and the product's version", async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(join(folder, "manifest.xml"));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(manifest).toMatchObject({
      version: `${version}.0`,
      iconUrl: `${address}/assets/icon-32.png`,
      defaultSettings: { sourceLocation: `${address}/taskpane.html` },
      permissions: "ReadWriteDocument",
    });
  });

  test("names only files that are there", () => {
    const text = readFileSync(join(folder, "manifest.xml"), "utf8");
    const named = [...text.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, url = ""]) => url);
    expect(named.length).toBeGreaterThan(10);
    const files = filesIn(folder).map((file) => `${address}/${file}`);
    expect(named.filter((url) => !files.includes(url))).toEqual([]);
  });
});

describe("the package for Microsoft 365", () => {
  const unpacked = () => unzipSync(readFileSync(join(folder, "spaser-m365.zip")));
  const json = (name: string) => JSON.parse(strFromU8(unpacked()[name] ?? new Uint8Array())) as unknown;

  test("holds the unified manifest made from the served manifest.xml, its English texts and two icons", () => {
    const read = readManifest(readFileSync(join(folder, "manifest.xml"), "utf8"));
    const { manifest, english } = unifiedManifest(read, address);
    expect(Object.keys(unpacked()).sort()).toEqual([
      "icon-m365-192.png",
      "icon-outline-32.png",
      "manifest.en-us.json",
      "manifest.json",
    ]);
    expect(json("manifest.json")).toEqual(manifest);
    expect(json("manifest.en-us.json")).toEqual(english);
  });

  test("names only files and pages that are there", () => {
    const named = JSON.stringify(json("manifest.json")).match(/https:[^"#]*/g) ?? [];
    const own = named.filter((url) => url.startsWith(address));
    expect(own.length).toBeGreaterThan(10);
    const files = filesIn(folder).map((file) => `${address}/${file}`);
    expect(own.filter((url) => !files.includes(url))).toEqual([]);
    expect(named.filter((url) => !url.startsWith(address))).toEqual([
      "https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json",
    ]);
  });

  test("has icons of the sizes that are asked for, the outline in white on nothing", () => {
    const sizeOf = (name: string) => {
      const view = Buffer.from(unpacked()[name] ?? new Uint8Array());
      return [view.readUInt32BE(16), view.readUInt32BE(20)];
    };
    expect(sizeOf("icon-m365-192.png")).toEqual([192, 192]);
    expect(sizeOf("icon-outline-32.png")).toEqual([32, 32]);
  });
});

describe("the help page", () => {
  const page = () => new JSDOM(readFileSync(join(folder, "aide.html"), "utf8")).window.document;

  test("needs no script, sends nothing, and leads to places that are there", () => {
    expect(page().querySelectorAll("script, form, iframe")).toHaveLength(0);
    const files = filesIn(folder);
    for (const link of page().querySelectorAll("a[href], link[href], img[src]")) {
      const target = link.getAttribute("href") ?? link.getAttribute("src") ?? "";
      const there = target.startsWith("#") ? page().querySelector(target) !== null : files.includes(target);
      expect([target, there]).toEqual([target, true]);
    }
  });

  test("says the same troubles in both languages", () => {
    const [french = 0, ...others] = [...page().querySelectorAll("tbody")].map((body) => body.rows.length);
    expect(french).toBeGreaterThan(5);
    expect([french, ...others]).toEqual([french, 3, french, 3]);
    expect(page().querySelector("#english")?.getAttribute("lang")).toBe("en");
  });
});

describe("the page's policy", () => {
  test("lets scripts come from the add-in and from Microsoft's script address only", () => {
    expect(pagePolicy(folder).get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  });

  test("lets nothing be sent elsewhere, and refuses what it does not name", () => {
    const policy = pagePolicy(folder);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("form-action")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    const inline = [...policy].filter(([, sources]) => sources.some((source) => source.includes("unsafe")));
    expect(inline).toEqual([["style-src", ["'self'", "'unsafe-inline'"]]]);
  });
});

/** What each kind of file is sent as. */
const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "application/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "text/xml; charset=utf-8",
  zip: "application/zip",
};

const { nginx, missing } = findPrograms();
if (missing !== null)
  console.log(`Skipped: ${missing} is not installed, so nothing can be served with nginx.`);

(missing === null ? describe : describe.skip)("nginx, configured as documented", () => {
  let running: RunningNginx;
  const get = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
    request(`${running.address}${path}`, { ...options, ca: running.certificate });

  beforeAll(async () => {
    await writeFile(join(folder, ".cache"), "hidden");
    running = await startNginx(nginx ?? "", folder);
  }, 30_000);

  afterAll(async () => {
    await running.stop();
    await rm(join(folder, ".cache"));
  });

  /** Of every answer, also of refusals. */
  const expectSafe = ({ headers }: Answer) => {
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "permissions-policy": "camera=(), microphone=(), geolocation=()",
      "strict-transport-security": "max-age=31536000",
      server: "nginx",
    });
    expect(headers).not.toHaveProperty("x-frame-options");
    expect(headers).not.toHaveProperty("x-powered-by");
  };

  test("the policy in the header is the page's, plus where the page may be framed", async () => {
    const page = await get("/taskpane.html");
    const inHeader = directives(String(page.headers["content-security-policy"]));
    const ancestors = inHeader.get("frame-ancestors") ?? [];
    expect(ancestors).toContain("https://*.officeapps.live.com");
    expect(ancestors.filter((source) => !source.startsWith("https://"))).toEqual([]);
    inHeader.delete("frame-ancestors");
    expect(inHeader).toEqual(pagePolicy(folder));
  });

  test("every file arrives whole, with its type and its headers", async () => {
    for (const file of filesIn(folder).filter((name) => !name.startsWith("."))) {
      const answer = await get(`/${file}`);
      expect([file, answer.status, answer.headers["content-type"]]).toEqual([
        file,
        200,
        TYPES[file.split(".").at(-1) ?? ""],
      ]);
      expect(answer.body.equals(readFileSync(join(folder, file)))).toBe(true);
      expectSafe(answer);
    }
  });

  test("scripts may be kept for a year, icons for a day, pages are checked every time", async () => {
    const script = filesIn(folder).find((file) => hashed.test(file)) ?? "";
    const kept = async (path: string) => (await get(path)).headers["cache-control"];
    expect(await kept(`/${script}`)).toBe("public, max-age=31536000, immutable");
    expect(await kept("/assets/icon-32.png")).toBe("public, max-age=86400");
    for (const page of [
      "/taskpane.html",
      "/aide.html",
      "/manifest.xml",
      "/spaser-m365.zip",
      "/LICENCES.txt",
    ]) {
      expect(await kept(page)).toBe("no-cache");
    }
  });

  test("an unchanged page is not sent again", async () => {
    const first = await get("/taskpane.html");
    const again = await get("/taskpane.html", { headers: { "If-None-Match": String(first.headers.etag) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expectSafe(again);
  });

  test("scripts are compressed for those who ask", async () => {
    const script = filesIn(folder).find((file) => /^runtime\..*\.js$/.test(file)) ?? "";
    const answer = await get(`/${script}`, { headers: { "Accept-Encoding": "gzip" } });
    expect(answer.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(gunzipSync(answer.body).equals(readFileSync(join(folder, script)))).toBe(true);
  });

  test("the first load is compressed as hard as the budget counts", async () => {
    for (const file of pageSources(folder).filter((source) => hashed.test(source))) {
      const { body } = await get(`/${file}`, { headers: { "Accept-Encoding": "gzip" } });
      const counted = gzipSync(readFileSync(join(folder, file))).length;
      expect(body.length).toBeLessThanOrEqual(counted * 1.005);
    }
  });

  test.each([
    "/",
    "/assets",
    "/assets/",
    "/absent.html",
    "/taskpane.01234567.js",
    "/assets/absent.png",
    "/.cache",
    "/../site.key",
    "/%2e%2e/site.key",
    "/assets/..%2f..%2fsite.key",
  ])("%s is answered with 404 or refused, and the absence is not kept", async (path) => {
    const answer = await rawGet(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toMatch(/Index of|PRIVATE KEY|nginx\/\d/);
    if (answer.status === 404 && answer.headers["cache-control"] !== undefined) {
      expect(answer.headers["cache-control"]).toBe("no-cache");
    }
    if (!path.includes("..") && !path.includes("%2e")) expectSafe(answer);
  });

  /** Without a client that tidies the path first. */
  const rawGet = (path: string) => {
    const { origin, pathname } = new URL(running.address);
    return request(origin, { ca: running.certificate, path: `${pathname}${path}` });
  };

  test("nothing can be put there", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      expect((await get("/taskpane.html", { method })).status).toBe(405);
    }
  });

  test("http is sent to https", async () => {
    const answer = await request(`http://localhost:${running.httpPort}/spaser/taskpane.html`);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe("https://localhost/spaser/taskpane.html");
    expect(answer.body.toString()).not.toContain("taskpane");
  });
});

describe("web.config for IIS", () => {
  const config = readFileSync(join(root, "docs/hebergement/web.config"), "utf8");

  // Reading fails on what is not well-formed.
  const { document } = new JSDOM(config, { contentType: "text/xml" }).window;
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test("sends the headers that nginx sends, and none that IIS adds by itself", () => {
    const nginxHeaders = [...readFileSync(documentedConfig, "utf8").matchAll(/add_header (\S+) "([^"]*)"/g)];
    const iisHeaders = all("customHeaders > add").map((add) => [
      add.getAttribute("name"),
      add.getAttribute("value"),
    ]);
    expect(iisHeaders).toEqual(nginxHeaders.map(([, name, value]) => [name, value]));
    const removed = all("customHeaders > remove").map((remove) => remove.getAttribute("name"));
    expect(removed).toEqual(["X-Powered-By", "X-Frame-Options"]);
    expect(all("requestFiltering[removeServerHeader=true]")).toHaveLength(1);
  });

  test("gives each kind of file the type that nginx gives it, and lists or runs nothing", () => {
    const given = all("mimeMap").map((map) => [
      map.getAttribute("fileExtension"),
      map.getAttribute("mimeType"),
    ]);
    // What IIS 10 knows by itself, and sends without a charset.
    const known = ["png", "xlsx", "zip"];
    const needed = [...new Set(filesIn(folder).map((file) => file.split(".").at(-1) ?? ""))]
      .filter((ending) => !known.includes(ending))
      .map((ending) => [
        `.${ending}`,
        (TYPES[ending] ?? "").replace("application/javascript", "text/javascript"),
      ]);
    expect(given).toEqual(expect.arrayContaining(needed));
    // A type that IIS knows already must be taken away before it is given again, or nothing is served at all.
    const taken = all("staticContent > remove").map((one) => one.getAttribute("fileExtension"));
    expect(taken).toEqual(given.map(([ending]) => ending));
    expect(all("directoryBrowse[enabled=false], defaultDocument[enabled=false]")).toHaveLength(2);
    expect(all("verbs[allowUnlisted=false] > add").map((verb) => verb.getAttribute("verb"))).toEqual([
      "GET",
      "HEAD",
    ]);
  });

  test("has a cache rule of its own for every file whose name stays", () => {
    const ruled = [...config.matchAll(/<location path="([^"]*)">/g)].map(([, path = ""]) => path);
    const plain = filesIn(folder).filter((file) => !hashed.test(file) && !file.endsWith(".LICENSE.txt"));
    const unruled = plain.filter(
      (file) => !ruled.some((path) => file === path || file.startsWith(`${path}/`)),
    );
    expect(unruled).toEqual([]);
  });
});
