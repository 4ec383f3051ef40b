import type { ComponentChildren } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SiteFeature } from '../../../contract/site.ts'

/** Where the chat stands: on our own page, which offers everything, or in a frame on somebody else's. */
export interface Surroundings {
  isFrame: boolean
  offers(feature: SiteFeature): boolean
  /** What is said before the first photo; the page's own words where it is null. */
  greeting: string | null
  /** How one carries on at our own page; nothing where one is there, or where it is not offered. */
  carryOn: ComponentChildren
}

export const ownPage: Surroundings = { isFrame: false, offers: () => true, greeting: null, carryOn: null }

export const SurroundingsContext = createContext(ownPage)

export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext)
}
