/** Packages of the lock file that would run a script when they are installed: each one known, none needed. */

import { packageName, shippedPackages, type Lock } from "./lock";

/**
 * Name → what its script would do. None of them runs: .npmrc says `ignore-scripts`, since some fetch a file of their own
 * when the platform's binary package is missing. All four come with that binary as a package of its own, named in the
 * lock with its checksum. None of them ships: they serve the build and the checks.
 */
export const knownInstallScripts: Readonly<Record<string, string>> = {
  "@parcel/watcher": "builds from its sources, only when asked to; jest's",
  "@swc/core": "loads its binary to see that it is there, else installs a WebAssembly build",
  esbuild: "puts its binary in the place of its start script, else fetches the binary; tsx's",
  "unrs-resolver": "looks for its binary, else fetches it; the import rules' and jest's",
};

/** One sentence for each difference between the lock and the list. */
export function installScriptProblems(lock: Lock): string[] {
  const withScript = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = new Set(withScript.map(([place]) => packageName(place)));
  return [
    ...[...names]
      .filter((name) => !(name in knownInstallScripts))
      .map((name) => `${name} has an install script that nobody has looked at.`),
    ...Object.keys(knownInstallScripts)
      .filter((name) => !names.has(name))
      .map((name) => `${name} has no install script any more: take it off the list.`),
    ...shippedPackages(lock)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => `${packageName(place)} has an install script and would ship.`),
  ];
}
