/** French words of the pane's frame and of « Résultats ». */
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");
const contracts = (count: number) => `${n(count)} ${many(count) ? "marchés" : "marché"}`;
const rows = (count: number) => `${n(count)} ${many(count) ? "lignes" : "ligne"}`;
const list = new Intl.ListFormat("fr", { type: "conjunction" });

export const pane = {
  places: {
    label: "Rubriques",
    more: "Plus",
    moreLabel: "Plus de rubriques",
    /** Each id is a place of the pane: `src/taskpane/places.ts` says how it is reached. */
    names: {
      results: "Résultats",
      columns: "Colonnes",
      check: "À vérifier",
      cut: "Ventilation",
      contract: "Ce marché",
      todo: "À agir",
      duties: "Obligations",
      trajectory: "Trajectoire",
      simulate: "Simuler",
      report: "Rapport annuel",
      publish: "Publier",
      openData: "Données essentielles",
      scheme: "Référentiel",
      settings: "Réglages",
      verification: "Vérification",
    },
    groups: { managing: "Piloter", reporting: "Rendre compte", settingUp: "Paramétrer" },
    counted: (place: string, count: number) => `${place}, ${n(count)} ${many(count) ? "points" : "point"}`,
  },
  actions: {
    compute: "Calculer le SPASER",
    refresh: "Actualiser",
    cancel: "Annuler",
    retry: "Réessayer",
    close: "Fermer",
    detail: "Détail par marché",
    share: "Partager",
    freeze: "Arrêter les chiffres…",
    unfreeze: "Rouvrir les chiffres…",
    reviewColumns: "Vérifier les colonnes",
    addExample: "Ajouter un registre d’exemple",
    chooseSheet: "Choisir une feuille",
    lookAgain: "Chercher à nouveau",
    more: (count: number) => `Afficher ${n(count)} de plus`,
    undoColumns: "Annuler l’ajout",
    others: "Autres actions",
  },
  year: "Année",
  framework: "Référentiel",
  progress: {
    looking: () => "Recherche du registre…",
    reading: (sheet: string) => (sheet ? `Lecture de « ${sheet} »…` : "Lecture du registre…"),
    computing: () => "Calcul des indicateurs…",
    writing: (sheet: string) => (sheet ? `Écriture de « ${sheet} »…` : "Écriture de la feuille…"),
    sharing: () => "Préparation du classeur à partager…",
    publishing: () => "Préparation de la publication…",
    comparing: () => "Comparaison avec les données publiées…",
  },
  progressOf: (done: number, total: number) => `${n(done)} sur ${rows(total)}`,
  finishCell: "Si une cellule est en cours de saisie, validez-la avec Entrée.",
  cancelling: "Annulation…",
  found: {
    sentence: (sheets: string[], size: number, recognised: number, headed: number) =>
      `${sheets.length > 1 ? "Feuilles" : "Feuille"} ${list.format(sheets.map((sheet) => `« ${sheet} »`))}, ${contracts(size)}, ${n(recognised)} ${many(recognised) ? "colonnes reconnues" : "colonne reconnue"} sur ${n(headed)}.`,
    hiddenRows: (count: number) =>
      `${many(count) ? `Les ${rows(count)} masquées sont comptées` : "La ligne masquée est comptée"} aussi.`,
    proposed: (count: number) =>
      `${n(count)} ${many(count) ? "colonnes restent à confirmer" : "colonne reste à confirmer"}.`,
    noYear: "Aucune date de notification lisible : indiquez sa colonne pour choisir une année.",
    ready: (ready: number, total: number) =>
      `${n(ready)} ${many(ready) ? "indicateurs" : "indicateur"} sur ${n(total)} ${many(ready) ? "calculables" : "calculable"} avec ces données.`,
    lackingColumn: (fields: string, several: boolean) =>
      `${several ? "une colonne au choix" : "colonne à ajouter"} : ${fields}`,
    lackingValues: (fields: string) => `colonne vide : ${fields}`,
    typed: (count: number) =>
      `${n(count)} ${many(count) ? "autres se saisissent" : "autre se saisit"} dans la feuille.`,
    existing: (sheet: string, stale: boolean) =>
      `La feuille « ${sheet} » existe déjà${stale ? " et le registre a changé depuis" : ""} : elle sera actualisée, vos saisies sont conservées.`,
  },
  empty: {
    title: "Pas de registre de marchés dans ce classeur",
    why: "Il faut une feuille avec une ligne d’en-têtes et une ligne par marché : au moins l’objet ou le numéro, et la date de notification.",
    sheets: "Ce qui a été regardé",
    tryIt:
      "Pour essayer sans rien préparer, un registre d’exemple peut être ajouté dans une nouvelle feuille.",
    noSheet: "Le classeur est vide.",
  },
  intro:
    "SPASER : schéma de promotion des achats publics socialement et écologiquement responsables. Ses indicateurs seront écrits dans une feuille à part ; le calcul ne modifie pas le registre.",
  stale: {
    rows: (count: number) => `${rows(count)} ${many(count) ? "modifiées" : "modifiée"} depuis le calcul`,
    unknown: "Le registre a changé depuis le calcul",
    remote: "Une autre personne a modifié le classeur depuis le calcul",
    inputs: "Une saisie a changé dans la feuille SPASER",
    automatic: "Actualisation automatique dans un instant…",
  },
  results: {
    summary: (met: number, targets: number) =>
      `${n(met)} ${many(met) ? "cibles atteintes" : "cible atteinte"} sur ${n(targets)}`,
    waiting: (count: number) =>
      `${n(count)} ${many(count) ? "indicateurs attendent" : "indicateur attend"} une colonne`,
    noTargetAtAll: "Aucun indicateur n’a de cible",
    noTargets: "Aucune cible ne peut être évaluée : les chiffres manquent",
  },
  notices: {
    detailed:
      "Une ligne par marché, et chaque chiffre recalculé par Excel : la feuille suivra les actualisations.",
    brokenDown: "La feuille « Ventilation » est dans le classeur : elle suivra les actualisations.",
    shared: "Le classeur à partager est prêt.",
    frozen: (year: number) => `Chiffres de ${year} arrêtés.`,
    frozenWithoutContracts: (year: number) =>
      `Chiffres de ${year} arrêtés. La liste de leurs marchés n’est pas conservée, faute de place dans le classeur : les écarts seront indiqués, sans les marchés en cause.`,
    unfrozen: (year: number) => `Chiffres de ${year} rouverts.`,
    corrected: "Correction enregistrée.",
    columnsAdded: "Colonnes ajoutées au registre.",
    columnsRemoved: (kept: string[]) =>
      kept.length === 0
        ? "Colonnes ajoutées retirées du registre."
        : `${kept.map((header) => `« ${header} »`).join(", ")} : ${many(kept.length) ? "ces colonnes contiennent des saisies, elles restent" : "cette colonne contient des saisies, elle reste"} dans le registre.`,
    exampleAdded: "Registre d’exemple ajouté.",
  },
  cancelled: {
    open: "Lecture annulée. Le classeur n’a pas été modifié.",
    show: "Saut annulé. Le classeur n’a pas été modifié.",
    compute: "Calcul annulé. Le classeur n’a pas été modifié.",
    refresh: "Actualisation annulée. Le classeur n’a pas été modifié.",
    correct: "Correction annulée. Le classeur n’a pas été modifié.",
    ignore: "Choix annulé. Le classeur n’a pas été modifié.",
    share: "Partage annulé. Le classeur n’a pas été modifié.",
    publish: "Publication annulée. Le classeur n’a pas été modifié.",
    compare: "Comparaison annulée. Le classeur n’a pas été modifié.",
    detail: "Ajout du détail annulé. Le classeur n’a pas été modifié.",
    cut: "Ajout de la ventilation annulé. Le classeur n’a pas été modifié.",
    freeze: "Arrêt ou réouverture des chiffres : annulé. Le classeur n’a pas été modifié.",
    columns: "Ajout des colonnes annulé. Le classeur n’a pas été modifié.",
    columnsAway: "Retrait des colonnes annulé. Le classeur n’a pas été modifié.",
    simulations: "Enregistrement annulé. Le classeur n’a pas été modifié.",
    body: "Enregistrement de l’organisme annulé. Le classeur n’a pas été modifié.",
    scheme: "Enregistrement du référentiel annulé. Le classeur n’a pas été modifié.",
    example: "Ajout du registre d’exemple annulé. Le classeur n’a pas été modifié.",
  },
  problem: {
    show: "Le saut n’a pas abouti",
    ignore: "Le choix n’a pas été enregistré",
    open: "La lecture du classeur n’a pas abouti",
    compute: "Le calcul n’a pas abouti",
    refresh: "L’actualisation n’a pas abouti",
    correct: "La correction n’a pas abouti",
    share: "Le partage n’a pas abouti",
    publish: "La publication n’a pas abouti",
    compare: "La comparaison n’a pas abouti",
    detail: "L’ajout du détail n’a pas abouti",
    cut: "L’ajout de la ventilation n’a pas abouti",
    freeze: "L’arrêt ou la réouverture des chiffres n’a pas abouti",
    columns: "L’ajout des colonnes n’a pas abouti",
    columnsAway: "Le retrait des colonnes n’a pas abouti",
    simulations: "L’enregistrement de la simulation n’a pas abouti",
    body: "L’organisme n’a pas été enregistré",
    scheme: "Le référentiel n’a pas été enregistré",
    example: "L’ajout du registre d’exemple n’a pas abouti",
  },
  corruptedSettings:
    "Les réglages enregistrés dans ce classeur sont illisibles : ils ne sont pas appliqués. Vérifiez les colonnes, puis calculez.",
  newerVersion:
    "Ce classeur a été réglé avec une version plus récente du complément : ses réglages sont laissés intacts et ne sont pas appliqués. Mettez le complément à jour.",
  computedAnnouncement: (sheet: string, summary: string) =>
    `Calcul terminé, feuille « ${sheet} ». ${summary}.`,
  loading: "Ouverture…",
  outsideExcel: "Ce volet fonctionne dans Excel. Ouvrez un classeur, puis Accueil › Volet SPASER.",
  withoutOfficeJs:
    "Office.js, la bibliothèque de Microsoft qui relie ce volet à Excel, n’a pas pu être chargée. Vérifiez que ce poste atteint appsforoffice.microsoft.com, puis fermez et rouvrez le volet.",
};

export type PaneTexts = Dictionary<typeof pane>;
