import type { Command } from '../../contract/commands.ts'
import {
  deleteAnalysis,
  frameAnalysis,
  joinAnalysis,
  leaveAnalysis,
  listAnalyses,
  retryAnalysis,
  shareAnalysis,
} from './analyses.ts'
import type { Handler } from './command.ts'
import {
  createConversation,
  deleteConversation,
  listConversations,
  openConversation,
  renameConversation,
  searchConversations,
} from './conversations.ts'
import { pageAudit } from './desk/audit.ts'
import { getDeskUsage, getHealth, getOverview, getRatings, listRatedDown } from './desk/figures.ts'
import {
  claimFirstAdmin,
  deletePerson,
  disablePerson,
  getPerson,
  listPeople,
  listStaff,
  setRole,
  signOutPerson,
} from './desk/people.ts'
import { giveUpReading, listReadings, openReading, retryReading } from './desk/readings.ts'
import { editMessage, listMessages, rateMessage, regenerateMessage, sendMessage, stopMessage } from './messages.ts'
import { addSite, editSite, getSiteSecret, getSiteUsage, listSites, removeSite, tryOrigin } from './sites.ts'
import { getUsage } from './usage.ts'

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
  'desk:overview': getOverview,
  'desk:people': listPeople,
  'desk:staff': listStaff,
  'desk:person': getPerson,
  'desk:sign-out': signOutPerson,
  'desk:disable': disablePerson,
  'desk:delete-person': deletePerson,
  'desk:set-role': setRole,
  'desk:readings': listReadings,
  'desk:open-reading': openReading,
  'desk:retry-reading': retryReading,
  'desk:give-up-reading': giveUpReading,
  'desk:ratings': getRatings,
  'desk:rated-down': listRatedDown,
  'desk:usage': getDeskUsage,
  'desk:health': getHealth,
  'desk:audit': pageAudit,
  'desk:claim': claimFirstAdmin,
}
