import { expect } from 'chai'
import { judgeReply, openScene, openStage, type Scene, type Stage } from '../faults/scene.ts'
import { until } from '../stack/until.ts'
import { startRedisSentinel } from './redis-sentinel.ts'

describe('with Redis behind Sentinels', () => {
  let sentinel: Awaited<ReturnType<typeof startRedisSentinel>>
  let stage: Stage
  let scene: Scene
  before(async () => {
    sentinel = await startRedisSentinel()
    stage = await openStage({ settings: { REDIS_URL: sentinel.url } })
    scene = await openScene(stage)
  })
  after(async () => {
    scene?.close()
    await stage?.close()
    await sentinel?.stop()
  })

  it('a reply goes on, no word lost or doubled, when the master is killed', async () => {
    const gate = await scene.midReply(20)
    await sentinel.killMaster()
    // Some text while there is no master, the rest once there is one again.
    await gate.release(20)
    await until(sentinel.isPromoted, 'a new master')
    gate.open()
    expect(await judgeReply(scene, 0)).to.include({ lost: 0, doubled: 0, replies: 1, charges: 1 })
    // Its worker kept it; there was no retry.
    expect(scene.asha.reply).to.include({ attempt: 1 })

    void scene.asha.says('And after that?')
    await scene.asha.sees(() => scene.asha.reply !== undefined)
    expect(await judgeReply(scene, 0)).to.include({ lost: 0, doubled: 0, replies: 1, charges: 1 })
  })
})
