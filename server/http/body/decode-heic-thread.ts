import sharp from 'sharp'
import { limitHeap } from './limit-heap.ts'
import { profileOfHeif } from './numbered-colours.ts'
import { HeifError, openHeic } from './open-heic.ts'
import { faultOfShape, side } from './photo-shape.ts'
import { withProfile } from './png-profile.ts'

export interface Task {
  photo: Uint8Array
  mostPixels: number
  /** Bytes of WebAssembly memory. */
  mostHeap: number
}

/** An upright PNG of at most 2,048 px in the photo's own colours, null if its size is unfit; or why there is none. */
export type Decoded =
  | { width: number; height: number; png: Uint8Array | null }
  | 'unsupported'
  | 'damaged'
  | 'too-large'

sharp.concurrency(1)
sharp.cache(false)

/** Decodes one HEIC photo, in a thread that ends with it. */
export default async function decode({ photo, mostPixels, mostHeap }: Task): Promise<Decoded> {
  const heap = limitHeap(mostHeap)
  try {
    const picture = openHeic(photo, mostPixels)
    const { width, height } = picture
    if (faultOfShape(width, height, mostPixels)) return { width, height, png: null }
    const profile = picture.profile ?? profileOfHeif(photo)
    return { width, height, png: await asPng({ ...picture, profile }) }
  } catch (error) {
    if (heap.wasFull) return 'too-large'
    if (error instanceof HeifError) return error.isUnsupported ? 'unsupported' : 'damaged'
    // How WebAssembly ends on a file that made it read past its memory.
    if (error instanceof WebAssembly.RuntimeError) return 'damaged'
    throw error
  }
}

async function asPng({ width, height, hasAlpha, profile, decode }: ReturnType<typeof openHeic>): Promise<Buffer> {
  const { pixels, stride } = decode()
  const upright = sharp(pixels, { raw: { width: stride / 4, height, channels: 4 }, limitInputPixels: false })
    .extract({ left: 0, top: 0, width, height })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
  const png = await (hasAlpha ? upright : upright.removeAlpha()).png({ compressionLevel: 1 }).toBuffer()
  return profile ? withProfile(png, profile) : png
}
