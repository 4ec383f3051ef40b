/** File signatures in hex, and common names of the types. */
const kinds: [RegExp, string][] = [
  [/^ffd8ff/, 'JPEG'],
  [/^89504e470d0a1a0a/, 'PNG'],
  [/^52494646.{8}57454250/, 'WebP'],
  [/^1a45dfa3|^52494646.{8}41564920/, 'a video'],
  [/^47494638/, 'a GIF'],
  [/^(49492a00|4d4d002a)/, 'a TIFF or a raw photo'],
  [/^424d.{8}00000000/, 'a BMP'],
  [/^25504446/, 'a PDF'],
  [/^(ff0a|0000000c4a584c20)/, 'a JPEG XL'],
  [/^504b0304/, 'an archive'],
]

/** Brands of boxed files (ISO/IEC 14496-12, 4.3), the most telling first: `mif1` only says that a picture is inside. */
const brands: [RegExp, string][] = [
  [/^avis$/, 'an animated AVIF'],
  [/^avif$/, 'AVIF'],
  [/^he[iv][cmsx]$/, 'HEIC'],
  [/^m[is]f1$/, 'HEIC'],
  [/^crx $/, 'a TIFF or a raw photo'],
]

/** What a file of boxes is, by its brands; null if it is none. */
function boxedKind(start: Buffer): string | null {
  if (start.toString('latin1', 4, 8) !== 'ftyp') return null
  const told = start.toString('latin1', 8, Math.max(12, start.readUInt32BE(0))).match(/.{4}/gs) ?? []
  return brands.find(([brand]) => told.some((one) => brand.test(one)))?.[1] ?? 'a video'
}

/** A file's type by its first bytes, worded for a sentence; null if unknown. */
export function kindOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 512))
  const known = boxedKind(start) ?? kinds.find(([beginning]) => beginning.test(start.toString('hex')))?.[1]
  if (known !== undefined) return known
  const text = start.toString('utf8')
  return /<svg\b/i.test(text) ? 'an SVG' : /<(!doctype )?html\b/i.test(text) ? 'a web page' : null
}

/** A JPEG with its end mark (ITU T.81, B.1.1.3: FF D9), even if half of it is already there. */
export function withEndMark(jpeg: Uint8Array): Buffer {
  const end = jpeg.at(-1) === 0xff ? jpeg.length - 1 : jpeg.length
  return Buffer.concat([jpeg.subarray(0, end), Buffer.from([0xff, 0xd9])])
}

/** Whether a PNG, WebP, AVIF or HEIC is truncated, by its own structure. */
export function lacksEnd(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  switch (kindOf(bytes)) {
    case 'PNG':
      return !file.includes('IEND')
    case 'WebP':
      return file.readUInt32LE(4) + 8 > file.length
    case 'AVIF':
    case 'HEIC':
      return lacksBox(file)
    default:
      return false
  }
}

/** Whether the last box ends after the file does (ISO/IEC 14496-12, 4.2: a size of 0 reaches to the end, 1 is followed by 64 bits). */
function lacksBox(file: Buffer): boolean {
  let at = 0
  while (at + 16 <= file.length) {
    const size = file.readUInt32BE(at)
    if (size === 0) return false
    at += size === 1 ? Number(file.readBigUInt64BE(at + 8)) : Math.max(8, size)
  }
  return at > file.length
}
