/** Which file of the Office.js package answers a request: for servers and for tests that fulfil requests. */

/**
 * Finds a file of the Office.js package for a request below `/office-js/`: exact names first, else without regard to
 * case, since the library asks for `AgaveErrorUX/index.html` where the package has `agaveerrorux/`.
 */
export function matchLibraryFile(files: readonly string[], request: string): string | null {
  const wanted = decodeURIComponent(request).replace(/\\/g, "/").replace(/^\/+/, "");
  const exact = files.find((file) => file === wanted);
  return exact ?? files.find((file) => file.toLowerCase() === wanted.toLowerCase()) ?? null;
}
