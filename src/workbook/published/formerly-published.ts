/** A year as earlier versions of this product kept it: it becomes a `PublishedYear` when it is next computed. */
export interface FormerlyPublished {
  day: number;
  minutes: number;
  frameworkVersion: string;
  figures: Record<
    string,
    { value: number | null; numerator: number | null; population: number | null; target: number | null }
  >;
  /** « number|lot|day », or a place, → one digit per indicator of `order`. */
  order: string[];
  contracts: Record<string, string>;
}
