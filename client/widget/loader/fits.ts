/**
 * Whether a value has all fields of this shape, such as `role:user|assistant count:#`: each has a pattern for the whole string
 * (optional if it may be empty), # for a whole number from 0, or `function`.
 */
export function fits(shape: string, value: unknown): boolean {
  return shape.split(' ').every((part) => {
    const [field, pattern] = part.split(':') as [string, string]
    const given: unknown = (value as Record<string, unknown> | null)?.[field] ?? ''
    return (
      pattern === typeof given ||
      (pattern === '#'
        ? Number.isSafeInteger(given) && (given as number) >= 0
        : typeof given === 'string' && RegExp(`^(${pattern})$`, 's').test(given))
    )
  })
}
