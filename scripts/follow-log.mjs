import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const tooLarge = 20 * 1024 * 1024

/** Rotates a log over 20 MB to `<log>.1`, replacing the previous one. */
export function rotateLog(log) {
  if (existsSync(log) && statSync(log).size > tooLarge) renameSync(log, `${log}.1`)
}

/**
 * Calls `onLine` with each complete line added to a log from now on. The processes write to the file themselves,
 * so nothing is lost or blocked if the follower is busy or gone.
 */
export function followLog(log, onLine) {
  const descriptor = openSync(log, 'a+', 0o600)
  const buffer = Buffer.alloc(64 * 1024)
  const decoder = new StringDecoder('utf8')
  let at = fstatSync(descriptor).size
  let rest = ''
  function look() {
    for (;;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, at)
      if (length === 0) return
      at += length
      const lines = (rest + decoder.write(buffer.subarray(0, length))).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    }
  }
  const looking = setInterval(look, 100)
  return {
    /** Reads the rest, and stops. */
    stop() {
      clearInterval(looking)
      look()
      closeSync(descriptor)
    },
  }
}
