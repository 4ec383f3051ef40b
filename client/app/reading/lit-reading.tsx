import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { createStore } from '../../core/store.ts'
import { dark, LightContext } from './lit-line.ts'

/** Photos and reading, side by side if there is room; hovered lines are highlighted on the photo. */
export function LitReading({ children }: { children: ComponentChildren }) {
  const [light] = useState(() => createStore(dark))
  return (
    <LightContext.Provider value={light}>
      <div class="reading">{children}</div>
    </LightContext.Provider>
  )
}
