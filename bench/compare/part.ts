/** Figures of one thing that is done, by who does it; the first of these is what the others are compared with. */
export type Figures = Record<string, Record<string, number>>

/** One part of `npm run bench`: gives figures for each thing that is done. */
export type Part = () => Promise<Record<string, Figures>>
