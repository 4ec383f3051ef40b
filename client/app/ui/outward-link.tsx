import type { ComponentChildren } from 'preact'
import { texts } from './texts.ts'

/** The address of a link that may be followed: https only, and without a name or password before the host. */
function allowed(href: string): URL | null {
  const url = URL.canParse(href) ? new URL(href) : null
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : null
}

/**
 * A link in what a model wrote: nothing is loaded from it, it opens elsewhere, and says where it leads. Any other address
 * stays mere text.
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
