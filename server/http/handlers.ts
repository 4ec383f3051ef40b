import type { RouteName } from '../../contract/routes.ts'
import {
  changePassword,
  deleteAccount,
  editProfile,
  exportAccount,
  getMe,
  getProfile,
  login,
  logout,
  register,
} from './accounts.ts'
import { changeAddress, sendVerifyLink, verifyAddress } from './addresses.ts'
import { cancelUpload, getImage, getSummary, takeOver, upload } from './analyses.ts'
import { exportAudit } from './audit.ts'
import { exportConversation } from './conversations.ts'
import { health, live, ready } from './health.ts'
import { getNotice } from './notice.ts'
import { getOpenedImage } from './opened-readings.ts'
import { beginOpenid, finishOpenid } from './openid.ts'
import { reportPageError } from './page-errors.ts'
import { addPasskey, askForPasskey, askForSignature, loginByPasskey, removePasskey, renamePasskey } from './passkeys.ts'
import { resetPassword, sendResetLink } from './resets.ts'
import type { RouteHandler } from './route.ts'
import { beginSession, endSession, listSessions } from './sessions.ts'
import { getWaysIn, handOver, removeIdentity, removePassword } from './ways-in.ts'
import { beginWidgetSession, identifyUser, makeContinueLink, takeHandOver } from './widget.ts'

export const handlers: { [R in RouteName]: RouteHandler<R> } = {
  'GET /api/v1/auth/csrf-token': beginSession,
  'POST /api/v1/auth/register': register,
  'POST /api/v1/auth/login': login,
  'POST /api/v1/auth/logout': logout,
  'GET /api/v1/auth/me': getMe,
  'GET /api/v1/auth/profile': getProfile,
  'PATCH /api/v1/auth/profile': editProfile,
  'POST /api/v1/auth/password': changePassword,
  'POST /api/v1/auth/reset-link': sendResetLink,
  'POST /api/v1/auth/reset': resetPassword,
  'POST /api/v1/auth/verify-link': sendVerifyLink,
  'POST /api/v1/auth/email': changeAddress,
  'POST /api/v1/auth/verify': verifyAddress,
  'DELETE /api/v1/auth/password': removePassword,
  'GET /api/v1/auth/ways-in': getWaysIn,
  'POST /api/v1/auth/openid/:provider': beginOpenid,
  'GET /api/v1/auth/openid/:provider/callback': finishOpenid,
  'DELETE /api/v1/auth/identities/:id': removeIdentity,
  'POST /api/v1/auth/passkeys/options': askForPasskey,
  'POST /api/v1/auth/passkeys': addPasskey,
  'PATCH /api/v1/auth/passkeys/:id': renamePasskey,
  'DELETE /api/v1/auth/passkeys/:id': removePasskey,
  'POST /api/v1/auth/passkey-login/options': askForSignature,
  'POST /api/v1/auth/passkey-login': loginByPasskey,
  'POST /api/v1/auth/hand-over': handOver,
  'GET /api/v1/auth/sessions': listSessions,
  'DELETE /api/v1/auth/sessions/:name': endSession,
  'GET /api/v1/auth/export': exportAccount,
  'DELETE /api/v1/auth/account': deleteAccount,
  'POST /api/v1/auth/continue': takeOver,
  'POST /api/v1/widget/session': beginWidgetSession,
  'POST /api/v1/widget/identify': identifyUser,
  'POST /api/v1/widget/sign-in': takeHandOver,
  'POST /api/v1/widget/continue': makeContinueLink,
  'POST /api/v1/analyses': upload,
  'DELETE /api/v1/uploads/:key': cancelUpload,
  'GET /api/v1/analyses/:id/images/:hand': getImage,
  'GET /api/v1/analyses/:id/summary': getSummary,
  'GET /api/v1/notice': getNotice,
  'GET /api/v1/conversations/:conversationId/export': exportConversation,
  'GET /api/v1/admin/readings/:id/images/:hand': getOpenedImage,
  'GET /api/v1/admin/audit.jsonl': exportAudit,
  'POST /api/v1/page-errors': reportPageError,
  'GET /healthz': live,
  'GET /readyz': ready,
  'GET /api/v1/health': health,
}
