import type { Both } from '../both.ts'

// Why something of the tradition is not read from a photo; docs/almanac.md has the figures.

/** For the fate line, where it stays open whether there is one. */
export const leftOpen: Both = {
  en: 'On your photo it could not be followed surely enough, nor is it surely missing, so I leave it open.',
  hi: 'आपकी फ़ोटो में यह इतने भरोसे से नहीं दिखी कि मैं कुछ कहूँ, और यह भी पक्का नहीं कि यह है ही नहीं; इसलिए बात खुली छोड़ता हूँ।',
}

export const tooFine: Both = {
  en: 'It is too fine to be told on a photo from the small creases around it, so I do not look for it, and cannot say whether you have one.',
  hi: 'फ़ोटो में इसे आसपास की महीन रेखाओं से भरोसे के साथ अलग नहीं किया जा सकता, इसलिए मैं इसे नहीं देखता, और नहीं कह सकता कि आपके हाथ में है या नहीं।',
}

export const atTheEdge: Both = {
  en: 'They lie where the palm turns away from the camera, so I do not look for them, and cannot say how many you have.',
  hi: 'ये वहाँ होती हैं जहाँ हथेली कैमरे से मुड़ जाती है, इसलिए मैं इन्हें नहीं देखता, और नहीं कह सकता कि आपके हाथ में कितनी हैं।',
}

export const atTheWrist: Both = {
  en: 'They lie below the palm and change with every bend of the wrist, so I do not look for them, and cannot say how many you have.',
  hi: 'ये हथेली के नीचे होती हैं और कलाई के हर मोड़ के साथ बदलती हैं, इसलिए मैं इन्हें नहीं देखता, और नहीं कह सकता कि आपके हाथ में कितनी हैं।',
}

export const likeFolds: Both = {
  en: 'On a photo such an arc cannot be told from the folds of the skin under the fingers, so I do not look for it, and cannot say whether you have one.',
  hi: 'फ़ोटो में ऐसा चाप उँगलियों के नीचे की सिलवटों से अलग नहीं पहचाना जाता, इसलिए मैं इसे नहीं देखता, और नहीं कह सकता कि आपके हाथ में है या नहीं।',
}

export const noFigure: Both = {
  en: 'I follow each of these lines by itself and do not look for letters among them.',
  hi: 'मैं इन रेखाओं को एक-एक करके देखता हूँ, इनमें अक्षर नहीं ढूँढ़ता।',
}

export const foreshortened: Both = {
  en: 'How long it looks depends on how it is held before the camera, so I do not measure it.',
  hi: 'फ़ोटो में उसकी लंबाई इस पर निर्भर है कि वह कैसे रखा गया, इसलिए मैं उसे नहीं मापता।',
}

export const flat: Both = {
  en: 'A photo does not show what is raised and what is flat, so I say nothing of it in your hand.',
  hi: 'फ़ोटो से नहीं दिखता कि हथेली कहाँ उभरी है और कहाँ सपाट, इसलिए आपके हाथ में इसके बारे में मैं कुछ नहीं कहता।',
}

export const tooSmall: Both = {
  en: 'On a photo a few crossing creases look like almost any of them, so I do not look for them, and cannot say whether you have one.',
  hi: 'फ़ोटो में दो-चार कटती रेखाएँ इनमें से किसी भी जैसी लग सकती हैं, इसलिए मैं इन्हें नहीं देखता, और नहीं कह सकता कि आपके हाथ में कोई है या नहीं।',
}
