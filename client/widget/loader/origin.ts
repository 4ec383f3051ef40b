/** This script's tag, and Rekha's origin. */
export const script = document.currentScript as HTMLScriptElement
export const { origin } = new URL(script.src)
