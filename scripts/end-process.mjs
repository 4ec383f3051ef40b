import { once } from 'node:events'
import { identify } from './identify-process.mjs'

/** Ends a child and all of its process group: asks first, and after `patience` milliseconds insists. */
export async function endGroup(child, patience = 3000, signal = 'SIGTERM') {
  if (child.pid === undefined) return
  send(-child.pid, signal)
  await goneWithin(child, patience)
  send(-child.pid, 'SIGKILL')
  await goneWithin(child, 2000)
}

/** Ends one child: asks, and after `patience` milliseconds kills it with whatever it started. */
export async function endChild(child, patience, signal = 'SIGTERM') {
  if (hasEnded(child)) return
  child.kill(signal)
  if (await goneWithin(child, patience)) return
  send(-child.pid, 'SIGKILL')
  await goneWithin(child, 2000)
}

/** Kills what is left of a child's process group. */
export function killGroup(child) {
  send(-child.pid, 'SIGKILL')
}

/** Ends a process that is nobody's child here, known by its id and start; others with the same id are left alone. */
export async function endStranger(identity, patience) {
  const alive = () => identify(identity.pid)?.started === identity.started
  if (!alive()) return
  send(identity.pid, 'SIGTERM')
  if (await eventually(() => !alive(), patience)) return
  send(identity.pid, 'SIGKILL')
  await eventually(() => !alive(), 2000)
}

/** Looks every 50 ms until `condition` holds; false when it does not within `patience` milliseconds. */
export async function eventually(condition, patience) {
  const deadline = Date.now() + patience
  while (!(await condition())) {
    if (Date.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return true
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null
}

async function goneWithin(child, patience) {
  if (hasEnded(child)) return true
  try {
    await once(child, 'exit', { signal: AbortSignal.timeout(patience) })
    return true
  } catch {
    return hasEnded(child)
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
