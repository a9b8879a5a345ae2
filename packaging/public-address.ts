/** Where the add-in will be served, as the person who builds it says (`--env origin=…`). */

/**
 * The address without its last slash, with its path if it has one. Excel opens add-ins over https only; a developer's own
 * machine is excepted.
 */
export function publicAddress(given: string): string {
  if (!URL.canParse(given)) {
    throw new Error(`--env origin: “${given}” is not an address. Expected: https://host.example/path`);
  }
  const address = new URL(given);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(address.hostname);
  if (address.protocol !== "https:" && !(local && address.protocol === "http:")) {
    throw new Error(`--env origin: “${given}” must start with https://, Excel opens no other add-in.`);
  }
  const more = [address.username, address.password, address.search, address.hash].some((part) => part !== "");
  // Addresses may have these three; the manifest is put together as text, which they would break.
  if (more || /[&'$]/.test(address.href)) {
    throw new Error(
      `--env origin: “${given}” may have a host, a port and a path (without & ' $), nothing else.`,
    );
  }
  return `${address.origin}${address.pathname.replace(/\/+$/, "")}`;
}
