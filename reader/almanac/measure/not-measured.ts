/** Features a palm reader may expect, by the names used when they were not measured. */
export const notMeasured = {
  heart: 'heart line (hridaya rekha)',
  head: 'head line (mastishk rekha)',
  life: 'life line (jeevan rekha)',
  outline: 'outline of the hand',
  origin: 'start of head and life line',
  fingers: 'finger proportions',
  element: 'element of the hand (hasta prakriti)',
  fate: 'fate line (bhagya rekha)',
  sun: 'sun line (surya rekha)',
  mercury: 'mercury line (budh rekha)',
  edge: 'marriage lines (vivah rekha)',
  wrist: 'bracelets (manibandh)',
  arcs: 'ring of Venus and other arcs (valaya)',
  mounts: 'mount heights (parvat)',
  marks: 'marks (chinh)',
  skin: 'texture and flexibility of the hand',
} as const

export type NotMeasured = keyof typeof notMeasured

/** Features this method never sees. */
export const neverMeasured = [
  'sun',
  'mercury',
  'edge',
  'wrist',
  'arcs',
  'mounts',
  'marks',
  'skin',
] as const satisfies NotMeasured[]
