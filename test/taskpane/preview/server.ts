/** The pane over the fake moments, bundled in memory and served to a browser on this computer. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { bundleAddIn } from "../../../demo/server/bundle";

const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };

export interface Look {
  width: number;
  shade: "light" | "dark" | "contrast";
  lang: "fr" | "en";
}

export interface Preview {
  /** The address of one state of the pane in one look. */
  address: (state: string, look: Look) => string;
  close: () => void;
}

export async function servePreview(root: string): Promise<Preview> {
  const files = await bundleAddIn(root, ["./test/taskpane/preview/main.tsx"]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const content = files.get(pathname);
    if (content === undefined) response.writeHead(404).end();
    else response.setHeader("content-type", TYPES[extname(pathname)] ?? "text/plain").end(content);
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: (state, { lang, shade }) =>
      `http://localhost:${port}/taskpane.html?${new URLSearchParams({ state, lang, shade })}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
