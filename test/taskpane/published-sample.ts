/** Open data as it was published of the sample register, with what differs planted: an amount, a day, a contract less, one more. */
import { SOCIAL } from "../../src/crosscheck/differences";
import { NO, YES, type Register } from "../../src/register/contracts";
import { formatDay } from "../../src/register/cells/days";
import { sampleOpened } from "./sample-opened";

/** Contracts of the register: whose amount, whose day, and which isn't published. */
export const PLANTED = { amount: 0, day: 1, missing: 2 } as const;
export const ONLY_PUBLISHED = { id: "2099-77", objet: "Réfection de la toiture du gymnase" };

/** Where all that the register says of it has one word in the open data. */
function socialOf({ facts }: Register, i: number): object {
  const said = SOCIAL.map((fact) => facts[fact]?.[i] ?? NO);
  const clauseAlone = facts.socialClause?.[i] === YES && said.filter((state) => state !== NO).length === 1;
  const words = clauseAlone ? ["Clause sociale"] : ["Pas de considération sociale"];
  const isPlain = clauseAlone || said.every((state) => state === NO);
  return isPlain ? { considerationsSociales: { considerationSociale: words } } : {};
}

export function publishedSample(): string {
  const register = sampleOpened().register!;
  const contracts = register.contractNumber.flatMap((id, i) => {
    if (i === PLANTED.missing) return [];
    const amount = register.amount[i]!;
    return [
      {
        id,
        objet: register.object[i],
        dateNotification: formatDay(register.notificationDay[i]! + (i === PLANTED.day ? 10 : 0)),
        ...(Number.isNaN(amount) ? {} : { montant: i === PLANTED.amount ? amount * 2 : amount }),
        ...socialOf(register, i),
        titulaires: [{ titulaire: { typeIdentifiant: "SIRET", id: "73282932000074" } }],
      },
    ];
  });
  const more = { ...ONLY_PUBLISHED, dateNotification: "2023-03-01", montant: 410_000 };
  return JSON.stringify({ marches: { marche: [...contracts, more] } });
}
