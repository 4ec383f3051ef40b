import pLimit from 'p-limit'
import sharp, { type Metadata, type SharpOptions } from 'sharp'
import { ProblemError } from '../../../contract/problem.ts'
import { decodeHeic } from './decode-heic.ts'
import { scansIn } from './jpeg-scans.ts'
import { profileOfHeif } from './numbered-colours.ts'
import { kindOf, lacksEnd, withEndMark } from './photo-bytes.ts'
import { side } from './photo-shape.ts'
import { pictureOf } from './png-picture.ts'
import { withProfile } from './png-profile.ts'
import { requireShape } from './require-shape.ts'

/**
 * Pixels at most, refused by the header alone. A JPEG that is not progressive is shrunk while decoding, whatever its size:
 * phones make up to 201 megapixels (16,384 × 12,288). Others are held whole, AVIF several times over: bench/photo-memory.ts
 * says what they take.
 */
const mostShrunk = 205e6
const mostWhole = 65e6
const mostAvif = 25e6
/** What those 65 megapixels take at three bytes each: an interlaced PNG with deeper pixels may have fewer. */
const mostHeld = 3 * mostWhole
const seconds = 20
/** Encoders write about ten. libjpeg reads all before the time above counts: at 64 megapixels, 1,000 take 6 s. */
const mostScans = 100

/** Maximum concurrent decodings: each takes a share of libuv's threads, and up to 410 MB if unable to shrink. */
const limit = pLimit(2)
const waitingAtMost = 20

// Only these decoders ever run here, whatever type a file claims. That of HEIF knows no codec but AVIF's.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
})
sharp.cache(false)

/**
 * Converts any JPEG, PNG, WebP, AVIF or HEIC, detected by content, to an upright JPEG of at most 2,048 px in sRGB without
 * metadata: of several pictures in one file the first, or the one it calls its own.
 *
 * Throws `not-an-image`, with the reason, if it cannot be decoded completely, and `busy` if too many are waiting.
 */
export async function normalisePhoto(original: Uint8Array, field: string): Promise<Buffer> {
  if (limit.pendingCount >= waitingAtMost) throw new ProblemError('photos-busy', { retryAfter: 5 })
  const photo = await decodable(original, field)
  return limit(async () => {
    const mostPixels = await judgedShape(photo, field)
    try {
      return await readWhole(await withProfileOfNumbers(photo, mostPixels), mostPixels)
    } catch (error) {
      throw unreadable(photo, error, field)
    }
  })
}

/** The photo as sharp can decode it; throws `not-an-image` for what is no photo. */
async function decodable(original: Uint8Array, field: string): Promise<Uint8Array> {
  const kind = kindOf(original)
  switch (kind) {
    case 'PNG':
      return pictureOf(original)
    case 'JPEG':
      if (scansIn(original) > mostScans) throw new ProblemError('photo-takes-too-long', { field })
      return original
    case 'WebP':
    case 'AVIF':
      return original
    case 'HEIC':
      if (lacksEnd(original)) throw new ProblemError('photo-incomplete', { field })
      return decodeHeic(original, mostWhole, field)
    case null:
      throw new ProblemError(original.length === 0 ? 'photo-empty' : 'photo-unreadable', { field })
    default:
      throw new ProblemError('photo-of-another-kind', { values: { kind }, field })
  }
}

/** How many pixels a photo may have; throws `not-an-image` if, by its header, it may not be decoded. */
async function judgedShape(photo: Uint8Array, field: string): Promise<number> {
  const told = await sharp(photo, { limitInputPixels: false, failOn: 'none' })
    .metadata()
    .catch((error: unknown) => {
      throw unreadable(photo, error, field)
    })
  const mostPixels = mostPixelsOf(told)
  requireShape(told.width, told.height, mostPixels, field)
  return mostPixels
}

function mostPixelsOf({ format, isProgressive, channels, depth }: Metadata): number {
  if (format === 'heif') return mostAvif
  if (format === 'png' && isProgressive) {
    const bytes = channels * (depth === 'ushort' ? 2 : 1)
    return Math.min(mostWhole, Math.floor(mostHeld / bytes / 1e6) * 1e6)
  }
  return format === 'jpeg' && !isProgressive ? mostShrunk : mostWhole
}

/** Decodes a photo if all of its pixels are there; JPEG and WebP are shrunk while decoding. */
async function readWhole(photo: Uint8Array, limitInputPixels: number): Promise<Buffer> {
  try {
    return await normalised(photo, { limitInputPixels, failOn: 'warning' })
  } catch (error) {
    // If decoding succeeds with an end mark, only the mark was missing.
    if (cameShort(error)) return normalised(withEndMark(photo), { limitInputPixels, failOn: 'warning' })
    // Cameras write much that is harmless but triggers decoder warnings.
    return normalised(photo, { limitInputPixels, failOn: 'error' })
  }
}

/** An AVIF that describes its colours by numbers as a PNG with their profile; any other photo as it is. */
async function withProfileOfNumbers(photo: Uint8Array, limitInputPixels: number): Promise<Uint8Array> {
  const profile = kindOf(photo) === 'AVIF' ? profileOfHeif(photo) : null
  if (!profile) return photo
  const png = await sharp(photo, { limitInputPixels, failOn: 'error' })
    .rotate()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .timeout({ seconds })
    .toBuffer()
  return withProfile(png, profile)
}

async function normalised(photo: Uint8Array, options: SharpOptions): Promise<Buffer> {
  const { icc, space } = await sharp(photo, options).metadata()
  const image = sharp(photo, { ...options, sequentialRead: true })
  // sharp works on 16 bits with a profile in Display P3, and leaves them there unless told otherwise.
  if (icc && space === 'rgb16') image.withIccProfile('srgb', { attach: false })
  return image
    .rotate()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 90 })
    .timeout({ seconds })
    .toBuffer()
}

/** Whether libjpeg ran out of data. */
const cameShort = (error: unknown) => /premature end/i.test(String(error))

/** Why a photo of a supported type could not be decoded. */
function unreadable(original: Uint8Array, error: unknown, field: string): ProblemError {
  if (/timeout/i.test(String(error))) return new ProblemError('photo-takes-too-long', { field })
  return new ProblemError(cameShort(error) || lacksEnd(original) ? 'photo-incomplete' : 'photo-damaged', { field })
}
