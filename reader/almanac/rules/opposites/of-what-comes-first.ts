import type { Opposites } from './pair.ts'

/** What comes first to somebody, against what they are like. */
export const ofWhatComesFirst: readonly Opposites[] = [
  {
    pair: ['heart-first', 'practical'],
    weighed: [
      {
        en: 'The heart votes first and good sense writes the minutes.',
        hi: 'पहला मत हृदय का है, और लिखा-पढ़ी समझ करती है।',
      },
      {
        en: 'You decide by liking and carry it out by reason, which is the right way round.',
        hi: 'आप चुनते मन से हैं और निभाते समझ से, और क्रम यही ठीक है।',
      },
    ],
  },
  {
    pair: ['heart-first', 'reserved'],
    weighed: [
      {
        en: 'The heart leads you and does not announce itself; people see only where you went.',
        hi: 'हृदय आपको चलाता है पर घोषणा नहीं करता; लोग बस यह देखते हैं कि आप कहाँ गए।',
      },
      { en: 'A heart in command that gives its orders in writing.', hi: 'आज्ञा हृदय की चलती है, पर लिखित में।' },
    ],
  },
  {
    pair: ['head-first', 'dreaming'],
    weighed: [
      {
        en: 'Thought leads, but it travels by pictures; you reason the way others paint.',
        hi: 'आगे विचार चलता है, पर चित्रों की राह से; आप तर्क वैसे करते हैं जैसे कोई रँगता है।',
      },
      {
        en: 'You want to understand first, and you understand by imagining.',
        hi: 'आप पहले समझना चाहते हैं, और समझते कल्पना से हैं।',
      },
    ],
  },
  {
    pair: ['action-first', 'deliberate'],
    weighed: [
      {
        en: 'You act early and go on thinking about it for weeks, so that the second try is the masterpiece.',
        hi: 'आप पहले कर डालते हैं और हफ़्तों सोचते रहते हैं, इसलिए दूसरा प्रयास ही उत्तम निकलता है।',
      },
      {
        en: 'The doing is quick and the thinking is long; between them lies your best work.',
        hi: 'करना तेज़ है और सोचना लंबा; आपका सबसे अच्छा काम इनके बीच है।',
      },
    ],
  },
  {
    pair: ['action-first', 'cautious'],
    weighed: [
      {
        en: 'One look, then both hands: that is how care and doing share you.',
        hi: 'एक नज़र, फिर दोनों हाथ: सावधानी और कर्म आपको ऐसे बाँटते हैं।',
      },
      {
        en: 'Care chooses the moment, and action does not wait for a second one.',
        hi: 'सावधानी घड़ी चुनती है, और कर्म दूसरी की प्रतीक्षा नहीं करता।',
      },
    ],
  },
  {
    pair: ['whole-first', 'concentrated'],
    weighed: [
      {
        en: 'You see the whole at a glance and then forget everything but one corner of it.',
        hi: 'आप पूरी बात एक नज़र में देखते हैं, फिर उसके एक कोने के सिवा सब भूल जाते हैं।',
      },
      {
        en: 'Wide view, narrow beam: you take in everything and work on one thing.',
        hi: 'चौड़ी दृष्टि, सँकरी किरण: आप देखते सब हैं और काम एक पर करते हैं।',
      },
    ],
  },
  {
    pair: ['detail-first', 'quick'],
    weighed: [
      {
        en: 'Your decisions are fast and your finishing is slow; tell people which of the two they have ordered.',
        hi: 'आपके निर्णय तेज़ हैं और सँवारना धीमा; लोगों को बता दीजिए कि उन्होंने क्या मँगाया है।',
      },
      {
        en: 'You say yes at once and then take your time over the hem.',
        hi: 'आप हाँ तुरंत कहते हैं, फिर किनारी पर समय लेते हैं।',
      },
    ],
  },
  {
    pair: ['detail-first', 'roving-mind'],
    weighed: [
      {
        en: 'Your attention roams, but your fingers stop at every seam.',
        hi: 'आपका ध्यान घूमता है, पर उँगलियाँ हर सिलाई पर रुकती हैं।',
      },
      { en: 'The mind wanders off and the fingers hold the place.', hi: 'मन घूमने निकलता है और उँगलियाँ जगह थामे रहती हैं।' },
    ],
  },
]
