import { relative } from 'node:path'
import { root } from '../../scripts/root.mjs'

const slowest = 10

/** A run's result in one line, followed by its output and failures. */
export function describeRun({ run, seconds, results, output, brokeOff }) {
  const counts = count(results)
  const bad = counts.failed > 0 || brokeOff !== null
  const said = [`${counts.passed} passed`]
  if (counts.failed > 0) said.push(`${counts.failed} failed`)
  if (counts.skipped > 0) said.push(`${counts.skipped} skipped`)
  const lines = [`  ${bad ? '✗' : '✓'} ${run.title} (${said.join(', ')}, ${seconds.toFixed(1)} s)`]
  if (output.trim() !== '') lines.push(indent(output.trim()))
  for (const failure of failuresIn({ run, results, brokeOff })) lines.push(indent(failure))
  return lines.join('\n')
}

/** The final report: slowest tests, time per folder, skipped tests with reasons, failures, counts. */
export function summarise(ended, seconds) {
  const tests = ended.flatMap(({ run, results }) => results.map((result) => ({ ...result, run })))
  const lines = ['', `The ${slowest} slowest tests:`]
  for (const { ms, title, run } of [...tests].sort((a, b) => b.ms - a.ms).slice(0, slowest))
    lines.push(`  ${(ms / 1000).toFixed(1).padStart(6)} s  ${title}${run.on === 'both' ? ` (${run.database})` : ''}`)

  lines.push('', 'Each folder, what its runs took in all:')
  for (const [folder, sum] of [...timesByFolder(ended)].sort((a, b) => b[1] - a[1]))
    lines.push(`  ${sum.toFixed(1).padStart(6)} s  ${folder}`)

  const skipped = tests.filter(({ state }) => state === 'skipped')
  if (skipped.length > 0) lines.push('', 'Skipped:')
  for (const { title, why } of skipped) lines.push(`  ${title}: ${why ?? 'no reason given'}`)

  const failures = ended.flatMap(failuresIn)
  lines.push('', ...failures.map((failure) => `FAILED ${failure}\n`))
  const { passed, skipped: left } = count(tests)
  lines.push(`All of it took ${describeTime(seconds)}.`)
  lines.push(`${passed} passed, ${failures.length} failed, ${left} skipped`)
  return { text: lines.join('\n'), good: passed > 0 && failures.length === 0 }
}

function failuresIn({ run, results, brokeOff }) {
  const failed = results.filter(({ state }) => state === 'failed')
  const where = run.on === 'both' ? ` (${run.database})` : ''
  const failures = failed.map(({ file, title, why }) => `${relative(root, file)}${where}: ${title}\n${why}`)
  if (brokeOff !== null) failures.push(`${run.title} broke off (${brokeOff}), counted as one failure.`)
  return failures
}

function timesByFolder(ended) {
  const times = new Map()
  for (const { run, seconds } of ended) {
    times.set(run.folder, (times.get(run.folder) ?? 0) + seconds)
  }
  return times
}

function count(results) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { state } of results) counts[state] += 1
  return counts
}

function describeTime(seconds) {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

function indent(text) {
  return text.replace(/^/gm, '      ')
}
