import pLimit from 'p-limit'
import sharp, { type SharpOptions } from 'sharp'
import { ProblemError } from '../../../contract/problem.ts'
import { kindOf, lacksEnd, withEndMark } from './photo-bytes.ts'

/** The longer side of a stored photo, in pixels. */
const side = 2048
/** Phones take up to 64 megapixels (9,248 × 6,936). Larger photos are refused before decoding. */
const mostPixels = 65e6
/** Minimum side in pixels, both as received and as stored. */
const leastSide = 64
const seconds = 20

/** Maximum concurrent decodings: each takes a share of libuv's threads, and up to 250 MB if unable to shrink. */
const limit = pLimit(2)
const waitingAtMost = 20

// Only these three decoders ever run, whatever type a file claims.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
sharp.cache(false)

/**
 * Converts any JPEG, PNG or WebP, detected by content, to an upright JPEG of at most 2,048 px without metadata.
 *
 * Throws `not-an-image`, with the reason, if it cannot be decoded completely, and `busy` if too many are waiting.
 */
export async function normalisePhoto(original: Uint8Array, field: string): Promise<Buffer> {
  if (limit.pendingCount >= waitingAtMost) throw new ProblemError('photos-busy', { retryAfter: 5 })
  return limit(async () => {
    const wrong = wrongKind(original, field) ?? (await wrongShape(original, field))
    if (wrong !== null) throw wrong
    try {
      return await readWhole(original)
    } catch (error) {
      throw unreadable(original, error, field)
    }
  })
}

/** The problem with a file that is not a JPEG, PNG or WebP; null if it is one. */
function wrongKind(original: Uint8Array, field: string): ProblemError | null {
  const kind = kindOf(original)
  if (kind === 'JPEG' || kind === 'PNG' || kind === 'WebP') return null
  if (original.length === 0) return new ProblemError('photo-empty', { field })
  // The iPhone's native format; a decoder for it cannot be shipped.
  if (kind === 'HEIC') return new ProblemError('photo-heic', { field })
  return kind === null
    ? new ProblemError('photo-unreadable', { field })
    : new ProblemError('photo-of-another-kind', { values: { kind }, field })
}

/** The problem with a photo's size according to its header; null if it may be decoded. */
async function wrongShape(original: Uint8Array, field: string): Promise<ProblemError | null> {
  const told = await sharp(original, { limitInputPixels: false, failOn: 'none' })
    .metadata()
    .catch((error: unknown) => unreadable(original, error, field))
  if (told instanceof ProblemError) return told
  const { width, height, pages } = told
  if (Math.min(width, height) < leastSide)
    return new ProblemError('photo-too-small', { values: { width, height }, field })
  if (Math.max(width, height) / Math.min(width, height) > side / leastSide)
    return new ProblemError('photo-too-narrow', { field })
  if (pages && pages > 1) return new ProblemError('photo-animated', { field })
  if (width * height > mostPixels)
    return new ProblemError('photo-too-many-pixels', {
      values: { width, height, megapixels: mostPixels / 1e6 },
      field,
    })
  return null
}

/** Decodes a photo if all of its pixels are there; JPEG and WebP are shrunk while decoding. */
async function readWhole(original: Uint8Array): Promise<Buffer> {
  try {
    return await normalised(original, 'warning')
  } catch (error) {
    // If decoding succeeds with an end mark, only the mark was missing.
    if (cameShort(error)) return normalised(withEndMark(original), 'warning')
    // Cameras write much that is harmless but triggers decoder warnings.
    return normalised(original, 'error')
  }
}

function normalised(photo: Uint8Array, failOn: NonNullable<SharpOptions['failOn']>): Promise<Buffer> {
  return sharp(photo, { limitInputPixels: mostPixels, failOn, sequentialRead: true })
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
