/** Has an error reported as usual, without ending what is being done. */
export function reportLater(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

/** Runs one of several that are independent of each other: what it throws is reported, and stops none of the others. */
export function guarded<Given extends unknown[]>(use: (...given: Given) => void, ...given: Given): void {
  try {
    use(...given)
  } catch (error) {
    reportLater(error)
  }
}
