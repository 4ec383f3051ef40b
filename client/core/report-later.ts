/** Reports an error as uncaught, without interrupting the caller. */
export function reportLater(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

/** Runs one of several independent callbacks: what it throws is reported, and does not stop the others. */
export function guarded<Given extends unknown[]>(use: (...given: Given) => void, ...given: Given): void {
  try {
    use(...given)
  } catch (error) {
    reportLater(error)
  }
}
