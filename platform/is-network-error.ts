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

/** Whether a connection failed or broke, by Node's error code. */
export function isNetworkError(error: unknown): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '')
}
