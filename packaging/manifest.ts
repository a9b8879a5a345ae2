/** manifest.xml as it is served: the one source of what the add-in asks for and offers. */

/** manifest.xml is written for this address, so that it can be sideloaded as it is during development. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/**
 * The manifest for the `address` where the add-in is served, with the product's version, 0.1.0 → 0.1.0.0: Microsoft 365 takes
 * an update only when the number grows.
 */
export function manifestFor(address: string, version: string, manifest: string): string {
  return manifest
    .replace(/[ \t]*<!--.*?-->\n/gs, "")
    .replaceAll(DEVELOPMENT_ADDRESS, address)
    .replace(/<Version>[\d.]+<\/Version>/, `<Version>${version}.0</Version>`);
}
