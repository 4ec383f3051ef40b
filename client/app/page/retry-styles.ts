/** Milliseconds until a style that did not come is asked for again. */
const again = 3_000

/** Asks again for styles of parts that came later: the bundler's own code would show the part without them the next time. */
export function retryStyles(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    const address = payload.message.match(/^Unable to preload CSS for (\S+)$/)?.[1]
    if (address) setTimeout(ask, again, address)
  })
}

function ask(address: string): void {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href: address })
  link.onerror = () => {
    link.remove()
    setTimeout(ask, again, address)
  }
  document.head.append(link)
}
