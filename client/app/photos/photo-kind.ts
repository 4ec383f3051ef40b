import { photoType, tellingBytes } from '../../core/photo-type.ts'

const isCalledHeic = (file: File): boolean => /^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name)

/**
 * A photo's type by its first bytes, as systems report wrong types or none; null if it is not a photo. HEIC, which the
 * server cannot decode, is also recognised by type or name.
 */
export async function photoKind(file: File): Promise<ReturnType<typeof photoType>> {
  const type = photoType(new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()))
  return type ?? (isCalledHeic(file) ? 'image/heic' : null)
}

const isAppleTouch =
  /iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.maxTouchPoints > 1 && /Mac/.test(navigator.userAgent))

/**
 * Includes extensions, for systems that know these types by other names. iOS delivers HEIC only if it is accepted,
 * otherwise a JPEG.
 */
export const acceptedKinds = `image/jpeg,image/png,image/webp,.jpg,.jpeg,.jfif,.png,.webp${isAppleTouch ? '' : ',image/heic,image/heif,.heic,.heif'}`
