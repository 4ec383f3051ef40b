/**
 * What Rekha's processes want of Node, where the environment does not say otherwise: threads enough for passwords, pictures,
 * SQLite, files and names, which share libuv's (with the four of the default, two of each would stop the rest); a young
 * generation that short-lived packets do not fill again and again; V8's own threads by the number of cores, for four on two
 * cores wait for each other. (`npm run bench:adapters` shows what the last two are worth.)
 */
export const runtime = {
  UV_THREADPOOL_SIZE: '8',
  NODE_OPTIONS: '--max-semi-space-size=32 --v8-pool-size=0',
}
