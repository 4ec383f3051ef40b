/** Expands collapsed parts while the page is printed, however printing was started. */
export function openForPrint(): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    // Printing may begin twice before ending once.
    opened.push(...document.querySelectorAll<HTMLDetailsElement>('details:not([open])'))
    for (const one of opened) one.open = true
  })
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false
    opened = []
  })
}
