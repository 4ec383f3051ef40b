const terminal = process.stdout.isTTY === true

/** Runs a named step and shows its progress, duration and outcome. */
export async function step(name, work) {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  if (terminal) process.stdout.write(`  … ${name}`)
  const ticking = setInterval(
    () => process.stdout.write(terminal ? `\r  … ${name} (${seconds()})` : `  … ${name} (${seconds()})\n`),
    terminal ? 1000 : 10_000,
  )
  const end = (mark) => {
    clearInterval(ticking)
    process.stdout.write(`${terminal ? '\r\x1b[K' : ''}  ${mark} ${name} (${seconds()})\n`)
  }
  try {
    const value = await work()
    end('✓')
    return value
  } catch (error) {
    end('✗')
    throw error
  }
}
