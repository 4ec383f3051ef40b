import type { Same } from './same.ts'

const en = {
  name: 'Rekha',
  pageTitle: 'Rekha · palm readings in the Indian tradition',
  skip: 'Skip to the conversation',
  otherLanguage: 'हिन्दी',
  connection: {
    connecting: 'Connecting…',
    reconnecting: 'Reconnecting…',
    offline: 'No connection. Trying again…',
    back: 'Connected again.',
  },
  opening: 'Opening your reading…',
  unavailableTitle: 'This reading is not available.',
  unavailableMore: 'If it is yours, sign in to see it.',
  greeting: 'Namaste. Show me your palms.',
  greetingMore:
    'I read the lines of the hand the way Hast Rekha Shastra does. Give me a photo of one palm or both; I will write your reading while you watch, and then we can talk about it.',
  yourReading: 'Your reading',
  newReading: 'New reading',
  before: 'What was before',
  jump: 'Jump to the latest',
  signInHere: 'Sign in to see your readings',
  menu: 'Menu',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  notSignedOut: 'You may still be signed in on this device.',
  signOutAgain: 'Sign out again',
  desk: 'Desk',
  signedInAs: 'Signed in as',
  accountTitle: 'Account',
}

const hi: Same<typeof en> = {
  name: 'रेखा',
  pageTitle: 'रेखा · भारतीय परंपरा में हथेली का वाचन',
  skip: 'सीधे बातचीत पर',
  otherLanguage: 'English',
  connection: {
    connecting: 'जुड़ रहा है…',
    reconnecting: 'फिर जुड़ रहा है…',
    offline: 'कनेक्शन नहीं है। फिर कोशिश हो रही है…',
    back: 'फिर जुड़ गया।',
  },
  opening: 'आपका वाचन खुल रहा है…',
  unavailableTitle: 'यह वाचन उपलब्ध नहीं है।',
  unavailableMore: 'यदि यह आपका है तो साइन इन करके देखिए।',
  greeting: 'नमस्ते। अपनी हथेलियाँ दिखाइए।',
  greetingMore:
    'मैं हाथ की रेखाएँ हस्त रेखा शास्त्र की रीति से पढ़ती हूँ। एक या दोनों हथेलियों की फ़ोटो दीजिए; आपके देखते-देखते वाचन लिखा जाएगा, फिर हम उस पर बात करेंगे।',
  yourReading: 'आपका वाचन',
  newReading: 'नया वाचन',
  before: 'पहले का',
  jump: 'सबसे नए संदेश पर',
  signInHere: 'अपने वाचन देखने के लिए साइन इन कीजिए',
  menu: 'मेनू',
  signOut: 'साइन आउट',
  signingOut: 'साइन आउट हो रहा है…',
  notSignedOut: 'हो सकता है कि आप इस उपकरण पर अब भी साइन इन हों।',
  signOutAgain: 'फिर साइन आउट कीजिए',
  desk: 'संचालन',
  signedInAs: 'साइन इन:',
  accountTitle: 'खाता',
}

export const page = { en, hi }
