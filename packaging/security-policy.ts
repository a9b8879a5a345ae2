/** What the add-in's page may load: the build puts it into the page, the demo's server as well. */

/** Office.js loads further files from beside itself: it cannot be bundled, and the store asks for this address. */
export const HOSTED_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Where a page takes it from that is served with its own copy. */
export const LOCAL_OFFICE_JS = "./office-js/office.js";

/**
 * Inline styles have to be allowed: Fluent fills its <style> elements through the CSSOM, which the policy does not concern,
 * but it inserts them empty, and those are refused. Allowing the hash of the empty text is not enough: WebKit, in which
 * Excel for Mac runs, compares no hash for an empty element.
 */
export function contentSecurityPolicy(officeJs: string): string {
  const officeJsOrigin = officeJs === HOSTED_OFFICE_JS ? ` ${new URL(HOSTED_OFFICE_JS).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${officeJsOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
