import { once } from 'node:events'
import { identify } from './identify-process.mjs'

/** Stops a child and its process group: politely first, by force after `patience` milliseconds. */
export async function endGroup(child, patience = 3000, signal = 'SIGTERM') {
  if (child.pid === undefined) return
  send(-child.pid, signal)
  await goneWithin(child, patience)
  send(-child.pid, 'SIGKILL')
  await goneWithin(child, 2000)
}

/** Stops one child; after `patience` milliseconds kills it with its process group. */
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

/** Stops a process that is not our child, identified by id and start time, so that a reused id is left alone. */
export async function endStranger(identity, patience) {
  const alive = () => identify(identity.pid)?.started === identity.started
  if (!alive()) return
  send(identity.pid, 'SIGTERM')
  if (await eventually(() => !alive(), patience)) return
  send(identity.pid, 'SIGKILL')
  await eventually(() => !alive(), 2000)
}

/** Polls every 50 ms until `condition` holds; false if it does not within `patience` milliseconds. */
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
