import type { Notice } from '../../../contract/notice.ts'
import type { Retention, RetentionRules } from '../../../contract/retention.ts'
import { plural } from './plural.ts'

/** One of the notice's pages; `section.tellsContact` ends with the operator's contact. */
export interface NoticeText {
  title: string
  intro: string
  sections: { title: string; paragraphs: string[]; tellsContact?: boolean }[]
}

type Pages = Record<'privacy' | 'terms', (notice: Notice) => NoticeText>

/** Of servers that know no other. */
const keepsAll: RetentionRules = { choices: ['keep'], byDefault: 'keep', days: 30 }

/** Two days or more are said as days. */
const isWholeDays = (hours: number) => hours >= 48 && hours % 24 === 0

/** Whether photos may go before their reading. */
const offersToForget = ({ retention = keepsAll }: Notice) => retention.choices.includes('forget-photo')

/** A paragraph that holds for some installations only. */
const when = (holds: boolean, paragraph: string): string[] => (holds ? [paragraph] : [])

const enDays = (days: number) => `${days} ${plural('en', days, 'day', 'days')}`
const enHours = (hours: number) =>
  isWholeDays(hours) ? enDays(hours / 24) : `${hours} ${plural('en', hours, 'hour', 'hours')}`
const enModels = ({ models }: NonNullable<Notice['provider']>) => models.join(' and ')

const enOperator = ({ operator }: Notice) => ({
  title: 'Who runs this service',
  paragraphs: [
    operator.name === null
      ? 'Who runs this installation has not been filled in here yet. If you do not know who it is, do not send photos.'
      : `This service is run by ${operator.name}.`,
    ...when(operator.contact !== null, 'For questions about your data, or to complain, write to:'),
  ],
  tellsContact: true,
})

const enWriter = ({ provider }: Notice): string =>
  provider
    ? `Your photos, what was measured on them, and your conversations are sent to a language model (${enModels(provider)}) at ${provider.host ?? 'an address that the operator has chosen'}. It writes the reading and the answers. What that service keeps is up to its owner.`
    : 'A program of this installation measures the lines and writes the reading and the answers. Your photos and questions are sent to nobody else.'

const enSignIn = ({ signInWith = [] }: Notice): string[] =>
  when(
    signInWith.length > 0,
    `If you sign in through ${signInWith.join(' or ')}, it learns that you do, and we learn your address and name there, and an id.`,
  )

const enChoices: Record<Retention, (days: number) => string> = {
  keep: () => 'until you delete the reading, or the account',
  'forget-photo': () =>
    'until you delete it, but the photos only until half a minute after the reading is finished (a day if it fails, so that you can try again); the measured lines and the outline of your hand stay with the reading',
  expire: (days) => `for ${enDays(days)}, then photos, reading and conversations are deleted`,
}

const enKept = ({ retention = keepsAll }: Notice): string[] => [
  `With an account: ${enChoices[retention.byDefault](retention.days)}.`,
  ...retention.choices
    .filter((choice) => choice !== retention.byDefault)
    .map((choice) => `Or, if you choose so in your account or for a reading: ${enChoices[choice](retention.days)}.`),
]

const en: Pages = {
  privacy: (notice) => ({
    title: 'Privacy',
    intro: 'A photo of a palm is biometric data. This is what happens to yours, and how you get rid of it.',
    sections: [
      enOperator(notice),
      {
        title: 'What is kept',
        paragraphs: [
          'Your photos, turned upright and made smaller. What the file said of place, time and camera is removed, and the original file is never stored. Photos and the drawings of your lines are stored encrypted.',
          'What was measured on them, the reading, and your conversations about it.',
          'With each upload: which version of this notice you agreed to, and when.',
          'If you make an account: your email address, your name, your passkeys and connected accounts, and of your password only a hash, from which it cannot be read.',
          'To share the service fairly and to notice abuse: counters by network address, for two days at most; with a guest’s reading a hash of its network address, deleted with it; and hashes of the devices and networks that you sign in from, for 90 days after the last time.',
        ],
      },
      {
        title: 'Who sees it',
        paragraphs: [
          enWriter(notice),
          ...when(
            notice.almanacInstead,
            'When the model cannot be reached, or the day’s budget is used up, a program of this installation writes instead.',
          ),
          ...when(notice.providerModerates, 'Before you share a summary, its text is checked by that service.'),
          ...enSignIn(notice),
          'Other people see nothing, unless you share the summary: then whoever has the link sees the summary, never your photos.',
          'The people who run the service see accounts and the states of readings. To look into a reading they have to give a reason, which is recorded; an answer that you rate as poor they also see if you agree to that when you rate it.',
          'Where Rekha is part of another website, that website learns that a reading began or ended and that messages were exchanged, never what was said or shown. If it signs you in itself, it gives us an id and a name for you, and is told that id with each of these.',
        ],
      },
      {
        title: 'For how long',
        paragraphs: [
          `Without an account: photos, reading and all that belongs to it are deleted ${enHours(notice.guestHours)} after the upload.`,
          ...enKept(notice),
          `You stay signed in until ${enHours(notice.sessionIdleHours)} pass without activity, ${enDays(notice.sessionMaxDays)} at most.`,
          `A record of sign-ins, of changes to accounts, and of what the people who run the service do with them, with a hash of the network address but without texts and email addresses, is kept for ${enDays(notice.auditDays)}, also after the account is deleted.`,
          'What each reading and answer cost is kept; once the account is deleted, without saying whose it was.',
          'Technical logs say when what was asked of the service and what failed, with ids, but without texts, photos, passwords and email addresses. How long they are kept is up to the operator.',
          'Backups may hold what you have deleted for some time longer.',
        ],
      },
      {
        title: 'What you can do',
        paragraphs: [
          'Withdraw your consent: delete the reading, and its photos, conversations and the record of your consent are deleted at once; or delete the account, and everything of yours is, but for the records named above.',
          ...when(offersToForget(notice), 'Delete the photos alone: Forget my photos, under a reading.'),
          'See all of it: Account, Download my data.',
          'Without an account you can delete a reading as long as this browser shows it; after that it goes by itself.',
        ],
      },
      {
        title: 'Cookies, mail, and nothing else',
        paragraphs: [
          'One cookie keeps your session; another, set when you sign in, tells a known browser from a new one. Your browser keeps the page itself, the language you chose, and what you have not sent yet. There is no advertising, no tracking, and nothing loaded from elsewhere.',
          ...when(
            notice.keepsToServer === true,
            'A third cookie may keep your browser with one of our servers, until you close it.',
          ),
          ...when(
            notice.sendsMail,
            'Mail is sent to your own address only: the links you ask for, and notices about the safety of your account.',
          ),
        ],
      },
      {
        title: 'Adults only',
        paragraphs: ['Rekha is for people of 18 and over. Whoever says that they are younger is asked for nothing.'],
      },
    ],
  }),
  terms: (notice) => ({
    title: 'Terms',
    intro: 'What Rekha is, what it is not, and what you agree to by using it.',
    sections: [
      {
        title: 'For reflection and entertainment',
        paragraphs: [
          'Rekha reads palms in the tradition of Hast Rekha Shastra. That is a tradition, not a science. A reading is no medical, legal or financial advice: do not decide anything important by it.',
        ],
      },
      {
        title: 'A machine writes',
        paragraphs: [
          notice.provider
            ? `Readings and answers are written by a language model (${enModels(notice.provider)})${notice.almanacInstead ? ', or, when that is away or the day’s budget is used up, by a program with fixed rules' : ''}.`
            : 'Readings and answers are written by a program with fixed rules.',
          'It can be wrong. Every reading says who wrote it, and says so to other machines too.',
        ],
      },
      {
        title: 'Who may use it',
        paragraphs: [
          'People of 18 and over. Show your own palms, or those of adults who have agreed.',
          'Do not use it to harm others, to break into it, or to send photos in bulk by a program. How much anyone can ask for in a day is limited.',
        ],
      },
      {
        title: 'What you share',
        paragraphs: [
          'Your photos, questions and readings stay yours. A summary is shared only if you choose to, and you can stop sharing it at any time. The operator may refuse to show a summary to others.',
        ],
      },
      {
        title: 'No promise',
        paragraphs: [
          'The service is offered as it is. It may be interrupted, changed or ended. Rights that the law gives you remain.',
          'You can leave at any time by deleting your account. When these terms change in meaning they get a new date, and you agree to them anew with your next upload.',
        ],
      },
      enOperator(notice),
    ],
  }),
}

const hiDays = (days: number) => `${days} दिन`
/** As they are said before a postposition. */
const hiHours = (hours: number) => (isWholeDays(hours) ? hiDays(hours / 24) : `${hours} घंटे`)
const hiModels = ({ models }: NonNullable<Notice['provider']>) => models.join(' और ')

const hiOperator = ({ operator }: Notice) => ({
  title: 'यह सेवा कौन चलाता है',
  paragraphs: [
    operator.name === null
      ? 'यह सेवा कौन चलाता है, यह यहाँ अभी लिखा नहीं गया है। यदि आप नहीं जानते कि कौन है, तो फ़ोटो न भेजिए।'
      : `यह सेवा चलाने वाले: ${operator.name}।`,
    ...when(operator.contact !== null, 'अपनी जानकारी के बारे में कुछ पूछना हो या शिकायत करनी हो, तो यहाँ लिखिए:'),
  ],
  tellsContact: true,
})

const hiWriter = ({ provider }: Notice): string =>
  provider
    ? `आपकी फ़ोटो, उन पर जो नापा गया और आपकी बातचीत एक भाषा-मॉडल (${hiModels(provider)}) को भेजी जाती हैं, जो ${provider.host ?? 'संचालक के चुने पते'} पर है। वाचन और उत्तर वही लिखता है। वह सेवा अपने पास क्या रखती है, यह उसके मालिक पर है।`
    : 'रेखाएँ नापने और वाचन तथा उत्तर लिखने का काम यहीं का एक प्रोग्राम करता है। आपकी फ़ोटो और प्रश्न किसी और को नहीं भेजे जाते।'

const hiSignIn = ({ signInWith = [] }: Notice): string[] =>
  when(
    signInWith.length > 0,
    `यदि आप ${signInWith.join(' या ')} से साइन इन करें, तो उसे यह पता चलता है, और हमें वहाँ का आपका पता, नाम और एक पहचान मिलती है।`,
  )

const hiChoices: Record<Retention, (days: number) => string> = {
  keep: () => 'जब तक आप वाचन, या खाता, न मिटाएँ',
  'forget-photo': () =>
    'जब तक आप न मिटाएँ, पर फ़ोटो वाचन पूरा होने के केवल आधे मिनट बाद तक (वाचन न लिखा जा सके तो एक दिन, ताकि आप फिर कोशिश कर सकें); मापी गई रेखाएँ और हाथ की रूपरेखा वाचन के साथ रहती हैं',
  expire: (days) => `${hiDays(days)}, फिर फ़ोटो, वाचन और बातचीत मिटा दिए जाते हैं`,
}

const hiKept = ({ retention = keepsAll }: Notice): string[] => [
  `खाते के साथ: ${hiChoices[retention.byDefault](retention.days)}।`,
  ...retention.choices
    .filter((choice) => choice !== retention.byDefault)
    .map((choice) => `या, यदि आप अपने खाते में या किसी वाचन के लिए ऐसा चुनें: ${hiChoices[choice](retention.days)}।`),
]

const hi: Pages = {
  privacy: (notice) => ({
    title: 'निजता',
    intro: 'हथेली की फ़ोटो आपके शरीर की पहचान है। यहाँ लिखा है कि आपकी फ़ोटो का क्या होता है, और आप उसे कैसे मिटा सकते हैं।',
    sections: [
      hiOperator(notice),
      {
        title: 'क्या रखा जाता है',
        paragraphs: [
          'आपकी फ़ोटो, सीधी और छोटी करके। फ़ाइल में लिखी जगह, समय और कैमरे की जानकारी हटा दी जाती है, और मूल फ़ाइल कभी नहीं रखी जाती। फ़ोटो और रेखाओं के चित्र कूटबद्ध रखे जाते हैं।',
          'उन पर जो नापा गया, वाचन, और उस पर आपकी बातचीत।',
          'हर बार फ़ोटो भेजने के साथ: आप इस सूचना के किस रूप से सहमत हुए, और कब।',
          'खाता बनाने पर: आपका ईमेल पता, नाम, पासकी और जोड़े गए खाते, और पासवर्ड का केवल हैश, जिससे पासवर्ड पढ़ा नहीं जा सकता।',
          'ताकि सेवा सबको बराबर मिले और दुरुपयोग पकड़ में आए: नेटवर्क के पते से गिनतियाँ, अधिक से अधिक दो दिन; अतिथि के वाचन के साथ उसके नेटवर्क पते का हैश, जो वाचन के साथ मिटता है; और जिन उपकरणों और नेटवर्कों से आप साइन इन करते हैं उनके हैश, आख़िरी बार के 90 दिन बाद तक।',
        ],
      },
      {
        title: 'कौन देखता है',
        paragraphs: [
          hiWriter(notice),
          ...when(
            notice.almanacInstead,
            'जब मॉडल तक पहुँच न हो, या दिन का बजट पूरा हो जाए, तब यहीं का एक प्रोग्राम लिखता है।',
          ),
          ...when(notice.providerModerates, 'सारांश साझा होने से पहले उसका पाठ वही सेवा जाँचती है।'),
          ...hiSignIn(notice),
          'और कोई कुछ नहीं देखता, जब तक आप सारांश साझा न करें: तब जिसके पास लिंक हो वह सारांश देखता है, आपकी फ़ोटो कभी नहीं।',
          'सेवा चलाने वाले लोग खाते और वाचनों की स्थिति देखते हैं। किसी वाचन के भीतर देखने के लिए उन्हें कारण लिखना पड़ता है, जो दर्ज होता है; जो उत्तर आपको कमज़ोर लगा, उसे वे तब भी देखते हैं जब राय देते समय आपने इसकी अनुमति दी हो।',
          'जहाँ रेखा किसी और वेबसाइट का हिस्सा हो, वहाँ उस वेबसाइट को इतना ही पता चलता है कि वाचन शुरू या पूरा हुआ और संदेश भेजे गए; क्या कहा या दिखाया गया, यह कभी नहीं। यदि वह आपको ख़ुद साइन इन कराए, तो वह हमें आपकी एक पहचान और नाम देती है, और हर बार उसे यही पहचान बताई जाती है।',
        ],
      },
      {
        title: 'कब तक',
        paragraphs: [
          `बिना खाते के: फ़ोटो, वाचन और उससे जुड़ा सब कुछ, फ़ोटो भेजने के ${hiHours(notice.guestHours)} बाद मिटा दिया जाता है।`,
          ...hiKept(notice),
          `${hiHours(notice.sessionIdleHours)} तक कोई हलचल न हो तो साइन इन समाप्त हो जाता है; अधिक से अधिक वह ${hiDays(notice.sessionMaxDays)} रहता है।`,
          `साइन इन का, खाते में बदलाव का, और सेवा चलाने वाले लोग खातों के साथ जो करते हैं उसका लेखा, जिसमें नेटवर्क पते का हैश होता है पर न पाठ होते हैं न ईमेल पते, ${hiDays(notice.auditDays)} रखा जाता है, खाता मिटने के बाद भी।`,
          'हर वाचन और उत्तर पर क्या ख़र्च आया, यह रखा जाता है; खाता मिटने के बाद उसमें यह नहीं रहता कि वह किसका था।',
          'तकनीकी लॉग में यह रहता है कि सेवा से कब क्या माँगा गया और कहाँ गड़बड़ हुई; उनमें पहचान-संख्याएँ होती हैं, पर पाठ, फ़ोटो, पासवर्ड और ईमेल पते नहीं। वे कब तक रखे जाएँ, यह संचालक पर है।',
          'आपका मिटाया हुआ बैकअप में कुछ समय और रह सकता है।',
        ],
      },
      {
        title: 'आप क्या कर सकते हैं',
        paragraphs: [
          'सहमति वापस लीजिए: वाचन मिटाते ही उसकी फ़ोटो, बातचीत और सहमति का लेखा उसी समय मिट जाते हैं; खाता मिटाने पर आपका सब कुछ, ऊपर बताए लेखों को छोड़कर।',
          ...when(offersToForget(notice), 'केवल फ़ोटो मिटाइए: वाचन के नीचे, मेरी फ़ोटो न रखिए।'),
          'अपना सब कुछ देखिए: खाता, मेरी जानकारी डाउनलोड कीजिए।',
          'बिना खाते के आप वाचन तब तक मिटा सकते हैं जब तक वह इस ब्राउज़र में दिखता है; उसके बाद वह अपने आप मिट जाता है।',
        ],
      },
      {
        title: 'कुकी, मेल, और कुछ नहीं',
        paragraphs: [
          'एक कुकी से आपका सत्र चलता है; दूसरी, जो साइन इन करने पर रखी जाती है, जाने-पहचाने ब्राउज़र को नए से अलग करती है। आपका ब्राउज़र यह पेज, चुनी हुई भाषा, और जो आपने अभी भेजा नहीं, याद रखता है। न विज्ञापन हैं, न कोई पीछा करता है, न बाहर से कुछ लाया जाता है।',
          ...when(notice.keepsToServer === true, 'तीसरी कुकी, ब्राउज़र बंद होने तक, आपको हमारे एक ही सर्वर से जोड़े रख सकती है।'),
          ...when(notice.sendsMail, 'मेल केवल आपके अपने पते पर जाती है: आपके माँगे हुए लिंक, और खाते की सुरक्षा की सूचनाएँ।'),
        ],
      },
      {
        title: 'केवल वयस्कों के लिए',
        paragraphs: ['रेखा 18 वर्ष या अधिक आयु वालों के लिए है। जो कहे कि आयु इससे कम है, उससे कुछ नहीं माँगा जाता।'],
      },
    ],
  }),
  terms: (notice) => ({
    title: 'शर्तें',
    intro: 'रेखा क्या है, क्या नहीं है, और इसे काम में लेते हुए आप किन बातों से सहमत होते हैं।',
    sections: [
      {
        title: 'चिंतन और मनोरंजन के लिए',
        paragraphs: [
          'रेखा हस्त रेखा शास्त्र की परंपरा से हथेली पढ़ती है। यह परंपरा है, विज्ञान नहीं। वाचन चिकित्सा, क़ानून या धन की सलाह नहीं है: उसके सहारे कोई बड़ा निर्णय न लीजिए।',
        ],
      },
      {
        title: 'लिखती मशीन है',
        paragraphs: [
          notice.provider
            ? `वाचन और उत्तर एक भाषा-मॉडल (${hiModels(notice.provider)}) लिखता है${notice.almanacInstead ? ', या वह न मिले अथवा दिन का बजट पूरा हो जाए तो तय नियमों वाला एक प्रोग्राम' : ''}।`
            : 'वाचन और उत्तर तय नियमों वाला एक प्रोग्राम लिखता है।',
          'उससे भूल हो सकती है। हर वाचन पर लिखा है कि किसने लिखा, और दूसरी मशीनें भी यह पढ़ सकती हैं।',
        ],
      },
      {
        title: 'कौन काम में ले सकता है',
        paragraphs: [
          '18 वर्ष या अधिक आयु के लोग। अपनी हथेलियाँ दिखाइए, या उन वयस्कों की जो सहमत हों।',
          'इससे किसी को हानि न पहुँचाइए, इसमें सेंध न लगाइए, और प्रोग्राम से ढेर सारी फ़ोटो न भेजिए। एक दिन में कोई कितना माँग सकता है, इसकी सीमा है।',
        ],
      },
      {
        title: 'आप जो साझा करते हैं',
        paragraphs: [
          'आपकी फ़ोटो, प्रश्न और वाचन आपके ही रहते हैं। सारांश तभी साझा होता है जब आप चाहें, और आप साझा करना कभी भी रोक सकते हैं। संचालक किसी सारांश को दूसरों को दिखाने से मना कर सकता है।',
        ],
      },
      {
        title: 'कोई वचन नहीं',
        paragraphs: [
          'सेवा जैसी है वैसी ही दी जाती है। वह रुक सकती है, बदल सकती है, बंद हो सकती है। क़ानून से मिले आपके अधिकार बने रहते हैं।',
          'आप खाता मिटाकर कभी भी जा सकते हैं। इन शर्तों का अर्थ बदलने पर इनकी तारीख़ बदलती है, और अगली बार फ़ोटो भेजते समय आप नए सिरे से सहमत होते हैं।',
        ],
      },
      hiOperator(notice),
    ],
  }),
}

const words = {
  en: { since: (day: string) => `As of ${day}`, home: 'To the beginning', print: 'Print' },
  hi: { since: (day: string) => `${day} से लागू`, home: 'शुरुआत पर जाइए', print: 'छापिए' },
}

/** What /privacy and /terms say, loaded with them; what differs between installations is filled in. */
export const notice = { en: { ...words.en, ...en }, hi: { ...words.hi, ...hi } }
