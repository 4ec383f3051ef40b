// Imported first by every command, for its side effect: reports an unsupported Node.js before anything else can fail.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Rekha needs Node.js 20.19 or newer (up to 24), and this is ${process.versions.node}: install one from https://nodejs.org.`,
  )
  process.exit(1)
}
if (major > 24) console.error(`Rekha is tested on Node.js 20.19 to 24, but this is ${process.versions.node}.`)

/** The last release line whose security fixes have ended (20: on 30 April 2026, https://nodejs.org/en/about/previous-releases). */
const ended = 20

/** A sentence for who runs a Node.js that gets no more security fixes, or null. */
export function nodeNotice(version = process.versions.node) {
  if (Number(version.split('.')[0]) > ended) return null
  return `Node.js ${version} gets no more security fixes: install 24 from https://nodejs.org. Rekha runs on both.`
}
