/** The usual AWS variables; the URL's own values take precedence. */
export interface AwsSettings {
  accessKeyId?: string | undefined
  secretAccessKey?: string | undefined
  sessionToken?: string | undefined
  region?: string | undefined
}

/** The S3-compatible store for photos: location and credentials. */
export interface S3Address {
  bucket: string
  /** Prefix of every path: '' or ending with `/`. */
  prefix: string
  /** Null for Amazon S3. */
  endpoint: string | null
  region: string
  /** Null to let the SDK find the machine's role. */
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string } | null
}

/**
 * Reads `s3://key:secret@bucket/prefix?endpoint=https://host:port&region=…`, of which only the bucket is required.
 *
 * Throws an Error that says what is wrong, without the secret.
 */
export function readS3Address(text: string, aws: AwsSettings = {}): S3Address {
  if (!URL.canParse(text)) throw new Error('must be s3://bucket?endpoint=…&region=…')
  const url = new URL(text)
  const bucket = url.hostname
  if (url.protocol !== 's3:' || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new Error('must name a bucket: s3://bucket?endpoint=…&region=…')
  const endpoint = url.searchParams.get('endpoint')
  if (endpoint !== null && !/^https?:/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : ''))
    throw new Error('must have its endpoint as http://host:port or https://host:port')
  const accessKeyId = decodeURIComponent(url.username) || aws.accessKeyId
  const secretAccessKey = decodeURIComponent(url.password) || aws.secretAccessKey
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined))
    throw new Error('must have both a key and its secret, or neither')
  const path = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, '')
  return {
    bucket,
    prefix: path === '' ? '' : `${path}/`,
    endpoint,
    region: url.searchParams.get('region') ?? aws.region ?? 'us-east-1',
    credentials:
      accessKeyId === undefined || secretAccessKey === undefined
        ? null
        : {
            accessKeyId,
            secretAccessKey,
            ...(aws.sessionToken && !url.username && { sessionToken: aws.sessionToken }),
          },
  }
}
