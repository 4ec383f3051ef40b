import { profileOfNumbers } from './numbered-colours.ts'
import { withProfile } from './png-profile.ts'

/** Bytes before the first chunk (PNG, third edition, 5.2). */
const signatureBytes = 8
/** Bytes of a chunk's length, type and checksum (5.3). */
const aroundBytes = 12

/** Chunks that a decoder can do without, but that change what is seen: transparency, colours, and which side is up. */
const seen: readonly string[] = ['tRNS', 'iCCP', 'sRGB', 'gAMA', 'cHRM', 'cICP', 'eXIf']

/** Those that say what its colours are. */
const ofColours: readonly string[] = ['iCCP', 'sRGB', 'gAMA', 'cHRM', 'cICP']

/**
 * A PNG with nothing but its picture. The rest, texts above all, is dropped before a decoder unpacks it: 12 MB of compressed
 * texts become 4 GB in memory. Colours that are described by numbers, which count more than any profile (11.3.2.6: cICP), get
 * the profile of these.
 */
export function pictureOf(png: Uint8Array): Buffer {
  const file = Buffer.from(png.buffer, png.byteOffset, png.length)
  const profile = profileIn(file)
  const picture = Buffer.alloc(file.length)
  let length = file.copy(picture, 0, 0, signatureBytes)
  for (const { type, at, end } of chunksOf(file))
    if (isShown(type) && !(profile && ofColours.includes(type))) length += file.copy(picture, length, at, end)
  return profile ? withProfile(picture.subarray(0, length), profile) : picture.subarray(0, length)
}

/** The profile of the colours that it describes by numbers; null if it does not, or if they are sRGB. */
function profileIn(file: Buffer): Buffer | null {
  for (const { type, at, end } of chunksOf(file))
    if (type === 'cICP' && end - at === aroundBytes + 4)
      return profileOfNumbers(file.readUInt8(at + 8), file.readUInt8(at + 9))
  return null
}

/** Where its chunks are; the last one may be cut off. */
function* chunksOf(file: Buffer): Generator<{ type: string; at: number; end: number }> {
  for (let at = signatureBytes, end = at; at < file.length; at = end) {
    end = at + 8 <= file.length ? at + aroundBytes + file.readUInt32BE(at) : file.length
    yield { type: file.toString('latin1', at + 4, at + 8), at, end }
  }
}

/** A capital letter begins the names of those that no decoder can do without (5.4). */
const isShown = (type: string) => /^[A-Z]/.test(type) || seen.includes(type)
