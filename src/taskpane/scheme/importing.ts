/** A file with a framework, read on this machine; nothing is sent anywhere. */
import { tryText, type Message, type RawDocument } from "../../workbook/team/editing";

/** Far more than a framework takes. */
const MOST_BYTES = 8_000_000;

/** The document, or all that is wrong with it. */
export async function importFile(file: File): Promise<{ document: RawDocument } | { messages: Message[] }> {
  if (file.size > MOST_BYTES)
    return { messages: [{ path: "", about: "", code: "tooLarge", params: { most: MOST_BYTES / 4 } }] };
  return tryText(await file.text());
}
