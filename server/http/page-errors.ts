import { metrics } from '../../platform/metrics.ts'
import { describeDevice } from '../describe-device.ts'
import { route } from './route.ts'
import { anySession } from './rules.ts'

/** What went wrong on somebody's page: for the log, which learns nothing of who it was or what was said. */
export const reportPageError = route('POST /api/v1/page-errors', {
  allow: anySession,
  async run({ kind, name, places }, _, { request, log }) {
    metrics.pageErrors.inc({ kind })
    log.warn('a page met an error', { kind, name, places, ...describeDevice(request.headers['user-agent']) })
  },
})
