import type { Retention } from '../../../contract/retention.ts'
import { plural } from './plural.ts'
import type { Same } from './same.ts'

const enDays = (days: number) => `${days} ${plural('en', days, 'day', 'days')}`

const en = {
  title: 'How long your readings are kept',
  /** What each choice means for a new reading. */
  choices: {
    keep: 'Keep everything until I delete it',
    'forget-photo': 'Forget my photos',
    expire: 'Delete everything after some days',
  } satisfies Record<Retention, string>,
  expireAfter: (days: number) => `Delete everything after ${enDays(days)}`,
  more: {
    keep: 'Photos, reading and conversations stay.',
    'forget-photo':
      'The photos are deleted once the reading is finished. The lines stay, drawn on the outline of your own hand, and so do reading and conversations.',
    expire: 'Photos, reading and conversations go together. Talking about a reading does not extend its time.',
  } satisfies Record<Retention, string>,
  all: 'The readings I already have, too',
  asTheyAre: 'The readings you already have stay as they are.',
  /** What then happens to those that exist. */
  existing: {
    keep: 'None of them will be deleted by itself any more. Photos that are gone do not come back.',
    'forget-photo': 'Their photos will be deleted within a minute, for good.',
    expire: 'They will be deleted too, counted from today, or sooner where a time is set already.',
  } satisfies Record<Retention, string>,
  save: 'Apply',
  saved: 'Saved. It applies from your next reading on.',
  savedForAll: (count: number) =>
    count === 0 ? 'Saved.' : `Saved, also for the ${count} ${plural('en', count, 'reading', 'readings')} you have.`,

  kept: 'This reading and its photos are kept until you delete them.',
  dueLater: 'The photos will be deleted when this reading is finished; their lines stay.',
  dueFailed: 'The photos are kept for one more day, so that you can try again. Then they will be deleted.',
  going: 'The photos are being deleted; their lines stay.',
  gone: (when: string) =>
    `The photos were deleted on ${when}. The lines are drawn on the outline of your own hand, and stay with the reading until you delete it.`,
  /** Where nothing was measured on them, or the reading goes too. */
  goneBare: (when: string) => `The photos were deleted on ${when}.`,
  expires: (when: string) =>
    `This reading will be deleted ${when}, with its photos and conversations. Talking about it does not extend that.`,
  expiresSoon: 'This reading will be deleted, with its photos and conversations, in',
  /** The same where the photos have gone before. */
  withoutPhotos: {
    expires: (when: string) =>
      `This reading will be deleted ${when}, with its conversations. Talking about it does not extend that.`,
    expiresSoon: 'This reading will be deleted, with its conversations, in',
  },
  expiring: 'The time of this reading is over: it is being deleted.',
  change: 'Change this',
  forget: 'Forget my photos',
  forgetSure: 'Delete the photos for good',
  keep: 'Keep it until I delete it',
  noOther: 'There is no other choice here.',
}

const hi: Same<typeof en> = {
  title: 'आपके वाचन कब तक रखे जाएँ',
  choices: {
    keep: 'सब कुछ तब तक रखिए जब तक मैं न मिटाऊँ',
    'forget-photo': 'मेरी फ़ोटो न रखिए',
    expire: 'कुछ दिन बाद सब मिटा दीजिए',
  },
  expireAfter: (days) => `${days} दिन बाद सब मिटा दीजिए`,
  more: {
    keep: 'फ़ोटो, वाचन और बातचीत बने रहते हैं।',
    'forget-photo':
      'वाचन पूरा होते ही फ़ोटो मिटा दी जाती हैं। रेखाएँ आपके अपने हाथ की रूपरेखा पर खिंची रहती हैं; वाचन और बातचीत भी बने रहते हैं।',
    expire: 'फ़ोटो, वाचन और बातचीत साथ ही मिटते हैं। बातचीत करने से यह समय नहीं बढ़ता।',
  },
  all: 'मेरे अब तक के वाचनों पर भी लागू कीजिए',
  asTheyAre: 'अब तक के वाचन जैसे हैं, वैसे ही रहेंगे।',
  existing: {
    keep: 'उनमें से कोई भी अब अपने आप नहीं मिटेगा। जो फ़ोटो मिट चुकी हैं, वे लौटेंगी नहीं।',
    'forget-photo': 'उनकी फ़ोटो एक मिनट के भीतर सदा के लिए मिटा दी जाएँगी।',
    expire: 'वे भी मिटा दिए जाएँगे; दिन आज से गिने जाएँगे। जिनका समय पहले से तय है, वे उसी समय मिटेंगे।',
  },
  save: 'लागू कीजिए',
  saved: 'सहेज लिया गया। यह आपके अगले वाचन से लागू होगा।',
  savedForAll: (count) => (count === 0 ? 'सहेज लिया गया।' : `सहेज लिया गया, आपके अब तक के ${count} वाचनों के लिए भी।`),

  kept: 'यह वाचन और इसकी फ़ोटो तब तक रखी जाएँगी जब तक आप इन्हें न मिटाएँ।',
  dueLater: 'वाचन पूरा होते ही फ़ोटो मिटा दी जाएँगी; रेखाएँ बनी रहेंगी।',
  dueFailed: 'फ़ोटो एक दिन और रखी जाएँगी, ताकि आप फिर कोशिश कर सकें। उसके बाद वे मिटा दी जाएँगी।',
  going: 'फ़ोटो मिटाई जा रही हैं; रेखाएँ बनी रहेंगी।',
  gone: (when) =>
    `फ़ोटो ${when} को मिटा दी गईं। रेखाएँ आपके अपने हाथ की रूपरेखा पर खिंची हैं, और वाचन के साथ तब तक रहेंगी जब तक आप उसे न मिटाएँ।`,
  goneBare: (when) => `फ़ोटो ${when} को मिटा दी गईं।`,
  expires: (when) => `यह वाचन ${when} मिटा दिया जाएगा, अपनी फ़ोटो और बातचीत के साथ। बातचीत करने से यह समय नहीं बढ़ता।`,
  expiresSoon: 'यह वाचन, अपनी फ़ोटो और बातचीत के साथ, मिटने में शेष समय:',
  withoutPhotos: {
    expires: (when) => `यह वाचन ${when} मिटा दिया जाएगा, अपनी बातचीत के साथ। बातचीत करने से यह समय नहीं बढ़ता।`,
    expiresSoon: 'यह वाचन, अपनी बातचीत के साथ, मिटने में शेष समय:',
  },
  expiring: 'इस वाचन का समय पूरा हो गया: इसे मिटाया जा रहा है।',
  change: 'इसे बदलिए',
  forget: 'मेरी फ़ोटो न रखिए',
  forgetSure: 'फ़ोटो सदा के लिए मिटाइए',
  keep: 'जब तक मैं न मिटाऊँ, रखिए',
  noOther: 'यहाँ और कोई विकल्प नहीं है।',
}

/** How long readings are kept, loaded with what says so. */
export const retention = { en, hi }
