import type { Same } from './same.ts'

const en = {
  or: 'or',
  continueWith: (label: string) => `Continue with ${label}`,
  usePasskey: 'Use a passkey',
  joining: (label: string) =>
    `You have an account with this address already. Sign in once as you did before, and ${label} will open it from then on.`,
  inWindow: 'Other ways to sign in',
  enterTitle: 'Sign in to the chat',
  enterMore: 'You are signed in to Rekha in this browser. Go on with this account in the chat that opened this window.',
  enterAs: (email: string) => `Go on as ${email}`,
  enterAsAnother: 'Use another account',
  windowBlocked: 'Your browser did not open the window. Allow it for this page, and try again.',
  enterLost:
    'You are signed in here, but this window has lost touch with the chat. Close it, and choose another way to sign in there.',
  waysTitle: 'Ways to sign in',
  passwordSet: 'Set',
  passwordNotSet: 'Not set',
  setPassword: 'Set a password',
  passwordRemoved: 'Password removed.',
  passkey: 'Passkey',
  addedOn: (when: string) => `since ${when}`,
  usedOn: (when: string) => `last used ${when}`,
  addPasskey: 'Add a passkey',
  addProvider: (label: string) => `Add ${label}`,
  passkeyMore:
    'A passkey signs you in with your fingerprint, your face or the lock of your device. It cannot be guessed, nor given away to a false page.',
  added: (what: string) => `Added: ${what}.`,
  removed: (what: string) => `Removed: ${what}.`,
  rename: 'Rename',
  newName: 'Name',
  remove: 'Remove',
  removeSure: 'Yes, remove',
  onlyWay: 'This is your only way in. Add another, in case you lose it.',
  confirmTitle: 'Is it you?',
  confirmPassword: 'Your password',
  confirm: 'Sign in again',
  confirmed: 'Thank you. Now try again.',
  deleteAccountNoPassword: 'You have no password, so a sign-in within the last ten minutes is what we go by.',
}

const hi: Same<typeof en> = {
  or: 'या',
  continueWith: (label) => `${label} से आगे बढ़िए`,
  usePasskey: 'पासकी से साइन इन कीजिए',
  joining: (label) =>
    `इस पते का खाता यहाँ पहले से है। एक बार वैसे ही साइन इन कीजिए जैसे पहले करते थे; उसके बाद वह ${label} से भी खुलेगा।`,
  inWindow: 'साइन इन के दूसरे तरीके',
  enterTitle: 'बातचीत में साइन इन',
  enterMore: 'आप इस ब्राउज़र में रेखा पर साइन इन हैं। जिस बातचीत से यह विंडो खुली है, उसमें इसी खाते से आगे बढ़िए।',
  enterAs: (email) => `${email} से आगे बढ़िए`,
  enterAsAnother: 'दूसरा खाता चुनिए',
  windowBlocked: 'आपके ब्राउज़र ने विंडो नहीं खोली। इस पन्ने को इसकी अनुमति दीजिए, और फिर कोशिश कीजिए।',
  enterLost:
    'आप यहाँ साइन इन हैं, पर इस विंडो का उस बातचीत से संपर्क टूट गया है। इसे बंद कीजिए, और वहाँ किसी और तरीके से साइन इन कीजिए।',
  waysTitle: 'साइन इन के तरीके',
  passwordSet: 'रखा हुआ है',
  passwordNotSet: 'नहीं रखा है',
  setPassword: 'पासवर्ड रखिए',
  passwordRemoved: 'पासवर्ड हटा दिया गया।',
  passkey: 'पासकी',
  addedOn: (when) => `${when} से`,
  usedOn: (when) => `पिछली बार ${when}`,
  addPasskey: 'पासकी जोड़िए',
  addProvider: (label) => `${label} जोड़िए`,
  passkeyMore:
    'पासकी से आप अपनी उँगली की छाप, चेहरे या उपकरण के लॉक से साइन इन करते हैं। न कोई उसका अनुमान लगा सकता है, न वह किसी नकली पन्ने के हाथ लग सकती है।',
  added: (what) => `जोड़ा गया: ${what}।`,
  removed: (what) => `हटाया गया: ${what}।`,
  rename: 'नाम बदलिए',
  newName: 'नाम',
  remove: 'हटाइए',
  removeSure: 'हाँ, हटाइए',
  onlyWay: 'आपके पास साइन इन का यही एक तरीका है। एक और जोड़ लीजिए, ताकि यह खो जाए तो भी रास्ता रहे।',
  confirmTitle: 'क्या यह आप ही हैं?',
  confirmPassword: 'आपका पासवर्ड',
  confirm: 'फिर से साइन इन कीजिए',
  confirmed: 'धन्यवाद। अब फिर कोशिश कीजिए।',
  deleteAccountNoPassword: 'आपका कोई पासवर्ड नहीं है, इसलिए पिछले दस मिनट में किया गया साइन इन ही पुष्टि मानी जाएगी।',
}

/** Texts about ways to sign in besides the password, loaded with them. */
export const waysIn = { en, hi }
