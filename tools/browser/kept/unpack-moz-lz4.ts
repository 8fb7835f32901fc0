const MAGIC = 'mozLz40\0';
const HEADER = MAGIC.length + 4;
const SHORTEST_MATCH = 4;

/** Whether bytes are packed as Firefox packs its sessions: its own eight letters, the size, and one block of LZ4. */
export function isMozLz4(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, MAGIC.length) === MAGIC && bytes.length > HEADER;
}

/** What such bytes hold, as far as they go: a browser may be writing them (https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md). */
export function unpackMozLz4(bytes: Buffer): Buffer {
  const out = Buffer.alloc(bytes.readUInt32LE(MAGIC.length));
  let from = HEADER;
  let to = 0;
  // A number of four bits goes on in the bytes that follow, as long as they are full.
  const lengthOf = (bits: number) => {
    let length = bits;
    for (let more = bits === 15 ? 255 : 0; more === 255; ) {
      more = bytes[from++] ?? 0;
      length += more;
    }
    return length;
  };
  while (from < bytes.length) {
    const token = bytes[from++] as number;
    const literals = lengthOf(token >> 4);
    to += bytes.copy(out, to, from, from + literals);
    from += literals;
    // The last part has letters alone. So has one that is still being written.
    if (from + 2 > bytes.length) break;
    const back = bytes.readUInt16LE(from);
    from += 2;
    // It may reach into what it is just writing.
    for (let left = lengthOf(token & 15) + SHORTEST_MATCH; left > 0 && to < out.length; left--, to++)
      out[to] = out[to - back] ?? 0;
  }
  return out.subarray(0, to);
}
