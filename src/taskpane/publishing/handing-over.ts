/**
 * How a file leaves the pane. Excel on the web and on Windows let a pane download; the web views of Mac, iPad and phones don't, and
 * say nothing when asked to. Copying works everywhere.
 */
import { platformOfExcel } from "../office-js";

export interface ReadyFile {
  name: string;
  type: string;
  content: string | Uint8Array;
  /** What is copied: as it is, or formatted for Word. */
  copied: { text: string; html?: string };
}

export type Way = "download" | "copy";

/** The ways that work where the pane runs, the usual one first. */
export function waysHere(): Way[] {
  const platform = platformOfExcel();
  const downloads = platform === null || platform === "OfficeOnline" || platform === "PC";
  return downloads ? ["download", "copy"] : ["copy"];
}

/** Called by a click: browsers let a page download and copy only then. */
export async function handOver(file: ReadyFile, way: Way): Promise<boolean> {
  return way === "download" ? download(file) : copy(file.copied);
}

function download({ name, type, content }: ReadyFile): boolean {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
  return true;
}

/** False when nothing could be copied. */
export async function copy({ text, html }: ReadyFile["copied"]): Promise<boolean> {
  try {
    const parts: Record<string, Blob> = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (html !== undefined) parts["text/html"] = new Blob([html], { type: "text/html" });
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    // The frame that Excel on the web puts a pane into may not write to the clipboard, but it may copy.
    return copyAsBefore(text, html);
  }
}

function copyAsBefore(text: string, html: string | undefined): boolean {
  let done = false;
  const answer = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    done = event.clipboardData !== null;
  };
  document.addEventListener("copy", answer);
  // Nothing else copies in a frame without the right to write to the clipboard.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand("copy");
  document.removeEventListener("copy", answer);
  return done;
}
