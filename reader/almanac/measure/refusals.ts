/** Why a photo is refused, and in the same sentence what to do about it. */
export const refusals = {
  'no-hand': {
    en: 'No open hand could be made out. Hold your palm toward the camera with the fingers spread, on a plain background, the whole hand in the picture.',
    hi: 'फ़ोटो में खुला हाथ नहीं पहचाना जा सका। सादी पृष्ठभूमि पर, उँगलियाँ फैलाकर, हथेली कैमरे की ओर रखिए; पूरा हाथ फ़ोटो में हो।',
  },
  'not-open': {
    en: 'The hand is not open. Stretch your fingers and hold the palm flat toward the camera, fingers and wrist in the picture.',
    hi: 'हाथ खुला नहीं है। उँगलियाँ सीधी कीजिए और हथेली को सपाट कैमरे की ओर रखिए; उँगलियाँ और कलाई फ़ोटो में हों।',
  },
  'back-of-hand': {
    en: 'This is the back of a hand. Turn it over, so that the palm faces the camera.',
    hi: 'यह हाथ की पीठ है। हाथ पलटिए, ताकि हथेली कैमरे की ओर हो।',
  },
  'two-hands': {
    en: 'There are two hands in the picture. Photograph one palm at a time, and send the other as the second photo.',
    hi: 'फ़ोटो में दो हाथ हैं। एक बार में एक ही हथेली की फ़ोटो लीजिए, और दूसरी को दूसरी फ़ोटो के रूप में भेजिए।',
  },
  'lines-unseen': {
    en: 'The lines of the palm could not be seen. Turn the palm, not the back of the hand, flat toward the camera, in even light.',
    hi: 'हथेली की रेखाएँ नहीं दिखीं। हाथ की पीठ नहीं, हथेली को सीधा कैमरे की ओर कीजिए, समान रोशनी में।',
  },
  'too-small': {
    en: 'The palm is too small in the picture. Come closer, so that the hand fills most of it.',
    hi: 'फ़ोटो में हथेली बहुत छोटी है। पास आइए, ताकि हाथ फ़ोटो का अधिकांश भाग भरे।',
  },
  overexposed: {
    en: 'The palm is so bright that its lines are lost. Turn off the flash or step out of direct sun, and take the photo again.',
    hi: 'हथेली इतनी चमकीली है कि रेखाएँ खो गई हैं। फ़्लैश बंद कीजिए या सीधी धूप से हटिए, और फिर फ़ोटो लीजिए।',
  },
  'too-dark': {
    en: 'There is too little light on the palm to see its lines. Turn toward a window or a lamp, and take the photo again.',
    hi: 'हथेली पर इतनी रोशनी नहीं कि रेखाएँ दिखें। खिड़की या दीपक की ओर मुड़िए, और फिर फ़ोटो लीजिए।',
  },
  blurred: {
    en: 'The photo is blurred. Hold the camera still, let it focus on the palm, and take the photo again.',
    hi: 'फ़ोटो धुँधली है। कैमरा स्थिर रखिए, हथेली पर फ़ोकस होने दीजिए, और फिर फ़ोटो लीजिए।',
  },
} as const

export type Refusal = keyof typeof refusals
