/** The status of an HTTP response, or why there was none within three seconds. */
export async function askStatus(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3000) })
    await response.body?.cancel()
    return response.status
  } catch (error) {
    return error.cause?.code ?? error.message
  }
}
