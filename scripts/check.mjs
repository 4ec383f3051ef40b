import './check-node.mjs'
import { join } from 'node:path'
import { installPackages } from './install-packages.mjs'
import { Refusal } from './refusal.mjs'
import { step } from './report-step.mjs'
import { root } from './root.mjs'
import { CommandFailed, runCommand } from './run-command.mjs'
import { runMain } from './run-main.mjs'

// npm run check [-- --without-tests]: everything that must pass before a change is merged; one failure does not hide another.
// npm run typecheck, npm run lint: parts of it (--only=…).
const bin = (path) => join(root, 'node_modules', path)

const checks = [
  { part: 'types', name: 'types', args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
  {
    part: 'types',
    name: 'types of the client',
    args: [bin('typescript/bin/tsc'), '-p', 'client/tsconfig.json', '--noEmit'],
  },
  { part: 'lint', name: 'form and lint', args: [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.'] },
  { part: 'lint', name: 'imports', args: ['scripts/check-imports.mjs'] },
  {
    part: 'protocol',
    name: 'the protocol is written down as it is',
    args: ['--import', 'tsx', 'scripts/write-protocol.ts', '--check'],
  },
]

const parts = [...new Set(checks.map(({ part }) => part))]
const known = ['--without-tests', ...parts.map((part) => `--only=${part}`)]

await runMain(async (signal) => {
  const flags = process.argv.slice(2)
  const unknown = flags.find((flag) => !known.includes(flag))
  if (unknown) throw new Refusal(`npm run check knows ${known.join(', ')}, not ${unknown}.`)
  const only = parts.find((part) => flags.includes(`--only=${part}`))
  await installPackages(signal)
  const failed = []
  for (const { part, name, args } of checks) {
    if (only && part !== only) continue
    try {
      await step(name, () => runCommand(process.execPath, args, { signal }))
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error
      console.error(error.output)
      failed.push(name)
    }
  }
  if (!only && !flags.includes('--without-tests')) {
    try {
      await runCommand(process.execPath, ['scripts/test.mjs'], { signal, show: true, patience: 15_000 })
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error
      failed.push('tests')
    }
  }
  if (failed.length > 0) throw new Refusal(`Failed: ${failed.join(', ')}.`)
})
