import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export const sections = ['overview', 'people', 'readings', 'ratings', 'usage', 'health', 'sites', 'audit'] as const
export type Section = (typeof sections)[number]

/** What of the desk is open: a section, and one thing in it. */
export interface DeskPlace {
  section: Section
  id: string | null
}

export const addressOf = (section: Section, id?: string | null): string =>
  `/admin${section === 'overview' ? '' : `/${section}`}${id ? `/${id}` : ''}`

function readPlace(): DeskPlace {
  const [, , name, id] = location.pathname.split('/')
  return { section: sections.find((section) => section === name) ?? 'overview', id: id || null }
}

/** The place in the address, and again whenever it changes. */
export function useDeskPlace(): DeskPlace {
  const [place, setPlace] = useState(readPlace)
  useEffect(() => {
    const read = () => setPlace(readPlace())
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  return place
}

/** Goes to another place of the desk without loading the page again. */
export function goTo(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo(0, 0)
}

interface DeskLinkProps {
  to: string
  class?: string
  isCurrent?: boolean
  children: ComponentChildren
}

export function DeskLink({ to, class: look, isCurrent = false, children }: DeskLinkProps) {
  return (
    <a
      href={to}
      class={look}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        goTo(to)
      }}
    >
      {children}
    </a>
  )
}
