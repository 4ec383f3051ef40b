import { reasons } from '../../../contract/reasons.ts'

/** Why a photo is refused and, in the same sentence, what to do about it. */
export const refusals = {
  'no-hand': {
    en: reasons['palm-no-hand'].says,
    hi: 'फ़ोटो में खुला हाथ नहीं पहचाना जा सका। सादी पृष्ठभूमि पर, उँगलियाँ फैलाकर, हथेली कैमरे की ओर रखिए; पूरा हाथ फ़ोटो में हो।',
  },
  'not-open': {
    en: reasons['palm-not-open'].says,
    hi: 'हाथ खुला नहीं है। उँगलियाँ सीधी कीजिए और हथेली को सपाट कैमरे की ओर रखिए; उँगलियाँ और कलाई फ़ोटो में हों।',
  },
  'back-of-hand': {
    en: reasons['palm-back-of-hand'].says,
    hi: 'यह हाथ की पीठ है। हाथ पलटिए, ताकि हथेली कैमरे की ओर हो।',
  },
  'two-hands': {
    en: reasons['palm-two-hands'].says,
    hi: 'फ़ोटो में दो हाथ हैं। एक बार में एक ही हथेली की फ़ोटो लीजिए, और दूसरी को दूसरी फ़ोटो के रूप में भेजिए।',
  },
  'not-skin': {
    en: reasons['palm-not-skin'].says,
    hi: 'यह हाथ नीला या हरा दिखता है: दस्ताने में, रंगीन रोशनी में या फ़िल्टर से बदला हुआ। सफ़ेद रोशनी में खुली हथेली की फ़ोटो लीजिए।',
  },
  drawn: {
    en: reasons['palm-drawn'].says,
    hi: 'यह किसी चित्र जैसा दिखता है, हथेली की फ़ोटो जैसा नहीं। अपनी हथेली की फ़ोटो लीजिए।',
  },
  'lines-unseen': {
    en: reasons['palm-lines-unseen'].says,
    hi: 'हथेली की रेखाएँ नहीं दिखीं। हाथ की पीठ नहीं, हथेली को सीधा कैमरे की ओर कीजिए, समान रोशनी में।',
  },
  'lines-faint': {
    en: reasons['palm-lines-faint'].says,
    hi: 'इस फ़ोटो में हथेली की रेखाएँ बहुत हल्की हैं। खिड़की या दीपक की रोशनी बग़ल से हथेली पर पड़ने दीजिए, पास आइए, और फिर फ़ोटो लीजिए।',
  },
  'cut-off': {
    en: reasons['palm-cut-off'].says,
    hi: 'हाथ का कुछ भाग फ़ोटो से बाहर है। थोड़ा पीछे हटिए, ताकि सभी उँगलियाँ, अँगूठा और कलाई फ़ोटो में हों।',
  },
  'too-small': {
    en: reasons['palm-too-small'].says,
    hi: 'फ़ोटो में हथेली बहुत छोटी है। पास आइए, ताकि हाथ फ़ोटो का अधिकांश भाग भरे।',
  },
  overexposed: {
    en: reasons['palm-overexposed'].says,
    hi: 'हथेली इतनी चमकीली है कि रेखाएँ खो गई हैं। फ़्लैश बंद कीजिए या सीधी धूप से हटिए, और फिर फ़ोटो लीजिए।',
  },
  'too-dark': {
    en: reasons['palm-too-dark'].says,
    hi: 'हथेली पर इतनी रोशनी नहीं कि रेखाएँ दिखें। खिड़की या दीपक की ओर मुड़िए, और फिर फ़ोटो लीजिए।',
  },
  blurred: {
    en: reasons['palm-blurred'].says,
    hi: 'फ़ोटो धुँधली है। कैमरा स्थिर रखिए, हथेली पर फ़ोकस होने दीजिए, और फिर फ़ोटो लीजिए।',
  },
} as const

export type Refusal = keyof typeof refusals
