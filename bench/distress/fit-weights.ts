import { buckets } from '../../reader/distress/features.ts'

/** The features of one text, and what the weights should say of it. */
export interface Example {
  features: Uint32Array
  inDistress: boolean
}

export interface Fit {
  weights: Float64Array
  bias: number
}

/** Beyond the buckets of a text's features: the votes of the rules. */
export const placeOfVote = { heard: buckets, heavy: buckets + 1 }
const places = buckets + 2

const epochs = 12
const rate = 0.5
const decay = 1e-5
/** Features of one text only teach nothing about others. */
const fewestTexts = 2

/**
 * Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011), in an order that is the same each time. Fits twice: the
 * second time with only the `most` features that weighed most in the first.
 */
export function fitWeights(examples: Example[], most: number): Fit {
  const texts = countTexts(examples)
  const common = (place: number) => (texts[place] ?? 0) >= fewestTexts
  const { weights } = descend(examples, common)
  const importance = (place: number) => Math.abs(weights[place] ?? 0) * Math.sqrt(texts[place] ?? 0)
  const heaviest = [...weights.keys()]
    .filter((place) => weights[place] !== 0)
    .sort((one, other) => importance(other) - importance(one))
  const kept = new Set([...Object.values(placeOfVote), ...heaviest.slice(0, most)])
  return descend(examples, (place) => kept.has(place))
}

/** The log-odds of distress; a text with many features weighs no more than one with few. */
export function weighFeatures({ weights, bias }: Fit, features: Uint32Array): number {
  let sum = 0
  for (const place of features) sum += weights[place]!
  return bias + sum / Math.sqrt(features.length || 1)
}

/** The mean of the weights after each epoch of the second half: it hangs less on the order of the examples than the last. */
function descend(examples: Example[], isKept: (place: number) => boolean): Fit {
  const kept = Uint8Array.from({ length: places }, (_, place) => Number(isKept(place)))
  const now: Fit = { weights: new Float64Array(places), bias: 0 }
  const mean: Fit = { weights: new Float64Array(places), bias: 0 }
  const squares = { weights: new Float64Array(places).fill(1e-8), bias: 1e-8 }
  const random = randomFrom(7)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of shuffle(examples, random)) step(now, squares, example, kept)
    if (epoch < epochs / 2) continue
    for (const [place, weight] of now.weights.entries()) mean.weights[place]! += weight / (epochs / 2)
    mean.bias += now.bias / (epochs / 2)
  }
  return mean
}

/** Moves the weights of one example's features against its error, each by less the more it has moved before. */
function step(now: Fit, squares: Fit, { features, inDistress }: Example, kept: Uint8Array): void {
  const error = 1 / (1 + Math.exp(-weighFeatures(now, features))) - Number(inDistress)
  const share = 1 / Math.sqrt(features.length || 1)
  for (const place of features) {
    if (!kept[place]) continue
    const slope = (error + decay * now.weights[place]!) * share
    squares.weights[place]! += slope * slope
    now.weights[place]! -= (rate * slope) / Math.sqrt(squares.weights[place]!)
  }
  squares.bias += error * error
  now.bias -= (rate * error) / Math.sqrt(squares.bias)
}

function countTexts(examples: Example[]): Uint16Array {
  const counts = new Uint16Array(places)
  for (const { features } of examples) for (const place of features) counts[place]! += 1
  return counts
}

function shuffle<T>(all: T[], random: () => number): T[] {
  const shuffled = [...all]
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const kept = shuffled[at]!
    shuffled[at] = shuffled[other]!
    shuffled[other] = kept
  }
  return shuffled
}

/** Numbers from 0 to 1, the same for the same seed (Numerical Recipes' linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
