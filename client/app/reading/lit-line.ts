import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import type { DrawnLine, Hand } from '../../../contract/features.ts'
import { createStore, type Store } from '../../core/store.ts'
import { useRedraw } from '../ui/use-redraw.ts'

/** A line to highlight on one hand's photo, or on all. */
export interface Lit {
  line: DrawnLine
  hand?: Hand | undefined
  /** The finding that requested it. */
  by?: string
}

interface Light {
  /** While text about it is hovered or focused. */
  pointed: Lit | null
  /** Until switched off. */
  kept: Lit | null
}

export const dark: Light = { pointed: null, kept: null }

/** The highlighted line of the enclosing reading. */
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

/** Highlights a line while its element is hovered or focused; of nested elements the inner one wins. */
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
    // After a tap the finger leaves at once: the line stays highlighted until the next tap.
    onPointerLeave: (event: PointerEvent) => event.pointerType !== 'touch' && dim(),
    onFocusIn: light,
    onFocusOut: dim,
  }
}
