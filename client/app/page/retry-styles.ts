/** Milliseconds until a failed style sheet is requested again. */
const again = 3_000

/** Retries style sheets of lazy parts: the bundler's code would show the part without them next time. */
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
