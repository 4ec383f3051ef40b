import { openFolderStorage } from './folder-storage.ts'
import type { PhotoKey } from './photo-keys.ts'
import type { AwsSettings } from './s3-address.ts'
import { type SealedStorage, sealStorage } from './sealed-storage.ts'
import type { Storage } from './storage.ts'

/** Opens the store that a URL names: `file:///folder` or `s3://bucket`. */
export async function openStorage(url: string, aws: AwsSettings = {}): Promise<Storage> {
  if (url.startsWith('file:')) return openFolderStorage(url)
  // The S3 client takes 0.2 s to load: only if needed.
  const { openS3Storage } = await import('./s3-storage.ts')
  return openS3Storage(url, aws)
}

/** The same, sealed. Throws if what is stored was sealed under other keys. */
export async function openSealed(
  url: string,
  aws: AwsSettings,
  keys: readonly [PhotoKey, ...PhotoKey[]],
): Promise<SealedStorage> {
  const storage = sealStorage(await openStorage(url, aws), keys)
  await storage.prove()
  return storage
}
