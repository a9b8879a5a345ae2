/** Axis 1 of the ASP framework: the practice of responsible procurement inside the organisation. */
import type { IndicatorDefinition } from "../framework";
import { entry, events } from "../measures";
import { ELSE_TYPED, method } from "./wording";

export const PRACTICE: IndicatorDefinition[] = [
  {
    id: "1.1",
    label: {
      fr: "Nombre de formations thématiques proposées (internes / externes)",
      en: "Number of thematic training courses offered (internal / external)",
    },
    shortLabel: { fr: "Formations proposées", en: "Training courses" },
    unit: "trainings",
    decimals: 0,
    better: "higher",
    measures: [events("trainings"), entry()],
    target: null,
    references: [],
    method: method(
      {
        fr: "Lignes du tableau des formations datées de l’année.",
        en: "Rows of the table of training courses dated in the year.",
      },
      ELSE_TYPED,
    ),
  },
  {
    id: "1.2",
    label: {
      fr: "Nombre de publications dans l’espace dédié sur la plateforme interne MyASP",
      en: "Number of publications in the dedicated space of the internal platform MyASP",
    },
    shortLabel: { fr: "Publications internes", en: "Internal publications" },
    unit: "publications",
    decimals: 0,
    better: "higher",
    measures: [events("publications"), entry()],
    target: null,
    references: [],
    method: method(
      {
        fr: "Lignes du tableau des publications datées de l’année.",
        en: "Rows of the table of publications dated in the year.",
      },
      ELSE_TYPED,
    ),
  },
];
