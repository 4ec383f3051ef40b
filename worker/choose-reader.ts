import type { Config } from '../platform/config.ts'
import { createAlmanac } from '../reader/almanac/reader.ts'
import { fallBack } from '../reader/fall-back.ts'
import { createOpenai, openaiLimits } from '../reader/openai/reader.ts'
import type { Reader } from '../reader/reader.ts'

/** The openai reader if it has a key, where it may with the almanac behind it; else the almanac. */
export function chooseReader({ openai, almanacInstead }: Config): Reader {
  if (!openai) return createAlmanac()
  const model = createOpenai({ ...openaiLimits, ...openai })
  return almanacInstead ? fallBack(model, createAlmanac()) : model
}
