/**
 * The rules of the house. Which folder may import which is said by the two tables below, the rooms of src/ and the workshops
 * around it; everything that they do not name is refused.
 */
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import boundaries from "eslint-plugin-boundaries";
import { importX } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * room → the rooms it may import (`uses`), those of which it may import types only (`types`), and the packages it may
 * import (`packages`; "node:*" stands for Node itself). A wing of a room, "room/wing", is closed to other rooms but for its
 * `doors`: the files that whoever may import the room may import as well.
 */
export const rooms = {
  // What all others import: fields, findings, contracts, what was recognised and chosen. It knows nothing of its wings.
  register: { uses: [], types: [], packages: ["valibot"] },
  "register/cells": {
    uses: ["register"],
    types: [],
    packages: [],
    doors: ["amounts", "dates", "days", "joining", "plain-text", "serials"],
  },
  "register/recognising": {
    uses: ["register", "register/cells"],
    types: [],
    packages: ["fastest-levenshtein"],
    doors: ["recognise", "sampling", "vocabulary/other-registers"],
  },
  "register/reading": {
    uses: ["register", "register/cells", "register/recognising"],
    types: [],
    packages: [],
    // The last two are made for long loops over any register.
    doors: ["read", "merge-signs", "update", "finding-log", "pieces", "text-places"],
  },
  spaser: { uses: ["register"], types: [], packages: ["fastest-levenshtein", "valibot"] },
  // A register beside the open data of the same contracts.
  crosscheck: { uses: ["register"], types: ["spaser"], packages: [] },
  // Bytes → grids, one folder a format; the libraries that read them are named here only.
  formats: { uses: ["register"], types: [], packages: ["@rgrove/parse-xml", "fflate"] },
  report: { uses: ["spaser", "register", "text"], types: [], packages: ["valibot"] },
  // What is published of a year, said once; the page and the data that show it.
  publishing: { uses: ["register", "spaser", "report", "text"], types: [], packages: [] },
  // The yearly report as a Word file; loaded when one is asked for.
  docx: { uses: ["publishing", "report", "text"], types: [], packages: ["docx"] },
  // Rounding is the definition's business, so that text and sheet round alike.
  text: { uses: ["spaser"], types: ["register"], packages: [] },
  workbook: { uses: ["register", "spaser", "report", "crosscheck"], types: ["text"], packages: ["valibot"] },
  excel: { uses: ["workbook", "report", "register", "spaser"], types: [], packages: [] },
  xlsx: {
    uses: ["workbook", "report", "register", "spaser", "formats"],
    types: [],
    packages: ["hucre", "hucre/*", "@e965/xlsx", "fflate"],
  },
  // plug.ts joins Excel, and the writer of files for sharing, to the session; nothing else here names them.
  taskpane: {
    uses: ["workbook", "text", "excel", "xlsx", "publishing", "docx"],
    types: ["report", "spaser", "register"],
    packages: [
      "react",
      "react/*",
      "react-dom",
      "react-dom/*",
      "@fluentui/react-components",
      "@fluentui/react-icons",
    ],
  },
  // The ribbon works on the pane that is plugged in: they live in one page.
  commands: { uses: ["taskpane", "workbook", "text"], types: ["report", "spaser", "register"], packages: [] },
  headless: {
    uses: [
      ...["workbook", "xlsx", "docx", "publishing", "crosscheck"],
      ...["text", "report", "spaser", "register"],
    ],
    types: [],
    packages: ["node:*"],
  },
};

/**
 * The workshops around src/, which imports none of them: folder → the same as above. A * stands for all: every room with its
 * wings, every workshop but the programs in scripts/, every package.
 */
export const workshops = {
  // Excel without Excel. It knows nothing of the product, so that it can serve another.
  emulator: { uses: [], types: [], packages: ["fflate", "hucre", "hucre/*", "@e965/xlsx", "node:*"] },
  // What the build puts beside the code: policy, addresses, notices of licences.
  packaging: { uses: [], types: [], packages: ["webpack", "fflate", "@rgrove/parse-xml", "node:*"] },
  demo: { uses: ["emulator", "packaging", "text"], types: [], packages: ["esbuild", "node:*"] },
  example: {
    uses: ["register", "spaser", "report", "workbook", "xlsx"],
    types: [],
    packages: ["node:*"],
  },
  "method-pages": { uses: ["register", "spaser", "text"], types: [], packages: ["node:*"] },
  test: { uses: ["*"], types: [], packages: ["*"] },
  // Programs to run: nothing imports them.
  scripts: { uses: ["*"], types: [], packages: ["*"] },
};

/** Rooms that run anywhere: no Office, no React, no Node, no DOM. */
const pureRooms = ["register", "spaser", "crosscheck", "report", "publishing", "workbook", "text"];

const element = (type) => ({ element: { type } });
const code = ["**/*.{ts,tsx}"];
/** Where the tests are, and what is made for them. */
const playground = ["{test,emulator,demo,method-pages}/**/*.{ts,tsx}"];
const inRooms = (names) => names.map((name) => `src/${name}/**/*.{ts,tsx}`);

const folders = { ...rooms, ...workshops };
const everything = Object.keys(folders).filter((name) => name !== "scripts");
const isWing = (name) => name.startsWith("register/");
const doorsOf = (name) => `door of ${name}`;

/** Allows one folder to import another: itself and the other wings of its room wholly, wings of other rooms by their doors. */
function mayImport(from, to, kind) {
  const wings =
    isWing(from) || to === from ? [] : Object.keys(rooms).filter((one) => one.startsWith(`${to}/`));
  const targets = [element(to), ...wings.map((wing) => ({ file: { categories: doorsOf(wing) } }))];
  return targets.map((target) => ({
    from: element(from),
    allow: { to: target, ...(kind && { dependency: { kind } }) },
  }));
}

const arrows = Object.entries(folders).flatMap(([name, { uses, types, packages }]) => {
  const from = element(name);
  const used = uses.includes("*") ? everything : uses;
  const npm = packages.filter((source) => source !== "node:*");
  const all = packages.includes("*");
  return [
    ...[name, ...used].flatMap((to) => mayImport(name, to)),
    ...types.flatMap((to) => mayImport(name, to, "type")),
    ...(npm.length > 0
      ? [
          {
            from,
            allow: { to: { module: { origin: "external" } }, ...(!all && { dependency: { source: npm } }) },
          },
        ]
      : []),
    ...(all || packages.includes("node:*") ? [{ from, allow: { to: { module: { origin: "core" } } } }] : []),
  ];
});

const officeGlobals = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/excel speaks to Excel.",
}));
const officeGlobalsOfTheFaces = officeGlobals.filter(({ name }) => name !== "Office");
const surroundings = [
  ...["window", "self", "document", "navigator", "location", "history", "localStorage", "sessionStorage"],
  ...["indexedDB", "fetch", "XMLHttpRequest", "WebSocket", "Worker", "Blob", "File", "FileReader"],
  ...["HTMLElement", "alert", "confirm", "prompt", "requestAnimationFrame", "requestIdleCallback"],
  ...["process", "Buffer", "global", "require", "module", "__dirname", "__filename", "setImmediate"],
].map((name) => ({ name, message: "This room runs anywhere: it knows neither a browser nor Node." }));

/** no-restricted-globals does not see names in types, so they have a rule of their own. */
const refuseTypes = (globals) => [
  "error",
  ...globals.map(({ name, message }) => ({
    selector: `TSQualifiedName > Identifier.left[name="${name}"], TSTypeQuery > Identifier[name="${name}"]`,
    message,
  })),
];

/** `globalThis.window` is refused as `window` is. */
const refuse = (globals) => [
  "error",
  { globals, checkGlobalObject: true, globalObjects: ["window", "self"] },
];

/** One more is `++`, everywhere: one habit for loops and counters. */
const oneStep = {
  meta: { type: "suggestion", fixable: "code", schema: [] },
  create: (context) => ({
    "AssignmentExpression[operator=/^[+-]=$/][right.value=1]": (node) => {
      const { left, operator } = node;
      const sign = operator[0];
      context.report({
        node,
        message: `One more or less is « ${sign}${sign} ».`,
        fix: (fixer) => fixer.replaceText(node, `${context.sourceCode.getText(left)}${sign}${sign}`),
      });
    },
  }),
};

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "out/", "src/spaser/conditions/grammar.js"]),
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "import-x": importX, house: { rules: { "one-step": oneStep } } },
    settings: {
      // Without its TypeScript settings no-cycle looks into .js files only, and finds nothing.
      ...importX.flatConfigs.typescript.settings,
      "import-x/resolver-next": [createTypeScriptImportResolver()],
    },
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "import-x/no-cycle": "error",
      "import-x/no-self-import": "error",
      "house/one-step": "error",
    },
  },
  {
    files: code,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The arrows tell types from values by the import's own keyword, so the keyword must be there.
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-deprecated": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/prefer-nullish-coalescing": "error",
      "@typescript-eslint/prefer-optional-chain": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/use-unknown-in-catch-callback-variable": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    // Error texts and logs may quote cells; only the command line writes to a console.
    rules: { "no-console": "error" },
  },
  { files: inRooms(["headless"]), rules: { "no-console": "off" } },

  // The arrows.
  {
    files: ["src/**/*.{ts,tsx}", ...Object.keys(workshops).map((name) => `${name}/**/*.{ts,tsx}`)],
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: true },
      "boundaries/elements": [
        // Wings first: a file belongs to what is named first.
        ...Object.keys(rooms)
          .sort((a, b) => Number(isWing(b)) - Number(isWing(a)))
          .map((type) => ({ type, pattern: `src/${type}`, partialMatch: false })),
        ...Object.keys(workshops).map((type) => ({ type, pattern: type, partialMatch: false })),
      ],
      "boundaries/files": [
        { category: "test", pattern: "**/*.test.{ts,tsx}" },
        { category: "package.json", pattern: "package.json" },
        ...Object.entries(rooms).flatMap(([name, { doors = [] }]) =>
          doors.map((door) => ({ category: doorsOf(name), pattern: `src/${name}/${door}.ts` })),
        ),
      ],
      "boundaries/legacy-templates": false,
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          checkAllOrigins: true,
          checkUnknownLocals: true,
          checkInternals: true,
          policies: [
            ...arrows,
            // The version that the example's sheets were made with, and that the command line tells.
            ...["example", "headless"].map((type) => ({
              from: element(type),
              allow: { to: { file: { categories: "package.json" } } },
            })),
            { disallow: { to: { file: { categories: "test" } } } },
          ],
        },
      ],
      "boundaries/no-unknown-files": "error",
    },
  },

  // Who may name Office, a browser, Node.
  {
    files: code,
    ignores: [...inRooms(["excel"]), ...playground],
    rules: {
      "no-restricted-globals": refuse(officeGlobals),
      "no-restricted-syntax": refuseTypes(officeGlobals),
    },
  },
  {
    files: ["src/taskpane/office-js.ts", ...inRooms(["commands"])],
    rules: {
      "no-restricted-globals": refuse(officeGlobalsOfTheFaces),
      "no-restricted-syntax": refuseTypes(officeGlobalsOfTheFaces),
    },
  },
  {
    files: inRooms(pureRooms),
    rules: { "no-restricted-globals": refuse([...officeGlobals, ...surroundings]) },
  },

  // Office's own rules, and React's.
  {
    files: inRooms(["excel", "taskpane", "commands"]),
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // A check hands over a function that reads Excel's answer once it is there; the rules see only that it stands before the sync.
    // Run against the real Office.js, a value that is read too early throws.
    files: ["src/excel/verification/**/*.ts"],
    rules: Object.fromEntries(
      ["call-sync-after-load", "call-sync-before-read", "load-object-before-read"].map((rule) => [
        `office-addins/${rule}`,
        "off",
      ]),
    ),
  },
  { files: ["src/taskpane/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat.recommended] },

  {
    files: playground,
    rules: {
      // A test may know what the types cannot.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "no-console": "off",
    },
  },
);
