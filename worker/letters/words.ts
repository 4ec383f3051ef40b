import type { Language } from '../../contract/reading.ts'
import type { MailKind } from '../../db/models/mail.ts'

/** A letter's words: paragraphs, then the link's, if it has one, then what follows it. */
export interface Words {
  subject: string
  /** What happened and when, before the other paragraphs. */
  about?: (what: { named: string | null; at: string }) => string
  paragraphs: string[]
  /** What the button says. */
  action: string
  after: string[]
  closing: string
}

const closing = { en: 'Rekha', hi: 'रेखा' }

/** By name only who has proved that the address is theirs: anybody may have written both. */
export const greetings: Record<Language, (name: string | null) => string> = {
  en: (name) => (name === null ? 'Hello,' : `Dear ${name},`),
  hi: (name) => (name === null ? 'नमस्ते,' : `नमस्ते ${name},`),
}

/** What to do about a way in that somebody else has added or removed. */
const notYou = {
  en: [
    'If this was you, all is well.',
    'If it was not, choose a new password here, which signs out every device. Then look at your account under “Ways to sign in”, and remove what is not yours:',
  ],
  hi: [
    'यदि यह आपने किया है, तो सब ठीक है।',
    'यदि नहीं, तो यहाँ नया पासवर्ड चुनिए; इससे सब उपकरण साइन आउट हो जाएँगे। फिर अपने खाते में “साइन इन करने के तरीके” देखिए, और जो आपका नहीं है उसे हटा दीजिए:',
  ],
}

function aboutWay(
  en: { subject: string; about: (name: string) => string },
  hi: { subject: string; about: (name: string) => string },
): Record<Language, Words> {
  const said = (language: Language, { subject, about }: typeof en): Words => ({
    subject,
    about: ({ named, at }) => `${about(named ?? '')} (${at})`,
    paragraphs: notYou[language],
    action: language === 'hi' ? 'नया पासवर्ड चुनिए' : 'Choose a new password',
    after: [],
    closing: closing[language],
  })
  return { en: said('en', en), hi: said('hi', hi) }
}

export const words: Record<MailKind, Record<Language, Words>> = {
  'reset-password': {
    en: {
      subject: 'Set a new password for Rekha',
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
      about: ({ named, at }) =>
        `Somebody signed in to your account with Rekha on a device that was not used before: ${named ?? 'an unknown browser'}, on ${at}.`,
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
      about: ({ named, at }) =>
        `रेखा पर आपके खाते में ऐसे उपकरण से साइन इन हुआ है जो पहले काम में नहीं लिया गया था: ${named ?? 'कोई अनजान ब्राउज़र'}, ${at}।`,
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
      paragraphs: [
        'रेखा पर आपका खाता मिटा दिया गया है: आपकी फ़ोटो, आपके वाचन और आपकी बातचीत हमेशा के लिए हट चुकी हैं। हमारी ओर से यह आख़िरी मेल है।',
        'यदि कभी लौटना चाहें, तो नए सिरे से शुरू कर सकते हैं:',
      ],
      action: 'रेखा खोलिए',
      after: [],
      closing: closing.hi,
    },
  },
  'passkey-added': aboutWay(
    {
      subject: 'A passkey was added to your account with Rekha',
      about: () => 'A passkey was added to your account with Rekha. It opens the account without a password.',
    },
    {
      subject: 'रेखा पर आपके खाते में पासकी जोड़ी गई है',
      about: () => 'रेखा पर आपके खाते में एक पासकी जोड़ी गई है। उससे खाता बिना पासवर्ड के खुलता है।',
    },
  ),
  'passkey-removed': aboutWay(
    {
      subject: 'A passkey was removed from your account with Rekha',
      about: () => 'A passkey was removed from your account with Rekha. It no longer opens the account.',
    },
    {
      subject: 'रेखा पर आपके खाते से पासकी हटाई गई है',
      about: () => 'रेखा पर आपके खाते से एक पासकी हटाई गई है। अब उससे खाता नहीं खुलेगा।',
    },
  ),
  'identity-added': aboutWay(
    {
      subject: 'Your account with Rekha has another way to sign in',
      about: (name) => `Your account with Rekha can now be opened with ${name}.`,
    },
    {
      subject: 'रेखा पर आपके खाते में साइन इन करने का एक और तरीका जुड़ा है',
      about: (name) => `रेखा पर आपका खाता अब ${name} से भी खुलता है।`,
    },
  ),
  'identity-removed': aboutWay(
    {
      subject: 'A way to sign in was removed from your account with Rekha',
      about: (name) => `Your account with Rekha can no longer be opened with ${name}.`,
    },
    {
      subject: 'रेखा पर आपके खाते से साइन इन करने का एक तरीका हटा है',
      about: (name) => `रेखा पर आपका खाता अब ${name} से नहीं खुलेगा।`,
    },
  ),
  'password-removed': aboutWay(
    {
      subject: 'The password of your account with Rekha was removed',
      about: () => 'Your account with Rekha has no password any more. Its other ways to sign in still open it.',
    },
    {
      subject: 'रेखा पर आपके खाते का पासवर्ड हटा दिया गया है',
      about: () => 'रेखा पर आपके खाते का अब कोई पासवर्ड नहीं है। साइन इन करने के बाकी तरीकों से वह खुलता रहेगा।',
    },
  ),
}
