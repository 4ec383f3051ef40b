import './check-node.mjs'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildProject } from './build-project.mjs'
import { endChild } from './end-process.mjs'
import { findPrograms } from './find-programs.mjs'
import { installPackages } from './install-packages.mjs'
import { Refusal } from './refusal.mjs'
import { step } from './report-step.mjs'
import { root } from './root.mjs'
import { CommandFailed, runCommand } from './run-command.mjs'
import { runMain } from './run-main.mjs'
import { startPostgres } from './start-postgres.mjs'

// Random users and faults with real processes: npm run test:chaos -- --seed 7 --minutes 2
await runMain(async (signal) => {
  const { REKHA_TEST_DATABASE: database = 'sqlite', PATH = '', HOME = '' } = process.env
  if (!['sqlite', 'postgres'].includes(database))
    throw new Refusal(`REKHA_TEST_DATABASE is sqlite or postgres, not "${database}".`)
  await installPackages(signal)
  await buildProject(signal)
  const needsPostgres = database === 'postgres'
  const programs = await findPrograms(['redis', ...(needsPostgres ? ['postgres'] : [])], 'The tests need', signal)

  const folder = mkdtempSync(join(tmpdir(), 'rekha-chaos-'))
  let postgres
  try {
    // Postgres may run as another user, who needs access to the folder.
    chmodSync(folder, 0o755)
    // Removing the folder also removes what a killed process left behind.
    const env = { NODE_ENV: 'test', HOME, TMPDIR: join(folder, 'tmp'), REKHA_TEST_DATABASE: database }
    env.PATH = `${PATH}:${dirname(programs.redis)}`
    mkdirSync(env.TMPDIR)
    if (needsPostgres) {
      postgres = await step('starting a private Postgres', () => startPostgres(programs.postgres, folder, signal))
      env.REKHA_TEST_POSTGRES = postgres.url
    }
    const walk = ['--import', 'tsx', join(root, 'test/faults/chaos/main.ts'), ...process.argv.slice(2)]
    await runCommand(process.execPath, walk, { signal, env, show: true })
  } catch (error) {
    // The failure has been reported already.
    if (!(error instanceof CommandFailed) || error.output !== '') throw error
    process.exitCode = 1
  } finally {
    if (postgres) await endChild(postgres.child, 5000, 'SIGINT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  if (process.exitCode) process.exit(process.exitCode)
})
