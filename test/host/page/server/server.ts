/** The server of the demo: the page, the built add-in, Office.js and the first workbook, from this computer only. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join, normalize, sep } from "node:path";
import { matchLibraryFile } from "../../transport/library-files";
import { prepareAddInPage } from "./add-in-page";
import { bundlePage, type PageBundle } from "./bundle";

export interface ServerOptions {
  /** The repository. */
  readonly root: string;
  /** The first port to try; 0 = any free one. */
  readonly port: number;
  /** The workbook to open; the example register unless given. */
  readonly file?: string;
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

const PORTS_TO_TRY = 20;

function read(path: string): Buffer | null {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null;
}

/** A file below a folder; null when the request leads out of it. */
function below(folder: string, request: string): Buffer | null {
  const path = normalize(join(folder, request));
  return path.startsWith(folder + sep) ? read(path) : null;
}

class Site {
  private readonly dist: string;
  private readonly library: string;
  private readonly libraryFiles: readonly string[];

  constructor(
    private readonly options: ServerOptions,
    private readonly page: PageBundle,
  ) {
    this.dist = join(options.root, "dist");
    this.library = join(options.root, "node_modules", "@microsoft", "office-js", "dist");
    this.libraryFiles = readdirSync(this.library, { recursive: true, encoding: "utf8" }).map((file) =>
      file.replace(/\\/g, "/"),
    );
  }

  /** Answers a request for a path. */
  answer(path: string, response: ServerResponse): void {
    const send = (body: string | Buffer | null, type: string, headers: Record<string, string> = {}): void => {
      response.writeHead(body === null ? 404 : 200, {
        "content-type": TYPES[type] ?? "application/octet-stream",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        ...headers,
      });
      response.end(body ?? "");
    };
    const addIn = prepareAddInPage(read(join(this.dist, "taskpane.html"))?.toString("utf8") ?? null);
    if (path === "/" || path === "/index.html") {
      const html = read(join(this.options.root, "test", "host", "page", "index.html"));
      return send(html, ".html", { "content-security-policy": this.pagePolicy() });
    }
    if (path === "/page.js") return send(this.page.script, ".js");
    if (path === "/page.css") return send(this.page.styles, ".css");
    if (path === "/workbook") return this.sendWorkbook(response, send);
    if (path === "/taskpane.html")
      return send(addIn.html, ".html", { "content-security-policy": addIn.policy });
    if (path === "/manifest.xml") return send(this.built("manifest.xml"), ".xml");
    if (path.startsWith("/office-js/")) {
      const file = matchLibraryFile(this.libraryFiles, path.slice("/office-js/".length));
      return send(file === null ? null : read(join(this.library, file)), extname(path).toLowerCase());
    }
    send(this.built(path), extname(path).toLowerCase());
  }

  /** A file of the build, else of the sources (before the first build). */
  private built(path: string): Buffer | null {
    const source =
      path === "manifest.xml" || path.startsWith("/assets/") ? below(this.options.root, path) : null;
    return below(this.dist, path) ?? source;
  }

  private pagePolicy(): string {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
  }

  private sendWorkbook(
    response: ServerResponse,
    send: (body: Buffer, type: string, headers: Record<string, string>) => void,
  ): void {
    const path = this.options.file ?? join(this.options.root, "assets", "registre-exemple.xlsx");
    const bytes = read(path);
    if (bytes) send(bytes, ".xlsx", { "x-file-name": encodeURIComponent(basename(path)) });
    // No workbook is no error: the page starts with an empty one.
    else response.writeHead(204).end();
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
  const site = new Site(options, await bundlePage(options.root));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405).end();
      return;
    }
    site.answer(decodeURIComponent(pathname), response);
  });
  const ports =
    options.port === 0 ? [0] : [...Array.from({ length: PORTS_TO_TRY }, (_, i) => options.port + i), 0];
  for (const port of ports) {
    if (!(await listen(server, port))) continue;
    const { port: taken } = server.address() as AddressInfo;
    return {
      url: `http://localhost:${String(taken)}/`,
      close: () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    };
  }
  throw new Error("No port is free");
}
