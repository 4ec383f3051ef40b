/**
 * Node settings of Rekha's processes, unless the environment sets them: enough threads for passwords, images,
 * SQLite, files and DNS, which share libuv's (with the default four, a few of these would block the rest); a young
 * generation that short-lived packets do not keep filling; as many V8 threads as cores, since four on two
 * cores wait for each other (`npm run bench -- --only=nodes` measures both); and release of large photos' memory,
 * which glibc would keep (`npm run bench -- --only=photos`).
 */
export const runtime = {
  UV_THREADPOOL_SIZE: '8',
  NODE_OPTIONS: '--max-semi-space-size=32 --v8-pool-size=0',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
}
