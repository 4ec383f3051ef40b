import type { ComponentChildren } from 'preact'
import { texts } from './texts.ts'

/** A link's address if safe to follow: https only, without credentials. */
function allowed(href: string): URL | null {
  const url = URL.canParse(href) ? new URL(href) : null
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : null
}

/**
 * A link written by a model: nothing is preloaded, it opens in a new tab, and shows where it leads. Other addresses
 * stay plain text.
 */
export function OutwardLink({ href, text, children }: { href: string; text: string; children: ComponentChildren }) {
  const url = allowed(href)
  if (!url) return <>{children}</>
  const saysWhere = text.replace(/^https:\/\//i, '').startsWith(url.host)
  return (
    <>
      <a href={url.href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
        <span class="visually-hidden"> {texts.opensElsewhere}</span>
      </a>
      {!saysWhere && <span class="host"> ({url.host})</span>}
    </>
  )
}
