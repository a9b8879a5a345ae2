/** The server of the demo: the page, the add-in, Office.js and the first workbook, from this computer only. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join } from "node:path";
import { matchLibraryFile } from "../../emulator/transport/library-files";
import { prepareAddInPage } from "./add-in-page";
import { bundlePage, type Files } from "./bundle";
import { fileBelow, isOwnHost, requestedPath } from "./request";

export interface ServerOptions {
  /** The repository. */
  readonly root: string;
  /** The first port to try; 0 = any free one. */
  readonly port: number;
  /** The workbook to open; the example register unless given. */
  readonly file?: string;
  /** The add-in; the build in dist/ unless given. */
  readonly addIn?: Promise<Files>;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".gif": "image/gif",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What the build takes as it is, and from which folder. */
const STANDING_FILES: Readonly<Record<string, string>> = { "/manifest.xml": ".", "/aide.html": "packaging" };

const PORTS_TO_TRY = 20;
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

interface Answer {
  body: string | Buffer;
  /** As the end of a file's name: ".html". */
  type: string;
  headers?: Record<string, string>;
}

class Site {
  private readonly library: string;
  private readonly libraryFiles: readonly string[];

  constructor(
    private readonly options: ServerOptions,
    private readonly page: Files,
    /** The add-in where it doesn't come from dist/. */
    private readonly addIn: Files | null,
  ) {
    this.library = join(options.root, "node_modules", "@microsoft", "office-js", "dist");
    this.libraryFiles = readdirSync(this.library, { recursive: true, encoding: "utf8" }).map((file) =>
      file.replace(/\\/g, "/"),
    );
  }

  /** What stands under a path; null = nothing, "empty" = an empty workbook, which is no error. */
  answer(path: string): Answer | "empty" | null {
    if (path === "/" || path === "/index.html") {
      const page = this.file("demo", "index.html");
      return page && { ...page, headers: { "content-security-policy": PAGE_POLICY } };
    }
    if (path === "/workbook") return this.workbook();
    if (path === "/taskpane.html") {
      const { html, policy } = prepareAddInPage(this.built(path)?.body.toString() ?? null);
      return { body: html, type: ".html", headers: { "content-security-policy": policy } };
    }
    if (path.startsWith("/office-js/")) {
      const file = matchLibraryFile(this.libraryFiles, encodeURIComponent(path.slice("/office-js/".length)));
      return file === null ? null : this.file("node_modules/@microsoft/office-js/dist", file);
    }
    const own = this.page.get(path);
    return own === undefined ? this.built(path) : { body: own, type: extname(path) };
  }

  /** A file of the add-in: of its build, else as it stands in the sources. */
  private built(path: string): Answer | null {
    const bundled = this.addIn?.get(path);
    if (bundled !== undefined) return { body: bundled, type: extname(path) };
    const built = this.addIn ? null : this.file("dist", path);
    const folder = STANDING_FILES[path];
    return built ?? (folder === undefined ? null : this.file(folder, path)) ?? this.asset(path);
  }

  private asset(path: string): Answer | null {
    return path.startsWith("/assets/") ? this.file("assets", path.slice("/assets".length)) : null;
  }

  private file(folder: string, path: string): Answer | null {
    const file = fileBelow(join(this.options.root, folder), path);
    return file === null ? null : { body: readFileSync(file), type: extname(path).toLowerCase() };
  }

  private workbook(): Answer | "empty" {
    const path = this.options.file ?? join(this.options.root, "assets", "registre-exemple.xlsx");
    try {
      const headers = {
        "x-file-name": encodeURIComponent(basename(path)),
        ...(this.options.file === undefined ? { "x-example": "1" } : {}),
      };
      return { body: readFileSync(path), type: ".xlsx", headers };
    } catch {
      return "empty";
    }
  }
}

/** Answers one request; whatever is asked, the server goes on. */
function respond(site: Site, port: number, request: IncomingMessage, response: ServerResponse): void {
  const refuse = (status: number): void => void response.writeHead(status).end();
  if (!isOwnHost(request.headers.host, port)) return refuse(403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  const path = requestedPath(request.url);
  if (path === null) return refuse(400);
  try {
    const answer = site.answer(path);
    if (answer === null) return refuse(404);
    if (answer === "empty") return refuse(204);
    response.writeHead(200, {
      "content-type": TYPES[answer.type] ?? "application/octet-stream",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...answer.headers,
    });
    response.end(answer.body);
  } catch {
    refuse(500);
  }
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, "localhost", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

/** Starts the server on the first free port from the one asked for. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const [page, addIn] = await Promise.all([bundlePage(options.root), options.addIn ?? null]);
  const site = new Site(options, page, addIn);
  let port = options.port;
  const server = createServer((request, response) => respond(site, port, request, response));
  const ports =
    options.port === 0 ? [0] : [...Array.from({ length: PORTS_TO_TRY }, (_, i) => options.port + i), 0];
  for (const tried of ports) {
    if (!(await listen(server, tried))) continue;
    port = (server.address() as AddressInfo).port;
    return {
      url: `http://localhost:${String(port)}/`,
      close: () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    };
  }
  throw new Error("No port is free");
}
