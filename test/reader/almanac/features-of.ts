import type { Features, Line, SeenFate } from '../../../contract/features.ts'
import { neverMeasured, notMeasured } from '../../../reader/almanac/measure/not-measured.ts'

/** A measured line; defaults for whatever a test does not care about. */
export function lineOf(name: Line['name'], line: Partial<Line> = {}): Line {
  return {
    name,
    confidence: 0.88,
    polyline: [
      [0.3, 0.5],
      [0.6, 0.55],
    ],
    length: 0.8,
    lengthBand: 'medium',
    depthBand: 'clear',
    curvature: 0.1,
    curvatureBand: 'gentle',
    endZone: null,
    gaps: [],
    forks: [],
    ...line,
  }
}

/** A fate line that was seen; defaults for whatever a test does not care about. */
export function seenFate(fate: Partial<SeenFate> = {}): SeenFate {
  return {
    seen: true,
    confidence: 0.8,
    polyline: [
      [0.5, 0.8],
      [0.48, 0.4],
    ],
    length: 0.9,
    depthBand: 'clear',
    rises: 'wrist',
    reaches: 'shani',
    ...fate,
  }
}

/** A hand with all three lines and a build; defaults for whatever a test does not care about. */
export function featuresOf(features: Partial<Features> = {}): Features {
  return {
    hand: 'right',
    sideAgrees: true,
    palmEvidence: 0.86,
    quality: 'good',
    outline: [
      [0.2, 0.2],
      [0.8, 0.2],
      [0.8, 0.9],
      [0.2, 0.9],
    ],
    palmRatio: { value: 1.1, confidence: 0.8 },
    fingerRatio: { value: 0.81, confidence: 0.8 },
    indexAgainstRing: { value: 'ring-longer', confidence: 0.8 },
    element: { value: 'air', confidence: 0.7 },
    headLifeOrigin: { value: 'joined', confidence: 0.8 },
    lines: [
      lineOf('heart', { endZone: 'between-guru-shani' }),
      lineOf('head', { endZone: 'chandra', length: 0.95 }),
      lineOf('life', { length: 1.1 }),
    ],
    notMeasured: (['fate', ...neverMeasured] as const).map((key) => notMeasured[key]),
    ...features,
  }
}

/** A hand on which only the heart line could be measured. */
export function heartOnly(hand: Features['hand'] = 'left'): Features {
  return featuresOf({
    hand,
    palmRatio: null,
    fingerRatio: null,
    indexAgainstRing: null,
    element: null,
    headLifeOrigin: null,
    lines: [lineOf('heart', { endZone: 'guru', lengthBand: 'long', length: 0.9, curvatureBand: 'strong' })],
    notMeasured: (['head', 'life', 'origin', 'fingers', 'element', 'fate', ...neverMeasured] as const).map(
      (key) => notMeasured[key],
    ),
  })
}
