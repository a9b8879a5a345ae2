/** Consultations to come: on a planning sheet, or in the register without a notification. They never change what was counted. */
import { NO_CHOICES } from "../../src/register/recognition";
import type { Cell } from "../../src/register/grid";
import { makeContracts } from "./corpus/contracts";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const DAY = 45400;
const contracts = makeContracts(31, 24);
const register = () =>
  decoy("Marchés", [
    ["N° de marché", "Objet", "Titulaire", "Date de notification", "Montant HT", "Clause sociale"],
    ...contracts.map(({ number, object, supplier, notified, amount }): Cell[] => [
      ...[number, object, supplier, notified, amount, "Oui"],
    ]),
  ]);
const planning = (name: string, headers: string[], cells: (i: number) => Cell[]) =>
  decoy(name, [headers, ...Array.from({ length: 6 }, (_, i) => cells(i))]);

const PLANS: [string, string[], (i: number) => Cell[]][] = [
  [
    "Planification",
    ["Objet", "Direction", "Date de lancement", "Montant estimé HT"],
    (i) => [`Nettoyage ${i}`, "Achats", DAY + i, 9000],
  ],
  [
    "Consultations à venir",
    ["Objet", "Procédure", "Notification prévue"],
    (i) => [`Nettoyage ${i}`, "MAPA", DAY + i],
  ],
  [
    "Feuille 2",
    ["Objet", "Procédure", "Date de lancement", "Date prévisionnelle de notification"],
    (i) => [`Nettoyage ${i}`, "MAPA", DAY + i, DAY + 90],
  ],
  [
    "Programmation 2025",
    ["Objet", "Procédure", "Montant estimé HT"],
    (i) => [`Nettoyage ${i}`, "MAPA", 9000],
  ],
];

describe("a planning sheet", () => {
  it.each(PLANS)("« %s » is recognised beside the register, and says why", (name, headers, cells) => {
    const { recognition, register: found } = read([register(), planning(name, headers, cells)]);
    expect(recognition.sheets.map(({ kind }) => kind)).toEqual(["contracts", "planning"]);
    expect(recognition.sheets[1]?.reason.code).toBe("sheetLooksLikePlanning");
    expect(found.planning?.size).toBe(6);
    expect(found.planning?.object[2]).toBe("Nettoyage 2");
    expect(found.sheets.map(({ size }) => size)).toEqual([contracts.length, 6]);
  });

  it.each(PLANS)("« %s » changes nothing of the contracts", (name, headers, cells) => {
    const contractsOf = ({ register: { planning, sheets, ...rest } }: ReturnType<typeof read>) => ({
      rest,
      plans: planning?.size ?? 0,
      sheets: sheets.length,
    });
    const alone = contractsOf(read([register()]));
    const beside = contractsOf(read([register(), planning(name, headers, cells)]));
    expect(beside).toEqual({ ...alone, plans: 6, sheets: 2 });
  });

  it("is none when it tells notifications, or when there is no register beside it", () => {
    const notified = planning(
      "Planification",
      ["Objet", "Procédure", "Date de lancement", "Date de notification"],
      (i) => [...[`Nettoyage ${i}`, "MAPA", DAY + i, DAY + 90]],
    );
    expect(read([register(), notified]).register.planning).toBeUndefined();
    const [name, headers, cells] = PLANS[0] ?? ["", [], () => []];
    expect(read([planning(name, headers, cells)]).recognition.sheets).toEqual([]);
  });

  it("can be said to be one, and not to be one", () => {
    const [name, headers, cells] = PLANS[0] ?? ["", [], () => []];
    const ignored = { ...NO_CHOICES, sheets: [{ sheet: name, kind: "ignored" as const }] };
    expect(
      read([register(), planning(name, headers, cells)], false, ignored).register.planning,
    ).toBeUndefined();
    const chosen = { ...NO_CHOICES, sheets: [{ sheet: "Divers", kind: "planning" as const }] };
    const divers = planning("Divers", ["Objet", "Direction", "Montant HT"], (i) => [
      `Papier ${i}`,
      "Achats",
      10 + i,
    ]);
    expect(read([register(), divers], false, chosen).register.planning?.size).toBe(6);
  });
});

describe("a row of the register without notification", () => {
  const withLaunch = (supplier: string, launched: Cell) =>
    read([
      decoy("Marchés", [
        ["N° de marché", "Objet", "Titulaire", "Date de lancement", "Date de notification", "Montant HT"],
        ...contracts.map(({ number, object, supplier: by, notified, amount }): Cell[] => [
          ...[number, object, by, "", notified, amount],
        ]),
        ["2031-001", "Nettoyage des vitres", supplier, launched, "", ""],
      ]),
    ]).register;
  const undated = (supplier: string, launched: Cell) =>
    withLaunch(supplier, launched).findings.filter(({ code }) => code === "noNotification").length;

  it("lacks nothing when it was launched and has no supplier yet", () => {
    expect(undated("", DAY)).toBe(0);
    expect(undated("", "")).toBe(1);
    expect(undated("Orvaltis", DAY)).toBe(1);
    expect(withLaunch("", DAY).size).toBe(contracts.length + 1);
  });
});

describe("when a consultation is planned", () => {
  it.each([
    ["Date de lancement prévue", "launchDate"],
    ["Lancement prévu", "launchDate"],
    ["Date prévisionnelle de lancement", "launchDate"],
    ["Date prévisionnelle de publication", "launchDate"],
    ["Date de notification prévue", "plannedDate"],
    ["Date cible de notification", "plannedDate"],
    ["Date de notification envisagée", "plannedDate"],
    ["Date prévisionnelle d’attribution", "plannedDate"],
  ])("« %s » is %s, and no notification", (header, field) => {
    const [, , cells] = PLANS[1] ?? ["", [], () => []];
    const { recognition } = read([
      register(),
      planning("Planification", ["Objet", "Procédure", header], cells),
    ]);
    expect(recognition.sheets[1]?.kind).toBe("planning");
    expect(recognition.sheets[1]?.columns.map((match) => match.field)).toContain(field);
  });
});
