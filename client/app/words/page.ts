import type { Same } from './same.ts'

const en = {
  name: 'Rekha',
  pageTitle: 'Rekha · palm readings in the Indian tradition',
  skip: 'Skip to the conversation',
  cancel: 'Cancel',
  save: 'Save',
  otherLanguage: 'हिन्दी',
  connection: {
    connecting: 'Connecting…',
    reconnecting: 'Connecting again…',
    offline: 'No connection. Trying again…',
    back: 'Connected again.',
  },
  ended: {
    'signed-out': 'You have been signed out.',
    expired: 'Your session has ended.',
    'password-changed': 'Your password was changed, and all sessions were closed.',
    'site-removed': 'This page no longer offers readings.',
  },
  endedMore: 'Sign in, and you are back where you were.',
  goOnAsGuest: 'Go on as a guest',
  opening: 'Opening your reading…',
  unavailableTitle: 'This reading is not here.',
  unavailableMore: 'If it is yours, sign in to see it.',
  again: (time: string) => `You can try again from ${time}.`,
  caution: 'For reflection and entertainment. Not medical, legal or financial advice.',
}

const hi: Same<typeof en> = {
  name: 'रेखा',
  pageTitle: 'रेखा · भारतीय परंपरा में हथेली का वाचन',
  skip: 'सीधे बातचीत पर',
  cancel: 'रहने दीजिए',
  save: 'रखिए',
  otherLanguage: 'English',
  connection: {
    connecting: 'जुड़ रहा है…',
    reconnecting: 'फिर जुड़ रहा है…',
    offline: 'कनेक्शन नहीं है। फिर कोशिश हो रही है…',
    back: 'फिर जुड़ गया।',
  },
  ended: {
    'signed-out': 'आप साइन आउट हो गए हैं।',
    expired: 'आपका सत्र समाप्त हो गया।',
    'password-changed': 'आपका पासवर्ड बदला गया, और सब सत्र बंद कर दिए गए।',
    'site-removed': 'यह पृष्ठ अब वाचन नहीं देता।',
  },
  endedMore: 'साइन इन कीजिए, और आप वहीं लौट आएँगे जहाँ थे।',
  goOnAsGuest: 'अतिथि के रूप में आगे बढ़िए',
  opening: 'आपका वाचन खुल रहा है…',
  unavailableTitle: 'यह वाचन यहाँ नहीं है।',
  unavailableMore: 'यदि यह आपका है तो साइन इन करके देखिए।',
  again: (time) => `${time} से फिर कोशिश की जा सकती है।`,
  caution: 'चिंतन और मनोरंजन के लिए। चिकित्सा, क़ानून या धन की सलाह नहीं।',
}

/** Words of the page as a whole. */
export const page = { en, hi }
