import { type Phrase, tongues } from '../../test/reader/distress/read-phrases.ts'

/** Prints, for each tongue and all together, how many phrases of distress were met, and how many false alarms came with them. */
export function tellFigures<P extends Phrase>(phrases: P[], verdictOf: (phrase: P) => string): void {
  for (const tongue of [...tongues, 'all']) {
    const own = phrases.filter((phrase) => tongue === 'all' || phrase.tongue === tongue)
    const count = (inDistress: boolean, verdict: string) =>
      own.filter((phrase) => phrase.inDistress === inDistress && verdictOf(phrase) === verdict).length
    const [helped, asked] = [count(true, 'distress'), count(true, 'unsure')]
    const [alarms, askedInVain] = [count(false, 'distress'), count(false, 'unsure')]
    const inDistress = own.filter((phrase) => phrase.inDistress).length
    const met = helped + asked
    console.log(
      [
        `${tongue}: recall ${(met / inDistress).toFixed(3)}`,
        `precision ${(met / (met + alarms + askedInVain)).toFixed(3)}`,
        `${helped} of ${inDistress} given help, ${asked} asked gently`,
        `${alarms} of ${own.length - inDistress} everyday ones given help, ${askedInVain} asked`,
      ].join('; '),
    )
  }
}
