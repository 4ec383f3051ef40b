/** File signatures in hex, and common names of the types. */
const kinds: [RegExp, string][] = [
  [/^ffd8ff/, 'JPEG'],
  [/^89504e470d0a1a0a/, 'PNG'],
  [/^52494646.{8}57454250/, 'WebP'],
  [/^.{8}66747970(686569|686576|6d6966|6d7366)/, 'HEIC'],
  [/^.{8}66747970617669/, 'an AVIF'],
  [/^.{8}66747970|^1a45dfa3|^52494646.{8}41564920/, 'a video'],
  [/^47494638/, 'a GIF'],
  [/^(49492a00|4d4d002a)/, 'a TIFF or a raw photo'],
  [/^424d.{8}00000000/, 'a BMP'],
  [/^25504446/, 'a PDF'],
  [/^(ff0a|0000000c4a584c20)/, 'a JPEG XL'],
  [/^504b0304/, 'an archive'],
]

/** A file's type by its first bytes, worded for a sentence; null if unknown. */
export function kindOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 512))
  const known = kinds.find(([beginning]) => beginning.test(start.toString('hex')))?.[1]
  if (known !== undefined) return known
  const text = start.toString('utf8')
  return /<svg\b/i.test(text) ? 'an SVG' : /<(!doctype )?html\b/i.test(text) ? 'a web page' : null
}

/** A JPEG with its end mark (ITU T.81, B.1.1.3: FF D9), even if half of it is already there. */
export function withEndMark(jpeg: Uint8Array): Buffer {
  const end = jpeg.at(-1) === 0xff ? jpeg.length - 1 : jpeg.length
  return Buffer.concat([jpeg.subarray(0, end), Buffer.from([0xff, 0xd9])])
}

/** Whether a PNG or WebP is truncated, by its own structure. */
export function lacksEnd(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  switch (kindOf(bytes)) {
    case 'PNG':
      return !file.includes('IEND')
    case 'WebP':
      return file.readUInt32LE(4) + 8 > file.length
    default:
      return false
  }
}
