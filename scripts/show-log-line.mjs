const shownFields = 4
const quietLevels = new Set(['info', 'http', 'verbose', 'debug', 'silly'])

/**
 * A log line as the terminal shows it: one readable line, null for uninteresting ones unless `verbose`. Stacks stay
 * in the log.
 */
export function showLogLine(name, line, verbose) {
  const entry = parse(line)
  if (!entry) return verbose || line.trim() !== '' ? `  ${name}: ${line}` : null
  const { level, message, timestamp: _timestamp, process: _process, stack, ...rest } = entry
  if (quietLevels.has(level) && !verbose) return null
  const fields = Object.entries(rest)
    .slice(0, shownFields)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return [`  ${name} ${level}: ${message}`, ...fields, stack && verbose ? `\n${stack}` : ''].filter(Boolean).join(' ')
}

/** A log line as an object with level and message; null if it is not one. */
export function parse(line) {
  if (!line.startsWith('{')) return null
  try {
    const entry = JSON.parse(line)
    return typeof entry.message === 'string' ? entry : null
  } catch {
    return null
  }
}
