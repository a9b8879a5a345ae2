/** Numbers different texts, very many of them: a hash table without an object or a copied key per entry. */

/** Gives each text an id, from 0, in the order in which they come. */
export class TextIds {
  /** How many different texts there are. */
  size = 0;
  private readonly texts: string[] = [];
  /** An id + 1 each; 0 is free. */
  private slots: Int32Array;
  /** The hash of the text of each slot. */
  private hashes: Int32Array;

  /** `expected`: about how many different texts will come; more are taken as well. */
  constructor(expected: number) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.slots = new Int32Array(capacity);
    this.hashes = new Int32Array(capacity);
    this.texts.length = expected;
  }

  /** The id of a text; the former `size` when it is new. */
  idOf(text: string): number {
    const { slots, hashes, texts } = this;
    const mask = slots.length - 1;
    const hash = hashOf(text);
    let slot = hash & mask;
    for (;;) {
      const id = (slots[slot] as number) - 1;
      if (id < 0) break;
      if (hashes[slot] === hash && texts[id] === text) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.size++;
    texts[id] = text;
    slots[slot] = id + 1;
    hashes[slot] = hash;
    if (this.size * 2 > slots.length) this.grow();
    return id;
  }

  private grow(): void {
    const { slots, hashes } = this;
    const capacity = slots.length * 2;
    this.slots = new Int32Array(capacity);
    this.hashes = new Int32Array(capacity);
    slots.forEach((entry, from) => {
      if (entry === 0) return;
      const hash = hashes[from] as number;
      let slot = hash & (capacity - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      this.slots[slot] = entry;
      this.hashes[slot] = hash;
    });
  }
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}
