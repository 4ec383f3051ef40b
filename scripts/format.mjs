import './check-node.mjs'
import { join } from 'node:path'
import { installPackages } from './install-packages.mjs'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'
import { runMain } from './run-main.mjs'

// npm run format: formats every file, and applies the linter's safe fixes.
await runMain(async (signal) => {
  await installPackages(signal)
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  await runCommand(process.execPath, [biome, 'check', '--write', '.'], { signal, show: true })
})
