/** Every state of the pane that someone should look at, and how it is reached. */
import type { Pane } from "../../../src/taskpane/pane";
import model from "../../../src/spaser/frameworks/documents/modele.json";
import { LIBRARY } from "../../../src/spaser/frameworks/library";
import { envelopeOf } from "../../../src/workbook/team/stored";
import type { FakeMoments } from "../fake-moments";
import { publishedSample } from "../published-sample";

export interface PreviewState {
  registered?: boolean;
  reach: (pane: Pane, moments: FakeMoments) => Promise<void>;
}

async function computed(pane: Pane): Promise<void> {
  await pane.open();
  await pane.compute();
}

const started = (work: Promise<void>): Promise<void> => {
  void work;
  return new Promise((go) => setTimeout(go, 1300));
};

/** Clicks what stands on the page under this text or name, as soon as it is there; in French or English. */
async function click(...texts: string[]): Promise<void> {
  const meant = (button: HTMLButtonElement) =>
    texts.some((text) => button.textContent.startsWith(text) || button.ariaLabel === text);
  for (let tries = 0; tries < 100; tries++) {
    const button = [...document.querySelectorAll("button")].find(meant);
    if (button) return button.click();
    await new Promise((go) => setTimeout(go, 50));
  }
}

/** Types into the box of this label, as React hears it. */
async function type(french: string, english: string, text: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const label = [...document.querySelectorAll("label")].find(({ textContent }) =>
      [french, english].includes(textContent),
    );
    const box = label?.htmlFor ? document.getElementById(label.htmlFor) : null;
    if (box instanceof HTMLTextAreaElement) {
      box.focus();
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(box, text);
      box.setSelectionRange(text.length, text.length);
      box.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    await new Promise((go) => setTimeout(go, 50));
  }
}

/** Chooses one of the other actions of a computed year. */
async function choose(...texts: string[]): Promise<void> {
  await click("Autres actions", "Other actions");
  await click(...texts);
}

/** Hands a file to the field that asks for one, as soon as it is there. */
async function upload(content: string, name: string): Promise<void> {
  const given = new DataTransfer();
  given.items.add(new File([content], name));
  for (let tries = 0; tries < 100; tries++) {
    const field = document.querySelector<HTMLInputElement>("input[type=file]");
    if (field) {
      field.files = given.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    }
    await new Promise((go) => setTimeout(go, 50));
  }
}

export const STATES: Record<string, PreviewState> = {
  found: { reach: (pane) => pane.open() },
  empty: { registered: false, reach: (pane) => pane.open() },
  loading: {
    reach: (pane, moments) => {
      moments.held = { stage: "looking", sheet: "", done: 0, total: 0 };
      return started(pane.open());
    },
  },
  computing: {
    reach: async (pane, moments) => {
      await pane.open();
      moments.held = { stage: "reading", sheet: "Marchés", done: 12_000, total: 41_200 };
      await started(pane.compute());
    },
  },
  computed: { reach: computed },
  cancelled: {
    reach: async (pane, moments) => {
      await pane.open();
      moments.failure = "cancelled";
      await pane.compute();
    },
  },
  protected: {
    reach: async (pane, moments) => {
      await pane.open();
      moments.failure = "sheetProtected";
      await pane.compute();
    },
  },
  celledit: {
    reach: async (pane, moments) => {
      await computed(pane);
      moments.failure = "cellEdit";
      await pane.refresh();
    },
  },
  stale: {
    reach: async (pane, moments) => {
      await computed(pane);
      moments.edit([131, 132, 133]);
    },
  },
  refreshed: {
    reach: async (pane, moments) => {
      await computed(pane);
      moments.edit([131, 132, 133, 134, 135, 136]);
      await pane.refresh();
    },
  },
  frozen: {
    reach: async (pane, moments) => {
      await computed(pane);
      await pane.freeze({ frameworkId: "asp-2023", year: 2023 }, true);
      moments.today = {
        "2.1": { value: 0.281, numerator: 34, valueByAmount: 0.402, filled: 99 },
        "2.2": { valueByAmount: 0.511 },
        C4: { value: 0.78 },
      };
      await pane.refresh();
    },
  },
  newerversion: {
    reach: (pane, moments) => {
      moments.memoryProblem = "newerVersion";
      return pane.open();
    },
  },
  otheryear: {
    reach: async (pane) => {
      await computed(pane);
      pane.ask({ year: 2022 });
    },
  },
  explanation: {
    reach: async (pane) => {
      await computed(pane);
      pane.openExplanation("3.1");
    },
  },
  explanationyears: {
    reach: async (pane) => {
      pane.ask({ history: 3 });
      await computed(pane);
      pane.openExplanation("2.1");
    },
  },
  explanationnone: {
    reach: async (pane) => {
      await computed(pane);
      pane.openExplanation("4.3");
    },
  },
  cut: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("cut");
    },
  },
  narrowed: {
    reach: async (pane) => {
      await computed(pane);
      pane.narrow({ field: "sme", value: "yes" });
    },
  },
  narrowedexplanation: {
    reach: async (pane) => {
      await computed(pane);
      pane.narrow({ field: "sme", value: "yes" });
      pane.openExplanation("3.1");
    },
  },
  todo: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("todo");
      await click("Marchés à compléter", "Contracts to complete");
      await click("Marchés qui se terminent", "Contracts that end");
    },
  },
  duties: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("duties");
      await click("Délai de paiement", "Time for paying");
    },
  },
  trajectory: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("trajectory");
      await click("2.1");
      await click("Consultations qui comptent", "Procurements that matter");
    },
  },
  simulate: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("simulate");
      await click("Avec des consultations prévues", "With planned procurements");
      await click("Avec des marchés notifiés", "With contracts notified");
    },
  },
  simulatenothing: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("simulate");
    },
  },
  contract: {
    reach: async (pane, moments) => {
      await computed(pane);
      pane.go("contract");
      moments.selectPlace({ kind: "contract", contract: 3 });
    },
  },
  dutiesnotcomputed: { reach: async (pane) => (await pane.open(), pane.go("duties")) },
  columns: { reach: async (pane) => (await pane.open(), pane.go("columns")) },
  check: { reach: async (pane) => (await pane.open(), pane.go("check")) },
  columnsopen: {
    reach: async (pane) => {
      await pane.open();
      pane.go("columns");
      await click("Montant HT", "Amount excl. VAT");
      await click("Lot");
      await click("Marchés");
    },
  },
  addcolumns: {
    reach: async (pane) => {
      await pane.open();
      pane.go("columns");
      await click("Ajouter les colonnes", "Add the missing columns");
    },
  },
  checkopen: {
    reach: async (pane) => {
      await pane.open();
      pane.go("check");
      await click("Dates illisibles", "Unreadable dates");
      await click("Montants inhabituels", "Unusual amounts");
    },
  },
  share: {
    reach: async (pane) => {
      await computed(pane);
      await choose("Partager", "Share");
      await new Promise((go) => setTimeout(go, 400));
      document.querySelectorAll<HTMLElement>("input[type=radio]")[1]?.click();
    },
  },
  freeze: {
    reach: async (pane) => {
      await computed(pane);
      await choose("Arrêter les chiffres…", "Finalise the figures…");
    },
  },
  menu: {
    reach: async (pane) => {
      await computed(pane);
      await click("Autres actions", "Other actions");
    },
  },
  places: {
    reach: async (pane) => {
      await computed(pane);
      await click("Plus", "More");
    },
  },
  report: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("report");
      await click("Préparer", "Prepare");
    },
  },
  publish: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("publish");
      await click("Préparer", "Prepare");
    },
  },
  nothingToPublish: {
    reach: async (pane) => {
      await pane.open();
      pane.go("publish");
    },
  },
  openData: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("openData");
      await upload(publishedSample(), "decp-2023.json");
      await click("montant HT", "amount");
      await click("Chiffres 2023", "Figures 2023");
    },
  },
  openDataUnreadable: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("openData");
      await upload('{ "marches": [', "decp-2023.json");
    },
  },
  scheme: {
    reach: async (pane, moments) => {
      moments.shipped = LIBRARY;
      moments.settings["spaser.document.notre-spaser"] = envelopeOf(
        { ...model, id: "notre-spaser", name: { fr: "Notre SPASER 2024–2027", en: "Our SPASER 2024–2027" } },
        { day: 46_000, minutes: 600 },
        null,
      );
      await pane.open();
      pane.go("scheme");
    },
  },
  schemeeditor: {
    reach: async (pane, moments) => {
      await STATES["scheme"]?.reach(pane, moments);
      await click("Modifier", "Edit");
      await click("Données propres", "Own data");
    },
  },
  schemeindicator: {
    reach: async (pane, moments) => {
      await STATES["scheme"]?.reach(pane, moments);
      await click("Modifier", "Edit");
      await click("1.2");
    },
  },
  schememistake: {
    reach: async (pane, moments) => {
      await STATES["schemeindicator"]?.reach(pane, moments);
      await type("Compté si", "Counted if", "clause sociale OU claus");
    },
  },
  verification: {
    reach: async (pane) => {
      await computed(pane);
      pane.go("verification");
    },
  },
  settings: {
    reach: async (pane) => {
      await computed(pane);
      await pane.freeze({ frameworkId: "asp-2023", year: 2023 }, true);
      pane.dismiss();
      await pane.open();
      pane.go("settings");
    },
  },
};
