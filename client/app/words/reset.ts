import type { Same } from './same.ts'

const en = {
  askTitle: 'Forgot your password?',
  askIntro:
    'Tell us the e-mail address of your account. We send a link to it, and with that you choose a new password.',
  askSend: 'Send the link',
  askAgain: 'Use another address',
  sentTitle: 'Look into your mailbox',
  sent: (email: string) =>
    `If ${email} has an account, a link is on its way. It works once, and for 30 minutes. If nothing has come in a few minutes, look among unwanted mail, or check the address.`,
  notOffered: 'This service sends no mail, so a forgotten password cannot be replaced here. Ask whoever runs it.',
  chooseTitle: 'Choose a new password',
  chooseIntro: 'You will be signed in here, and signed out everywhere else.',
  newPassword: 'New password',
  passwordRule: 'At least 8 characters.',
  choose: 'Save and sign in',
  askForAnother: 'Ask for a new link',
  doneTitle: 'Your new password is saved',
  done: 'You are signed in here, and have been signed out everywhere else.',
  goOn: 'To your readings',
  back: 'Back to the beginning',
}

const hi: Same<typeof en> = {
  askTitle: 'पासवर्ड भूल गए?',
  askIntro: 'अपने खाते का ई-मेल पता बताइए। हम उस पर एक लिंक भेजेंगे, जिससे आप नया पासवर्ड चुन सकेंगे।',
  askSend: 'लिंक भेजिए',
  askAgain: 'दूसरा पता लिखिए',
  sentTitle: 'अपना मेलबॉक्स देखिए',
  sent: (email) =>
    `यदि ${email} का खाता यहाँ है, तो लिंक भेजा जा रहा है। यह एक ही बार, और 30 मिनट तक काम करता है। कुछ मिनट में न मिले, तो स्पैम में देखिए, या पता जाँच लीजिए।`,
  notOffered: 'यह सेवा ई-मेल नहीं भेजती, इसलिए भूला हुआ पासवर्ड यहाँ बदला नहीं जा सकता। इसे चलाने वालों से बात कीजिए।',
  chooseTitle: 'नया पासवर्ड चुनिए',
  chooseIntro: 'आप यहाँ साइन इन हो जाएँगे, और बाकी सब जगहों से साइन आउट।',
  newPassword: 'नया पासवर्ड',
  passwordRule: 'कम से कम 8 अक्षर।',
  choose: 'सहेजिए और साइन इन कीजिए',
  askForAnother: 'नया लिंक मँगाइए',
  doneTitle: 'आपका नया पासवर्ड सहेज लिया गया है',
  done: 'आप यहाँ साइन इन हैं, और बाकी सब जगहों से आपको साइन आउट कर दिया गया है।',
  goOn: 'अपने वाचन देखिए',
  back: 'शुरुआत पर जाइए',
}

/** Texts of the page where a forgotten password is replaced, loaded with it. */
export const reset = { en, hi }
