/** Longest first, so that no core waits for the other at the end. jest knows how long files take only where it has run before. */
import Sequencer from "@jest/test-sequencer";

/** What takes more than a fortieth of all tests, longest first. */
const LONG = [
  "faults/matrix",
  "register/fuzz",
  "life/random",
  "moments/automatic-recognition",
  "hostile/hostile-files",
  "taskpane/results",
  "life/years",
  "hostile/read-back",
  "faults/random",
  "spaser/invariants",
];

const rank = ({ path }) => {
  const place = LONG.findIndex((name) => path.replaceAll("\\", "/").includes(`test/${name}.`));
  return place < 0 ? LONG.length : place;
};

export default class LongestFirst extends Sequencer {
  /** The known ones, then the others as jest would have them. */
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
