import { execFile } from 'node:child_process'
import { expect } from 'chai'
import { SiteVisitor } from '../stack/site-visitor.ts'
import type { Stack } from '../stack/stack.ts'
import { useStack } from '../stack/use-stack.ts'

describe('npm run site', () => {
  const stackNow = useStack({ workers: 0 })
  let stack: Stack
  before(() => {
    stack = stackNow()
  })

  function site(...args: string[]): Promise<{ code: number; out: string; complaint: string }> {
    const env = { ...stack.env, PUBLIC_URL: 'http://127.0.0.1:9', PATH: process.env['PATH'] }
    return new Promise((resolve) => {
      execFile(process.execPath, ['dist/server/sites/main.js', ...args], { env }, (error, out, complaint) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint }),
      )
    })
  }

  it('adds a site and says what to paste, shows, edits and lists it, and removes it with its open chats', async () => {
    const added = await site('add', '--name', 'My shop', '--origin', 'https://shop.example', '--accent', '#0a7d6b')
    const id = added.out.match(/^id +(\S+)$/m)?.[1] ?? ''
    expect(added.out).to.contain(
      `<script async src="http://127.0.0.1:9/embed.js" data-site="${id}" data-accent="#0a7d6b"></script>`,
    )
    expect(added.complaint).to.contain('Nothing answers at http://127.0.0.1:9 now')
    expect(added.out).to.contain('script-src http://127.0.0.1:9; frame-src http://127.0.0.1:9')
    const visitor = new SiteVisitor(stack.servers[0]!.url, { id, origins: ['https://shop.example'] })
    await visitor.arrive()
    await visitor.connect()

    const edited = await site('edit', id, '--origin', 'https://shop.example', '--origin', 'https://www.shop.example')
    expect(edited.out).to.contain('https://shop.example https://www.shop.example')
    await visitor.sees(() => (visitor.socket.connected ? undefined : true))
    await visitor.connect()
    expect((await site('list')).out).to.equal(`${id}  My shop  https://shop.example https://www.shop.example\n`)
    const secret = (await site('secret', id)).out
    expect((await site('secret', id, '--renew')).out).not.to.equal(secret)
    expect(await site('test', id, 'https://www.shop.example/some/page')).to.include({ code: 0 })
    const near = await site('test', id, 'http://shop.example')
    expect(near.code).to.equal(1)
    expect(near.out).to.contain('Add http://shop.example')

    expect((await site('remove', id)).complaint).to.contain('Add --yes')
    expect((await site('remove', id, '--yes')).out).to.equal('Removed My shop.\n')
    expect(await visitor.hears('session:ended')).to.deep.equal({ reason: 'site-removed' })
  })

  it('says in one sentence what is wrong', async () => {
    for (const [args, complaint] of [
      [['add', '--name', 'x'], /origins/],
      [
        ['add', '--name', 'x', '--origin', 'https://shop.example/path'],
        /must be an origin such as https:\/\/example.org/,
      ],
      [['edit', 'nonsense', '--budget', '3'], /Name a site by its id/],
      [['add', '--colour', 'red'], /--colour/],
      [['paint'], /There is no "paint"/],
    ] as const) {
      const told = await site(...args)
      expect(told.code, args.join(' ')).to.equal(1)
      expect(told.complaint).to.match(complaint)
      expect(told.complaint).not.to.match(/\n\s+at /)
    }
  })
})
