import type { Command } from '../../contract/commands.ts'
import type { Handler } from './command.ts'
import { createConversation } from './create-conversation.ts'
import { deleteAnalysis } from './delete-analysis.ts'
import { deleteConversation } from './delete-conversation.ts'
import { editMessage } from './edit-message.ts'
import { frameAnalysis } from './frame-analysis.ts'
import { getUsage } from './get-usage.ts'
import { joinAnalysis } from './join-analysis.ts'
import { leaveAnalysis } from './leave-analysis.ts'
import { listAnalyses } from './list-analyses.ts'
import { listConversations } from './list-conversations.ts'
import { listMessages } from './list-messages.ts'
import { openConversation } from './open-conversation.ts'
import { rateMessage } from './rate-message.ts'
import { regenerateMessage } from './regenerate-message.ts'
import { renameConversation } from './rename-conversation.ts'
import { retryAnalysis } from './retry-analysis.ts'
import { searchConversations } from './search-conversations.ts'
import { sendMessage } from './send-message.ts'
import { shareAnalysis } from './share-analysis.ts'
import { addSite } from './sites/add-site.ts'
import { editSite } from './sites/edit-site.ts'
import { getSiteSecret } from './sites/get-site-secret.ts'
import { getSiteUsage } from './sites/get-site-usage.ts'
import { listSites } from './sites/list-sites.ts'
import { removeSite } from './sites/remove-site.ts'
import { tryOrigin } from './sites/try-origin.ts'
import { stopMessage } from './stop-message.ts'

export const handlers: { [C in Command]: Handler<C> } = {
  'analysis:join': joinAnalysis,
  'analysis:leave': leaveAnalysis,
  'analysis:list': listAnalyses,
  'analysis:retry': retryAnalysis,
  'analysis:frame': frameAnalysis,
  'analysis:delete': deleteAnalysis,
  'analysis:share': shareAnalysis,
  'conversation:create': createConversation,
  'conversation:list': listConversations,
  'conversation:open': openConversation,
  'conversation:rename': renameConversation,
  'conversation:delete': deleteConversation,
  'conversation:search': searchConversations,
  'message:list': listMessages,
  'message:send': sendMessage,
  'message:stop': stopMessage,
  'message:regenerate': regenerateMessage,
  'message:edit': editMessage,
  'message:rate': rateMessage,
  'usage:get': getUsage,
  'site:list': listSites,
  'site:add': addSite,
  'site:edit': editSite,
  'site:remove': removeSite,
  'site:secret': getSiteSecret,
  'site:usage': getSiteUsage,
  'site:try-origin': tryOrigin,
}
