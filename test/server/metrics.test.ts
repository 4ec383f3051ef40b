import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { parse } from 'yaml'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { misbehave } from '../double/behaviour.ts'
import { type Stack, startStack } from '../stack/stack.ts'

interface Rules {
  groups: { rules: { alert: string; expr: string }[] }[]
}
interface Dashboard {
  panels: { title: string; targets?: { expr: string }[] }[]
}

const alerts = () => (parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8')) as Rules).groups
const dashboard = () => JSON.parse(readFileSync('deploy/grafana/rekha.json', 'utf8')) as Dashboard

/** Samples by name and labels, parsed from Prometheus' text format. */
function samples(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
}

describe('what Prometheus is told', () => {
  let stack: Stack
  let worker: string

  before(async () => {
    stack = await startStack({ servers: 2, workers: 0, settings: { HOST: '127.0.0.1' } })
    const port = await findFreePort()
    await stack.addWorker({ METRICS_PORT: String(port) })
    worker = `http://127.0.0.1:${port}`
  })
  after(() => stack?.stop())

  const read = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/metrics`, { headers })
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }
  const server = (index: number) => stack.servers[index]?.url ?? ''

  it('counts what people do, what it cost, and what went wrong', async () => {
    const { visitor, conversationId } = await stack.reader()
    const { reply } = await visitor.say(conversationId, 'What of my work?')
    await visitor.finished(reply.id)
    stack.provider.script([misbehave.fails(500)])
    const again = await visitor.say(conversationId, 'And of my heart?')
    await visitor.finished(again.reply.id)
    await visitor.ask('message:rate', { messageId: 'nonsense', rating: 'up' }).catch(() => {})

    const here = samples((await read(server(0))).text)
    expect(here.get('rekha_sockets')).to.equal(1)
    expect(here.get('rekha_rooms')).to.be.greaterThan(2)
    expect(here.get('rekha_commands_total{command="message:send",outcome="ok"}')).to.equal(2)
    expect(here.get('rekha_commands_total{command="message:rate",outcome="invalid"}')).to.equal(1)
    expect(here.get('rekha_http_request_seconds_count{method="POST",route="/api/v1/analyses",status="202"}')).to.equal(
      1,
    )
    expect(here.get('rekha_redis_up{connection="rooms"}')).to.equal(1)
    expect(here.get('rekha_database_pool{state="waiting"}')).to.equal(0)
    expect(here.get('nodejs_eventloop_lag_p99_seconds')).to.be.greaterThan(0)

    const there = samples((await read(worker)).text)
    expect(there.get('rekha_jobs_total{job="write-reply",outcome="done"}')).to.equal(2)
    expect(there.get('rekha_first_text_seconds_count{kind="reading"}')).to.equal(1)
    expect(there.get('rekha_first_text_seconds_count{kind="reply"}')).to.equal(2)
    expect(there.get('rekha_flush_seconds_count')).to.be.greaterThan(2)
    expect(there.get('rekha_tokens_total{kind="reply",direction="output"}')).to.be.greaterThan(10)
    expect(there.get('rekha_cost_dollars_total{kind="reading"}')).to.be.greaterThan(0)
    expect(there.get('rekha_provider_calls_total')).to.equal(4)
    expect(there.get('rekha_provider_errors_total{error="failed"}')).to.equal(1)
  })

  it('is told of the queues by one server for all', async () => {
    const all = await Promise.all([read(server(0)), read(server(1)), read(server(1))])
    const telling = all.slice(0, 2).filter(({ text }) => samples(text).has('rekha_workers_alive'))
    expect(telling).to.have.length(1)
    const told = samples(telling[0]?.text ?? '')
    expect(told.get('rekha_workers_alive')).to.equal(1)
    expect(told.get('rekha_queue_jobs{queue="chat",state="waiting"}')).to.equal(0)
    expect(told.get('rekha_queue_oldest_seconds{queue="analysis"}')).to.equal(0)
  })

  it('is told nothing through a proxy, nor without the token where there is one', async () => {
    expect((await read(server(0))).type).to.match(/^text\/plain/)
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      expect((await read(server(0), { [name]: '10.0.0.1' })).status, name).to.equal(404)
      expect((await read(worker, { [name]: '10.0.0.1' })).status, name).to.equal(404)
    }
    const token = 'a token for the metrics'
    const { url } = await stack.addServer({ METRICS_TOKEN: token })
    expect((await read(url)).status).to.equal(404)
    expect((await read(url, { authorization: 'Bearer another token here' })).status).to.equal(404)
    expect((await read(url, { authorization: `Bearer ${token}` })).status).to.equal(200)
  })

  it('knows every figure that the alerts and the dashboard ask for', async () => {
    const texts = await Promise.all([read(server(0)), read(worker)])
    const known = new Set(texts.flatMap(({ text }) => [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)))
    const asked = [
      ...alerts().flatMap(({ rules }) => rules.map(({ alert, expr }) => ({ by: alert, expr }))),
      ...dashboard().panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ by: title, expr }))),
    ]
    expect(asked.length).to.be.greaterThan(30)
    for (const { by, expr } of asked) {
      const names = expr.match(/\b(rekha|nodejs|process)_[a-z0-9_]+/g) ?? []
      expect(names.length + (expr.includes('up{') ? 1 : 0), by).to.be.greaterThan(0)
      for (const name of names) expect([...known], by).to.include(name.replace(/_(bucket|count|sum)$/, ''))
    }
  })

  it('hears how long the oldest question has waited', async () => {
    const { visitor, conversationId } = await stack.reader()
    await stack.workers[0]?.end('SIGKILL')
    await visitor.say(conversationId, 'Who answers?')
    const told = new Map([...samples((await read(server(0))).text), ...samples((await read(server(1))).text)])
    expect(told.get('rekha_queue_jobs{queue="chat",state="waiting"}')).to.equal(1)
    expect(told.get('rekha_queue_oldest_seconds{queue="chat"}')).to.be.within(0.001, 30)
  })
})
