import { execFileSync } from 'node:child_process'

describe('the alerts', () => {
  it('are rules that Prometheus understands', () => {
    execFileSync('promtool', ['check', 'config', 'deploy/prometheus/prometheus.yml'])
  })
})
