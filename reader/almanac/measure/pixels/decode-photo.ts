import sharp from 'sharp'
import type { Rgb } from './raster.ts'

const mostPixels = 60_000_000

/** Decodes a photo upright, with a longer side of at most `longest` pixels. */
export async function decodePhoto(photo: Uint8Array, longest: number): Promise<Rgb> {
  const { data, info } = await sharp(photo, { failOn: 'error', limitInputPixels: mostPixels })
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(longest, longest, { fit: 'inside', withoutEnlargement: true, kernel: 'lanczos3' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}
