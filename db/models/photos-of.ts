import type { Features, Hand } from '../../contract/features.ts'

/** One photo of an analysis: the storage paths of it and its derived files. */
export interface Photo {
  hand: Hand
  /** The hand it was sent as, which is its file's name and address: it stays when measuring finds the other hand. */
  sentAs: Hand
  path: string
  thumbnail: string | null
  overlay: string | null
}

export interface PhotoColumns {
  leftImagePath: string | null
  rightImagePath: string | null
  leftThumbnailPath: string | null
  rightThumbnailPath: string | null
  features: Features[] | null
}

/** The photos there are, left first. */
export function photosOf(row: PhotoColumns): Photo[] {
  const photo = (hand: Hand, path: string | null, thumbnail: string | null) => {
    if (path === null) return []
    const measured = row.features?.some((features) => features.hand === hand) ?? false
    return [{ hand, sentAs: sentAs(path), path, thumbnail, overlay: measured ? overlayPath(path) : null }]
  }
  return [
    ...photo('left', row.leftImagePath, row.leftThumbnailPath),
    ...photo('right', row.rightImagePath, row.rightThumbnailPath),
  ]
}

/** The path of a photo's overlay, once there is one. */
export function overlayPath(path: string): string {
  return path.replace(/\.jpg$/, '-overlay.svg')
}

const sentAs = (path: string): Hand => (path.endsWith('/left.jpg') ? 'left' : 'right')
