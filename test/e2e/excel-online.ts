/**
 * Excel on the web, played at one of its own addresses: the browser asks for them and gets the demo's page and the
 * package of Office.js, so that an add-in can be served by any server of its own, as in production.
 */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { matchLibraryFile } from "../../emulator/transport/library-files";

/** The origin of the page that plays Excel: Office.js trusts it, and the documented servers let it frame the pane. */
export const EXCEL_ONLINE = "https://excel.officeapps.live.com";
/** Where the production page takes Office.js from. */
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** `server`: the demo's own, which has the page. Nothing leaves this computer. */
export async function playExcelOnline(context: BrowserContext, server: string): Promise<void> {
  // A page of the Internet that asks for something on this computer: browsers ask their user first.
  await context.grantPermissions(["local-network-access"], { origin: EXCEL_ONLINE });
  await context.route(`${EXCEL_ONLINE}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = await fetch(new URL(pathname, server));
    const headers = Object.fromEntries(answer.headers);
    // The page's own policy lets it frame its own origin only.
    delete headers["content-security-policy"];
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
  const library = join(process.cwd(), "node_modules", "@microsoft", "office-js", "dist");
  const files = readdirSync(library, { recursive: true, encoding: "utf8" }).map((file) =>
    file.replace(/\\/g, "/"),
  );
  await context.route(`${OFFICE_JS}**`, (route) => {
    const file = matchLibraryFile(files, new URL(route.request().url()).pathname.split("/hosted/")[1] ?? "");
    if (file === null) return route.fulfill({ status: 404 });
    const contentType = extname(file) === ".js" ? "text/javascript" : "text/html";
    return route.fulfill({ contentType, body: readFileSync(join(library, file)) });
  });
}
