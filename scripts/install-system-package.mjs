import { findProgram } from './find-program.mjs'
import { step } from './report-step.mjs'
import { runCommand } from './run-command.mjs'

/** Whether system packages can be installed unattended: as root, with apt-get. */
export function canInstallSystemPackages() {
  return process.getuid?.() === 0 && findProgram('apt-get') !== null
}

/** Installs a Debian or Ubuntu package; the caller checks whether that helped. */
export async function installSystemPackage(name, signal) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await step(`installing ${name} with apt-get`, async () => {
    await runCommand('apt-get', ['update'], { signal, env })
    await runCommand('apt-get', ['install', '-y', '--no-install-recommends', name], { signal, env })
  })
}
