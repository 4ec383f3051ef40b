/** Prints a text as it grows; one that starts over, or turns out another, is printed anew. */
export function createGrowing(write: (text: string) => void, startOver: () => void): (text: string) => void {
  let printed = ''
  return (text) => {
    if (text === printed) return
    if (text.startsWith(printed)) write(text.slice(printed.length))
    else {
      if (printed !== '') startOver()
      write(text)
    }
    printed = text
  }
}
