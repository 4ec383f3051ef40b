/** Whether a string can be kept as it is: a NUL stops at Postgres, half a surrogate pair does not survive UTF-8. */
export function isText(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text)
}

export const notText = 'has a character that cannot be kept'
