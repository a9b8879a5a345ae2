/** Registers that are no register of contracts: the headers that only they have, and what their sheets are called. */

export type OtherRegister =
  | "subsidies"
  | "deliberations"
  | "staff"
  | "budget"
  | "inventory"
  | "orders"
  | "notices"
  | "permits"
  | "leases"
  | "claims"
  | "concessions"
  | "agreements";

export interface OtherRegisterSigns {
  /** Of the sheet, the file or a title line, in plain text. */
  called: RegExp;
  /** Each is a sign of its own; wordings of one sign are separated by « | ». */
  signs: string[];
}

export const OTHER_REGISTERS: Record<OtherRegister, OtherRegisterSigns> = {
  subsidies: {
    called: /subvention|aides? aux associations|\bgrants?\b|subsid/,
    signs: [
      "nomAttribuant|idAttribuant|Attribuant|Financeur|Grantor",
      "nomBeneficiaire|idBeneficiaire|Nom du bénéficiaire|Association bénéficiaire|Bénéficiaire|Association|Grantee|Recipient",
      "conditionsVersement|Conditions de versement|Modalités de versement",
      "datesPeriodeVersement|Période de versement|Date de versement",
      "dateConvention|Date de convention|Date de la convention",
      "referenceDecision|Référence de la décision",
      "notificationUE|Notification UE|idRAE",
      "pourcentageSubvention|Pourcentage de la subvention|Taux de subvention",
      "rnaBeneficiaire|N° RNA",
      "Montant de la subvention|Subvention|Subvention accordée|Subvention demandée|Montant voté|Montant accordé|Grant amount",
      "Dossier de subvention|Objet de la subvention|Type d'aide|Nature de la subvention",
    ],
  },
  deliberations: {
    called:
      /deliberation|conseil (?:municipal|communautaire|departemental|regional|d'administration)|decisions du maire|recueil des actes/,
    signs: [
      "Numéro de délibération|N° délibération|DELIB_ID|Délibération|Référence de la délibération",
      "Date de délibération|DELIB_DATE|Date de séance|Date du conseil|Séance",
      "DELIB_MATIERE_NOM|DELIB_MATIERE_CODE|Matière|Code matière",
      "Rapporteur|Élu rapporteur",
      "VOTE_POUR|Votes pour|Pour",
      "VOTE_CONTRE|Votes contre|Contre",
      "VOTE_ABSTENTION|Abstentions|Abstention",
      "VOTE_EFFECTIF|VOTE_REEL|Votants|Nombre de votants|Présents",
      "PREF_ID|PREF_DATE",
      "DELIB_OBJET|DELIB_URL|Objet de la délibération",
    ],
  },
  staff: {
    called: /\bagents?\b|personnel|effectifs?|ressources humaines|\brh\b|\bstaff\b|employees?|salaries/,
    signs: [
      "Matricule|N° agent|Employee number",
      "Prénom|First name",
      "Grade|Cadre d'emplois|Corps",
      "Échelon|Indice majoré|Indice",
      "Date d'embauche|Date d'entrée|Date de recrutement|Hire date",
      "Date de naissance|Âge|Birth date",
      "Poste|Emploi|Fonction|Intitulé du poste|Job title",
      "Quotité|Temps de travail|Temps partiel|ETP",
      "Salaire|Traitement brut|Rémunération|Salary",
      "CDI / CDD|Titulaire / contractuel|Statut de l'agent",
      "Congés|Absences|Jours de congé",
      "Nom de l'agent|Agent",
    ],
  },
  budget: {
    called: /budget|comptes? administratifs?|execution budgetaire|balance|grand livre/,
    signs: [
      "Chapitre|Chapitre budgétaire",
      "Article|Article budgétaire|Compte budgétaire|Compte",
      "Imputation|Imputation budgétaire|Ligne budgétaire|Ligne de crédit",
      "Budget primitif|BP|Crédits votés|Montant voté au budget",
      "Crédits ouverts|Crédits disponibles|Disponible|Budget alloué",
      "Compte administratif|Réalisations|Total réalisé",
      "Restes à réaliser|Reste à engager|Reste à mandater",
      "Section|Section budgétaire|Sens",
      "Recettes|Recette",
      "Taux d'exécution|Taux de consommation|Taux de réalisation",
      "Décision modificative|Virement de crédits",
      "Autorisation de programme|Autorisation d'engagement",
    ],
  },
  inventory: {
    called:
      /inventaire|materiels?\b|parc (?:auto|informatique|de )|immobilisations?|equipements?|vehicules?|inventory|assets?\b|stocks?\b/,
    signs: [
      "Numéro d'inventaire|N° inventaire|Code inventaire|Asset number",
      "Numéro de série|N° de série|Serial number",
      "Marque|Constructeur|Fabricant|Brand",
      "Modèle|Model",
      "Date d'acquisition|Date d'achat|Date de mise en service|Purchase date",
      "Fin de garantie|Garantie|Durée de garantie|Date de fin de garantie",
      "Emplacement|Localisation|Bâtiment|Salle|Location",
      "Immatriculation|Kilométrage|Carburant",
      "Valeur nette comptable|VNC|Amortissement|Durée d'amortissement|Valeur d'achat",
      "Quantité en stock|Stock|Seuil d'alerte",
      "Affecté à|Utilisateur|Attribué à",
      "État du matériel|Type de matériel",
    ],
  },
  orders: {
    called: /\bbdc\b|\bbc\b|bons? de commande|commandes?\b|purchase orders?/,
    signs: [
      "Numéro de bon de commande|N° BC|N° bon de commande|N° de commande|Order number",
      "Date de commande|Date du bon de commande|Order date",
      "Quantité|Qté|Quantity",
      "Prix unitaire|PU HT|Unit price",
      "Date de livraison|Livré le|Delivery date",
      "Référence article|Code article|Article commandé",
      "Montant de la commande|Montant commandé",
    ],
  },
  notices: {
    called:
      /avis (?:publies|de (?:marche|publicite|pub)|d'attribution|d'appel)|\bboamp\b|\bjoue\b|publicites?\b|annonces legales|\bjal\b|tender notices?|contract notices?/,
    signs: [
      "N° avis|N° de l'avis|Numéro d'annonce|N° annonce|N° BOAMP|N° JOUE|Notice number",
      "Support|Support de publicité|Journal|Journal d'annonces légales|BOAMP|JOUE",
      "Type d'avis|Nature de l'avis|Avis|Notice type",
      "Date de publication|Date de parution|Publié le|Date de mise en ligne|Publication date",
      "Date limite de remise des offres|Date limite de réception des offres|DLRO|Deadline|Date d'envoi à la publication|Date d'envoi de l'avis|Date d'envoi",
      "Nombre de retraits|Nombre de visites|Nombre de téléchargements",
      "Lien de l'avis|URL de l'avis",
    ],
  },
  permits: {
    called: /urbanisme|permis|autorisations? d'|declarations? prealables?|permits?\b/,
    signs: [
      "Pétitionnaire|Demandeur|Applicant",
      "Numéro de permis|N° permis|N° d'autorisation|Type d'autorisation",
      "Parcelle|Parcelle cadastrale|Référence cadastrale|Section cadastrale",
      "Surface de plancher|Surface du terrain|Surface|SHON",
      "Date de dépôt|Date de dépôt du dossier|Déposé le",
      "Date de décision|Décision rendue le",
      "Adresse du terrain|Adresse des travaux|Adresse du projet",
    ],
  },
  leases: {
    called: /\bbaux\b|\bbail\b|locations?\b|loyers?|leases?\b|occupation du domaine/,
    signs: [
      "Bailleur|Propriétaire|Landlord",
      "Preneur|Locataire|Occupant|Tenant",
      "Loyer|Loyer annuel|Loyer mensuel|Montant du loyer|Redevance d'occupation|Rent",
      "Surface louée|Surface",
      "Adresse du bien|Adresse du local|Désignation du bien",
      "Type de bail|N° bail|Date du bail",
      "Dépôt de garantie|Indice de révision du loyer",
    ],
  },
  claims: {
    called: /sinistres?|contentieux|litiges?|claims?\b/,
    signs: [
      "N° sinistre|Numéro de sinistre|Référence sinistre|Claim number",
      "Date du sinistre|Date de survenance|Date de déclaration",
      "Assureur|Compagnie d'assurance|Expert",
      "Franchise|Indemnité|Montant de l'indemnité",
      "Requérant|Tribunal|Juridiction|Avocat",
      "Nature du sinistre|Type de sinistre",
    ],
  },
  concessions: {
    called: /concessions?\b|delegations? de service public|\bdsp\b/,
    signs: [
      "autoriteConcedante.id|autoriteConcedante.nom|Autorité concédante|Autorité délégante|Délégant|Concédant",
      "concessionnaires.id|concessionnaires.denominationSociale|Concessionnaire|Concessionnaires|Délégataire",
      "valeurGlobale|Valeur globale|Valeur de la concession",
      "donneesExecution|Données d'exécution|donneesExecution.depensesInvestissement|donneesExecution.tarifs.tarif",
      "montantSubventionPublique|Montant des subventions publiques",
      "Redevance|Redevance de concession|Redevance annuelle",
    ],
  },
  agreements: {
    called: /conventions?\b|partenariats?|mecenat|partnerships?/,
    signs: [
      "N° convention|Numéro de convention|Référence de la convention|Convention",
      "Partenaire|Partenaires|Nom du partenaire|Mécène|Partner",
      "Type de convention|Nature de la convention",
      "Objet de la convention|Objet du partenariat",
      "Date de signature de la convention|Date de convention",
      "Engagements du partenaire|Contrepartie|Contreparties",
    ],
  },
};
