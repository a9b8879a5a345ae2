/** The add-in's page as the demo serves it: Office.js from this server, the production policy with one frame more. */
import { HOSTED_OFFICE_JS, LOCAL_OFFICE_JS } from "../../packaging/security-policy";

const POLICY = /(http-equiv="?Content-Security-Policy"?\s+content=")([^"]*)(")/i;

/** Shown in the pane when there is no build. */
const NOT_BUILT = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>SPASER</title><body>
<p lang="fr">Le complément n’est pas construit. Lancez « npm start », ou « npm run build » puis rechargez.</p>
<p lang="en">The add-in has not been built. Run “npm start”, or “npm run build” and reload.</p></body></html>`;

/**
 * The production policy, except that
 * - Office.js comes from here, so its public address is not allowed: nothing may leave this computer;
 * - the library may open its own page that says whether a host on plain http is trusted (on https it needs none).
 */
function demoPolicy(production: string): string {
  const rules = production.replace(` ${new URL(HOSTED_OFFICE_JS).origin}`, "");
  return /frame-src/.test(rules) ? rules : `${rules}; frame-src 'self'`;
}

/** The page to serve for the built page, and the policy to send with it. */
export function prepareAddInPage(built: string | null): { html: string; policy: string } {
  if (built === null) return { html: NOT_BUILT, policy: "default-src 'none'" };
  const policy = demoPolicy(POLICY.exec(built)?.[2] ?? "default-src 'self'");
  const html = built.replace(HOSTED_OFFICE_JS, LOCAL_OFFICE_JS).replace(POLICY, `$1${policy}$3`);
  return { html, policy };
}
