import pLimit from 'p-limit'
import sharp, { type SharpOptions } from 'sharp'
import { ProblemError } from '../../../contract/problem.ts'
import { kindOf, lacksEnd, withEndMark } from './photo-bytes.ts'

/** The longer side of a stored photo, in pixels. */
const side = 2048
/** Phones make up to 64 megapixels (9,248 × 6,936). More is refused before it is decoded. */
const mostPixels = 65e6
/** Of the photo as it comes, and as it is stored. */
const leastSide = 64
const seconds = 20

/** So many photos are decoded at once: each takes up to 250 MB where it cannot be shrunk while decoding, and a share of libuv's threads. */
const limit = pLimit(2)
const waitingAtMost = 20

// Only these three decoders are ever run, whatever a file calls itself.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
sharp.cache(false)

/**
 * Any JPEG, PNG or WebP, judged by its content, as an upright JPEG of at most 2,048 px without metadata.
 *
 * Throws `not-an-image`, with what is wrong, when it is none that can be read whole, `busy` when too many are waiting.
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

/** What is wrong with a file that is no JPEG, PNG or WebP; null for those. */
function wrongKind(original: Uint8Array, field: string): ProblemError | null {
  const kind = kindOf(original)
  if (kind === 'JPEG' || kind === 'PNG' || kind === 'WebP') return null
  if (original.length === 0) return new ProblemError('photo-empty', { field })
  // iPhones' own format; the decoder for it cannot be shipped.
  if (kind === 'HEIC') return new ProblemError('photo-heic', { field })
  return kind === null
    ? new ProblemError('photo-unreadable', { field })
    : new ProblemError('photo-of-another-kind', { values: { kind }, field })
}

/** What is wrong with a photo's size, by what it says of itself; null when it may be decoded. */
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

/** Decodes a photo of which every pixel is there; JPEG and WebP are shrunk while they are decoded. */
async function readWhole(original: Uint8Array): Promise<Buffer> {
  try {
    return await normalised(original, 'warning')
  } catch (error) {
    // With an end mark it still lacks something, or it lacked nothing else.
    if (cameShort(error)) return normalised(withEndMark(original), 'warning')
    // Cameras write much that a decoder warns of, and nothing is lost by.
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

/** Whether libjpeg was missing data. */
const cameShort = (error: unknown) => /premature end/i.test(String(error))

/** Why a photo of a kind that can be read was not. */
function unreadable(original: Uint8Array, error: unknown, field: string): ProblemError {
  if (/timeout/i.test(String(error))) return new ProblemError('photo-takes-too-long', { field })
  return new ProblemError(cameShort(error) || lacksEnd(original) ? 'photo-incomplete' : 'photo-damaged', { field })
}
