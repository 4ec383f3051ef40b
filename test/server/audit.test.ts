import { expect } from 'chai'
import { v7 } from 'uuid'
import type { AuditView } from '../../contract/audit.ts'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { User } from '../../db/models/user.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import type { Visitor } from '../stack/visitor.ts'
import { refusal } from './refusal.ts'

const dayMs = 86_400_000

describe('the audit log', () => {
  let stack: Stack
  let admin: Visitor
  let adminId: string
  before(async () => {
    stack = await startStack({ workers: 0, reader: 'almanac' })
    admin = await stack.visitor()
    adminId = (await admin.register('boss@example.org')).id
    await User.setRole('boss@example.org', 'admin')
    await admin.connect()
  })
  after(async () => {
    admin.leave()
    await stack.stop()
  })

  const exported = async (query = ''): Promise<AuditView[]> => {
    const lines = (await (await admin.fetch(`/api/v1/admin/audit.jsonl?${query}`)).text()).split('\n')
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as AuditView)
  }

  it('tells who came, who failed to, and what they did with their account, to the last', async () => {
    const asha = await stack.visitor()
    const { id } = await asha.register('asha@example.org')
    await refusal(asha.login('asha@example.org', 'a wrong password'))
    await refusal(asha.call('DELETE', '/api/v1/auth/account', { password: 'a wrong password' }))
    await asha
      .call('POST', '/api/v1/auth/password', {
        currentPassword: 'correct horse battery',
        newPassword: 'another good password',
      })
      .then((answer) => Object.assign(asha, answer))
    await asha.call('PATCH', '/api/v1/auth/profile', { name: 'Asha Rao' })
    await asha.fetch('/api/v1/auth/export').then((answer) => answer.text())
    await asha.call('DELETE', '/api/v1/auth/account', { password: 'another good password' })
    const told = await exported(`who=${id}`)
    expect(told.map(({ action }) => action).reverse()).to.deep.equal([
      ...[
        'registered',
        'signed-in',
        'sign-in-failed',
        'sign-in-failed',
        'password-changed',
        'signed-in',
        'name-changed',
      ],
      ...['data-exported', 'account-deleted'],
    ])
    // The guest whose readings the account has claimed.
    expect(told.at(-2)).to.deep.include({ actor: { kind: 'guest', id: told.at(-1)?.actor.id } })
    expect(told[0]).to.deep.include({ actor: { kind: 'user', id }, address: told[1]?.address })
    expect(told[0]?.address).to.match(/^[\w-]{24}$/)
  })

  it('tells what was done to sites, and holds no secret, no text and no address', async () => {
    const canary = 'canary-7f3a'
    const site = await admin.ask('site:add', { name: canary, origins: [`https://${canary}.example`] })
    await admin.ask('site:edit', { siteId: site.id, greeting: canary })
    const { secret } = await admin.ask('site:secret', { siteId: site.id, renew: true })
    await admin.ask('site:remove', { siteId: site.id })
    const ravi = await stack.visitor()
    await refusal(ravi.login(`${canary}@example.org`, canary))
    await ravi.register(`${canary}@example.org`, `${canary} is a password`)
    await ravi.call('POST', '/api/v1/auth/logout')
    const told = await exported()
    expect(told.filter(({ subject }) => subject?.id === site.id).map(({ action }) => action)).to.deep.equal([
      ...['site-removed', 'site-secret-renewed', 'site-changed', 'site-added'],
    ])
    const rows = JSON.stringify([told, await AuditEntry.query()])
    for (const word of [canary, secret, '127.0.0.1', '::1', '@']) expect(rows).not.to.contain(word)
  })

  it('is found by action, person and day, newest first', async () => {
    const signIns = await exported(`action=signed-in&who=${adminId}`)
    expect(signIns.map(({ action, subject }) => [action, subject?.id])).to.deep.equal([['signed-in', adminId]])
    const today = new Date().toISOString().slice(0, 10)
    expect(await exported(`action=registered&from=${today}&until=${today}`)).to.have.length(3)
    expect(await exported('until=2020-01-01')).to.deep.equal([])
    const all = (await exported()).map(({ id }) => id)
    expect(all).to.deep.equal([...all].sort().reverse())
    // Exports are recorded too.
    expect((await exported())[0]).to.deep.include({ action: 'audit-exported', actor: { kind: 'user', id: adminId } })
  })

  it('cannot be changed, nor cut short, but forgets what is older than it is kept', async () => {
    const [entry] = await AuditEntry.page({}, 1)
    const one = { id: entry!.id }
    const refused = async (change: Promise<unknown>) => expect(await change.catch(String)).to.contain('append-only')
    await refused(AuditEntry.query().patch({ action: 'signed-out' }).where(one).then())
    await refused(AuditEntry.query().delete().where(one).then())
    const aged = async (days: number) => {
      const msecs = Date.now() - days * dayMs
      const old = { id: v7({ msecs }), at: new Date(msecs).toISOString() }
      await AuditEntry.query().insert({ action: 'signed-in', actorKind: 'nobody', details: {}, ...old })
      return old.id
    }
    const [kept] = [await aged(40), await aged(366)]
    await AuditEntry.forget(365 * dayMs)
    expect(await AuditEntry.query().where('id', '<=', kept).select('id')).to.deep.equal([{ id: kept }])
  })
})
