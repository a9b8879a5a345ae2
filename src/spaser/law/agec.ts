/**
 * The AGEC act of 10 February 2020, article 58, and decree 2024-134: goods from reuse or with recycled matter, by category of goods. The categories are spelt as the schema
 * of the declaration spells them. Of the decree's rates only those that are known are here; the others are left out. Declared
 * within six months: until 30 June of the year after (arrêté of 2025-01-13).
 */
export interface AgecStep {
  /** From this year on. */
  from: 2024 | 2027 | 2030;
  /** Of the yearly spend excl. tax of the category, as fractions. `any`: by reuse or recycled matter. */
  any?: number;
  reuse?: number;
  recycled?: number;
}

export interface AgecCategory {
  label: string;
  steps: readonly AgecStep[];
}

const unknown = (label: string): AgecCategory => ({ label, steps: [] });

export const AGEC_CATEGORIES: readonly AgecCategory[] = [
  {
    label: "Produits textiles à l'exception des équipements de protection individuels",
    steps: [{ from: 2024, reuse: 0.08, recycled: 0.2 }],
  },
  {
    label: "Matériel informatique et téléphonie",
    steps: [
      { from: 2024, any: 0.2 },
      { from: 2027, any: 0.25 },
      { from: 2030, any: 0.3 },
    ],
  },
  unknown("Matériel de reprographie et d'impression"),
  unknown("Consommables d'impression"),
  unknown("Papier"),
  unknown("Fournitures de bureau"),
  unknown("Engins de transport et pièces détachées"),
  unknown("Véhicules et pièces détachées"),
  unknown("Mobilier et aménagement d'intérieur"),
  unknown("Mobilier urbain"),
  unknown("Equipements de collecte de déchets"),
  unknown("Bocaux et flacons"),
  unknown("Articles et équipement sportifs"),
  unknown("Matériel d'entretien des espaces verts"),
  unknown("Bâtiments modulaires ou préfabriqués"),
  unknown("Gros électroménager, y compris appareils professionnels"),
  unknown("Jeux et jouets"),
];
