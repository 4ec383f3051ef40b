/** Prints a text as it grows; if it starts over or changes, prints it again. */
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
