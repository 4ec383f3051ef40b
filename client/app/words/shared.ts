import type { Same } from './same.ts'

const en = {
  caution: 'For reflection and entertainment. Not medical, legal or financial advice.',
  sharedMissing: 'This summary is not shared any more, or never was.',
  sharedInvite: 'Would you like a reading of your own?',
  sharedBegin: 'Show my palms',
}

const hi: Same<typeof en> = {
  caution: 'चिंतन और मनोरंजन के लिए। चिकित्सा, क़ानून या धन की सलाह नहीं।',
  sharedMissing: 'यह सारांश अब साझा नहीं है, या कभी था ही नहीं।',
  sharedInvite: 'क्या आप भी अपनी हथेली पढ़वाना चाहेंगे?',
  sharedBegin: 'अपनी हथेलियाँ दिखाइए',
}

/** Texts of the page of a shared summary, loaded with it. */
export const shared = { en, hi }
