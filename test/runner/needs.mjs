/**
 * What tests need, by folder or file; the longest matching path wins. `build` is the built server and worker, `page` the
 * page and the widget; the rest are programs on this machine. Tests `on: 'both'` run on SQLite and again on Postgres: what
 * they are about is written for each, or locks and races there. Those `on: 'either'` use a database as everybody does, and
 * run on Postgres only when REKHA_TEST_DATABASE says so. Slow or disruptive ones run `alone` in a process; the others share
 * one per folder. Slow ones come first, so that none is still running when everything else has ended.
 */
const table = [
  { path: 'test/faults/faults.test.ts', needs: ['build', 'redis', 'postgres'], alone: true },
  { path: 'test/scale/roll.test.ts', needs: ['build', 'redis', 'postgres', 'nginx'], alone: true },
  { path: 'test/client/browser', needs: ['build', 'page', 'redis', 'headless'], alone: true },
  // Short ones, which share a browser, and a service where they need the same.
  ...['accessibility', 'desk', 'hindi', 'offline', 'returning', 'scroll', 'signing-out'].map((name) => ({
    path: `test/client/browser/${name}.test.ts`,
    needs: ['build', 'page', 'redis', 'headless'],
  })),
  { path: 'test/client/widget', needs: ['build', 'page', 'redis', 'headless'] },
  // Only the full Chromium blocks third-party cookies.
  { path: 'test/client/widget/frame.test.ts', needs: ['build', 'page', 'redis', 'chromium'], alone: true },
  { path: 'test/flow/talk.test.ts', needs: ['build', 'redis'], on: 'both', alone: true },
  { path: 'test/flow', needs: ['build', 'redis'], on: 'either' },
  // Its questions compete for connections.
  { path: 'test/flow/rush.test.ts', needs: ['build', 'redis'], on: 'postgres' },
  ...['busy-site', 'claim', 'money', 'purge', 'upload-key'].map((name) => ({
    path: `test/flow/${name}.test.ts`,
    needs: ['build', 'redis'],
    on: 'both',
  })),
  { path: 'test/worker/fair-shares.test.ts', needs: ['build', 'redis'], on: 'both', alone: true },
  { path: 'test/worker', needs: ['build', 'redis'], on: 'either' },
  { path: 'test/server', needs: ['build', 'redis'], on: 'either' },
  ...['account-data', 'audit', 'desk', 'gone-rows', 'problem-of', 'ways-in'].map((name) => ({
    path: `test/server/${name}.test.ts`,
    needs: ['build', 'redis'],
    on: 'both',
  })),
  { path: 'test/db', needs: ['build', 'redis', 'postgres', 'pgbouncer'], on: 'both' },
  { path: 'test/scripts/start.test.ts', needs: ['build', 'redis'], alone: true },
  { path: 'test/scripts/load-balancer.test.ts', needs: ['nginx', 'haproxy'], alone: true },
  // Half a minute each, some of it waiting.
  { path: 'test/reader/openai', needs: [] },
  { path: 'test/client/core', needs: [] },
  { path: 'test/reader/distress', needs: [] },
  { path: 'test/scale', needs: ['build', 'redis'] },
  ...['marked-hand', 'measure-palm'].map((name) => ({
    path: `test/reader/almanac/measure/${name}.test.ts`,
    needs: [],
    alone: true,
  })),
  // These start threads, which are built.
  { path: 'test/reader/almanac/measure/measurer.test.ts', needs: ['build'] },
  { path: 'test/server/formats.test.ts', needs: ['build'] },
  { path: 'test/server/queue-board.test.ts', needs: ['build', 'redis', 'headless'] },
  { path: 'test/server/place-of.test.ts', needs: [] },
  { path: 'test/server/moderate.test.ts', needs: [] },
  { path: 'test/server/passwords.test.ts', needs: [] },
  { path: 'test/server/say-invalid.test.ts', needs: [] },
  { path: 'test/server/route.test.ts', needs: [] },
  { path: 'test/scripts/start-refusals.test.ts', needs: ['build', 'redis'] },
  { path: 'test/client/terminal.test.ts', needs: ['build', 'redis'] },
  { path: 'test/faults', needs: ['build', 'redis', 'postgres'] },
  { path: 'test/platform/cut-text.test.ts', needs: [] },
  { path: 'test/platform/fold-text.test.ts', needs: [] },
  { path: 'test/platform/repeat.test.ts', needs: [] },
  { path: 'test/platform/sealed-storage.test.ts', needs: [] },
  { path: 'test/platform', needs: ['redis'] },
  { path: 'test/client/first-load.test.ts', needs: ['page'] },
  { path: 'test/client/widget/frame-parts.test.ts', needs: [] },
  { path: 'test/deploy', needs: ['promtool'] },
  { path: 'test', needs: [] },
]

/** `{needs, on, alone, order}` of a test file. */
export function needsOf(file) {
  const fitting = table.filter(({ path }) => file === path || file.startsWith(`${path}/`))
  const entry = fitting.reduce((best, next) => (next.path.length > best.path.length ? next : best))
  return { on: 'either', alone: false, ...entry, order: table.indexOf(entry) }
}
