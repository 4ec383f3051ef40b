import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { rm, statfs, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { Analysis } from '../../../db/models/analysis.ts'
import { Charge } from '../../../db/money/charge.ts'
import { drawPhoto } from '../../stack/draw-photo.ts'
import type { Stack } from '../../stack/stack.ts'
import { Refused } from '../../stack/visitor.ts'
import { type Fault, secondsSince } from '../fault.ts'
import { judgeReply } from '../scene.ts'

const mounted = (folder: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0
const smallDisk = { folder: '' }

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

export const storage: Fault[] = [
  {
    name: 'the disk is full while a photo is stored',
    seconds: 2,
    impossible() {
      const folder = mkdtempSync(join(tmpdir(), 'rekha-disk-'))
      const can = mounted(folder) && spawnSync('umount', [folder]).status === 0
      rmSync(folder, { recursive: true })
      return can ? null : 'a small disk cannot be mounted here'
    },
    async bring() {
      const folder = mkdtempSync(join(tmpdir(), 'rekha-disk-'))
      if (!mounted(folder)) throw new Error('the small disk was not mounted')
      smallDisk.folder = folder
      return {
        settings: { STORAGE_URL: `file://${folder}` },
        async close() {
          expect(spawnSync('umount', [folder]).status).to.equal(0)
          await rm(folder, { recursive: true })
        },
      }
    },
    async run(scene) {
      const { folder } = smallDisk
      const { visitor, analysisId } = await scene.stack.reader(0)
      const photo = await drawPhoto(1, 1200, 1500)
      expect(photo.length).to.be.above(8192)
      const known = await settled(folder)

      // Leaves room for the beginning of the photo, but not for all of it.
      const ballast = join(folder, 'ballast')
      const { bavail, bsize } = await statfs(folder)
      await writeFile(ballast, Buffer.alloc(bavail * bsize))
      await truncate(ballast, (bavail - 1) * bsize)
      const refused = await visitor.upload({ left: photo }).catch((error: unknown) => error as Refused)
      expect(refused).to.be.instanceOf(Refused)
      expect(refused).to.have.property('status', 503)
      expect((refused as Refused).problem.retryAfter).to.be.at.least(1)
      await rm(ballast)
      expect(files(folder)).to.deep.equal(known)
      expect(await Analysis.query().resultSize()).to.equal(2)

      const began = performance.now()
      const { id } = await visitor.upload({ left: photo })
      const seconds = secondsSince(began)
      await visitor.completed(id)
      expect(id).not.to.equal(analysisId)
      expect(await Charge.query().where({ subjectId: id }).resultSize()).to.equal(1)
      visitor.leave()
      void scene.asha.says('And mine?')
      await scene.asha.sees(() => scene.asha.reply !== undefined)
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'the analysis is deleted while it waits, is measured, is written',
    always: true,
    leavesNoTrace: true,
    seconds: 2,
    async run(scene) {
      const { asha, stack } = scene
      const visitor = await stack.visitor(0)
      await visitor.register()
      await visitor.connect()
      const photos = join(stack.folder, 'photos')
      const known = await settled(photos)
      const deleted: string[] = []
      const remove = async (analysisId: string) => {
        deleted.push(analysisId)
        await visitor.ask('analysis:delete', { analysisId })
      }

      const waiting = await visitor.upload()
      await remove(waiting.id)

      // Workers are paused so that measuring does not finish before anybody watches.
      const goOn = await stack.pauseWorkers()
      const measured = await visitor.upload({ left: await drawPhoto(2, 1600, 2000) })
      await visitor.ask('analysis:join', { analysisId: measured.id })
      goOn()
      await visitor.hears('analysis:progress', (at) => at.analysisId === measured.id && at.stage === 'measuring')
      await remove(measured.id)

      const number = stack.provider.requests.length + 1
      const gate = stack.provider.gate()
      const written = await visitor.upload()
      const request = await stack.provider.received(number)
      await gate.release(60)
      const began = performance.now()
      await remove(written.id)
      await request.closed
      const seconds = secondsSince(began)
      expect(request.abortedAt).to.be.a('number')
      gate.open()

      // All jobs must have ended before checking that nothing is left behind.
      for (const id of deleted) await jobsDone(stack, id)
      expect(await Analysis.query().findByIds(deleted)).to.deep.equal([])
      expect(files(photos)).to.deep.equal(known)
      visitor.leave()
      void asha.says('Is mine still there?')
      await asha.sees(() => asha.reply !== undefined)
      return judgeReply(scene, seconds)
    },
  },
]

/** The files of all current readings, once they have their thumbnails. */
async function settled(folder: string): Promise<string[]> {
  while ((await Analysis.query().whereNull('leftThumbnailPath').resultSize()) > 0) await wait(50)
  return files(folder)
}

/** Resolves when a worker has logged that both jobs of an analysis are done. */
async function jobsDone({ workers }: Stack, analysisId: string): Promise<void> {
  for (const job of ['read-palm', 'make-thumbnails']) {
    const isDone = () =>
      workers.some(({ lines }) =>
        lines.some((line) => line.message === 'job done' && line['job'] === job && line['analysisId'] === analysisId),
      )
    while (!isDone()) await wait(50)
  }
}
