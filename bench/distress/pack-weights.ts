import { buckets } from '../../reader/distress/features.ts'
import type { Weights } from '../../reader/distress/weigh.ts'
import { type Fit, placeOfVote } from './fit-weights.ts'

const largestByte = 127
const largestGap = 255

/** Weights as `weigh` reads them: a byte each, and a byte for the gap before it; longer gaps are bridged by zeros. */
export function packWeights({ weights, bias }: Fit): Weights {
  const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / largestByte
  const gaps: number[] = []
  const values: number[] = []
  let before = 0
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const value = Math.round((weights[bucket] ?? 0) / unit)
    if (value === 0 && bucket - before < largestGap) continue
    gaps.push(bucket - before)
    values.push(value)
    before = bucket
  }
  return {
    bias,
    unit,
    votes: { heard: weights[placeOfVote.heard] ?? 0, heavy: weights[placeOfVote.heavy] ?? 0 },
    gaps: Buffer.from(gaps).toString('base64'),
    weights: Buffer.from(Int8Array.from(values)).toString('base64'),
  }
}
