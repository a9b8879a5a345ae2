/** The name of the body that a workbook suggests. */
import { bodyIn } from "../../src/workbook/body";

test.each([
  ["Registre des marchés – Ville de Lanvern", "Ville de Lanvern"],
  ["Commune de Saint-Armel-le-Port : marchés 2023", "Commune de Saint-Armel-le-Port"],
  ["Département des Hautes-Landes | Suivi 2024", "Département des Hautes-Landes"],
  ["Marchés de la Communauté de communes du Val d’Ombre 2022-2024", "Communauté de communes du Val d’Ombre"],
  ["CHU de Brasmont (direction des achats)", "CHU de Brasmont"],
  ["Suivi des marchés publics 2023", ""],
  ["Édité le 12/03/2024", ""],
])("%s", (line, body) => {
  expect(bodyIn(line)).toBe(body);
});
