import type { Hand } from './features.ts'
import type { ProblemCode } from './problem-code.ts'

/**
 * Every failure a person may be told of: its key, its code, and its English sentence, which may depend on values.
 *
 * Keys and values are sent and stored, and pages translate by them, so neither ever changes its meaning: a new meaning gets
 * a new key. Mistakes in single fields are in contract/complaints.ts.
 */
export const reasons = {
  'not-your-current-password': { code: 'invalid', says: 'This is not your current password.' },
  'not-your-password': { code: 'invalid', says: 'This is not your password. Nothing was deleted.' },
  'no-password-to-change': {
    code: 'invalid',
    says: 'The page you come from has signed you in, so there is no password here to change. Change the one you have there.',
  },
  'not-your-password-for-address': { code: 'invalid', says: 'This is not your password. Your address stays as it is.' },
  'no-address-to-change': {
    code: 'invalid',
    says: 'The page you come from has signed you in, so there is no address here to change. Change the one you have there.',
  },
  'no-password-to-delete-with': {
    code: 'invalid',
    says: 'The page you come from has signed you in, so there is no password to delete this account with. Delete your readings one by one, or ask whoever runs that page to have you removed here.',
  },
  'password-is-address': { code: 'invalid', says: 'This password is your e-mail address. Choose another one.' },
  'password-too-common': {
    code: 'invalid',
    says: 'This password is among those that are tried first. Choose another one.',
  },
  'photo-address-sent': { code: 'invalid', says: 'Send the photo itself, not its address.' },
  'form-name-unreadable': { code: 'invalid', says: 'The form has a name that cannot be read.' },
  'upload-broken-off': { code: 'invalid', says: 'The upload did not arrive whole. Try again.' },
  'origin-not-told': { code: 'invalid', says: 'Tell the origin of the page too.' },
  'command-unknown': { code: 'invalid', says: 'There is no such command.' },
  'command-malformed': { code: 'invalid', says: 'A command takes one object and an acknowledgement.' },
  'not-a-question': { code: 'invalid', says: 'Only a question can be edited.' },
  'not-a-reply': { code: 'invalid', says: 'This can only be done with a reply.' },
  'hand-without-photo': {
    code: 'invalid',
    says: ({ hand }: { hand: Hand }) => `This reading has no photo of the ${hand} hand. Mark the hand it has.`,
  },
  'passkey-refused': { code: 'invalid', says: 'This passkey could not be checked. Try again.' },
  'request-unreadable': { code: 'invalid', says: 'The request could not be read. Check its form.' },
  'request-not-http': { code: 'invalid', says: 'This is not a valid request.' },

  'sign-in-mismatch': { code: 'signed-out', says: 'E-mail address and password do not match. Try again.' },
  'passkey-unknown': {
    code: 'signed-out',
    says: 'This passkey opens no account here. Sign in another way, and add it in your account.',
  },
  'openid-denied': {
    code: 'signed-out',
    says: 'The sign-in was called off there. Begin it again, or sign in another way.',
  },
  'openid-expired': {
    code: 'signed-out',
    says: 'This sign-in took too long, was used already, or began in another window. Begin it again.',
  },
  'openid-unverified': {
    code: 'signed-out',
    says: 'No verified e-mail address came with this sign-in. Verify your address there, or sign in another way.',
  },
  'session-ended': { code: 'signed-out', says: 'Your session has ended. Reload the page.' },
  'no-session': { code: 'signed-out', says: 'There is no session. Reload the page.' },
  'sign-in-first': { code: 'signed-out', says: 'Sign in first.' },
  'sign-in-for-report': { code: 'signed-out', says: 'Sign in to open the full report and to talk about it.' },
  'sign-in-for-lines': { code: 'signed-out', says: 'Sign in to see the lines that were found.' },
  'account-deleted': { code: 'signed-out', says: 'This account has been deleted.' },

  'retention-not-allowed': {
    code: 'forbidden',
    says: 'Whoever runs this service does not offer this choice. Choose another one.',
  },
  'not-offered': { code: 'forbidden', says: 'This is not offered on this page.' },
  'sign-in-again': {
    code: 'forbidden',
    says: 'Your sign-in was more than ten minutes ago. Sign in once more, and then try again.',
  },
  'admins-only': { code: 'forbidden', says: 'This is for admins.' },
  'staff-only': { code: 'forbidden', says: 'This is for support and admins.' },
  'account-disabled': {
    code: 'forbidden',
    says: 'This account has been disabled, so it cannot be used. Ask whoever runs this service.',
  },
  'own-pages-only': { code: 'forbidden', says: 'This can only be done from our own pages.' },
  'link-for-own-pages': { code: 'forbidden', says: 'Open this link on our own pages.' },
  'resets-not-offered': {
    code: 'forbidden',
    says: 'This service sends no mail, so a forgotten password cannot be reset here. Ask whoever runs it.',
  },
  'mail-not-sent': {
    code: 'forbidden',
    says: 'This service sends no mail, so an address cannot be confirmed here. Ask whoever runs it.',
  },
  'page-out-of-date': { code: 'forbidden', says: 'The page is out of date. Reload it and try again.' },
  'session-of-another-page': {
    code: 'forbidden',
    says: ({ origin }: { origin: string }) => `This session does not belong to a page of ${origin}.`,
  },
  'session-of-unknown-page': {
    code: 'forbidden',
    says: 'This session does not belong to a page of an unknown origin.',
  },
  'no-origin': {
    code: 'forbidden',
    says: 'No Origin came with this. The widget works in a browser, on a page of its site.',
  },
  'origin-not-allowed': {
    code: 'forbidden',
    says: ({ origin }: { origin: string }) =>
      `Pages of ${origin} may not show this chat. The owner of the site can add ${origin} to its allowed origins.`,
  },
  'signature-unfit': {
    code: 'forbidden',
    says: 'The signature does not fit this site and user, or has run out. Sign the user anew, for at most a day.',
  },
  'token-needed': { code: 'forbidden', says: 'Connect with the token of a session.' },
  'site-closed': { code: 'forbidden', says: 'This site no longer offers readings.' },

  'person-missing': { code: 'missing', says: 'This account is not here. It may have been deleted.' },
  'claim-void': {
    code: 'missing',
    says: 'This link was used already, or there is an admin by now. Ask an admin to give you a role.',
  },
  'address-unknown': { code: 'missing', says: 'There is nothing at this address.' },
  'site-missing': { code: 'missing', says: 'This site is not here. It may have been removed.' },
  'site-unknown': {
    code: 'missing',
    says: 'There is no such site. Its owner should paste the line of the widget anew.',
  },
  'reading-missing': { code: 'missing', says: 'This reading is not here. It may have been deleted.' },
  'reading-not-shared': { code: 'missing', says: 'This reading is not here, or is no longer shared.' },
  'conversation-missing': { code: 'missing', says: 'This conversation is not here. It may have been deleted.' },
  'conversation-gone': { code: 'missing', says: 'This conversation is no longer here.' },
  'message-missing': { code: 'missing', says: 'This message is not here. It may have been deleted.' },
  'photo-missing': { code: 'missing', says: 'This photo is not here. It may have been deleted.' },
  'photo-gone': { code: 'missing', says: 'This photo is no longer here.' },
  'way-missing': { code: 'missing', says: 'This way to sign in has been removed already.' },
  'provider-missing': { code: 'missing', says: 'One cannot sign in with this here. Choose another way.' },
  'session-missing': { code: 'missing', says: 'This session has ended already.' },
  'link-used': {
    code: 'missing',
    says: 'This link was used already, or is older than ten minutes. Make a new one.',
  },
  'hand-over-void': {
    code: 'missing',
    says: 'This sign-in took too long, or was used already. Open the window again.',
  },
  'reset-link-void': {
    code: 'missing',
    says: 'This link was used already, is older than 30 minutes, or the password has been changed since. Ask for a new one.',
  },
  'address-link-of-another': {
    code: 'forbidden',
    says: 'This link is for another account. Sign out, and sign in to that one.',
  },
  'address-link-void': {
    code: 'missing',
    says: 'This link was used already, is older than a day, or another one has been asked for since. Ask for a new one in your account.',
  },
  gone: { code: 'missing', says: 'This is no longer here.' },

  'request-too-slow': {
    code: 'timed-out',
    says: 'This took too long to arrive. Try again over a faster line.',
  },
  'upload-stalled': {
    code: 'timed-out',
    says: 'Nothing has moved for 30 seconds, so sending was stopped. Check your connection and send your photos again: they will be read only once.',
  },

  'reading-not-failed': { code: 'conflict', says: 'Only a reading that failed can be tried again.' },
  'reading-in-writing': { code: 'conflict', says: 'This reading is being written. Wait until it has ended.' },
  'palms-not-at-fault': {
    code: 'conflict',
    says: 'The reading failed for another reason than its palms. Try it again.',
  },
  'photos-forgotten': {
    code: 'conflict',
    says: 'The photos of this reading have been deleted, so they cannot be read again. Send new ones.',
  },
  'hand-measured': {
    code: 'conflict',
    says: ({ hand }: { hand: Hand }) => `The ${hand} hand has been measured. Nothing has to be marked on it.`,
  },
  'no-reading-yet': { code: 'conflict', says: 'There is no reading to talk about yet. Wait until it is written.' },
  'nothing-to-share': { code: 'conflict', says: 'There is nothing to share yet. Wait until the reading is written.' },
  'message-id-taken': { code: 'conflict', says: 'Another message was already sent under this id.' },
  'reply-in-writing': { code: 'conflict', says: 'This reply is still being written. Stop it first.' },
  'later-reply-in-writing': { code: 'conflict', says: 'A later reply is still being written. Stop it first.' },
  'address-taken': {
    code: 'conflict',
    says: 'There is an account with this address already. Sign in instead.',
  },
  'role-needs-account': {
    code: 'conflict',
    says: 'A site has signed this person in. Only somebody with an account here can have a role.',
  },
  'not-on-yourself': { code: 'conflict', says: 'This cannot be done to your own account. Ask another admin.' },
  'reply-not-failed': { code: 'conflict', says: 'Only a reply that failed can be tried again.' },
  'reply-has-ended': { code: 'conflict', says: 'This reply has ended already. Load the list again.' },
  'reading-has-ended': { code: 'conflict', says: 'This reading has ended already. Load the list again.' },
  'address-taken-meanwhile': {
    code: 'conflict',
    says: 'This address belongs to another account now, so yours keeps its old one.',
  },
  'upload-cancelled': { code: 'conflict', says: 'This upload was cancelled, and nothing of it was kept.' },
  'last-way-in': {
    code: 'conflict',
    says: 'This is your only way to sign in. Add another one first.',
  },
  'passkey-known': { code: 'conflict', says: 'This passkey has been added already.' },
  'identity-taken': {
    code: 'conflict',
    says: 'Another account here is opened with this one already. Sign in with it, and remove it there first.',
  },
  'session-in-use': { code: 'conflict', says: 'This is the session you are using. Sign out instead.' },

  'body-too-long': { code: 'too-large', says: 'This is too long. Send less at once.' },
  'headers-too-long': { code: 'too-large', says: 'The headers are too long.' },
  'photo-too-large': { code: 'too-large', says: 'A photo may have at most 15 MB. Choose a smaller one.' },
  'too-many-photos': { code: 'too-large', says: 'At most two photos, one of each hand, can be read together.' },
  'form-too-many-fields': { code: 'too-large', says: 'The form has too many fields.' },
  'form-too-many-parts': { code: 'too-large', says: 'The form has too many parts.' },
  'form-field-too-long': { code: 'too-large', says: 'A field of the form is too long.' },
  'form-name-too-long': { code: 'too-large', says: 'The name of a field is too long.' },

  'not-utf-8': { code: 'unsupported-type', says: 'Send UTF-8 JSON.' },
  'not-json': { code: 'unsupported-type', says: 'Send JSON, with Content-Type: application/json.' },
  'not-a-form': { code: 'unsupported-type', says: 'Send the photos as multipart/form-data.' },

  'photo-unreadable': {
    code: 'not-an-image',
    says: 'This is not a photo that can be read. Choose a JPEG, HEIC, PNG, WebP or AVIF.',
  },
  'photo-too-small': {
    code: 'not-an-image',
    says: ({ width, height }: { width: number; height: number }) =>
      `This photo is too small to read: it has ${width} × ${height} pixels.`,
  },
  'photo-empty': { code: 'not-an-image', says: 'This file is empty. Choose a photo.' },
  'photo-of-another-kind': {
    code: 'not-an-image',
    says: ({ kind }: { kind: string }) =>
      `This file is ${kind}, which cannot be read here. Choose a JPEG, HEIC, PNG, WebP or AVIF.`,
  },
  'photo-too-many-pixels': {
    code: 'not-an-image',
    says: ({ width, height, megapixels }: { width: number; height: number; megapixels: number }) =>
      `This photo is too large: it has ${width} × ${height} pixels, and at most ${megapixels} megapixels can be read. Choose a smaller one.`,
  },
  'photo-takes-too-long': { code: 'not-an-image', says: 'This photo takes too long to read. Choose a smaller one.' },
  'photo-takes-too-much': {
    code: 'not-an-image',
    says: 'This photo is too large: reading it takes too much memory. Choose a smaller one.',
  },
  'photo-incomplete': {
    code: 'not-an-image',
    says: 'This photo did not arrive whole: its end is missing. Choose it again, or another one.',
  },
  'photo-damaged': { code: 'not-an-image', says: 'This photo is damaged and cannot be read. Choose another one.' },
  'photo-too-narrow': { code: 'not-an-image', says: 'This is far too long and narrow to be a photo of a palm.' },

  'no-photo-sent': { code: 'no-image', says: 'No photo was sent. Choose a photo of your left or right palm.' },
  'no-photo-given': { code: 'no-image', says: 'No photo of a palm was given.' },
  'photo-unnamed': { code: 'no-image', says: 'Send the photo as a file with a name.' },
  'photo-misplaced': { code: 'no-image', says: 'Send the photos as left_image and right_image, one of each.' },

  'palm-no-hand': {
    code: 'not-a-palm',
    says: 'No open hand could be made out. Hold your palm toward the camera with the fingers spread, on a plain background, the whole hand in the picture.',
  },
  'palm-not-open': {
    code: 'not-a-palm',
    says: 'The hand is not open. Stretch your fingers and hold the palm flat toward the camera, fingers and wrist in the picture.',
  },
  'palm-back-of-hand': {
    code: 'not-a-palm',
    says: 'This is the back of a hand. Turn it over, so that the palm faces the camera.',
  },
  'palm-two-hands': {
    code: 'not-a-palm',
    says: 'There are two hands in the picture. Photograph one palm at a time, and send the other as the second photo.',
  },
  'palm-lines-unseen': {
    code: 'not-a-palm',
    says: 'The lines of the palm could not be seen. Turn the palm, not the back of the hand, flat toward the camera, in even light.',
  },
  'palm-drawn': {
    code: 'not-a-palm',
    says: 'This looks like a drawing, not like the photo of a palm. Take a photo of your own palm.',
  },
  'palm-not-skin': {
    code: 'not-a-palm',
    says: 'This hand is blue or green: in a glove, in coloured light, or changed by a filter. Take a photo of the bare palm in white light.',
  },
  'palm-lines-faint': {
    code: 'not-a-palm',
    says: 'The lines of this palm are too faint on the photo. Let light from a window or a lamp fall across the palm from the side, come closer, and take the photo again.',
  },
  'palm-cut-off': {
    code: 'not-a-palm',
    says: 'Part of the hand lies outside the picture. Move back a little, so that all fingers, the thumb and the wrist are in it.',
  },
  'palm-too-small': {
    code: 'not-a-palm',
    says: 'The palm is too small in the picture. Come closer, so that the hand fills most of it.',
  },
  'palm-overexposed': {
    code: 'not-a-palm',
    says: 'The palm is so bright that its lines are lost. Turn off the flash or step out of direct sun, and take the photo again.',
  },
  'palm-too-dark': {
    code: 'not-a-palm',
    says: 'There is too little light on the palm to see its lines. Turn toward a window or a lamp, and take the photo again.',
  },
  'palm-blurred': {
    code: 'not-a-palm',
    says: 'The photo is blurred. Hold the camera still, let it focus on the palm, and take the photo again.',
  },
  'palm-unseen-by-reader': {
    code: 'not-a-palm',
    says: 'The reader sees no open palm here. Photograph the inside of one open hand, fingers up, in even light on a plain background.',
  },

  'not-for-strangers': {
    code: 'refused',
    says: 'This summary was judged unfit to be shown to others, so it stays yours alone.',
  },
  'reader-declined': {
    code: 'refused',
    says: 'The reader declined to write this. Try other words or another photo.',
  },

  'too-often': {
    code: 'too-many',
    says: ({ seconds }: { seconds: number }) => `That was too often. Try again in ${seconds} s.`,
  },
  'too-often-at-once': { code: 'too-many', says: 'That was too often. Wait a moment.' },
  'question-waits': { code: 'too-many', says: 'What was asked before this waits.' },
  'address-busy': {
    code: 'too-many',
    says: 'Much is being read for your network right now. Try again in a moment.',
  },
  'budget-in-use': {
    code: 'too-many',
    says: 'What is being written for you may need the rest of today’s budget. Try again in a moment.',
  },
  'too-many-pages': { code: 'too-many', says: 'Too many pages are open at once. Close one.' },

  'budget-used-up': {
    code: 'over-budget',
    says: 'The budget for today is used up. It starts anew at midnight UTC.',
  },
  'guest-budget-used-up': {
    code: 'over-budget',
    says: 'Today’s budget for guests is used up. Sign in to go on, or come back after midnight UTC.',
  },
  'address-budget-used-up': {
    code: 'over-budget',
    says: 'Today’s budget for new accounts on your network is used up. Come back after midnight UTC.',
  },
  'readings-used-up': {
    code: 'over-budget',
    says: 'Today’s readings are used up. There are new ones after midnight UTC.',
  },
  'messages-used-up': {
    code: 'over-budget',
    says: 'Today’s questions are used up. You can ask again after midnight UTC.',
  },

  'server-broke': { code: 'broken', says: 'Something went wrong on our side. Try again later.' },
  'no-session-can-be': {
    code: 'broken',
    says: 'No session can be kept here: a setting is missing. Whoever runs this service finds its name in the log.',
  },
  'reading-broke': { code: 'broken', says: 'Something went wrong while reading. Try the reading again.' },
  'reply-broke': { code: 'broken', says: 'Something went wrong while answering. Ask for the answer again.' },

  'reply-given-up': {
    code: 'reader-failed',
    says: 'This reply took too long and was ended by whoever runs this service. Choose “Answer again” to try it again.',
  },
  'reading-given-up': {
    code: 'reader-failed',
    says: 'This reading took too long and was ended by whoever runs this service. Try it again.',
  },
  'reader-broke': { code: 'reader-failed', says: 'The reader failed. Try again in a minute.' },
  'reader-stopped': { code: 'reader-failed', says: 'The reader stopped answering. Try again.' },
  'reader-unreached': { code: 'reader-failed', says: 'The reader cannot be reached. Try again in a minute.' },
  'reader-silent': { code: 'reader-failed', says: 'The reader said nothing. Try again.' },
  'reader-unclear': { code: 'reader-failed', says: 'The reader’s answer could not be understood. Try again.' },
  'reader-key-refused': {
    code: 'reader-failed',
    says: 'The reader does not accept this service’s key. Tell whoever runs it.',
  },
  'reader-unsuited': {
    code: 'reader-failed',
    says: 'The reader could not take this. Tell whoever runs this service.',
  },
  'reader-used-up': {
    code: 'reader-failed',
    says: 'The reader’s account is used up. Tell whoever runs this service.',
  },
  'reader-misplaced': {
    code: 'reader-failed',
    says: 'What answered is not the reader. Tell whoever runs this service.',
  },

  'moderation-away': {
    code: 'busy',
    says: 'Whether this can be shown to others could not be checked just now. Try again in a moment.',
  },
  'reader-busy': { code: 'busy', says: 'The reader is busy. Try again a little later.' },
  'service-busy': { code: 'busy', says: 'The service is busy. Try again in a moment.' },
  'sign-ins-busy': { code: 'busy', says: 'Many people are signing in right now. Try again in a moment.' },
  'openid-away': {
    code: 'busy',
    says: 'What you chose to sign in with cannot be reached right now. Try again in a minute, or sign in another way.',
  },
  'photos-busy': { code: 'busy', says: 'Many photos are arriving right now. Try again in a moment.' },
  'server-stopping': { code: 'busy', says: 'This server is stopping. Connect again.' },
  'connection-closed': { code: 'busy', says: 'The connection closed again.' },
  'storage-full': { code: 'busy', says: 'There is no room for photos right now. Try again later.' },
  'storage-away': { code: 'busy', says: 'Photos cannot be reached right now. Try again in a moment.' },

  // Told by a page itself, without a server.
  'page-broke': { code: 'broken', says: ({ error }: { error: string }) => error },
  'service-unreached': { code: 'busy', says: 'Rekha cannot be reached at the moment. Please try again.' },
  'answer-unclear': {
    code: 'busy',
    says: ({ status }: { status: number }) => `Rekha cannot be reached at the moment. Please try again. (${status})`,
  },
  'no-answer': { code: 'timed-out', says: 'No answer came. Please try again.' },
  'no-connection': {
    code: 'timed-out',
    says: 'There is no connection at the moment. Please try again.',
  },
  'reading-deleted': { code: 'missing', says: 'This reading has been deleted, with its photos.' },
  'passkey-cancelled': {
    code: 'invalid',
    says: 'No passkey was used. Try again, or choose another way.',
  },
  'no-reading-open': { code: 'missing', says: 'There is no reading to talk about.' },
} as const satisfies Record<string, { code: ProblemCode; says: string | ((values: never) => string) }>

type Reasons = typeof reasons
export type Reason = keyof Reasons

/** The values in a reason's sentence; never if it has none. */
export type ValuesOf<R extends Reason> = Reasons[R]['says'] extends infer Says
  ? Says extends (values: infer Values) => string
    ? Values
    : never
  : never

/** The reasons of a code whose sentence has no values. */
export type PlainReason<C extends ProblemCode = ProblemCode> = {
  [R in Reason]: Reasons[R] extends { code: C; says: string } ? R : never
}[Reason]
