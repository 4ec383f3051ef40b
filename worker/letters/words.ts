import type { Language } from '../../contract/reading.ts'
import type { MailKind } from '../../db/models/mail.ts'

/** A letter's words: paragraphs, then the link's, if it has one, then what follows it. */
export interface Words {
  subject: string
  greeting: (name: string) => string
  /** What happened and when, before the other paragraphs. */
  about?: (what: { device: string | null; at: string }) => string
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
  'verify-address': {
    en: {
      subject: 'Confirm your address for Rekha',
      greeting: (name) => `Dear ${name},`,
      paragraphs: [
        'You have an account with Rekha at this address. Confirm that it is yours, so that you always find your way back to your readings:',
      ],
      action: 'Confirm this address',
      after: [
        'The link works once, and for a day, where you are signed in to the account.',
        'If you have no account with Rekha, somebody else has given your address. Do not open the link then; there is nothing else to do.',
      ],
      closing: closing.en,
    },
    hi: {
      subject: 'रेखा के लिए अपना ई-मेल पता पक्का कीजिए',
      greeting: (name) => `नमस्ते ${name},`,
      paragraphs: [
        'रेखा पर आपका खाता इस पते से बना है। पक्का कर दीजिए कि यह पता आपका है, ताकि अपने वाचनों तक लौटने का रास्ता हमेशा खुला रहे:',
      ],
      action: 'यह पता मेरा है',
      after: [
        'यह लिंक एक ही बार, और एक दिन तक, अपने खाते में साइन इन करके काम करता है।',
        'यदि रेखा पर आपका कोई खाता नहीं है, तो किसी और ने आपका पता लिखा है। तब इस लिंक को मत खोलिए; और कुछ करने की ज़रूरत नहीं।',
      ],
      closing: closing.hi,
    },
  },
  'change-address': {
    en: {
      subject: 'Your new address for Rekha',
      greeting: (name) => `Dear ${name},`,
      paragraphs: ['Your account with Rekha is to move to this address. Confirm it here:'],
      action: 'Use this address',
      after: [
        'The link works once, and for a day. Until then everything stays as it is.',
        'If you did not ask for this, do not open the link; there is nothing else to do.',
      ],
      closing: closing.en,
    },
    hi: {
      subject: 'रेखा के लिए आपका नया ई-मेल पता',
      greeting: (name) => `नमस्ते ${name},`,
      paragraphs: ['रेखा पर आपका खाता अब इस पते से चलेगा। इसे यहाँ पक्का कीजिए:'],
      action: 'यही पता रखिए',
      after: [
        'यह लिंक एक ही बार, और एक दिन तक काम करता है। तब तक सब कुछ पहले जैसा रहेगा।',
        'यदि यह आपने नहीं माँगा, तो इस लिंक को मत खोलिए; और कुछ करने की ज़रूरत नहीं।',
      ],
      closing: closing.hi,
    },
  },
  'address-changed': {
    en: {
      subject: 'Your account with Rekha has a new address',
      greeting: (name) => `Dear ${name},`,
      paragraphs: [
        'Your account with Rekha has moved to another e-mail address. This one no longer opens it, and this is the last mail that comes here.',
        'If this was you, all is well.',
        'If it was not, somebody knew your password. Ask whoever runs this service for help; its page is here:',
      ],
      action: 'Open Rekha',
      after: [],
      closing: closing.en,
    },
    hi: {
      subject: 'रेखा पर आपके खाते का पता बदल गया है',
      greeting: (name) => `नमस्ते ${name},`,
      paragraphs: [
        'रेखा पर आपका खाता अब दूसरे ई-मेल पते से चलता है। इस पते से वह अब नहीं खुलेगा, और यहाँ यह आख़िरी मेल है।',
        'यदि यह आपने किया है, तो सब ठीक है।',
        'यदि नहीं, तो कोई और आपका पासवर्ड जानता था। इस सेवा को चलाने वालों से मदद माँगिए; उसका पृष्ठ यह है:',
      ],
      action: 'रेखा खोलिए',
      after: [],
      closing: closing.hi,
    },
  },
  'new-sign-in': {
    en: {
      subject: 'A new device is signed in to Rekha',
      greeting: (name) => `Dear ${name},`,
      about: ({ device, at }) =>
        `Somebody signed in to your account with Rekha on a device that was not used before: ${device ?? 'an unknown browser'}, on ${at}.`,
      paragraphs: [
        'If this was you, all is well.',
        'If it was not, choose a new password here. That also signs out every device:',
      ],
      action: 'Choose a new password',
      after: [],
      closing: closing.en,
    },
    hi: {
      subject: 'रेखा पर एक नए उपकरण से साइन इन हुआ है',
      greeting: (name) => `नमस्ते ${name},`,
      about: ({ device, at }) =>
        `रेखा पर आपके खाते में ऐसे उपकरण से साइन इन हुआ है जो पहले काम में नहीं लिया गया था: ${device ?? 'कोई अनजान ब्राउज़र'}, ${at}।`,
      paragraphs: [
        'यदि यह आप ही थे, तो सब ठीक है।',
        'यदि नहीं, तो यहाँ नया पासवर्ड चुनिए। इससे सब उपकरण साइन आउट भी हो जाएँगे:',
      ],
      action: 'नया पासवर्ड चुनिए',
      after: [],
      closing: closing.hi,
    },
  },
  'account-deleted': {
    en: {
      subject: 'Your account with Rekha has been deleted',
      greeting: (name) => `Dear ${name},`,
      paragraphs: [
        'Your account with Rekha is deleted: your photos, your readings and your conversations are gone for good. This is the last mail from us.',
        'If you should ever want to come back, you can begin anew at any time:',
      ],
      action: 'Open Rekha',
      after: [],
      closing: closing.en,
    },
    hi: {
      subject: 'रेखा पर आपका खाता मिटा दिया गया है',
      greeting: (name) => `नमस्ते ${name},`,
      paragraphs: [
        'रेखा पर आपका खाता मिटा दिया गया है: आपकी फ़ोटो, आपके वाचन और आपकी बातचीत हमेशा के लिए हट चुकी हैं। हमारी ओर से यह आख़िरी मेल है।',
        'यदि कभी लौटना चाहें, तो नए सिरे से शुरू कर सकते हैं:',
      ],
      action: 'रेखा खोलिए',
      after: [],
      closing: closing.hi,
    },
  },
}
