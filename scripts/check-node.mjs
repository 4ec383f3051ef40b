// Imported first by every command, for its side effect: reports an unsupported Node.js before anything else can fail.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Rekha needs Node.js 20.19 or newer (up to 24), and this is ${process.versions.node}: install one from https://nodejs.org.`,
  )
  process.exit(1)
}
if (major > 24) console.error(`Rekha is tested on Node.js 20.19 to 24, but this is ${process.versions.node}.`)
