import type { Language } from '../../contract/reading.ts'
import type { MailKind } from '../../db/models/mail.ts'

/** A letter's words: paragraphs, then the link's, if it has one, then what follows it. */
export interface Words {
  subject: string
  greeting: (name: string) => string
  paragraphs: string[]
  /** What the button says. */
  action: string
  after: string[]
  closing: string
}

const closing = { en: 'Rekha', hi: 'रेखा' }

export const words: Record<MailKind, Record<Language, Words>> = {
  'reset-password': {
    en: {
      subject: 'Set a new password for Rekha',
      greeting: (name) => `Dear ${name},`,
      paragraphs: ['A new password was asked for, for your account with Rekha. Choose one here:'],
      action: 'Choose a new password',
      after: [
        'The link works once, and for 30 minutes. After that you can simply ask for another.',
        'If this was not you, you need do nothing: your password stays as it is, and nobody can use this link without your mailbox.',
      ],
      closing: closing.en,
    },
    hi: {
      subject: 'रेखा के लिए नया पासवर्ड चुनिए',
      greeting: (name) => `नमस्ते ${name},`,
      paragraphs: ['रेखा पर आपके खाते के लिए नया पासवर्ड माँगा गया है। उसे यहाँ चुनिए:'],
      action: 'नया पासवर्ड चुनिए',
      after: [
        'यह लिंक एक ही बार, और 30 मिनट तक काम करता है। उसके बाद आप दूसरा लिंक मँगा सकते हैं।',
        'यदि यह आपने नहीं माँगा, तो कुछ करने की ज़रूरत नहीं: आपका पासवर्ड वही रहेगा, और आपके मेलबॉक्स के बिना कोई इस लिंक को काम में नहीं ले सकता।',
      ],
      closing: closing.hi,
    },
  },
  'password-changed': {
    en: {
      subject: 'Your password for Rekha was changed',
      greeting: (name) => `Dear ${name},`,
      paragraphs: [
        'The password of your account with Rekha has just been changed, and the account was signed out everywhere else.',
        'If this was you, all is well.',
        'If it was not, somebody else may be able to read your mail: change the password of your mailbox first, then choose a new one for Rekha here:',
      ],
      action: 'Choose a new password',
      after: [],
      closing: closing.en,
    },
    hi: {
      subject: 'रेखा का आपका पासवर्ड बदल दिया गया है',
      greeting: (name) => `नमस्ते ${name},`,
      paragraphs: [
        'रेखा पर आपके खाते का पासवर्ड अभी-अभी बदला गया है, और बाकी सब जगहों से खाते को साइन आउट कर दिया गया है।',
        'यदि यह आपने किया है, तो सब ठीक है।',
        'यदि नहीं, तो हो सकता है कि कोई और आपका ई-मेल पढ़ रहा हो: पहले अपने मेलबॉक्स का पासवर्ड बदलिए, फिर रेखा के लिए नया पासवर्ड यहाँ चुनिए:',
      ],
      action: 'नया पासवर्ड चुनिए',
      after: [],
      closing: closing.hi,
    },
  },
}
