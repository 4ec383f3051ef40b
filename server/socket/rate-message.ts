import { ofMessage } from '../policy.ts'
import { command } from './command.ts'

export const rateMessage = command('message:rate', {
  allow: ofMessage('assistant'),
  async run({ rating }, { message }) {
    return (await message.rate(rating)).view()
  },
})
