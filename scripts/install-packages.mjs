import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './report-step.mjs'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'

/** Installs the npm packages if node_modules does not match package-lock.json. */
export async function installPackages(signal) {
  if (packagesAreInstalled()) return
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const [command, ...before] = npm
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund']
  await step('installing npm packages (about a minute)', () => runCommand(command, args, { signal, env: compiling() }))
}

/** When done, npm writes what it installed into a hidden lock file; packages for other platforms may be missing. */
function packagesAreInstalled() {
  const hidden = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const installed = readLock(hidden)
  const wanted = readLock(join(root, 'package-lock.json'))
  return Object.entries(wanted).every(([path, { version, optional, peer, link }]) => {
    if (path === '' || link) return true
    if (!installed[path]) return optional === true || peer === true
    return installed[path].version === version
  })
}

function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

/** If a native package must be compiled, use the system's Node headers instead of downloading them. */
function compiling() {
  return existsSync('/usr/include/node/node.h') ? { npm_config_nodedir: '/usr', ...process.env } : process.env
}
