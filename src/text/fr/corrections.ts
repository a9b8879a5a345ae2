/** French words of « Colonnes » and « À vérifier ». */
import type { FieldTheme, SheetKind } from "../../register/fields";
import type { Severity } from "../../register/finding";
import type { Dictionary } from "../dictionary";
import { formatCount, formatPercent } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");
const columns = (count: number) => `${n(count)} ${many(count) ? "colonnes" : "colonne"}`;

export const corrections = {
  columns: {
    title: "Colonnes",
    intro:
      "Ce qui a été reconnu dans le registre. Chaque correction est appliquée aussitôt et enregistrée dans ce classeur.",
    sheets: "Feuilles",
    sheetKind: {
      contracts: "Registre des marchés",
      planning: "Consultations prévues",
      invoices: "Factures",
      insertionHours: "Heures d’insertion",
      sourcing: "Rencontres de sourcing",
      trainings: "Formations",
      publications: "Publications",
    } satisfies Record<SheetKind, string>,
    sheetIgnored: "Ignorée",
    sheetRole: (sheet: string) => `Rôle de la feuille « ${sheet} »`,
    headerRow: "Ligne d’en-têtes",
    header: (row: number) => `en-têtes en ligne ${n(row)}`,
    theme: {
      identity: "Identité",
      award: "Passation",
      social: "Social",
      environment: "Environnement",
      economy: "Économie et suivi",
    } satisfies Record<FieldTheme, string>,
    ownFacts: "Données propres au référentiel",
    related: (kind: string) => `Tableau : ${kind}`,
    read: (found: number, all: number) => `${n(found)} sur ${n(all)}`,
    proposedTitle: (count: number) => `${columns(count)} à confirmer`,
    proposedIntro: "À confirmer avant d’être lu.",
    accept: "Accepter",
    refuse: "Ignorer",
    acceptOf: (field: string, header: string) => `Accepter « ${header} » pour ${field}`,
    refuseOf: (field: string, header: string) => `Ignorer « ${header} » pour ${field}`,
    none: "aucune colonne",
    noneOption: "(aucune)",
    place: (sheet: string, letters: string) => `« ${sheet} », colonne ${letters}`,
    blankHeader: "sans en-tête",
    usedFor: (fields: string) => `lue pour ${fields}`,
    taken: (column: string, fields: string, field: string) =>
      `La colonne ${column} est déjà lue pour ${fields}. La lire pour ${field} à la place ?`,
    takeIt: "Lire ici",
    keepIt: "Laisser",
    automatic: "Revenir au choix automatique",
    automaticOf: (field: string) => `Revenir au choix automatique pour ${field}`,
    allAutomatic: "Revenir à tous les choix automatiques",
    choose: (field: string) => `Colonne pour ${field}`,
    chooseIn: (field: string, sheet: string) => `Colonne pour ${field} dans « ${sheet} »`,
    yearFor: (field: string) => `Année pour ${field}`,
    sample: "Exemples",
    noSample: "aucune valeur",
    samples: (values: string[]) => `Exemples : ${values.join(" · ")}`,
    sure: (confidence: number) => `fiabilité ${formatPercent(confidence, 0, "fr")}`,
    unused: (count: number) => `${columns(count)} ${many(count) ? "ignorées" : "ignorée"}`,
    unusedIntro: "Sans effet sur les indicateurs.",
    addMissing: "Ajouter les colonnes manquantes…",
    addTitle: "Ajouter des colonnes au registre",
    addWarning: (sheet: string) =>
      `Ces colonnes seront ajoutées, vides, à droite du registre « ${sheet} », avec une liste Oui / Non. C’est la seule action qui modifie le registre.`,
    nothingToAdd: "Aucun indicateur ne manque d’une colonne Oui / Non.",
    addConfirm: (count: number) => `Ajouter ${columns(count)}`,
    cancel: "Annuler",
  },
  check: {
    title: "À vérifier",
    nothing: "Rien à vérifier.",
    nothingMore: "Toutes les lignes du registre ont été lues sans réserve.",
    intro: "Ces points n’empêchent pas le calcul. Cliquez pour aller à la cellule.",
    severity: {
      error: "Lignes ou valeurs ignorées",
      warning: "Lu, mais à contrôler",
      info: "Pour information",
    } satisfies Record<Severity, string>,
    ignore: "Ignorer ces cas",
    ignoreOf: (kind: string) => `Ignorer : ${kind}`,
    ignored: "Ignorés",
    restore: "Rétablir",
    restoreOf: (kind: string) => `Rétablir : ${kind}`,
    workbook: "Classeur",
    place: (sheet: string, address: string) => `${sheet}, ${address}`,
    row: (row: number) => `ligne ${n(row)}`,
    more: (count: number) => `Afficher ${n(count)} de plus`,
  },
};

export type CorrectionTexts = Dictionary<typeof corrections>;
