/** The bodies of a joint scheme in a cut by buyer: each is one group however the register names it, and has targets of its own. */
import { plain } from "../../register/cells/plain-text";
import type { Inputs } from "../assessment";
import type { Chosen } from "../choosing";
import type { Buyer, Framework, IndicatorDefinition } from "../framework";
import type { Workings } from "../workings";

/** What the figures of a part are held against. */
export type Terms = Pick<Workings, "chosen" | "inputs">;

/** The bodies by every way in which the register's column may name them, written plainly. */
export function bodiesByName(buyers: readonly Buyer[]): Map<string, Buyer> {
  return new Map(
    buyers.flatMap((buyer) =>
      [buyer.name.fr, buyer.name.en, ...buyer.named].map((name) => [plain(name), buyer] as const),
    ),
  );
}

/**
 * The indicators that a body has in a joint scheme, as those of all together are numbered: its own targets stand in the places of
 * theirs. The indicators of one body alone are left out, since the whole group is of one.
 */
export function termsOf(buyer: Buyer, { axes }: Framework, { chosen, inputs }: Terms): Terms {
  const all = axes.flatMap(({ indicators }) => indicators);
  const own = (id: string) => all.find((one) => one.buyer === buyer.id && one.id === `${id}.${buyer.id}`);
  const targets: Inputs["targets"] = {};
  for (const [year, typed] of Object.entries(inputs.targets)) {
    const ofYear = { ...typed };
    for (const { id, perBuyer } of all) {
      if (!perBuyer) continue;
      const ownTarget = typed[`${id}.${buyer.id}`];
      if (ownTarget === undefined) delete ofYear[id];
      else ofYear[id] = ownTarget;
    }
    targets[Number(year)] = ofYear;
  }
  const withTarget = (definition: IndicatorDefinition): IndicatorDefinition => {
    const ofBuyer = definition.perBuyer && own(definition.id);
    return ofBuyer ? { ...definition, target: ofBuyer.target } : definition;
  };
  return {
    chosen: chosen.flatMap((one): Chosen[] =>
      one.definition.buyer ? [] : [{ ...one, definition: withTarget(one.definition) }],
    ),
    inputs: { ...inputs, targets },
  };
}
