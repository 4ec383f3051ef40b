import './check-node.mjs'
import { buildProject } from './build-project.mjs'
import { installPackages } from './install-packages.mjs'
import { runMain } from './run-main.mjs'

await runMain(async (signal) => {
  await installPackages(signal)
  await buildProject(signal)
})
