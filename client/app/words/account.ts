import type { Same } from './same.ts'

const en = {
  register: 'Create an account',
  login: 'Sign in',
  haveAccount: 'I have an account',
  noAccount: 'I am new here',
  emailLabel: 'Email',
  passwordLabel: 'Password',
  nameLabel: 'Your name',
  menu: 'Menu',
  earlier: 'Your readings',
  noEarlier: 'No readings yet.',
  more: 'Show more',
  usageToday: 'Usage today',
  usage: (tokens: string, cost: string) => `${tokens} tokens, ${cost}`,
  usageLeft: (left: string) => `${left} left today`,
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
}

const hi: Same<typeof en> = {
  register: 'खाता बनाइए',
  login: 'साइन इन',
  haveAccount: 'मेरा खाता है',
  noAccount: 'मैं नया हूँ',
  emailLabel: 'ई-मेल',
  passwordLabel: 'पासवर्ड',
  nameLabel: 'आपका नाम',
  menu: 'मेनू',
  earlier: 'आपके वाचन',
  noEarlier: 'अभी कोई वाचन नहीं।',
  more: 'और दिखाइए',
  usageToday: 'आज का उपयोग',
  usage: (tokens, cost) => `${tokens} टोकन, ${cost}`,
  usageLeft: (left) => `आज ${left} शेष`,
  signOut: 'साइन आउट',
  signedInAs: 'साइन इन:',
}

/** Words of signing in, the menu and the account. */
export const account = { en, hi }
