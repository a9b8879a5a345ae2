/** Which requests the demo's server answers: those of this computer's own browser, for paths below its own folders. */
import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * The path that is asked for, decoded; null when the address is malformed. It begins with a slash and holds no step up, no
 * backslash and no control character.
 */
export function requestedPath(address: string | undefined): string | null {
  const [raw = ""] = (address ?? "").split(/[?#]/);
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return null;
  }
  const isPlain = path.startsWith("/") && !/[\\\p{Cc}]/u.test(path);
  return isPlain && !path.split("/").includes("..") ? path : null;
}

/** A page from elsewhere may lead its own name to this computer: only the names of this computer are answered. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].some(
    (name) =>
      host?.toLowerCase() === `${name}:${String(port)}` || (port === 80 && host?.toLowerCase() === name),
  );
}

/** A file below a folder; null when there is none, or when a link leads out of the folder. */
export function fileBelow(folder: string, path: string): string | null {
  try {
    const file = realpathSync(join(folder, path));
    return file.startsWith(realpathSync(folder) + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
