import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const tooLarge = 20 * 1024 * 1024

/** Puts a log that has grown over 20 MB aside as `<log>.1`, in place of the one put aside before. */
export function rotateLog(log) {
  if (existsSync(log) && statSync(log).size > tooLarge) renameSync(log, `${log}.1`)
}

/**
 * Calls `onLine` with each whole line that is added to a log from now on. The processes write to the file themselves,
 * so nothing is lost and nobody waits when the one who follows is busy or gone.
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
    /** Reads what is there, and looks no more. */
    stop() {
      clearInterval(looking)
      look()
      closeSync(descriptor)
    },
  }
}
