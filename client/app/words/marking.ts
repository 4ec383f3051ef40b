import type { Hand } from '../../../contract/features.ts'
import type { Same } from './same.ts'

const en = {
  title: (hand: Hand) => `Show me where your ${hand} palm is`,
  intro:
    'Tap four places on the photo: the three valleys between the four fingers, beginning beside the index finger, then the middle of the wrist. Drag a point to move it, or select it and use the arrow keys.',
  points: [
    'Between index and middle finger',
    'Between middle and ring finger',
    'Between ring and little finger',
    'Middle of the wrist',
  ] as readonly string[],
  next: (name: string) => `Now tap: ${name.toLowerCase()}.`,
  complete: 'All four points are set. Move them if they are not quite right.',
  point: (number: number, name: string, x: number, y: number) =>
    `Point ${number}, ${name.toLowerCase()}: ${x} % from the left, ${y} % from the top`,
  photo: (hand: Hand) => `Your ${hand} palm, ready to mark`,
  example:
    'Drawing of an open hand: points 1 to 3 in the valleys between the fingers, point 4 in the middle of the wrist',
  place: (number: number) => `Set point ${number} without tapping`,
  undo: 'Undo',
  send: 'Read from these points',
  cancel: 'Cancel',
  wrong: {
    valleys:
      'The three valleys must be apart and in order, from the index finger to the little finger. Please move them.',
    wrist: 'The wrist point must be well away from the finger valleys. Please move it.',
  },
}

const side: Record<Hand, string> = { left: 'बाईं', right: 'दाईं' }

const hi: Same<typeof en> = {
  title: (hand) => `दिखाइए कि आपकी ${side[hand]} हथेली कहाँ है`,
  intro:
    'फ़ोटो पर चार जगह छुइए: चारों उँगलियों के बीच की तीन घाटियाँ, तर्जनी की ओर से शुरू करके, फिर कलाई का मध्य। बिंदु को खींचकर खिसकाइए, या उसे चुनकर तीर वाली कुंजियों से सरकाइए।',
  points: ['तर्जनी और मध्यमा के बीच', 'मध्यमा और अनामिका के बीच', 'अनामिका और कनिष्ठा के बीच', 'कलाई का मध्य'],
  next: (name) => `अब छुइए: ${name}।`,
  complete: 'चारों बिंदु लग गए। ठीक न हों तो उन्हें सरकाइए।',
  point: (number, name, x, y) => `बिंदु ${number}, ${name}: बाएँ से ${x} %, ऊपर से ${y} %`,
  photo: (hand) => `आपकी ${side[hand]} हथेली, चिह्न लगाने के लिए`,
  example: 'खुले हाथ का चित्र: बिंदु 1 से 3 उँगलियों के बीच की घाटियों में, बिंदु 4 कलाई के मध्य में',
  place: (number) => `बिना छुए बिंदु ${number} लगाइए`,
  undo: 'पिछला हटाइए',
  send: 'इन बिंदुओं से पढ़िए',
  cancel: 'रहने दीजिए',
  wrong: {
    valleys: 'तीनों घाटियाँ अलग-अलग और क्रम में हों, तर्जनी से कनिष्ठा तक। कृपया उन्हें सरकाइए।',
    wrist: 'कलाई का बिंदु उँगलियों की घाटियों से काफ़ी दूर हो। कृपया उसे सरकाइए।',
  },
}

/** Texts for marking a palm, loaded with that part. */
export const marking = { en, hi }
