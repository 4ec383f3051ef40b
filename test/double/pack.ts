import zlib from 'node:zlib'

/** Compresses bytes in an HTTP encoding; returns them unchanged without one. */
export function pack(encoding: string | undefined, bytes: Buffer): Buffer {
  if (encoding === 'gzip') return zlib.gzipSync(bytes)
  if (encoding === 'deflate') return zlib.deflateSync(bytes)
  return encoding === 'br' ? zlib.brotliCompressSync(bytes) : bytes
}

/** Compresses a stream chunk by chunk, each of which can be decompressed at once. */
export function packer(encoding: string | undefined): zlib.Gzip | zlib.BrotliCompress | zlib.Deflate | null {
  if (encoding === 'gzip') return zlib.createGzip({ flush: zlib.constants.Z_SYNC_FLUSH })
  if (encoding === 'deflate') return zlib.createDeflate({ flush: zlib.constants.Z_SYNC_FLUSH })
  return encoding === 'br' ? zlib.createBrotliCompress({ flush: zlib.constants.BROTLI_OPERATION_FLUSH }) : null
}
