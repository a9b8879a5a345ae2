/** « Publier »: the year as a page for everybody, with its data. */
import { publicationFiles } from "./files";
import { Preparing } from "./Preparing";

export default function Publish() {
  return <Preparing what="publication" make={publicationFiles} />;
}
