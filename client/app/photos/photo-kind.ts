const isHeic = (file: File): boolean => /^image\/hei[cf]$/.test(file.type) || /\.hei[cf]$/i.test(file.name)

/** `convert`: only where this browser can decode it, since the server cannot. */
export function photoKind(file: File): 'photo' | 'convert' | 'other' {
  if (isHeic(file)) return 'convert'
  return /^image\/(jpeg|png|webp)$/.test(file.type) ? 'photo' : 'other'
}

const isAppleTouch =
  /iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.maxTouchPoints > 1 && /Mac/.test(navigator.userAgent))

/** iOS hands over HEIC only to those who ask for it, and a JPEG to all others. */
export const acceptedKinds = `image/jpeg,image/png,image/webp${isAppleTouch ? '' : ',image/heic,image/heif,.heic,.heif'}`
