import { readFileSync } from 'node:fs'
import { followLog, rotateLog } from './follow-log.mjs'
import { keepRunning } from './keep-running.mjs'
import { parse } from './show-log-line.mjs'

/**
 * Keeps a process running, with its own log, each line of which goes to `onLine`. `onDeath` and `onGiveUp` get a
 * sentence; the other options are keepRunning's.
 */
export function keepLogged({ name, log, onLine, onDeath, onGiveUp, ...options }) {
  rotateLog(log)
  const following = followLog(log, onLine)
  const kept = keepRunning({
    ...options,
    name,
    log,
    onDeath: (_, how, wait) => onDeath(`The ${name} died (${how}) and is started again in ${wait / 1000} s.`),
    onGiveUp: (_, how) => onGiveUp(`The ${name} died five times in a row (${how}), ${lastWords(log)}.`),
  })
  kept.following = following
  return kept
}

/** The end of a log, to complete a sentence: the folder may be gone before anybody looks. */
function lastWords(log) {
  const last = readFileSync(log, 'utf8').trim().split('\n').at(-1)
  return last
    ? `and ${log} ends with: ${(parse(last)?.error ?? last).replace(/\.$/, '')}`
    : `and wrote nothing to ${log}`
}
