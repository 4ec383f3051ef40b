/** Bytes before the first chunk (PNG, third edition, 5.2). */
const signatureBytes = 8
/** Bytes of a chunk's length, type and checksum (5.3). */
const aroundBytes = 12

/** Chunks that a decoder can do without, but that change what is seen: transparency, colours, and which side is up. */
const seen: readonly string[] = ['tRNS', 'iCCP', 'sRGB', 'gAMA', 'cHRM', 'cICP', 'eXIf']

/**
 * A PNG with nothing but its picture. The rest, texts above all, is dropped before a decoder unpacks it: 12 MB of compressed
 * texts become 4 GB in memory.
 */
export function pictureOf(png: Uint8Array): Buffer {
  const file = Buffer.from(png.buffer, png.byteOffset, png.length)
  const picture = Buffer.alloc(file.length)
  let length = file.copy(picture, 0, 0, signatureBytes)
  for (let at = signatureBytes; at < file.length; ) {
    const end = at + 8 <= file.length ? at + aroundBytes + file.readUInt32BE(at) : file.length
    if (isShown(file.toString('latin1', at + 4, at + 8))) length += file.copy(picture, length, at, end)
    at = end
  }
  return picture.subarray(0, length)
}

/** A capital letter begins the names of those that no decoder can do without (5.4). */
const isShown = (type: string) => /^[A-Z]/.test(type) || seen.includes(type)
