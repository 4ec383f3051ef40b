import { isRomanised } from '../detect-language.ts'
import { english } from './english.ts'
import { foldText } from './fold.ts'
import { hindi } from './hindi.ts'
import { hinglish } from './hinglish.ts'

const tongues = [english, hinglish, hindi]
const harmless = tongues.flatMap((tongue) => tongue.harmless).map(({ source }) => new RegExp(source, 'gu'))
const signs = tongues.flatMap((tongue) => tongue.signs)

const withoutIdioms = (text: string): string =>
  harmless.reduce((rest, idiom) => rest.replace(idiom, '.'), foldText(text))

/**
 * Whether somebody speaks of ending their life, of harming themselves, of violence that they live with, or of despair.
 * It would rather hear distress where there is none than miss it.
 */
export function hearsDistress(text: string): boolean {
  const said = withoutIdioms(text)
  return signs.some((one) => one.test(said))
}

/** Whether it is said in Hindi with Latin letters. */
export function isInHinglish(text: string): boolean {
  const said = withoutIdioms(text)
  return (
    hinglish.signs.some((one) => one.test(said)) &&
    (isRomanised(text, 1) || !english.signs.some((one) => one.test(said)))
  )
}
