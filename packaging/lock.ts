/** What package-lock.json says of the packages: where they lie, and which of them ship. */

export interface LockedPackage {
  version?: string;
  dev?: boolean;
  /** An optional part of something that ships, here only because the workshop has it. */
  devOptional?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

/** Place and entry of what a production install brings. */
export function shippedPackages(lock: Lock): [string, LockedPackage][] {
  return Object.entries(lock.packages).filter(
    ([place, { dev, devOptional }]) => place !== "" && dev !== true && devOptional !== true,
  );
}

/** Name of a package from its place ("node_modules/a/node_modules/@b/c" → "@b/c"). */
export function packageName(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}
