/** What a zip archive says it holds, read from its directory before anything is unpacked; and its entries, never larger than that. */
import { Inflate } from "fflate";
import { checksum } from "./checksum";

export interface ZipEntry {
  name: string;
  /** 0: stored as it is; 8: deflated. */
  method: number;
  encrypted: boolean;
  /** CRC-32 of the bytes when unpacked. */
  checksum: number;
  compressed: number;
  size: number;
  /** Where the entry's own header stands. */
  offset: number;
}

/**
 * Why an archive or an entry can't be unpacked: torn, changed since it was packed, under a password, packed in a way that Excel
 * doesn't use, or written for sizes beyond 4 GB.
 */
export type ZipProblem = "truncated" | "changed" | "encrypted" | "compression" | "zip64";

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_LARGE_DIRECTORY = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LARGE_END_LENGTH = 20;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;
const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** What stands in place of a size or a place that is told elsewhere, for sizes beyond 4 GB. */
const ELSEWHERE = 0xffffffff;
/** What is inflated at once: at most a thousand times as large when unpacked. */
const STEP = 32 * 1024;

/** True when the file begins like a zip archive. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The entries of an archive, or why its directory can't be read. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | ZipProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return "truncated";
  const large = end - LARGE_END_LENGTH;
  if (large >= 0 && view.getUint32(large, true) === END_OF_LARGE_DIRECTORY) return "zip64";
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return "truncated";
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return "truncated";
    const entry = {
      name: names.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ([entry.compressed, entry.size, entry.offset].includes(ELSEWHERE)) return "zip64";
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The bytes of an entry, or why there are none: it is not as large as the directory says, or not the same. */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array | ZipProblem {
  const packed = packedBytes(bytes, entry);
  if (typeof packed === "string") return packed;
  if (entry.method === STORED) return checksum(packed) === entry.checksum ? packed : "changed";
  const whole = new Uint8Array(entry.size);
  let length = 0;
  const problem = unpackedInPieces(bytes, entry, (piece) => {
    whole.set(piece, length);
    length += piece.length;
    return true;
  });
  return problem === null || problem === "stopped" ? whole : problem;
}

/**
 * Hands over the bytes of an entry piece by piece, never more than the directory says; a piece is there during the call only.
 * `take` answers false to stop. Null at a good end: what was taken before is not to be used otherwise.
 */
export function unpackedInPieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array) => boolean,
): ZipProblem | "stopped" | null {
  const packed = packedBytes(bytes, entry);
  if (typeof packed === "string") return packed;
  let [length, sum, goesOn] = [0, 0, true];
  const piece = (part: Uint8Array) => {
    length += part.length;
    if (length > entry.size || !goesOn) return;
    sum = checksum(part, sum);
    goesOn = take(part);
  };
  const stream = entry.method === STORED ? null : new Inflate(piece);
  try {
    for (let at = 0; at < packed.length && length <= entry.size && goesOn; at += STEP) {
      const part = packed.subarray(at, at + STEP);
      if (stream) stream.push(part, at + STEP >= packed.length);
      else piece(part);
    }
  } catch {
    return "truncated";
  }
  if (!goesOn) return "stopped";
  if (length !== entry.size) return "truncated";
  return sum === entry.checksum ? null : "changed";
}

/** The bytes of an entry as they are packed, or why it isn't unpacked. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | ZipProblem {
  const { method, compressed, size, offset } = entry;
  if (entry.encrypted) return "encrypted";
  if (method !== STORED && method !== DEFLATED) return "compression";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + HEADER_LENGTH > bytes.length || view.getUint32(offset, true) !== HEADER) return "truncated";
  const start =
    offset + HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + compressed);
  return packed.length !== compressed || (method === STORED && compressed !== size) ? "truncated" : packed;
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
