/** How a model counts a photo: a base and so much per tile of 512 px, or so much per patch of 32 px. */
type Counting = { base: number; perTile: number } | { perPatch: number }

/**
 * OpenAI's guide to images and vision, "Calculating costs", and
 * community.openai.com/t/vision-more-than-one-way-to-send-a-request-undocumented-and-different-pricing-realized/1262691;
 * the first name that fits. Sizes of other providers' models are unknown: they are taken for gpt-4o's.
 */
const countings: [name: RegExp, counting: Counting][] = [
  [/gpt-4o-mini/, { base: 2833, perTile: 5667 }],
  [/gpt-4\.1-mini|gpt-5(\.\d)?-mini/, { perPatch: 1.62 }],
  [/gpt-4\.1-nano|gpt-5(\.\d)?-nano/, { perPatch: 2.46 }],
  [/o4-mini/, { perPatch: 1.72 }],
  [/(^|\/)o[134]/, { base: 75, perTile: 150 }],
]
const usual: Counting = { base: 85, perTile: 170 }

/** A photo is scaled to a shorter side of 768 px: four tiles where its sides are at most 1 to 1.33, and at most eight. */
const tiles = { usual: 4, most: 8 }
/** A photo is scaled to this many patches. */
const mostPatches = 1536

const countingOf = (model: string) => countings.find(([name]) => name.test(model))?.[1] ?? usual

const tokensFor = (counting: Counting, tiles: number) =>
  'perPatch' in counting ? Math.ceil(mostPatches * counting.perPatch) : counting.base + tiles * counting.perTile

/** Tokens of a photo that a provider does not report. */
export const usualPerPhoto = (model: string): number => tokensFor(countingOf(model), tiles.usual)

/** The most tokens of a photo. */
export const mostPerPhoto = (model: string): number => tokensFor(countingOf(model), tiles.most)
