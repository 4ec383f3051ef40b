import { openFolderStorage } from './folder-storage.ts'
import type { AwsSettings } from './s3-address.ts'
import type { Storage } from './storage.ts'

/** Opens the store that a URL names: `file:///folder` or `s3://bucket`. */
export async function openStorage(url: string, aws: AwsSettings = {}): Promise<Storage> {
  if (url.startsWith('file:')) return openFolderStorage(url)
  // The S3 client takes 0.2 s to load: only if needed.
  const { openS3Storage } = await import('./s3-storage.ts')
  return openS3Storage(url, aws)
}
