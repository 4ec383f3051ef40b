import { buckets, featuresOf } from './features.ts'
import learnt from './weights.json' with { type: 'json' }

/** What the rules said of a text. */
export interface Votes {
  /** They heard distress. */
  heard: boolean
  /** They would ask gently. */
  heavy: boolean
}

/** A logistic regression over `featuresOf` a text and the votes of the rules. */
export interface Weights {
  /** Base64 of bytes: how many buckets each weight stands after the one before. */
  gaps: string
  /** Base64 of signed bytes, in units of `unit`. */
  weights: string
  unit: number
  bias: number
  votes: Record<keyof Votes, number>
}

/**
 * The log-odds that a text speaks of distress, by weights that `npm run train-distress` learnt: above 0 it rather does.
 */
export function weigh(text: string, votes: Votes): number {
  const features = featuresOf(text)
  const voted = [votes.heard ? learnt.votes.heard : 0, votes.heavy ? learnt.votes.heavy : 0].filter(
    (vote) => vote !== 0,
  )
  ofBucket ??= unpack(learnt)
  let sum = voted.reduce((total, vote) => total + vote, 0)
  for (const feature of features) sum += (ofBucket[feature] ?? 0) * learnt.unit
  return learnt.bias + sum / Math.sqrt(features.length + voted.length || 1)
}

let ofBucket: Int8Array | undefined

/** A weight for each bucket, most of them 0: one megabyte, unpacked when first needed. */
function unpack({ gaps, weights }: Weights): Int8Array {
  const unpacked = new Int8Array(buckets)
  const values = new Int8Array(Buffer.from(weights, 'base64'))
  let bucket = 0
  for (const [at, gap] of Buffer.from(gaps, 'base64').entries()) {
    bucket += gap
    unpacked[bucket] = values[at] ?? 0
  }
  return unpacked
}
