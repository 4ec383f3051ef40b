import { readFileSync } from 'node:fs'

export interface Phrase {
  text: string
  tongue: Tongue
  inDistress: boolean
}

export const tongues = ['en', 'hinglish', 'hi'] as const
type Tongue = (typeof tongues)[number]

/**
 * The labelled phrases of a folder, a line each, `+` for distress and `-` for the everyday: the lessons; those written beside
 * them and never learnt from; and those written without sight of lessons and rules.
 */
export const readPhrases = (folder: 'lessons' | 'unseen' | 'blind'): Phrase[] =>
  tongues.flatMap((tongue) =>
    readFileSync(`test/reader/distress/${folder}/${tongue}.txt`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ text: line.slice(2), tongue, inDistress: line.startsWith('+') })),
  )
