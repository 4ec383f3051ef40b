/** Opens what is folded away while the page is printed, however printing was asked for; paper cannot be unfolded. */
export function openForPrint(): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    // Printing may begin twice before it has ended once.
    opened.push(...document.querySelectorAll<HTMLDetailsElement>('details:not([open])'))
    for (const one of opened) one.open = true
  })
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false
    opened = []
  })
}
