import type { Photo } from '../../core/api.ts'

/** The longer side of photos stored by the server, in pixels. */
const longest = 2048

/** The photo to upload: an upright JPEG without metadata, or the file itself if this browser cannot decode it. */
export async function shrinkPhoto(file: File): Promise<Photo> {
  const jpeg = await asJpeg(file).catch(() => null)
  return jpeg ? { file: jpeg, name: file.name.replace(/(\.\w+)?$/, '.jpg') } : { file, name: file.name }
}

/** Null or an error if it cannot be decoded here. */
async function asJpeg(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const paper = canvas.getContext('2d')
    if (!paper) return null
    // JPEG has no transparency: transparent areas would turn black.
    paper.fillStyle = '#fff'
    paper.fillRect(0, 0, canvas.width, canvas.height)
    paper.imageSmoothingQuality = 'high'
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
  } finally {
    picture.close()
  }
}
