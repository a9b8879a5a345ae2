/** What may ship: licences on the list, with their text; and no install script that nobody has looked at. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installScriptProblems, knownInstallScripts } from "../../packaging/install-scripts";
import { packageName, shippedPackages } from "../../packaging/lock";
import type { Lock } from "../../packaging/lock";
import { isAllowed, notices, packageFolder, readPackage, refusals } from "../../packaging/notices";
import type { ShippedPackage } from "../../packaging/notices";

const root = join(__dirname, "../..");
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
const mit: ShippedPackage = { name: "a", version: "1.0.0", licence: "MIT", author: "Ada", text: "words" };

describe("licences", () => {
  test.each(["MIT", "0BSD", "Apache-2.0", "(MIT OR GPL-3.0-only)", "MIT AND ISC"])(
    "%s may ship",
    (licence) => {
      expect(isAllowed(licence)).toBe(true);
    },
  );

  test.each(["", "GPL-3.0-only", "AGPL-3.0", "MIT AND GPL-2.0-only", "SEE LICENSE IN LICENSE", "UNLICENSED"])(
    "“%s” may not",
    (licence) => {
      expect(isAllowed(licence)).toBe(false);
    },
  );

  test("a package without an allowed licence, or without its text, is refused by name", () => {
    expect(refusals([mit, { ...mit, text: null }])).toEqual([]);
    expect(refusals([{ ...mit, licence: "GPL-3.0-only" }])).toEqual([
      "a 1.0.0: licence “GPL-3.0-only” is not on the list.",
    ]);
    expect(refusals([{ ...mit, licence: "Apache-2.0", text: null }])).toEqual([
      "a 1.0.0: brings no text of its licence Apache-2.0.",
    ]);
  });

  test("a package is read from its folder, also one that lies inside another", () => {
    const folder = mkdtempSync(join(tmpdir(), "spaser-licences-"));
    try {
      const inner = join(folder, "node_modules/a/node_modules/@b/c");
      mkdirSync(join(inner, "lib"), { recursive: true });
      const stated = { name: "@b/c", version: "2.0.0", license: "ISC", author: "Ada <ada@exemple.fr>" };
      writeFileSync(join(inner, "package.json"), JSON.stringify(stated));
      writeFileSync(join(inner, "LICENSE.md"), "the words\r\n");
      expect(packageFolder(join(inner, "lib/index.js"))).toBe(inner);
      expect(packageFolder(join(folder, "src/main.ts"))).toBeNull();
      expect(readPackage(inner)).toEqual({
        name: "@b/c",
        version: "2.0.0",
        licence: "ISC",
        author: "Ada",
        text: "the words",
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("the notices print the same words once, and MIT's own where a package prints none", () => {
    const own = "MIT License\n\nCopyright (c) us\n\nPermission is hereby granted, …";
    const text = notices([{ ...mit, name: "z" }, mit, { ...mit, name: "b", text: null }], own);
    expect(text).toContain("a 1.0.0 (MIT)\nz 1.0.0 (MIT)\n\nwords");
    expect(text).toContain(
      "b 1.0.0 (MIT)\n\nMIT License\n\nCopyright (c) Ada\n\nPermission is hereby granted, …",
    );
    expect(text).not.toContain("Copyright (c) us");
  });
});

describe("the lock file", () => {
  test("names no install script but the known ones, and none that would ship", () => {
    expect(installScriptProblems(lock)).toEqual([]);
  });

  test("the check says which are new, which are gone, and which would ship", () => {
    const known = Object.keys(knownInstallScripts);
    const packages = Object.fromEntries(
      known.slice(1).map((name) => [`node_modules/${name}`, { dev: true, hasInstallScript: true }]),
    );
    expect(
      installScriptProblems({
        packages: { ...packages, "node_modules/a/node_modules/@b/c": { hasInstallScript: true } },
      }),
    ).toEqual([
      "@b/c has an install script that nobody has looked at.",
      `${known[0]} has no install script any more: take it off the list.`,
      "@b/c has an install script and would ship.",
    ]);
  });

  test("no install script runs at all", () => {
    expect(readFileSync(join(root, ".npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/m);
  });

  test("every package is locked by its checksum", () => {
    const unlocked = Object.entries(lock.packages).filter(
      ([place, entry]) => place !== "" && !("integrity" in entry),
    );
    expect(unlocked).toEqual([]);
  });
});

test("npm run sbom lists exactly what a production install brings", () => {
  const output = execFileSync("npm", ["run", "--silent", "sbom"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const bill = JSON.parse(output) as {
    bomFormat: string;
    metadata: { component: { name: string } };
    components: { "bom-ref": string }[];
    dependencies: { ref: string }[];
  };
  expect(bill.bomFormat).toBe("CycloneDX");
  expect(bill.metadata.component.name).toBe("spaser-excel");
  const expected = shippedPackages(lock).map(([place, { version }]) => `${packageName(place)}@${version}`);
  const listed = bill.components.map((component) => component["bom-ref"]);
  expect(new Set(listed)).toEqual(new Set(expected));
  expect(listed).toEqual(expect.arrayContaining([expect.stringMatching(/^react@/)]));
  expect(
    bill.dependencies.filter(({ ref }) => !ref.startsWith("spaser-excel@") && !listed.includes(ref)),
  ).toEqual([]);
}, 60_000);
