import type { Same } from './same.ts'

const en = {
  verifyTitle: 'Confirm your address',
  verifyIntro: 'With this, Rekha knows that the address of your account is yours.',
  signInFirst: 'Sign in to the account that this address belongs to.',
  verify: 'Confirm',
  verifiedTitle: 'Your address is confirmed',
  verified: (email: string) => `${email} is the address of your account.`,
  noLink: 'Open the link from your mail here. You can ask for a new one in your account.',
  goOn: 'To your readings',
  back: 'Back to the beginning',
}

const hi: Same<typeof en> = {
  verifyTitle: 'अपना पता पक्का कीजिए',
  verifyIntro: 'इससे रेखा जान लेगी कि आपके खाते का पता आपका ही है।',
  signInFirst: 'जिस खाते का यह पता है, उसमें साइन इन कीजिए।',
  verify: 'पक्का कीजिए',
  verifiedTitle: 'आपका पता पक्का हो गया है',
  verified: (email) => `${email} आपके खाते का पता है।`,
  noLink: 'अपनी मेल में आया लिंक यहाँ खोलिए। नया लिंक अपने खाते से मँगा सकते हैं।',
  goOn: 'अपने वाचन देखिए',
  back: 'शुरुआत पर जाइए',
}

/** Texts of the page where an address is confirmed, loaded with it. */
export const verify = { en, hi }
