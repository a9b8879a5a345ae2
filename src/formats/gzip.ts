/** Unpacks a file that was compressed with gzip, as open data often is. */
import { Gunzip } from "fflate";

const STEP = 1 << 16;

export function looksLikeGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes unpacked; "tooLarge" as soon as there are more than `most`, null when they can't be unpacked. */
export function gunzipped(bytes: Uint8Array, most: number): Uint8Array | "tooLarge" | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Gunzip((chunk) => {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < bytes.length && length <= most; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    return null;
  }
  if (length > most) return "tooLarge";
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
