/** « Rapport annuel »: the year as a Word file. */
import { reportFiles } from "./files";
import { Preparing } from "./Preparing";

export default function Report() {
  return <Preparing what="report" make={reportFiles} />;
}
