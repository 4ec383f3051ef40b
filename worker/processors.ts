import type { Job } from '../contract/jobs.ts'
import { deliverWebhook } from './deliver-webhook.ts'
import { makeThumbnails } from './make-thumbnails.ts'
import type { Processor } from './processor.ts'
import { readPalm } from './read-palm.ts'
import { sendMail } from './send-mail.ts'
import { sweep } from './sweep.ts'
import { writeReply } from './write-reply.ts'

export const processors: { [J in Job]: Processor<J> } = {
  'read-palm': readPalm,
  'make-thumbnails': makeThumbnails,
  'write-reply': writeReply,
  'send-mail': sendMail,
  'deliver-webhook': deliverWebhook,
  sweep,
}
