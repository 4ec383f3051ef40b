import { spawn } from 'node:child_process'
import util from 'node:util'
import { endGroup, killGroup } from './end-process.mjs'
import { root } from './root.mjs'

const keptLines = 100

/** A command that failed; `output` holds its last lines. */
export class CommandFailed extends Error {
  constructor(command, how, output) {
    super(`${command} ended with ${how}`)
    this.output = util.stripVTControlCharacters(output).trim()
  }
}

/**
 * Runs a command to its end in its own process group, so that an abort also stops its children.
 * Returns the last lines of its output; with `show` that goes straight to the terminal. An abort kills
 * after `patience` milliseconds. With `whole` nothing it started outlives it.
 */
export async function runCommand(
  command,
  args,
  { signal, env = process.env, cwd = root, show = false, patience = 3000, whole = false, uid, gid } = {},
) {
  signal?.throwIfAborted()
  const child = spawn(command, args, {
    cwd,
    env,
    ...(uid === undefined ? {} : { uid, gid }),
    detached: true,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk) => {
    output = (output + chunk).split('\n').slice(-keptLines).join('\n')
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    if (whole) child.once('exit', () => killGroup(child))
    child.once('close', (code, killedBy) => resolve(killedBy ?? code))
  })
  let ending
  const abort = () => {
    ending = endGroup(child, patience)
  }
  signal?.addEventListener('abort', abort)
  try {
    const how = await ended
    await ending
    signal?.throwIfAborted()
    if (how !== 0) throw new CommandFailed([command, ...args].join(' '), how, output)
    return util.stripVTControlCharacters(output)
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}
