/** Bytes that come in pieces and are read as far as they are whole: what is left over is put before the next piece. */

/** "<": stands behind the last byte, so that a loop that looks for a tag needs no other end. */
const SENTINEL = 60;

export class ByteWindow {
  #bytes = new Uint8Array(1 << 17);
  #length = 0;
  /** Bytes that must be there before the next look: nothing is looked at again and again. */
  #wanted = 0;

  /**
   * Adds a piece and has it read. `read` is given the bytes and how many of them count; it says how many it is done with, or −1
   * when it doesn't understand them: then the answer is false.
   */
  push(piece: Uint8Array, read: (bytes: Uint8Array, length: number) => number): boolean {
    const length = this.#length + piece.length;
    if (length >= this.#bytes.length) {
      const roomier = new Uint8Array(length * 2);
      roomier.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = roomier;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = length;
    return length < this.#wanted || this.flush(read);
  }

  /** Has read what is there. */
  flush(read: (bytes: Uint8Array, length: number) => number): boolean {
    this.#bytes[this.#length] = SENTINEL;
    const done = read(this.#bytes, this.#length);
    if (done < 0) return false;
    this.#bytes.copyWithin(0, done, this.#length);
    this.#length -= done;
    this.#wanted = this.#length * 2;
    return true;
  }
}
