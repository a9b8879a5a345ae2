/** A text in the languages of the product. French is the original of every framework. */
export interface Label {
  fr: string;
  en: string;
}
