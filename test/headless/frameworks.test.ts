/** Frameworks on the command line: listed, exported, checked, computed from a file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/headless/run";
import { printDocument } from "../../src/spaser/document/print";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { LIBRARY } from "../../src/spaser/frameworks/library";

jest.setTimeout(60_000);

const root = join(__dirname, "../..");
const example = join(root, "assets/registre-exemple.xlsx");
const folder = mkdtempSync(join(tmpdir(), "referentiel-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Said {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in this process. */
async function said(...words: string[]): Promise<Said> {
  const told = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    jest.spyOn(process[stream], "write").mockImplementation((text) => {
      told[stream] += String(text);
      return true;
    }),
  );
  const status = await run(words);
  for (const spy of spies) spy.mockRestore();
  return { status, ...told };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const OWN = {
  format: "spaser-framework/1",
  id: "hopital",
  version: "2026",
  name: { fr: "SPASER de l’hôpital", en: "Hospital SPASER" },
  axes: [
    {
      id: "1",
      title: { fr: "Social" },
      indicators: [
        {
          id: "S1",
          label: { fr: "Part des marchés d’au moins 90 000 € avec une clause sociale" },
          unit: "percent",
          measures: [
            { kind: "share", population: "notified", where: "montant ≥ 90 000", having: "clause sociale" },
          ],
          target: { direction: "atLeast", value: 0.3 },
        },
      ],
    },
  ],
};

test("list names every shipped framework with its version", async () => {
  const { status, stdout } = await said("framework", "list");
  expect(status).toBe(0);
  for (const { id, version } of LIBRARY) expect(stdout).toMatch(new RegExp(`${id}\\s+${version}`));
  const json = JSON.parse((await said("framework", "list", "--json")).stdout) as {
    id: string;
    indicators: number;
  }[];
  expect(json.map(({ id }) => id)).toEqual(LIBRARY.map(({ id }) => id));
  expect(json[0]?.indicators).toBe(27);
});

test("list with a register says what can be calculated, the best first", async () => {
  const { status, stdout } = await said("framework", "list", example);
  expect([status, plain(stdout)]).toEqual([
    0,
    expect.stringMatching(/^\s*reperes-nationaux +7 sur 7 calculables/),
  ]);
  const json = JSON.parse((await said("framework", "list", example, "--json")).stdout) as { id: string }[];
  expect(json.find(({ id }) => id === "bretagne-2023-2025")).toMatchObject({
    ...{ ready: 2, indicators: 3, lacking: ["own:yesNo:bretonne"] },
  });
});

test("export writes the document, which check finds valid and which computes the same figures", async () => {
  const out = join(folder, "asp.json");
  expect(await said("framework", "export", "asp-2023", "-o", out)).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(out, "utf8")).toBe(printDocument(FRAMEWORKS[0]!));
  expect(await said("framework", "check", out)).toMatchObject({ status: 0, stderr: "" });
  const shipped = await said(example, "--json");
  expect((await said(example, "--json", "--framework", out)).stdout).toBe(shipped.stdout);
});

test("check says everything that is wrong, with place and remedy, in both languages", async () => {
  const wrong = structuredClone(OWN);
  const [indicator] = wrong.axes[0]!.indicators;
  indicator!.measures[0]!.having = "clause social";
  indicator!.target.value = 30;
  const path = file("wrong.json", JSON.stringify(wrong));
  const french = await said("framework", "check", path);
  expect([french.status, french.stdout]).toEqual([2, ""]);
  expect(plain(french.stderr)).toContain(
    "S1 (axes[0].indicators[0].measures[0].having) : Rien ne s’appelle « clause social » (caractère 1). Écrivez « clause sociale », si c’est ce qui est voulu.",
  );
  expect(plain(french.stderr)).toContain("100 % s’écrit 1. Écrivez 0.3.");
  const english = await said("framework", "check", path, "--lang", "en");
  expect(english.stderr).toContain(
    "Nothing is called “clause social” (character 1). Write “clause sociale”, if that is what is meant.",
  );
  const json = JSON.parse((await said("framework", "check", path, "--json")).stdout) as {
    valid: boolean;
    messages: object[];
  };
  expect(json).toMatchObject({ valid: false, messages: [{}, {}] });
});

test("a framework of one’s own is computed from its file", async () => {
  const path = file("own.json", JSON.stringify(OWN));
  const { status, stdout } = await said(example, "--year", "2023", "--json", "--framework", path);
  expect(status).toBe(0);
  const { framework, indicators } = JSON.parse(stdout) as {
    framework: string;
    indicators: { population: number }[];
  };
  expect(framework).toBe("hopital");
  expect(indicators).toMatchObject([{ id: "S1", kind: "ratio", target: 0.3 }]);
  expect(indicators[0]?.population).toBeGreaterThan(10);
  expect(indicators[0]?.population).toBeLessThan(112);
});

test.each<[string, string[], RegExp]>([
  ["no framework of that id", ["framework", "export", "rien"], /« rien » n’existe pas/],
  ["an unknown command", ["framework", "delete"], /« framework delete » n’existe pas/],
  [
    "a file that isn’t there",
    ["framework", "check", join(folder, "absent.json")],
    /absent\.json : ce fichier n’existe pas/,
  ],
  ["a framework that is no JSON", [example, "--framework", join(root, "LICENSE.")], /n’existe pas/],
  [
    "a file that is no framework",
    [example, "--framework", join(root, "package.json")],
    /package\.json : ce référentiel n’est pas valable\. Le document n’indique pas/,
  ],
])("%s: status 2 and one sentence", async (_, words, sentence) => {
  const { status, stdout, stderr } = await said(...words);
  expect([status, stdout]).toEqual([2, ""]);
  expect(plain(stderr)).toMatch(sentence);
});
