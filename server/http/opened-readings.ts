import { ProblemError } from '../../contract/problem.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { hasOpened } from '../opened-readings.ts'
import { route } from './route.ts'
import { staff } from './rules.ts'
import { sendImage } from './send-image.ts'

/** An image of a reading that was opened with a reason. */
export const getOpenedImage = route('GET /api/v1/admin/readings/:id/images/:hand', {
  allow: staff,
  missing: 'photo-missing',
  async run({ id, hand, size }, user, { response, redis, storage }) {
    const analysis = (await hasOpened(redis, user.id, id)) ? await Analysis.byId(id) : undefined
    if (!analysis) throw new ProblemError('photo-missing')
    await sendImage(response, analysis, hand, size, storage)
  },
})
