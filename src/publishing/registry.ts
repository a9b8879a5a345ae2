/** What the national registry of schemes asks for, ready to be copied; what no register tells is left to be completed. */
import type { Assessment } from "../spaser/assessment";
import { formatValue } from "../text/format";
import { publishingTexts } from "../text/publishing";
import type { DataContext } from "./data";

/** Name → value, in the order of the registry. Source: achats-durables.gouv.fr, as seen on 2026-11-27. */
export function registryFields(
  { figures, year }: Assessment,
  { language, body, siren }: DataContext,
): { name: string; value: string }[] {
  const { registry: text } = publishingTexts(language);
  // C6 is the spend through public contracts, in every framework that has it.
  const spend = figures.get(year)?.get("C6");
  const purchases =
    spend && spend.value !== null && spend.definition.unit === "euros"
      ? text.of(formatValue("euros", spend.definition.decimals, spend.value, language), year)
      : "";
  const fields: [name: string, value: string][] = [
    [text.body, body],
    [text.siren, siren],
    [text.kind, ""],
    [text.inhabitants, ""],
    [text.purchases, purchases],
    [text.period, ""],
    [text.joint, ""],
  ];
  return fields.map(([name, value]) => ({ name, value: value === "" ? text.toComplete : value }));
}

/** The same as text. */
export function registryText(assessment: Assessment, context: DataContext): string {
  const { registry: text } = publishingTexts(context.language);
  const lines = registryFields(assessment, context).map(({ name, value }) => text.line(name, value));
  return [text.heading, text.intro, "", ...lines, ""].join("\n");
}
