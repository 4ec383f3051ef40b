import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { endChild, killGroup } from './end-process.mjs'
import { root } from './root.mjs'

/** A process that ends sooner than this after its start counts as a quick death. */
const quick = 10_000
const quickDeathsAllowed = 5

/**
 * Keeps one process running: its output goes to a log file, and when it dies unexpectedly it is restarted with
 * backoff. `onDeath` is called for every such death, `onGiveUp` after five quick deaths in a row.
 * The process has its own group, so Ctrl-C does not reach it, and (with `channel`) a channel that closes when this
 * process is gone. `user` is a uid and gid to run as.
 */
export function keepRunning({
  name,
  command,
  args,
  env,
  log,
  channel = true,
  user,
  cwd = root,
  onMessage,
  onStart,
  onDeath,
  onGiveUp,
}) {
  let child
  let deaths = 0
  let pause
  let stopping = false
  let restarting = Promise.resolve()

  function start() {
    const began = Date.now()
    const descriptor = openSync(log, 'a', 0o600)
    child = spawn(command, args, {
      cwd,
      env,
      ...user,
      detached: true,
      stdio: ['ignore', descriptor, descriptor, ...(channel ? ['ipc'] : [])],
    })
    closeSync(descriptor)
    const thisChild = child
    if (onMessage) child.on('message', onMessage)
    child.once('error', (error) => end(error.message))
    child.once('exit', (code, killedBy) => end(killedBy ?? `code ${code}`))
    if (child.pid !== undefined) onStart(child.pid)

    function end(how) {
      if (stopping || thisChild !== child) return
      // Its children may still hold its port.
      if (thisChild.pid !== undefined) killGroup(thisChild)
      child = undefined
      deaths = Date.now() - began < quick ? deaths + 1 : 1
      if (deaths >= quickDeathsAllowed) return onGiveUp(name, how)
      const wait = 250 * 2 ** deaths
      onDeath(name, how, wait)
      pause = setTimeout(start, wait)
    }
  }

  start()
  return {
    name,
    get pid() {
      return child?.pid
    },
    /** Stops it, by force after `patience` milliseconds, and does not restart it. */
    async stop(patience, signal) {
      stopping = true
      clearTimeout(pause)
      await restarting
      if (child) await endChild(child, patience, signal)
    },
    /** Sends it a signal; false if it is not running. */
    signal(name) {
      return child?.kill(name) ?? false
    },
    /** Restarts it for changed sources; restarts run one after another. */
    restart(patience) {
      restarting = restarting.then(async () => {
        const old = child
        child = undefined
        clearTimeout(pause)
        if (old) await endChild(old, patience)
        deaths = 0
        if (!stopping) start()
      })
      return restarting
    },
    kill() {
      stopping = true
      clearTimeout(pause)
      if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    },
  }
}
