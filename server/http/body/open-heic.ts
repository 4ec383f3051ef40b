import create, { type Libheif } from 'libheif-js/libheif-wasm/libheif-bundle.mjs'
import { withoutEncodings } from './heic-metadata.ts'

/** Constants of heif.h. */
const rgb = 1
const interleavedRgba = 11
const interleavedChannel = 10
const unsupportedFile = 3
const unsupportedFeature = 4

/** libheif's refusal of a file. */
export class HeifError extends Error {
  /** Whether the file may be whole, but holds what this build cannot decode (JPEG, AVC, JPEG 2000). */
  readonly isUnsupported: boolean

  constructor(code: number, detail: number) {
    super(`libheif: error ${code}.${detail}`)
    this.name = 'HeifError'
    this.isUnsupported = code === unsupportedFile || code === unsupportedFeature
  }
}

/** A file's primary picture: its size is that after turning and cropping as the file says (irot, imir, clap). */
export interface HeicPicture {
  width: number
  height: number
  hasAlpha: boolean
  /** Its ICC profile, if it has one. */
  profile: Uint8Array | null
  /** Its pixels, RGBA, in rows of `stride` bytes; throws a HeifError. They are libheif's memory, not a copy. */
  decode(): { pixels: Buffer; stride: number }
}

/** Reads a HEIC file's header; throws a HeifError. Nothing is ever freed: it is for a thread that ends with its photo. */
export function openHeic(file: Uint8Array, mostPixels: number): HeicPicture {
  const heif = create()
  const call = checkedCalls(heif)
  const bytes = heif._malloc(file.length)
  heif.HEAPU8.set(withoutEncodings(file), bytes)
  const context = heif._heif_context_alloc()
  call((error) => heif._heif_context_read_from_memory_without_copy(error, context, bytes, file.length, 0))
  const handle = call((error, out) => heif._heif_context_get_primary_image_handle(error, context, out))
  const [width, height] = [heif._heif_image_handle_get_width(handle), heif._heif_image_handle_get_height(handle)]
  return {
    width,
    height,
    hasAlpha: heif._heif_image_handle_has_alpha_channel(handle) === 1,
    profile: profileOf(heif, handle, call),
    decode() {
      // The stream inside may be larger than the header says.
      heif._heif_context_set_maximum_image_size_limit(context, Math.ceil(Math.sqrt(mostPixels)))
      const image = call((error, out) => heif._heif_decode_image(error, handle, out, rgb, interleavedRgba, 0))
      const rows = heif._malloc(4)
      const start = heif._heif_image_get_plane_readonly(image, interleavedChannel, rows)
      const stride = heif.HEAPU32[rows / 4] ?? 0
      return { pixels: Buffer.from(heif.HEAPU8.buffer, start, stride * height), stride }
    },
  }
}

type Call = (run: (error: number, out: number) => void) => number

/** Calls functions that return a `heif_error` and, through a pointer, a result. */
function checkedCalls(heif: Libheif): Call {
  // struct heif_error { int code; int subcode; const char* message; }, and the result.
  const error = heif._malloc(16)
  const out = error + 12
  return (run) => {
    run(error, out)
    const [code = 0, detail = 0, , result = 0] = heif.HEAPU32.subarray(error / 4)
    if (code !== 0) throw new HeifError(code, detail)
    return result
  }
}

function profileOf(heif: Libheif, handle: number, call: Call): Uint8Array | null {
  const length = heif._heif_image_handle_get_raw_color_profile_size(handle)
  if (length === 0) return null
  const bytes = heif._malloc(length)
  call((error) => heif._heif_image_handle_get_raw_color_profile(error, handle, bytes))
  return heif.HEAPU8.slice(bytes, bytes + length)
}
