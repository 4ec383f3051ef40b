/** Whether two words of one length differ by two neighbouring letters that changed places. */
export const isSwap = (word: string, meant: string): boolean =>
  word.length === meant.length && word !== meant && [...word].some((_, at) => at > 0 && swap(word, at) === meant)

function swap(word: string, at: number): string {
  return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)
}

/** Whether two words differ by one letter missing, added, replaced or swapped with its neighbour. */
export function isSlip(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 1) return false
  let from = 0
  while (from < word.length && word[from] === meant[from]) from += 1
  const [rest, right] = [word.slice(from), meant.slice(from)]
  return (
    rest === right ||
    rest.slice(1) === right ||
    rest === right.slice(1) ||
    rest.slice(1) === right.slice(1) ||
    isSwap(word, meant)
  )
}
