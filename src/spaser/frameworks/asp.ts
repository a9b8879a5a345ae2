/** The framework of the French public agency ASP, as its report on 2023 prints it. */
import type { Framework } from "../framework";
import { KEY_AXIS } from "../key-figures";
import { ASP_REPORT } from "../law/asp-report";
import { ACCESS } from "./asp-access";
import { ECONOMY } from "./asp-economy";
import { ENVIRONMENT } from "./asp-environment";
import { KEY_FIGURES } from "./asp-key-figures";
import { PRACTICE } from "./asp-practice";
import { SOCIAL } from "./asp-social";

export const ASP: Framework = {
  id: "asp-2023",
  version: "1.0",
  name: {
    fr: "Schéma de promotion des achats publics socialement et écologiquement responsables (SPASER) de l’ASP",
    en: "Scheme for socially and environmentally responsible public procurement (SPASER) of the French agency ASP",
  },
  shortName: { fr: "SPASER de l’ASP", en: "ASP SPASER" },
  source: ASP_REPORT,
  axes: [
    {
      id: "1",
      title: {
        fr: "Promouvoir la pratique de l’achat responsable au sein de l’Agence",
        en: "Promote the practice of responsible procurement within the agency",
      },
      objectives: [
        {
          fr: "Acculturer l’ensemble des acheteurs de l’ASP sur la thématique et les enjeux du développement durable pour l’Agence",
          en: "Make all buyers of the agency familiar with sustainable development and what it means for the agency",
        },
        {
          fr: "Communiquer et intensifier l’échange d’informations",
          en: "Communicate and exchange more information",
        },
      ],
      freeTexts: true,
      indicators: PRACTICE,
    },
    {
      id: "2",
      title: {
        fr: "Faciliter l’insertion sociale des personnes éloignées de l’emploi par l’activité économique et lutter contre les inégalités",
        en: "Ease the social integration through work of people far from employment, and fight inequalities",
      },
      objectives: [
        {
          fr: "Développer et stabiliser une politique d’achats durables relative à l’insertion sociale",
          en: "Develop and settle a sustainable procurement policy for social integration",
        },
        {
          fr: "Lutter contre les discriminations à l’aide de la commande publique",
          en: "Fight discrimination by means of public procurement",
        },
      ],
      freeTexts: true,
      indicators: SOCIAL,
    },
    {
      id: "3",
      title: {
        fr: "Participer à la transition écologique, à la mise en œuvre d’un numérique responsable",
        en: "Take part in the ecological transition and in responsible digital practice",
      },
      objectives: [
        {
          fr: "Développer et stabiliser une politique d’achats durables relative à l’impact environnemental de nos achats",
          en: "Develop and settle a sustainable procurement policy for the environmental impact of our purchases",
        },
        { fr: "Pratiquer un numérique responsable", en: "Practise responsible digital technology" },
      ],
      freeTexts: true,
      indicators: ENVIRONMENT,
    },
    {
      id: "4",
      title: {
        fr: "Garantir une commande publique responsable, équilibrée et transparente comme outil de développement économique",
        en: "Guarantee responsible, balanced and transparent public procurement as a tool of economic development",
      },
      objectives: [
        {
          fr: "Faciliter la pratique et l’accès aux adjudications de l’Agence pour les petites et moyennes entreprises",
          en: "Ease access to the agency’s contracts for small and medium-sized enterprises",
        },
        { fr: "Promouvoir une commande publique accessible", en: "Promote accessible public procurement" },
        {
          fr: "Prévenir toute atteinte au principe d’égalité de traitement",
          en: "Prevent any breach of the principle of equal treatment",
        },
      ],
      freeTexts: true,
      indicators: ACCESS,
    },
    {
      id: "5",
      title: {
        fr: "Réaliser des achats justes et économes en termes d’énergie, de ressources et de prix",
        en: "Make purchases that are fair and sparing of energy, resources and money",
      },
      objectives: [
        {
          fr: "Améliorer l’expression des besoins portés par les projets d’achats",
          en: "Improve how procurement projects express their needs",
        },
        { fr: "Disposer de la meilleure offre possible", en: "Have the best possible tender" },
        {
          fr: "S’assurer d’une exécution optimale de l’achat",
          en: "Make sure that the contract is performed as well as possible",
        },
      ],
      freeTexts: true,
      indicators: ECONOMY,
    },
    {
      id: KEY_AXIS,
      title: { fr: "Chiffres clés", en: "Key figures" },
      objectives: [],
      freeTexts: false,
      indicators: KEY_FIGURES,
    },
  ],
};
