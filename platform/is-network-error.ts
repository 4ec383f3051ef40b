const codes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'EAI_AGAIN',
  'ENOTFOUND',
]

/** Whether a connection could not be made, or broke: by the code that Node gives it. */
export function isNetworkError(error: unknown): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '')
}
