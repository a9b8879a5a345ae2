/** « Référentiel »: the frameworks there are, and the one that is being written. */
import { EditingProvider, useDraft } from "./editing";
import { Editor } from "./Editor";
import { FrameworkList } from "./FrameworkList";

export default function Scheme() {
  const draft = useDraft();
  if (!draft) return <FrameworkList />;
  return (
    <EditingProvider draft={draft}>
      <Editor draft={draft} />
    </EditingProvider>
  );
}
