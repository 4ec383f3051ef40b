import { findFreePort } from '../find-free-port.mjs'

const picked = new Set()

/** A free port that was not given away before: whoever was given one may not listen yet. */
export async function pickPort() {
  for (;;) {
    const port = await findFreePort()
    if (picked.has(port)) continue
    picked.add(port)
    return port
  }
}
