import pLimit from 'p-limit'
import sharp from 'sharp'
import { ProblemError } from '../../../contract/problem.ts'

/** The longer side of a stored photo, in pixels. */
const side = 2048
/** A photo of 50 megapixels decodes to 150 MB; more is refused before it is decoded. */
const mostPixels = 50e6
/** Of the photo as it comes, and as it is stored. */
const leastSide = 64
const seconds = 20

/** So many photos are decoded at once: each takes up to 150 MB, and a share of libuv's threads. */
const limit = pLimit(2)
const waitingAtMost = 20

// Only these three decoders are ever run, whatever a file calls itself.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
sharp.cache(false)

/**
 * Any JPEG, PNG or WebP, judged by its content, as an upright JPEG of at most 2,048 px without metadata.
 *
 * Throws `not-an-image` when it is none that can be read whole, `busy` when too many are waiting.
 */
export async function normalisePhoto(original: Uint8Array, field: string): Promise<Buffer> {
  if (limit.pendingCount >= waitingAtMost) throw new ProblemError('photos-busy', { retryAfter: 5 })
  return limit(async () => {
    refuseHeic(original, field)
    try {
      const image = sharp(original, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
      const { width, height, pages } = await image.metadata()
      if (Math.min(width, height) < leastSide)
        throw new ProblemError('photo-too-small', { values: { width, height }, field })
      if (Math.max(width, height) / Math.min(width, height) > side / leastSide)
        throw new ProblemError('photo-too-narrow', { field })
      if (pages && pages > 1) throw new ProblemError('photo-animated', { field })
      return await image
        .rotate()
        .resize(side, side, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .jpeg({ quality: 90 })
        .timeout({ seconds })
        .toBuffer()
    } catch (error) {
      if (error instanceof ProblemError) throw error
      throw new ProblemError('photo-unreadable', {
        field,
      })
    }
  })
}

/** iPhones' own format; the decoder for it cannot be shipped. */
function refuseHeic(original: Uint8Array, field: string): void {
  const brand = Buffer.from(original.subarray(4, 12)).toString('latin1')
  if (/^ftyp(hei|hev|mif|msf)/.test(brand)) throw new ProblemError('photo-heic', { field })
}
