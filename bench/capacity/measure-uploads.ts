import { drawPhoto } from '../../test/stack/draw-photo.ts'
import { openGround } from './ground.ts'
import { inParallel } from './in-parallel.ts'
import { countSpent, perThing } from './spent.ts'

const uploads = 24

/** Photos of 12 megapixels, eight at once: how many per second a server accepts, and the cost of each. */
export async function measureUploads() {
  const ground = await openGround({ workers: 0 })
  try {
    const visitor = await ground.stack.visitor()
    await visitor.register()
    const photo = await drawPhoto(1, 3000, 4000)
    const take = () => inParallel(uploads, 8, () => visitor.upload({ left: photo }))
    await take()
    const count = countSpent(ground)
    const began = performance.now()
    await take()
    return { aSecond: uploads / ((performance.now() - began) / 1000), cpu: perThing(count(), uploads) }
  } finally {
    await ground.stop()
  }
}
