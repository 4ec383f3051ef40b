import type { Features, LineName } from '../../contract/features.ts'

/** A palm's measurements, coarsely rounded: two photos of one palm agree in most of them. */
export type Seed = readonly number[]

/** Steps of rounding, several times what two photos of a palm differ by: palm widths, and chord shares for bends. */
const steps = { length: 0.08, curvature: 0.025, depth: 0.05 } as const
const ratioSteps = { palmRatio: 0.1, fingerRatio: 0.05 } as const

export function seedOf(features: Features): Seed {
  const ratios = (['palmRatio', 'fingerRatio'] as const).map((name) => rounded(features[name]?.value, ratioSteps[name]))
  const lines = (['heart', 'head', 'life'] as const).flatMap((name) => seedOfLine(features, name))
  return [...ratios, ...lines]
}

function seedOfLine({ lines }: Features, name: LineName): number[] {
  const line = lines.find((one) => one.name === name)
  return (['length', 'curvature', 'depth'] as const).map((part) => rounded(line?.[part], steps[part]))
}

const rounded = (value: number | undefined, step: number) => (value === undefined ? 0 : Math.round(value / step))

/**
 * Chooses among alternatives for a palm. Each purpose looks at three of the measurements only, so that a photo that
 * differs in one of them changes few of the choices.
 */
export function choose<T>(alternatives: readonly T[], purpose: string, seed: Seed): T {
  const start = hash(purpose)
  const looked = [0, 1, 2].map((turn) => seed[(start + turn * 4) % seed.length] ?? 0)
  const chosen = alternatives[hash(`${purpose} ${looked.join(' ')}`) % alternatives.length]
  if (chosen === undefined) throw new RangeError(`There is nothing to choose from for ${purpose}.`)
  return chosen
}

/** Chooses as `choose` does, and further on with each turn, so that no two turns of a palm get the same before all were used. */
export function chooseInTurn<T>(alternatives: readonly T[], purpose: string, turn: number, seed: Seed): T {
  const from = choose([...alternatives.keys()], purpose, seed)
  return alternatives[(from + turn) % alternatives.length] as T
}

/** FNV-1a, 32 bits, mixed once more so that its low bits depend on every letter. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193)
  state ^= state >>> 15
  return Math.imul(state, 0x2c1b3c6d) >>> 8
}
