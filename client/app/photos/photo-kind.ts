import { photoType, tellingBytes } from '../../core/photo-type.ts'

const isCalledHeic = (file: File): boolean => /^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name)

/**
 * A photo's type by its first bytes, for systems give photos all kinds of types, or none; null for what is none. HEIC, which
 * the server cannot decode, also by what it is called.
 */
export async function photoKind(file: File): Promise<ReturnType<typeof photoType>> {
  const type = photoType(new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()))
  return type ?? (isCalledHeic(file) ? 'image/heic' : null)
}

const isAppleTouch =
  /iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.maxTouchPoints > 1 && /Mac/.test(navigator.userAgent))

/** By name too, for systems that know another type for it. iOS hands over HEIC only to those who ask for it, and a JPEG to all others. */
export const acceptedKinds = `image/jpeg,image/png,image/webp,.jpg,.jpeg,.jfif,.png,.webp${isAppleTouch ? '' : ',image/heic,image/heif,.heic,.heif'}`
