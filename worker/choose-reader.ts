import type { Config } from '../platform/config.ts'
import { createAlmanac } from '../reader/almanac/reader.ts'
import { createOpenai, openaiLimits } from '../reader/openai/reader.ts'
import type { Reader } from '../reader/reader.ts'

/** The openai reader if it has a key, else the almanac. */
export function chooseReader({ openai }: Config): Reader {
  return openai ? createOpenai({ ...openaiLimits, ...openai }) : createAlmanac()
}
