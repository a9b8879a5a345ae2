/** `decp REGISTRE DECP` as a process: what was planted is found, with its cell, and nothing else. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

jest.setTimeout(60_000);

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "decp-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = join(root, "scripts", "compute.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const register = join(folder, "registre.csv");
const published = join(folder, "decp.json");

beforeAll(() => {
  const lines = [
    "N° de marché;Objet;Titulaire;Date de notification;Montant HT;Clause sociale;Critère environnemental",
    "2024-01;Entretien des parcs;Parcs SA;05/03/2024;84000;Oui;Non",
    "2024-02;Nettoyage des écoles;Net SA;06/04/2024;120000;Non;Oui",
    "2024-03;Papier recyclé;Papier SA;07/05/2024;45000;Oui;Oui",
    "2024-04;Mobilier scolaire;Mobilier SA;08/06/2024;60000;Oui;Non",
  ];
  writeFileSync(register, lines.join("\n"));
  const marche = (
    id: string,
    objet: string,
    dateNotification: string,
    montant: number,
    social: string,
    env: string,
  ) => ({
    id,
    objet,
    dateNotification,
    montant,
    titulaires: [{ titulaire: { typeIdentifiant: "SIRET", id: "01234567800012" } }],
    considerationsSociales: { considerationSociale: [social] },
    considerationsEnvironnementales: { considerationEnvironnementale: [env] },
  });
  const clause = "Clause sociale";
  const none = ["Pas de considération sociale", "Pas de considération environnementale"] as const;
  const list = [
    marche("2024-01", "Entretien des parcs", "2024-03-05", 84000, none[0], none[1]),
    marche("2024-02", "Nettoyage des écoles", "2024-04-16", 120000, none[0], "Critère environnemental"),
    marche("20240300", "Papier recyclé", "2024-05-07", 54000, clause, "Critère environnemental"),
    marche("2024-09", "Voirie", "2024-09-09", 900000, none[0], none[1]),
  ];
  writeFileSync(published, JSON.stringify({ marches: { marche: list } }));
});

test("differences, contracts on one side only, and figures side by side", () => {
  const { status, stdout } = run("decp", register, published, "--year", "2024", "--json");
  expect(status).toBe(0);
  const said = JSON.parse(stdout) as Record<string, unknown>;
  expect(said).toMatchObject({
    matched: 3,
    likely: 0,
    onlyInRegister: [{ number: "2024-04", object: "Mobilier scolaire", cell: "A5" }],
    onlyInDecp: [{ id: "2024-09", object: "Voirie" }],
    differences: [
      { number: "2024-01", field: "socialConsiderations", register: true, decp: false, cell: "F2" },
      {
        number: "2024-02",
        field: "notificationDate",
        register: "2024-04-06",
        decp: "2024-04-16",
        cell: "D3",
      },
      { number: "2024-03", id: "20240300", field: "amount", register: 45000, decp: 54000, cell: "E4" },
    ],
    figures: { "2.1": { register: 0.75, decp: 0.25 }, C1: { register: 0.5, decp: 0.5 } },
  });
});

test("the share that the differences move, and the corrections in the schema's own words", () => {
  const output = join(folder, "corrections.json");
  const { status, stdout, stderr } = run(
    "decp",
    register,
    published,
    "--year",
    "2024",
    "--json",
    "-o",
    output,
  );
  expect([status, stderr]).toEqual([0, expect.stringContaining("corrections.json")]);
  const { moves } = JSON.parse(stdout) as { moves: Record<string, unknown> };
  // One contract of four has a clause less.
  expect(moves["socialConsiderations"]).toMatchObject({ "2.1": { register: 0.75, corrected: 0.5 } });
  // Neither the day within the year nor an amount changes a share in number.
  expect(moves["notificationDate"]).toBeUndefined();
  const { marches } = JSON.parse(readFileSync(output, "utf8")) as { marches: { marche: object[] } };
  expect(marches.marche).toEqual([
    { id: "2024-01", considerationsSociales: { considerationSociale: ["Clause sociale"] } },
    { id: "2024-02", dateNotification: "2024-04-06" },
    { id: "20240300", montant: 45000 },
  ]);
  // A file that is there is not replaced without being told so.
  expect(run("decp", register, published, "--year", "2024", "-o", output).status).toBe(2);
});

test("the same as text, in both languages", () => {
  const french = run("decp", register, published, "--year", "2024").stdout.replace(/\s/gu, " ");
  expect(french).toContain(
    "3 marchés retrouvés des deux côtés ; 4 au registre, 4 dans les données publiées.",
  );
  expect(french).toMatch(/D3 +2024-02 +.*2024-04-06 +2024-04-16/);
  expect(run("decp", register, published, "--lang", "en").stdout).toContain(
    "3 contracts found on both sides",
  );
});

test("what is missing or can't be read is said, status 2", () => {
  expect(run("decp", register)).toMatchObject({ status: 2, stdout: "" });
  const bad = join(folder, "abime.json");
  writeFileSync(bad, '{"marches": [\n{"id": 1,}\n]}');
  const { status, stderr } = run("decp", register, bad);
  expect(status).toBe(2);
  expect(stderr).toMatch(/abime\.json, ligne 2/);
});
