import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './report-step.mjs'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'

/** Installs the npm packages when those in node_modules are not the ones package-lock.json names. */
export async function installPackages(signal) {
  if (packagesAreInstalled()) return
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const [command, ...before] = npm
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund']
  await step('installing npm packages (about a minute)', () => runCommand(command, args, { signal, env: compiling() }))
}

/** npm writes what it installed into a hidden lock file, last of all; packages for other platforms may be missing. */
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

/** Where a native package must be compiled and Node's headers came with the system, they need no download. */
function compiling() {
  return existsSync('/usr/include/node/node.h') ? { npm_config_nodedir: '/usr', ...process.env } : process.env
}
