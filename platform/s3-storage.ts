import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { type AwsSettings, readS3Address } from './s3-address.ts'
import type { Storage, Stored } from './storage.ts'
import { noPhoto, noRoom, noStorage } from './storage-problems.ts'

/** Timeouts in milliseconds to connect, while idle, and for the response to begin; and tries per request. */
const connectMs = 2000
const idleMs = 3000
const answerMs = 10_000
const tries = 3
/** Objects listed and deleted per request, S3's maximum. */
const pageSize = 1000

/** Photos in an S3-compatible store. At most 15 MB each, so a single request writes one, whole or not at all. */
export function openS3Storage(url: string, aws: AwsSettings): Storage {
  const { bucket: Bucket, prefix, endpoint, region, credentials } = readS3Address(url, aws)
  const client = new S3Client({
    region,
    maxAttempts: tries,
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    // Other stores do not support checksum trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: connectMs,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
      socketTimeout: idleMs,
    },
  })
  const locate = (path: string) => {
    if (path.startsWith('/') || path.split('/').some((part) => part === '' || part === '.' || part === '..'))
      throw new Error(`a path outside the storage: ${path}`)
    return { Bucket, Key: prefix + path }
  }
  const open = async (where: ReturnType<typeof locate>): Promise<Readable> => {
    const { Body } = await client.send(new GetObjectCommand(where))
    return Body as Readable
  }

  return {
    async put(path, bytes) {
      const where = locate(path)
      await client
        .send(new PutObjectCommand({ ...where, Body: bytes, ContentLength: bytes.byteLength }))
        .catch(asProblem)
    },
    async get(path) {
      return open(locate(path)).then(buffer).catch(asProblem)
    },
    async stream(path) {
      return open(locate(path)).catch(asProblem)
    },
    async list(path) {
      const Prefix = `${locate(path).Key}/`
      const found: Stored[] = []
      let after: string | undefined
      do {
        const page = new ListObjectsV2Command({ Bucket, Prefix, Delimiter: '/', ContinuationToken: after })
        const { Contents = [], NextContinuationToken } = await client.send(page).catch(asProblem)
        for (const { Key, LastModified } of Contents)
          if (Key && LastModified) found.push({ name: Key.slice(Prefix.length), at: LastModified })
        after = NextContinuationToken
      } while (after)
      return found
    },
    async remove(path) {
      await client.send(new DeleteObjectCommand(locate(path))).catch(asProblem)
    },
    async removeFolder(path) {
      const Prefix = `${locate(path).Key}/`
      for (;;) {
        // Always the first page: its objects are gone by the next time.
        const list = new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: pageSize })
        const { Contents = [], IsTruncated } = await client.send(list).catch(asProblem)
        const Objects = Contents.flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]))
        if (Objects.length > 0) {
          const remove = new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } })
          const { Errors = [] } = await client.send(remove).catch(asProblem)
          if (Errors.length > 0) throw noStorage(Errors[0])
        }
        if (!IsTruncated) return
      }
    },
  }
}

/** Error codes for a full store or bucket quota. */
const fullCodes =
  /^(XMinioStorageFull|XMinioAdminBucketQuotaExceeded|QuotaExceeded|InsufficientStorage|InsufficientCapacity)/

/** The Problem for an S3 error; errors nobody can act on are rethrown. */
function asProblem(error: unknown): never {
  const { name = '', $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  const status = $metadata?.httpStatusCode
  if (name === 'NoSuchKey' || name === 'NotFound') throw noPhoto()
  if (status === 507 || fullCodes.test(name)) throw noRoom(error)
  // Without a status there was no response, or it broke off.
  const passes = status === undefined || status === 408 || status === 429 || status >= 500
  throw passes ? noStorage(error) : error
}
