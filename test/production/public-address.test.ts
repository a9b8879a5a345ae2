/** Which addresses the build accepts for the add-in. */
import { publicAddress } from "../../packaging/public-address";

test.each([
  ["https://achats.exemple.fr", "https://achats.exemple.fr"],
  ["https://achats.exemple.fr/", "https://achats.exemple.fr"],
  ["https://achats.exemple.fr:8443/spaser/", "https://achats.exemple.fr:8443/spaser"],
  ["https://achats.exemple.fr/outils/spaser", "https://achats.exemple.fr/outils/spaser"],
  ["http://localhost:3000", "http://localhost:3000"],
])("%s is taken as %s", (given, address) => {
  expect(publicAddress(given)).toBe(address);
});

test.each([
  ["http://achats.exemple.fr", "must start with https://"],
  ["http://localhost.exemple.fr", "must start with https://"],
  ["ftp://localhost", "must start with https://"],
  ["achats.exemple.fr", "is not an address"],
  ["https://", "is not an address"],
  ["https://nom:secret@achats.exemple.fr", "nothing else"],
  ["https://achats.exemple.fr/spaser?v=1", "nothing else"],
  ["https://achats.exemple.fr/#pane", "nothing else"],
  ["https://achats.exemple.fr/achats&marches", "nothing else"],
  ["https://achats.exemple.fr/l'outil", "nothing else"],
  ["https://achats.exemple.fr/$&", "nothing else"],
  ["https://achats&marches.fr/spaser", "nothing else"],
])("%s is refused: %s", (given, reason) => {
  expect(() => publicAddress(given)).toThrow(reason);
});
