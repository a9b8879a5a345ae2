/**
 * The words of French (and English) answers to « is there one? » and « did it take place? », over plain text. What is asked first
 * wins: see `parseFactText`.
 */

const words = (text: string) => new Set(text.split(" "));

/** Whole answers. */
export const YES_WORDS = words(
  "oui o yes y vrai true x xx ✓ ✔ ✔️ ☑ ☒ ✅ ok fait faite realise realisee presence present presente avec ui affirmatif positif",
);
export const NO_WORDS = words(
  "non n no faux false - -- --- / \\ ø ∅ ✗ ✘ ❌ ☐ ko nul nulle absence absent absente facultatif facultative negatif",
);

/** « ☒ oui ☐ non »: which boxes of a form are ticked. */
export const BOXES = /[☐☑☒✓✔✗✅□■▢◻◼]|\[[ x✓✔]?\]/;
export const TICKED = /(?:[☑☒✓✔✅■◼]|\[[x✓✔]\]) ?(oui|non|yes|no)\b/g;

/** Nobody knows, or nobody said. */
export const NO_ANSWER =
  /^(?:sans|pas d[e']|aucune?s?|absence d[e']|manque d[e']) ?(?:informations?|infos?|reponses?|donnees?|precisions?|renseignements?|avis|retours?|visibilite|elements?|decisions?|observations?|commentaires?|remarques?)\b|\b(?:pas|non) (?:encore )?(?:connue?s?|definie?s?|decidee?s?|determinee?s?|arretee?s?|tranchee?s?|fixee?s?|precisee?s?|renseignee?s?|communiquee?s?|disponibles?|saisie?s?|fournie?s?|etudiee?s?|evaluee?s?|verifiee?s?|transmise?s?|recue?s?|traitee?s?|examinee?s?|controlee?s?)\b|\b(?:ne|j'?) ?sa(?:it|is|vons) pas\b|^nsp\b|^(?:don't|not) know/;

/** Not decided yet, or depends: neither yes nor no. */
export const UNDECIDED =
  /^(?:reste )?a (?!titre|terre|outre)(?:[a-z]+(?:er|ir|re|oir)|venir|mettre en [a-z]+)\b|^(?:prevoir|integrer|inserer|ajouter|definir|etudier|verifier|demander)\b|\b(?:a|en cours d') ?(?:l')?(?:etude|etudier|arbitrer|arbitrage|trancher|discuter|(?:re)?confirmer|verifier|valider|definir|preciser|completer|prevoir|voir)\b|\ben (?:cours(?! d'exec)|attente|reflexion|discussion|projet|suspens|instruction|negociation entre)\b|\bpeut[- ]etre\b|\b(?<!im)possible(?:s|ment)?\b|\b(?:eventuel|envisag|probabl|vraisembl|pressenti|souhait|hypoth)|\b(?:a priori|sans doute|plutot|sous reserves?|si (?:besoin|necessaire|possible)|le cas echeant|au cas par cas)\b|^selon\b|^(?:to be|pending|maybe|tbd)\b|\bsera\b|\bseront\b|\?/;

/** A denial of all but some lots is a yes of those. */
export const EXCEPT = /\b(?:sauf|hormis|excepte|excluant|a l'exception|a part)\b/;
export const PARTS = /\b(?:lots?|tranches?|postes?|parties?|volets?|sites?)\b/;

/** Taken away, or spared: there is none (any more). */
export const REMOVED =
  /\b(?:(?:retir|enlev|ecart|lev|exclu)(?:ee?s?|es?|s)?|exclusion|retrait|(?:supprim|suppress|annul|abandon|refus|rejet|neutralis|dispens|exempt|exoner|derog|renonc|impossib|inapplicab|inexistan|ineligib)\w*|caduc|caduque)\b/;

/** « Pas de considération sociale », « Sans objet », « Aucune », « Néant », « Non concerné », « n'en comporte pas »… */
const HELD =
  "(?:prev|inser|integr|inclu|reten|applic|appliq|concern|requi|exig|demand|impos(?!s)|present|joint|annex|realis|effectu|fait|tenue?s?|mis|exist|oblig|soumi|eligib|pertin|possib|reserv|necess|justif|utile|activ|contractu|negoci|organis|mene|etabli|propos|inscri|stipul|mentionn|compris)";
const THING =
  "(?:clauses?|criteres?|annexes?|considerations?|conditions?|disposi\\w*|insertion|obligations?|exigences?|objectifs?|heures?|lots?|negociations?|reunions?|rencontres?|entretiens?|sourcing|bilans?|sessions?|objet|labels?)";
export const DENIES = new RegExp(
  [
    "^(?:non|no|not|n'|pas|aucune?s?|sans|neant|ni|without|absence|absente?s?|hors|rien|zero|jamais)\\b(?! (?:suite|doute))",
    "^s\\.? ?[/.]? ?o\\.?$",
    `\\b(?:non|pas)(?: encore| ete| pu etre)? ${HELD}`,
    "\\bn(?:e |'|').{0,40}\\b(?:pas|aucune?|jamais|plus|ni|rien)\\b",
    `\\b(?:pas d(?:e |')|aucune?s? |sans )${THING}`,
    "\\bpas eu lieu\\b",
    "(?:sous|inferieure?s?|dessous|<)(?: (?:a|au|aux|le|les|du|des))* seuils?\\b",
  ].join("|"),
);
/** There is one, but it fares badly; or a denial of a removal. */
export const FARES_BADLY =
  /\b(?:non|pas) (?:respect|execut|suivi|conform|obtenu|attein|retir|supprim|enlev|annul|abandon|ecart|dispens|exempt|exclu|lev)/;
/** The same at the end, after what it is about: « clause sociale : non ». */
export const DENIES_AT_END = /[:=] ?0+$|(?:[:=(-]|\s) ?(?:non|no|neant|aucune?|sans objet|faux|false)\)?\.?$/;

export const AFFIRMS_FIRST = /^\(?(?:oui|yes|vrai|true|x|affirmatif)\b/;
export const AFFIRMS_AT_END = /[:=(-] ?(?:oui|yes|vrai|true|x)\)?\.?$/;

/** Sends elsewhere: an answer only where it names the place, as « cf. article 7 du CCAP » does. */
export const REFERS =
  /^(?:voir|vois|cf|c\.f|confer|v\.|se (?:reporter|referer)|consulter|conformement|idem|id\.|see|refer)\b/;
export const PLACE =
  /(?:\b(?:art(?:icles?)?|annexes?|clauses?|chap(?:itre)?|paragraphes?|pages?)\b|§)\.? ?(?:n ?[°o]? ?)?[\divx]/;

/** What is there is held, in some way, or for some lots. */
export const HELD_THERE = new RegExp(
  `\\b(?:${HELD}|valid|(?:clause )?actee?s?$|signe|redig|ajout|maintenu|systematiq|partiel|conforme|en partie|(?:tous|tout|toutes|certains|quelques|plusieurs|sur|pour|les?|uniquement|seulement|\\d) ?(?:les )?lots?\\b|lots? (?:n ?° ?)?\\d|ensemble des lots|au moins une?|(?:il )?y en a|oui\\b)`,
);

/** Describing what is there is saying that it is there: « annexe 3 », « clause d'insertion 5 % », « art. 12 du CCAP », « ESAT ». */
export const DESCRIBES =
  /\b(?:clauses?|criteres?|annexes?|articles?|art|ccap|cctp|rc|ae|insertion|sociale?s?|sociaux|environnement|environnementa(?:le?s?|ux)|rse|reservee?s?|esat|ea|siae|iae|ess|geiq|plie|entreprises? adaptees?|regies? de quartier|facilitat\w*|handicap|heures?|conditions?|execution|labels?|ecolabels?|dechets?|recyclage|recycle\w*|carbone|negociee?s?|negociations?|reunions?|rencontres?|rdv|entretiens?|visio|sourcing|sourcage|bilans?|planifiee?s?|programmee?s?|performance|attribution|specifications?|conditionnelle|annual|clause|criterion|annex|reserved|session|sessions|meeting)\b|%|\d ?(?:h|pts?|points?)\b/;

/** Words that make a description something else than a plain « there is one ». */
export const DOUBTFUL =
  /\b(?:non|no|not|pas|sans|ni|aucune?s?|jamais|voir|cf|sauf|hors|peu|difficile|refus\w*|infruct\w*|manqu\w*|ancien\w*|precedent\w*|report\w*|demand\w*|suspen\w*|expir\w*|gele\w*|option\w*|facultati\w*|plus d[e']|suite|0+ ?(?:h|heures?|%|pts?|points?)|avec m(?:me|r|\.)?)\b|\?/;
/** Words that only look like one. */
export const HARMLESS =
  /\bsans (?:limite|exception|reserve|restriction|minimum|maximum|penalite|plafond|objectif)s?\b/g;
