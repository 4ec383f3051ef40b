import type { Hand } from '../../../contract/features.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import type { Same } from './same.ts'

const side: Record<Hand, string> = { left: 'बाईं', right: 'दाईं' }

type Writer = Pick<AnalysisView, 'reader' | 'model'>

const en = {
  cancel: 'Cancel',
  save: 'Save',
  again: (time: string) => `You can try again from ${time}.`,
  hands: { left: 'Left palm', right: 'Right palm' } satisfies Record<Hand, string>,
  photoOf: (hand: Hand) => `Your ${hand} palm`,
  notLoaded: 'This part of the page could not be loaded. Check your connection and reload the page.',
  newVersion: 'There is a newer version of this page. Reloading discards what you have entered here.',
  loadAgain: 'Reload the page',
  place: (place: number) => (place === 1 ? 'You are next.' : `${place - 1} ahead of you.`),
  writtenBy: ({ reader, model }: Writer) =>
    reader === 'almanac' ? 'Written by the almanac' : `Written by ${model ?? 'a language model'}`,
  sharedTitle: 'A palm reading',
  removeConversation: 'Delete',
  print: 'Print',
  conversationDeleted: 'Conversation deleted.',
  readingDeleted: 'Reading deleted, with its photos.',
  undo: 'Undo',
  send: 'Send',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied',
  copyCode: 'Copy this block',
  opensElsewhere: '(opens in a new tab)',
  privacy: 'Privacy',
  terms: 'Terms',
  announce: {
    completed: 'Your reading is finished.',
    failed: 'The reading failed.',
    reply: (text: string) => `Rekha answered: ${text}`,
    stopped: 'The reply was stopped.',
    replyFailed: 'The reply failed.',
  },
  speakers: { rekha: 'Rekha says:', you: 'You asked:' },
  brokenPart: 'Something on this page went wrong. What you have said and read is kept: load the page again.',
  login: 'Sign in',
  close: 'Close',
  beginAnew: 'Start over',
  budgetUsedUp: 'Today’s budget is used up.',
  budgetReturns: (time: string, wait: string) => `It resets at ${time}, ${wait}.`,
  budgetMeanwhile: 'Nothing is lost: what you have written or chosen stays here, and you can keep preparing.',
  budgetBack: 'The budget has been reset. You can try again now.',
  gone: {
    expired: {
      title: 'Your photos have expired.',
      more: 'This reading was kept for a limited time, and has been deleted with its photos. You are welcome to start over; in an account you choose how long readings are kept.',
    },
    reading: {
      title: 'This reading was deleted.',
      more: 'It was deleted on another page or device, with its photos and conversations.',
    },
    conversation:
      'This conversation was deleted on another page or device. Your reading is still here: ask a new question, or choose another conversation.',
  },
}

const hi: Same<typeof en> = {
  cancel: 'रहने दीजिए',
  save: 'सहेजिए',
  again: (time) => `${time} से फिर कोशिश की जा सकती है।`,
  hands: { left: 'बाईं हथेली', right: 'दाईं हथेली' },
  photoOf: (hand) => `आपकी ${side[hand]} हथेली`,
  notLoaded: 'पेज का यह भाग नहीं खुल सका। कनेक्शन देखिए और पेज फिर खोलिए।',
  newVersion: 'इस पेज का नया रूप आ गया है। उसे खोलने पर यहाँ भरी हुई बातें मिट जाएँगी।',
  loadAgain: 'पेज फिर खोलिए',
  place: (place) => (place === 1 ? 'अगली बारी आपकी है।' : `आपसे पहले ${place - 1}।`),
  writtenBy: ({ reader, model }) => (reader === 'almanac' ? 'पंजिका ने लिखा' : `${model ?? 'एक भाषा-मॉडल'} ने लिखा`),
  sharedTitle: 'हथेली का एक वाचन',
  removeConversation: 'मिटाइए',
  print: 'छापिए',
  conversationDeleted: 'बातचीत मिटा दी गई।',
  readingDeleted: 'वाचन अपनी फ़ोटो समेत मिटा दिया गया।',
  undo: 'वापस लाइए',
  send: 'भेजिए',
  copy: 'कॉपी',
  copied: 'कॉपी हुआ',
  notCopied: 'कॉपी नहीं हुआ',
  copyCode: 'यह अंश कॉपी कीजिए',
  opensElsewhere: '(नए टैब में खुलता है)',
  privacy: 'निजता',
  terms: 'शर्तें',
  announce: {
    completed: 'आपका वाचन पूरा हुआ।',
    failed: 'वाचन नहीं हो सका।',
    reply: (text) => `रेखा ने उत्तर दिया: ${text}`,
    stopped: 'उत्तर रोक दिया गया।',
    replyFailed: 'उत्तर पूरा नहीं हो सका।',
  },
  speakers: { rekha: 'रेखा ने कहा:', you: 'आपने पूछा:' },
  brokenPart: 'इस पेज में कुछ गड़बड़ हो गई। आपकी बातें और वाचन सुरक्षित हैं: पेज फिर खोलिए।',
  login: 'साइन इन',
  close: 'बंद कीजिए',
  beginAnew: 'फिर से आरंभ कीजिए',
  budgetUsedUp: 'आज की सीमा समाप्त हो गई है।',
  budgetReturns: (time, wait) => `यह ${time} बजे, ${wait}, फिर मिलेगी।`,
  budgetMeanwhile: 'कुछ खोया नहीं: आपने जो लिखा या चुना है वह यहीं रहेगा, और आप आगे की तैयारी कर सकते हैं।',
  budgetBack: 'सीमा फिर से मिल गई है। अब फिर कोशिश कीजिए।',
  gone: {
    expired: {
      title: 'आपकी फ़ोटो का समय पूरा हो गया।',
      more: 'यह वाचन सीमित समय के लिए रखा गया था, और अब अपनी फ़ोटो समेत मिटा दिया गया है। आप फिर से आरंभ कर सकते हैं; खाते में आप चुनते हैं कि वाचन कब तक रखे जाएँ।',
    },
    reading: {
      title: 'यह वाचन मिटा दिया गया।',
      more: 'इसे फ़ोटो और बातचीत समेत किसी और पृष्ठ या उपकरण पर मिटाया गया।',
    },
    conversation: 'यह बातचीत किसी और पृष्ठ या उपकरण पर मिटा दी गई। आपका वाचन यहीं है: नया प्रश्न पूछिए, या दूसरी बातचीत चुनिए।',
  },
}

export const ui = { en, hi }
