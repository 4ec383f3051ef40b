/** An id to recognise by: its end, for those made at the same time begin alike. */
export const shortId = (id: string): string => `…${id.slice(-6)}`
