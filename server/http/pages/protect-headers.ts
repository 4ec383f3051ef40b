import type { ServerResponse } from 'node:http'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Config } from '../../../platform/config.ts'

/** Security headers; a reply's Markdown cannot load anything from elsewhere. */
export function protectHeaders(config: Config): RequestHandler {
  const https = config.publicUrl.startsWith('https:')
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'blob:'],
        // Blank letters until those of Devanagari have come.
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'", ...socketSources(config)],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        // On plain http this would break every address but localhost.
        ...(https && { 'upgrade-insecure-requests': [] }),
      },
    },
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: 'same-origin' },
  })
  return (request, response, next) => {
    response.set('Permissions-Policy', permissions('(self)'))
    protect(request, response, next)
  }
}

/** The page uses the camera, but neither microphone nor location. */
const permissions = (camera: '(self)' | '()') => `camera=${camera}, microphone=(), geolocation=()`

/** Disables the camera for a page. */
export function forbidCamera(response: Response): void {
  response.set('Permissions-Policy', permissions('()'))
}

/** In older Safari, 'self' does not include ws:. */
function socketSources({ publicUrl }: Config): string[] {
  return [publicUrl.replace(/^http/, 'ws')]
}

function nonceOf(response: ServerResponse): string {
  return (response as Response).locals['nonce'] as string
}
