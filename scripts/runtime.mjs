/**
 * What Rekha's processes want of Node, where the environment does not say otherwise: threads enough for passwords, pictures,
 * SQLite, files and names, which share libuv's (with the four of the default, two of each would stop the rest); a young
 * generation that short-lived packets do not fill again and again; V8's own threads by the number of cores, for four on two
 * cores wait for each other (`npm run bench:adapters` shows what these two are worth); memory of large photos given back when they
 * are done with, where glibc would keep it (`npm run bench:upload-memory`).
 */
export const runtime = {
  UV_THREADPOOL_SIZE: '8',
  NODE_OPTIONS: '--max-semi-space-size=32 --v8-pool-size=0',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
}
