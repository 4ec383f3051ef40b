/** What Devanagari letters sound like in Latin ones, aspiration and length left out. */
const consonants: Record<string, string> = {
  ...{ क: 'k', ख: 'k', ग: 'g', घ: 'g', ङ: 'n', च: 'k', छ: 'k', ज: 'j', झ: 'j', ञ: 'n', ट: 't', ठ: 't', ड: 'd' },
  ...{ ढ: 'd', ण: 'n', त: 't', थ: 't', द: 'd', ध: 'd', न: 'n', प: 'p', फ: 'f', ब: 'b', भ: 'b', म: 'm', य: 'y' },
  ...{ र: 'r', ल: 'l', ळ: 'l', व: 'v', श: 's', ष: 's', स: 's', ह: 'h' },
}
const vowels: Record<string, string> = {
  ...{ अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ऋ: 'ri', ए: 'e', ऐ: 'e', ओ: 'o', औ: 'o' },
  ...{ 'ा': 'a', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'ृ': 'ri', 'े': 'e', 'ै': 'e', 'ो': 'o', 'ौ': 'o', 'ं': 'n' },
  ...{ 'ः': '', 'ॅ': 'e', 'ॉ': 'o', '्': '' },
}

/** Spellings of one sound by people who write Hindi in Latin letters: "zindagi" and "jindgi", "bahut" and "bahot". */
const spellings: readonly [RegExp, string][] = [
  [/ph/g, 'f'],
  [/z/g, 'j'],
  [/w/g, 'v'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/sh/g, 's'],
  [/([bcdgjkpt])h/g, '$1'],
  [/c/g, 'k'],
  [/y$/, 'i'],
  [/ay|ai|ae|ey/g, 'e'],
  [/au|ou/g, 'o'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)[hn]$/, ''],
  [/(?<=.)a/g, ''],
  [/e/g, 'i'],
  [/o/g, 'u'],
]

/** How a folded Hindi word sounds, roughly, in either script: मरना, marna and mrna are all "mrn". */
export function soundOf(word: string): string {
  const latin = word
    .replace(/[क-ह](?![ा-्])/g, '$&अ')
    .replace(/[\u0900-\u097f]/g, (letter) => consonants[letter] ?? vowels[letter] ?? letter)
  return spellings.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), latin)
}
