/** A labelled text, and what it is counted with. */
export interface Counted {
  text: string
  inDistress: boolean
  group: string
}

/** Prints, for each group and all together, how many phrases of distress were heard, and how many false alarms came with them. */
export function tellFigures<P extends Counted>(title: string, phrases: P[], verdictOf: (phrase: P) => string): void {
  console.log(title)
  for (const group of [...new Set(phrases.map((phrase) => phrase.group)), 'all']) {
    const own = phrases.filter((phrase) => group === 'all' || phrase.group === group)
    const count = (inDistress: boolean, verdict: string) =>
      own.filter((phrase) => phrase.inDistress === inDistress && verdictOf(phrase) === verdict).length
    const [helped, asked] = [count(true, 'distress'), count(true, 'unsure')]
    const [alarms, askedInVain] = [count(false, 'distress'), count(false, 'unsure')]
    const inDistress = own.filter((phrase) => phrase.inDistress).length
    const heard = helped + asked
    console.log(
      [
        `  ${group}: recall ${(heard / inDistress).toFixed(3)}`,
        `precision ${(heard / (heard + alarms + askedInVain)).toFixed(3)}`,
        `${helped} of ${inDistress} given help, ${asked} asked gently`,
        `${alarms} of ${own.length - inDistress} everyday ones given help, ${askedInVain} asked`,
      ].join('; '),
    )
  }
}
