import { createHash, hkdfSync } from 'node:crypto'

/** A key that wraps the keys of photos, and the name by which a photo tells which one. */
export interface PhotoKey {
  /** 8 bytes. */
  id: Buffer
  /** 32 bytes, for AES-256. */
  bytes: Buffer
}

/** The key that a secret of at least 32 characters stands for (HKDF, RFC 5869). */
export function photoKeyOf(secret: string): PhotoKey {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'rekha photos', 32))
  return { id: createHash('sha256').update(bytes).digest().subarray(0, 8), bytes }
}
