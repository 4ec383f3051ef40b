import { parseArgs } from 'node:util'
import { Journal } from './journal.ts'
import { walkAtRandom } from './walk.ts'

const { values } = parseArgs({ options: { seed: { type: 'string' }, minutes: { type: 'string' } } })
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed)
const minutes = Number(values.minutes ?? 1)
if (!Number.isInteger(seed) || seed < 0 || !(minutes > 0)) {
  console.error('npm run test:chaos -- [--seed a whole number] [--minutes a number]')
  process.exit(2)
}
console.log(
  `seed ${seed}: ${minutes} min of harm (again with: npm run test:chaos -- --seed ${seed} --minutes ${minutes})`,
)
const journal = new Journal()
try {
  const { faults, counts, questions, replies, healing } = await walkAtRandom({ seed, minutes, journal })
  if (faults.length > 0) tellJournal()
  console.table(counts)
  const ends = Object.entries(replies).map(([status, count]) => `${count} ${status}`)
  console.log(`${questions} questions, ${ends.join(', ')}; all quiet ${healing} s after the harm`)
  for (const fault of faults) console.log(`✗ ${fault}`)
  console.log(faults.length === 0 ? `seed ${seed}: every promise was kept` : `seed ${seed}: ${faults.length} faults`)
  process.exit(faults.length === 0 ? 0 : 1)
} catch (error) {
  tellJournal()
  console.error(error)
  console.log(`seed ${seed}: the walk broke off`)
  process.exit(1)
}

function tellJournal(): void {
  console.log(`\n${journal.lines.join('\n')}\n`)
}
