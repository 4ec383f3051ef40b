import type { ComponentChildren } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SiteFeature } from '../../../contract/site.ts'

/** Where the chat runs: on our own page, which offers everything, or in a frame on another page. */
export interface Surroundings {
  isFrame: boolean
  offers(feature: SiteFeature): boolean
  /** The greeting before the first photo; null for the default. */
  greeting: string | null
  /** Continues on our own page; missing there, or if not offered. */
  carryOn: ComponentChildren
}

export const ownPage: Surroundings = { isFrame: false, offers: () => true, greeting: null, carryOn: null }

export const SurroundingsContext = createContext(ownPage)

export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext)
}
