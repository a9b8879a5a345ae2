/** French words of the sheets « SPASER » and « Détail ». */
import type { Status } from "../../spaser/assessment";
import type { Unit } from "../../spaser/framework";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");

export const report = {
  sheetName: (framework: string, year: number) => `${framework} ${year}`,
  detailSheetName: (framework: string, year: number) => `${framework} ${year} - Détail`,
  title: (year: number) => `Indicateurs d’achats responsables ${year}`,
  strip: (framework: string, year: number) => `${framework} ${year}`,
  frozen: (day: string) => `Chiffres arrêtés le ${day}`,
  /** « 5 cibles atteintes sur 6 · 1 proche ». */
  conclusion: (targets: number, count: { met: number; near: number; missed: number; missing: number }) =>
    [
      `${n(count.met)} ${many(count.met) ? "cibles atteintes" : "cible atteinte"} sur ${n(targets)}`,
      ...(count.near > 0 ? [`${n(count.near)} proche${many(count.near) ? "s" : ""}`] : []),
      ...(count.missed > 0 ? [`${n(count.missed)} non atteinte${many(count.missed) ? "s" : ""}`] : []),
      ...(count.missing > 0 ? [`${n(count.missing)} n.d.`] : []),
    ].join("  ·  "),
  facts: {
    notified: (count: number, year: number) =>
      `${n(count)} ${many(count) ? "marchés notifiés" : "marché notifié"} en ${year}`,
    contracts: (count: number) => `${n(count)} ${many(count) ? "marchés lus" : "marché lu"}`,
    sources: (sheets: string[]) =>
      `${many(sheets.length) ? "feuilles" : "feuille"} ${sheets.map((sheet) => `« ${sheet} »`).join(", ")}`,
    computedAt: (day: string, time: string) => `Calculé le ${day} à ${time}`,
    framework: (name: string, version: string) => `${name}, version ${version}`,
  },
  dayFormat: "dd/mm/yyyy",
  footer: (sheet: string, version: string) => `${sheet} · SPASER pour Excel ${version}`,
  keyFigures: "Chiffres clés",
  keyFiguresTable: "Chiffres clés : le détail",
  waiting: (count: number) =>
    many(count)
      ? `${n(count)} indicateurs attendent une colonne ou une saisie → « Chiffres clés : le détail »`
      : "1 indicateur attend une colonne ou une saisie → « Chiffres clés : le détail »",
  tile: {
    base: (counted: number, concerned: number, unit: Unit) =>
      `${n(counted)} sur ${n(concerned)} ${unit === "procedures" ? "procédures" : "marchés"}`,
    change: (change: string, year: number) => `${change} depuis ${year}`,
    previous: (year: number, value: string) => `${year} : ${value}`,
    target: (target: string) => `cible ${target}`,
    reference: (reference: string) => `repère ${reference}`,
  },
  axis: (id: string, title: string) => `Axe ${id} · ${title}`,
  columns: {
    id: "N°",
    label: "Indicateur",
    target: "Cible",
    reference: "Repère national",
    evolution: (year: number) => `Évolution depuis ${year}`,
    gap: "Écart à la cible",
    status: "Statut",
    base: "Comptés / total",
    amount: "En valeur",
    coverage: "Renseignés",
    comment: "Commentaire",
  },
  status: {
    met: "✔ Atteinte",
    near: "≈ Proche",
    missed: "✖ Non atteinte",
    noTarget: "",
    notAvailable: "n.d.",
  } satisfies Record<Status, string>,
  notAvailable: "n.d.",
  reason: (reason: string) => `n.d. : ${reason}`,
  effort: (count: number) =>
    `avec ${n(count)} ${many(count) ? "marchés" : "marché"} de plus remplissant la condition, la cible aurait été atteinte`,
  actions: (year: number) => `Actions significatives ${year}`,
  outlook: (year: number) => `Perspectives ${year + 1}`,
  charts: {
    heading: "Résultats et évolution",
    results: (year: number) => `Résultats ${year}, cibles en trait`,
    resultsDescription: (year: number) =>
      `Barres : pour chaque indicateur en pourcentage, le résultat ${year} ; un trait marque la cible. Les mêmes nombres sont dans les tableaux des axes.`,
    evolution: (first: number, last: number) => `Évolution de ${first} (clair) à ${last} (foncé)`,
    evolutionDescription: (first: number, last: number) =>
      `Pour chaque indicateur en pourcentage, une bande va du résultat ${first}, trait clair, au résultat ${last}, trait foncé. Les mêmes nombres sont dans les tableaux des axes.`,
    target: (value: string) => `cible ${value}`,
  },
  method: {
    heading: "Méthode",
    reading: "Lecture",
    ratio:
      "Pourcentage : marchés comptés sur marchés concernés (« Comptés / total »). Un marché dont l’information n’est pas renseignée reste dans le total ; « Renseignés » indique combien le sont, « ! » signale moins de 90 %. Si aucun ne l’est, le chiffre n’est pas disponible (n.d.), jamais zéro. « En valeur » : le même rapport en montant HT, pour les marchés dont le montant est connu.",
    contracts:
      "Marchés notifiés : attribués, ni sans suite, ni infructueux, ni annulés, ni abandonnés. En cours d’exécution : attribués et exécutés à un moment de l’année ; la fin est la date de fin, sinon le début plus la durée, sinon le 31 décembre de l’année de notification. « Au choix » : une colonne suffit ; une colonne absente est ignorée ; si aucune ne répond oui et que l’une est vide, le marché est « non renseigné ».",
    competition:
      "Achats auprès d’une centrale : la loi les tient pour conformes aux obligations de mise en concurrence (article L. 2113‑4) ; les exclure des indicateurs de mise en concurrence est un choix du complément. Un tableau complémentaire ne compte que pour les années comprises entre sa première et sa dernière date ; il peut alors donner 0.",
    status:
      "Statut : ✔ cible atteinte ; ≈ proche, à 5 points au plus (10 % de la cible hors pourcentages) ; ✖ non atteinte ; vide sans cible. Évolution et écart : différence des chiffres affichés, en points (pts) pour un pourcentage, sinon dans l’unité de l’indicateur.",
    inputs:
      "Les cellules soulignées à fond crème se saisissent : cibles, repères, valeurs, commentaires, actions, perspectives. Elles sont conservées à chaque actualisation.",
    reference: (value: string, note: string, source: string) =>
      `Repère national ${value} : ${note} (${source}).`,
    source: (source: string) => `Source du référentiel : ${source}.`,
  },
  input: {
    target: (example: string) => ({
      title: "Cible",
      message: `Saisissez la cible de l’année, par exemple ${example}. Laissez vide s’il n’y a pas de cible.`,
    }),
    targetError: (example: string) => ({
      title: "Cible illisible",
      message: `Saisissez un nombre positif, par exemple ${example}.`,
    }),
    reference: (example: string) => ({
      title: "Repère national",
      message: `Repère du référentiel, affiché à côté de la cible. Vous pouvez en saisir un autre, par exemple ${example}, ou le vider.`,
    }),
    referenceError: (example: string) => ({
      title: "Repère illisible",
      message: `Saisissez un nombre positif, par exemple ${example}.`,
    }),
    entry: {
      title: "Valeur à saisir",
      message: "Aucun marché du registre ne porte cette valeur : saisissez-la ici, elle sera conservée.",
    },
    entryError: { title: "Valeur illisible", message: "Saisissez un nombre positif." },
    date: { title: "Date à saisir", message: "Saisissez une date, par exemple 16/02/2023." },
    dateError: { title: "Date illisible", message: "Saisissez une date, par exemple 16/02/2023." },
    comment: { title: "Commentaire", message: "Texte libre, conservé à chaque actualisation." },
    text: {
      title: "Texte libre",
      message: "Une action par ligne (Alt + Entrée pour aller à la ligne). Conservé à chaque actualisation.",
    },
    body: {
      title: "Organisme",
      message: "Nom de l’organisme, tel qu’il doit figurer sur la feuille. Il vaut pour toutes les années.",
    },
    bodyError: { title: "Nom trop long", message: "Saisissez un nom de 255 caractères au plus." },
    textError: { title: "Texte trop long", message: "Excel garde 32 000 caractères par cellule." },
  },
  noBody: "Organisme à préciser",
  document: {
    title: (framework: string, year: number) => `${framework} ${year} : indicateurs d’achats responsables`,
    subject: (body: string) => (body ? `Achats responsables, ${body}` : "Achats responsables"),
    keywords: "SPASER, achats responsables, indicateurs",
  },
  cut: {
    sheetName: (framework: string, year: number) => `${framework} ${year} - Ventilation`,
    title: (framework: string, year: number, dimension: string) =>
      `${framework} ${year} · Ventilation : ${dimension}`,
    intro: (few: number) =>
      `Chaque groupe est compté comme l’ensemble : « marchés comptés / marchés concernés = résultat ». Les marchés sans valeur forment « Non renseigné ». En gris : moins de ${n(few)} marchés, à interpréter avec prudence. « – » : chiffre de l’ensemble, qui ne se ventile pas.`,
    notCut: {
      noValues: "Le registre n’indique plus rien par quoi ventiler ses marchés ainsi.",
      tooMany: "Ce champ a plus de 100 valeurs : il n’est pas ventilé.",
    },
    contracts: "Marchés, de toutes les années",
    result: "Résultat",
    ofWhole: "–",
    chart: (indicator: string, year: number) => `${indicator}, ${year}, cible en trait`,
    chartDescription: (indicator: string) =>
      `Barres : ${indicator}, pour l’ensemble et pour chaque valeur ; un trait marque la cible. Les mêmes nombres sont dans le tableau.`,
  },
  detail: {
    title: (framework: string, year: number) => `${framework} ${year} : marché par marché`,
    intro: (count: number) =>
      `${n(count)} ${many(count) ? "marchés entrent" : "marché entre"} dans le calcul d’au moins un indicateur. Les formules du haut recalculent chaque indicateur à partir des lignes.`,
    since: (published: string, today: string, gone: string, more: number) => {
      const others = more > 0 ? ` et ${n(more)} ${many(more) ? "autres" : "autre"}` : "";
      const left = gone === "" ? "" : ` Ne sont plus dans le registre : ${gone}${others}.`;
      return `Chiffres arrêtés le ${published} ; textes, montants et quantités du registre au ${today}.${left}`;
    },
    unnumbered: "sans numéro",
    number: "N° de marché",
    procedure: "N° de procédure",
    object: "Objet",
    supplier: "Titulaire",
    date: "Notification",
    amount: "Montant HT",
    quantity: (label: string) => `${label} (quantité)`,
    weight: (label: string) => `${label} (poids)`,
    counted: "compté",
    inPopulation: "non compté",
    notFilledIn: "non renseigné",
    outside: "hors champ",
    recomputed: "Recalculé ici",
    shown: "Feuille des indicateurs",
    countedRow: "Comptés",
    populationRow: "Concernés",
    remarks: "Commentaires",
    gone: (count: number) =>
      many(count)
        ? `${n(count)} marchés ne figurent plus dans cette liste : leurs commentaires sont conservés ici.`
        : "Un marché ne figure plus dans cette liste : ses commentaires sont conservés ici.",
  },
};

export type ReportTexts = typeof report;
