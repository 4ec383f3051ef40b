/** The functions of libheif's C API that are used here (libheif/heif.h); pointers are offsets into the heap. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface Libheif {
    /** Replaced whenever the heap grows. */
    readonly HEAPU8: Uint8Array<ArrayBuffer>
    readonly HEAPU32: Uint32Array
    _malloc(bytes: number): number
    _heif_context_alloc(): number
    _heif_context_set_maximum_image_size_limit(context: number, side: number): void
    _heif_context_read_from_memory_without_copy(
      error: number,
      context: number,
      bytes: number,
      length: number,
      options: number,
    ): void
    _heif_context_get_primary_image_handle(error: number, context: number, handle: number): void
    _heif_image_handle_get_width(handle: number): number
    _heif_image_handle_get_height(handle: number): number
    _heif_image_handle_has_alpha_channel(handle: number): number
    _heif_image_handle_get_raw_color_profile_size(handle: number): number
    _heif_image_handle_get_raw_color_profile(error: number, handle: number, bytes: number): void
    _heif_decode_image(
      error: number,
      handle: number,
      image: number,
      colorspace: number,
      chroma: number,
      options: number,
    ): void
    _heif_image_get_plane_readonly(image: number, channel: number, stride: number): number
  }

  /** Compiles the decoder. */
  export default function create(): Libheif
}
