/** Three worlds of tests: plain Node, a simulated DOM for the pane's screens, and a real browser on the built add-in. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// These ship ES modules only; jest requires, so they are compiled like our own sources. (The last two: office-addin-manifest.)
const compiledPackages = ["hucre", "strip-bom", "uuid"];

/**
 * Tests run in a context of their own, where each look at a global name goes through several hands; what loops use is handed over. No
 * name that a package declares again, as some do with Symbol and parseInt.
 */
const LOOPS = [
  ...["Array", "JSON", "Map", "Math", "Number", "Object", "Set", "String"],
  ...["Float64Array", "Int32Array", "Uint16Array", "Uint32Array", "Uint8Array"],
];

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

const shared = {
  rootDir: fileURLToPath(new URL(".", import.meta.url)),
  // What the build puts in (see webpack.config.js).
  globals: { __VERSION__: version },
  transform: {
    "\\.[cm]?[jt]sx?$": [
      "@swc/jest",
      {
        swcrc: false,
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        sourceMaps: "inline",
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${compiledPackages.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/"],
};

export default {
  coverageDirectory: "coverage",
  testSequencer: "<rootDir>/test/sequencer.mjs",
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      sandboxInjectedGlobals: LOOPS,
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "\\.dom\\.test\\.ts$", "<rootDir>/test/e2e/"],
    },
    {
      ...shared,
      displayName: "jsdom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.dom.test.ts", "<rootDir>/test/**/*.dom.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/jsdom.setup.ts"],
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.e2e.test.ts"],
      globalSetup: "<rootDir>/test/e2e/setup.ts",
      globalTeardown: "<rootDir>/test/e2e/teardown.ts",
    },
  ],
};
