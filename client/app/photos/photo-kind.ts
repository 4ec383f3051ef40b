import { photoType, tellingBytes } from '../../core/photo-type.ts'

/** A photo's type by its first bytes, as systems report wrong types or none; null if it is not a photo. */
export async function photoKind(file: File): Promise<ReturnType<typeof photoType>> {
  return photoType(new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()))
}

/** Includes extensions, for systems that know these types by other names. */
export const acceptedKinds =
  'image/jpeg,image/png,image/webp,image/heic,image/heif,image/avif,.jpg,.jpeg,.jfif,.png,.webp,.heic,.heif,.avif'
