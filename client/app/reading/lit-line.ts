import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import type { Hand, LineName } from '../../../contract/features.ts'
import { createStore, type Store } from '../../core/store.ts'
import { useRedraw } from '../ui/use-redraw.ts'

/** A line to be seen on the photo of one hand, or on all. */
export interface Lit {
  line: LineName
  hand?: Hand | undefined
  /** The finding that asked for it. */
  by?: string
}

interface Light {
  /** While the pointer or the focus is on what speaks of it. */
  pointed: Lit | null
  /** Until it is put out again. */
  kept: Lit | null
}

export const dark: Light = { pointed: null, kept: null }

/** Which line is lit in the reading around; each reading has its own light. */
export const LightContext = createContext<Store<Light>>(createStore(dark))

const isSame = (one: Lit | null, other: Lit | null) =>
  one?.line === other?.line && one?.hand === other?.hand && one?.by === other?.by

export function useLight() {
  const store = useContext(LightContext)
  const redraw = useRedraw()
  useEffect(() => store.subscribe(redraw), [store])
  const { pointed, kept } = store.get()
  return {
    pointed,
    kept,
    isKept: (lit: Lit) => isSame(kept, lit),
    toggle: (lit: Lit) => store.set({ pointed: null, kept: isSame(kept, lit) ? null : lit }),
  }
}

/** Lights a line while its element is pointed at or focused; of two within each other the inner one counts. */
export function useLighting(lit: Lit | null) {
  const store = useContext(LightContext)
  if (!lit) return {}
  const light = (event: Event) => {
    event.stopPropagation()
    if (!isSame(store.get().pointed, lit)) store.set({ pointed: lit })
  }
  const dim = () => store.set({ pointed: null })
  return {
    onPointerOver: light,
    // A finger leaves as soon as it has tapped: what it tapped stays lit until the next tap.
    onPointerLeave: (event: PointerEvent) => event.pointerType !== 'touch' && dim(),
    onFocusIn: light,
    onFocusOut: dim,
  }
}
