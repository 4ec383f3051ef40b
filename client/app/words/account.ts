import type { Same } from './same.ts'

const en = {
  ended: {
    'signed-out': 'You have been signed out.',
    expired: 'Your session has ended.',
    'password-changed': 'Your password was changed, and all sessions were closed.',
    'account-disabled': 'Your account has been disabled. Ask whoever runs this service why.',
    'site-removed': 'This page no longer offers readings.',
  },
  endedMore: 'Sign in to pick up where you left off.',
  goOnAsGuest: 'Continue as a guest',
  gateTitle: 'Your full report is ready to open',
  gateElsewhere: 'Your full report, and the chat about it, are waiting on our own page.',
  gateText:
    'Temperament, heart, mind, vitality, work and guidance, each with its evidence, the lines drawn on your photo, and then as many questions as you like. An account is free, and you choose in it how long your readings are kept.',
  expires: (when: string) => `You are a guest: your photos and this reading will be deleted ${when}.`,
  register: 'Create an account',
  haveAccount: 'I have an account',
  noAccount: 'I am new here',
  forgotPassword: 'Forgot your password?',
  emailLabel: 'Email',
  passwordLabel: 'Password',
  nameLabel: 'Your name',
  accountLost: 'The account could not be loaded. Check your connection and try again.',
  accountDeleted: 'Your account has been deleted.',
  accountDeletedMore: 'Your photos, readings and conversations are gone. Thank you for visiting.',
  expiresSoon: 'You are a guest: your photos and this reading will be deleted in',
  timeLeft: 'Time left',
  expiring: 'These photos have expired: they and this reading are being deleted.',
}

const hi: Same<typeof en> = {
  ended: {
    'signed-out': 'आप साइन आउट हो गए हैं।',
    expired: 'आपका सत्र समाप्त हो गया।',
    'password-changed': 'आपका पासवर्ड बदल दिया गया है, और सब सत्र बंद कर दिए गए हैं।',
    'account-disabled': 'आपका खाता बंद कर दिया गया है। कारण इस सेवा के संचालक से पूछिए।',
    'site-removed': 'यह पृष्ठ अब वाचन नहीं देता।',
  },
  endedMore: 'साइन इन कीजिए, और आप वहीं लौट आएँगे जहाँ थे।',
  goOnAsGuest: 'अतिथि के रूप में आगे बढ़िए',
  gateTitle: 'आपका पूरा वाचन खुलने को तैयार है',
  gateElsewhere: 'आपका पूरा वाचन, और उस पर बातचीत, हमारे अपने पृष्ठ पर है।',
  gateText:
    'स्वभाव, हृदय, मन, ऊर्जा, काम और मार्गदर्शन, हर बात अपने आधार के साथ; आपकी फ़ोटो पर खिंची रेखाएँ, और फिर जितने चाहें उतने प्रश्न। खाता निःशुल्क है, और वाचन कब तक रखे जाएँ, यह उसमें आप चुनते हैं।',
  expires: (when) => `अतिथि होने के कारण आपकी फ़ोटो और यह वाचन ${when} मिटा दिए जाएँगे।`,
  register: 'खाता बनाइए',
  haveAccount: 'मेरा खाता है',
  noAccount: 'मैं यहाँ पहली बार हूँ',
  forgotPassword: 'पासवर्ड भूल गए?',
  emailLabel: 'ई-मेल',
  passwordLabel: 'पासवर्ड',
  nameLabel: 'आपका नाम',
  accountLost: 'खाता खुल नहीं पाया। कृपया कनेक्शन देखकर फिर कोशिश कीजिए।',
  accountDeleted: 'आपका खाता मिटा दिया गया है।',
  accountDeletedMore: 'आपकी फ़ोटो, वाचन और बातचीत अब नहीं हैं। यहाँ आने के लिए धन्यवाद।',
  expiresSoon: 'अतिथि होने के कारण आपकी फ़ोटो और यह वाचन मिटने में शेष समय:',
  timeLeft: 'शेष समय',
  expiring: 'इन फ़ोटो का समय पूरा हो गया: इन्हें और इस वाचन को मिटाया जा रहा है।',
}

export const account = { en, hi }
