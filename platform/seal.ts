import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { PhotoKey } from './photo-keys.ts'

/** Marks a sealed file; photos, drawings and thumbnails begin otherwise. */
const magic = Buffer.from('RKS1')
const cipher = 'aes-256-gcm'
/** Bytes of a nonce, a key and a tag (NIST SP 800-38D). */
const [nonceLength, keyLength, tagLength] = [12, 32, 16]
const idLength = 8
/** magic, id of the wrapping key, wrapped data key; then the sealed content. */
const headerLength = magic.length + idLength + nonceLength + keyLength + tagLength

/** A file was sealed under a key that is not among those given. */
export class KeyMissing extends Error {}

/** Encrypts with a new data key, which is wrapped by `key`; both are bound to the file's path. */
export function seal(content: Uint8Array, path: string, key: PhotoKey): Buffer {
  const dataKey = randomBytes(keyLength)
  return Buffer.concat([magic, key.id, encrypt(dataKey, path, key.bytes), encrypt(content, path, dataKey)])
}

export function isSealed(file: Buffer): boolean {
  return file.subarray(0, magic.length).equals(magic)
}

/** Whether a file is sealed, and its data key wrapped by this key. */
export function isUnder(file: Buffer, key: PhotoKey): boolean {
  return isSealed(file) && idIn(file).equals(key.id)
}

/** The content. Throws `KeyMissing`; an Error if the file was changed, or belongs to another path. */
export function unseal(file: Buffer, path: string, keys: readonly PhotoKey[]): Buffer {
  return decrypt(file.subarray(headerLength), path, dataKeyIn(file, path, keys))
}

/** The same file with its data key wrapped by another key; the content is not touched. Throws as `unseal`. */
export function rewrap(file: Buffer, path: string, keys: readonly PhotoKey[], by: PhotoKey): Buffer {
  const dataKey = dataKeyIn(file, path, keys)
  return Buffer.concat([magic, by.id, encrypt(dataKey, path, by.bytes), file.subarray(headerLength)])
}

const idIn = (file: Buffer) => file.subarray(magic.length, magic.length + idLength)

function dataKeyIn(file: Buffer, path: string, keys: readonly PhotoKey[]): Buffer {
  const key = keys.find(({ id }) => id.equals(idIn(file)))
  if (!key) throw new KeyMissing('the photo key of a file is not in PHOTO_KEYS')
  return decrypt(file.subarray(magic.length + idLength, headerLength), path, key.bytes)
}

/** nonce, ciphertext, tag */
function encrypt(content: Uint8Array, path: string, key: Buffer): Buffer {
  const nonce = randomBytes(nonceLength)
  const encrypting = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(path))
  return Buffer.concat([nonce, encrypting.update(content), encrypting.final(), encrypting.getAuthTag()])
}

function decrypt(file: Buffer, path: string, key: Buffer): Buffer {
  const end = file.length - tagLength
  const decrypting = createDecipheriv(cipher, key, file.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(path))
    .setAuthTag(file.subarray(end))
  return Buffer.concat([decrypting.update(file.subarray(nonceLength, end)), decrypting.final()])
}
