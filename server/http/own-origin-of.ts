import type { Request } from 'express'
import type { Config } from '../../platform/config.ts'

/**
 * The origin of our own page that sends this: PUBLIC_URL's, or, while developing, the address it was opened under.
 *
 * Only for requests that were found to come from our own pages (`protect`).
 */
export function ownOriginOf(request: Request, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  return request.get('origin') ?? new URL(publicUrl).origin
}
