import { Router } from 'express'
import type { Config } from '../../../platform/config.ts'

/** Days for which security.txt says it is valid (RFC 9116 wants less than a year). */
const validDays = 180

/**
 * What programs look for at fixed addresses: where a password is changed (W3C, A Well-Known URL for Changing Passwords), and
 * whom to tell of a weakness (RFC 9116), if the operator has said so.
 */
export function wellKnown({ securityContact, publicUrl }: Pick<Config, 'securityContact' | 'publicUrl'>): Router {
  const router = Router()
  router.get('/.well-known/change-password', (_request, response) => response.redirect(302, '/#account'))
  if (securityContact !== null)
    router.get('/.well-known/security.txt', (_request, response) => {
      const midnight = new Date().setUTCHours(0, 0, 0, 0)
      const expires = new Date(midnight + validDays * 86_400_000).toISOString()
      response
        .type('text/plain')
        .send(
          `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: en, hi\nCanonical: ${publicUrl}/.well-known/security.txt\n`,
        )
    })
  return router
}
