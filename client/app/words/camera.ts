import type { Hint } from '../../core/judge-frame.ts'
import type { Same } from './same.ts'

const en = {
  title: 'Photograph your palm',
  otherHand: 'Outline of the other hand',
  starting: 'Starting the camera…',
  fill: 'Fill the outline with your open hand.',
  hints: {
    dark: 'More light, please.',
    still: 'Hold still.',
    closer: 'Come closer.',
    good: 'Good. Take the photo.',
  } satisfies Record<Hint, string>,
  capture: 'Take the photo',
  retake: 'Retake it',
  use: 'Use this photo',
  close: 'Close the camera',
  taken: 'The photo you took',
  refused: 'The camera is blocked here. Allow it in your browser’s settings, or choose a photo instead.',
  missing: 'The camera could not be opened. Another program may be using it; you can choose a photo instead.',
}

const hi: Same<typeof en> = {
  title: 'अपनी हथेली की फ़ोटो लीजिए',
  otherHand: 'दूसरे हाथ की रूपरेखा',
  starting: 'कैमरा शुरू हो रहा है…',
  fill: 'खुले हाथ से रूपरेखा भरिए।',
  hints: {
    dark: 'थोड़ी और रोशनी चाहिए।',
    still: 'हाथ और कैमरा स्थिर रखिए।',
    closer: 'पास लाइए।',
    good: 'ठीक है। फ़ोटो लीजिए।',
  },
  capture: 'फ़ोटो लीजिए',
  retake: 'फिर से लीजिए',
  use: 'यही फ़ोटो रखिए',
  close: 'कैमरा बंद कीजिए',
  taken: 'आपकी ली हुई फ़ोटो',
  refused: 'यहाँ कैमरे की अनुमति नहीं है। ब्राउज़र की सेटिंग में अनुमति दीजिए, या कोई फ़ोटो चुनिए।',
  missing: 'कोई कैमरा नहीं खुल सका। शायद कोई और प्रोग्राम उसे चला रहा है; आप फ़ोटो चुन सकते हैं।',
}

/** Texts of the camera, loaded with it. */
export const camera = { en, hi }
