/**
 * What tests ask for, by folder or file; the longest path that fits counts. `build` is server and worker as built, `page` the
 * page and the widget; the rest are programs on this machine. What is `twice` runs on SQLite and once more on Postgres,
 * for it touches the database. What works long, or harms more than itself, stands `alone` in its process; the others share one by folder. Long ones stand first, so that none of them is still running when all others have ended.
 */
const table = [
  { path: 'test/faults/faults.test.ts', needs: ['build', 'redis', 'postgres'], alone: true },
  { path: 'test/scale/roll.test.ts', needs: ['build', 'redis', 'postgres', 'nginx'], alone: true },
  { path: 'test/client/browser', needs: ['build', 'page', 'redis', 'headless'], alone: true },
  { path: 'test/client/widget', needs: ['build', 'page', 'redis', 'headless'], alone: true },
  // Cookies of third parties are blocked by Chromium itself alone.
  { path: 'test/client/widget/frame.test.ts', needs: ['build', 'page', 'redis', 'chromium'], alone: true },
  { path: 'test/flow/talk.test.ts', needs: ['build', 'redis'], twice: true, alone: true },
  { path: 'test/flow', needs: ['build', 'redis'], twice: true },
  { path: 'test/worker/fair-shares.test.ts', needs: ['build', 'redis'], twice: true, alone: true },
  { path: 'test/worker', needs: ['build', 'redis'] },
  { path: 'test/server', needs: ['build', 'redis'], twice: true },
  { path: 'test/db', needs: ['build', 'redis', 'postgres', 'pgbouncer'], twice: true },
  { path: 'test/scale', needs: ['build', 'redis'] },
  { path: 'test/reader/almanac/measure', needs: [], alone: true },
  // What the database has no part in, of folders in which it has.
  ...['almanac', 'rate', 'trace'].map((name) => ({ path: `test/flow/${name}.test.ts`, needs: ['build', 'redis'] })),
  ...['http', 'keep-assets', 'limits', 'metrics', 'open-limits', 'preview-card', 'site-command', 'stop', 'upload'].map(
    (name) => ({
      path: `test/server/${name}.test.ts`,
      needs: ['build', 'redis'],
    }),
  ),
  { path: 'test/server/queue-board.test.ts', needs: ['build', 'redis', 'headless'] },
  { path: 'test/server/place-of.test.ts', needs: [] },
  { path: 'test/server/say-invalid.test.ts', needs: [] },
  { path: 'test/server/route.test.ts', needs: [] },
  { path: 'test/scripts/start.test.ts', needs: ['build', 'redis'], alone: true },
  { path: 'test/scripts/start-refusals.test.ts', needs: ['build', 'redis'] },
  { path: 'test/client/terminal.test.ts', needs: ['build', 'redis'] },
  { path: 'test/scripts/load-balancer.test.ts', needs: ['nginx', 'haproxy'], alone: true },
  { path: 'test/faults', needs: ['build', 'redis', 'postgres'] },
  { path: 'test/platform/cut-text.test.ts', needs: [] },
  { path: 'test/platform/fold-text.test.ts', needs: [] },
  { path: 'test/platform', needs: ['redis'] },
  { path: 'test/client/first-load.test.ts', needs: ['page'] },
  { path: 'test/client/widget/frame-parts.test.ts', needs: [] },
  { path: 'test/deploy', needs: ['promtool'] },
  { path: 'test', needs: [] },
]

/** `{needs, twice, alone, order}` of a file of tests. */
export function needsOf(file) {
  const fitting = table.filter(({ path }) => file === path || file.startsWith(`${path}/`))
  const entry = fitting.reduce((best, next) => (next.path.length > best.path.length ? next : best))
  return { twice: false, alone: false, ...entry, order: table.indexOf(entry) }
}
