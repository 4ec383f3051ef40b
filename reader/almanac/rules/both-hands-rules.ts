import type { Rule } from './rule.ts'

/** Comparison of the hands, and the custom of which hand is read. The reader never asks for a gender. */
export const bothHandsRules: readonly Rule[] = [
  {
    id: 'hands-heart-alike',
    subject: 'both-hands',
    section: 'heart',
    when: { aspect: 'hands.heart', is: 'alike' },
    gist: { en: 'a heart that has stayed itself', hi: 'अपने जैसा बना रहा हृदय' },
    observation: {
      en: 'The heart lines of the two hands are alike in length and bend.',
      hi: 'दोनों हाथों की हृदय रेखाएँ लंबाई और मोड़ में एक जैसी हैं।',
    },
    meaning: {
      en: 'You love as you were made to, and have kept to it.',
      hi: 'स्नेह का जो ढंग स्वभाव में मिला, वही बना रहा।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'hands-heart-unlike',
    subject: 'both-hands',
    section: 'heart',
    when: { aspect: 'hands.heart', is: 'unlike' },
    gist: { en: 'a heart that has learnt', hi: 'सीखता हुआ हृदय' },
    observation: {
      en: 'The heart lines of the two hands differ in length or bend.',
      hi: 'दोनों हाथों की हृदय रेखाएँ लंबाई या मोड़ में अलग हैं।',
    },
    meaning: {
      en: 'What differs was learnt: your way of loving has changed along the way.',
      hi: 'जो अलग है वह सीखा गया है: आपके स्नेह का ढंग राह में बदला है।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'hands-head-alike',
    subject: 'both-hands',
    section: 'mind',
    when: { aspect: 'hands.head', is: 'alike' },
    gist: { en: 'a mind true to its gifts', hi: 'अपने गुणों पर टिका मन' },
    observation: {
      en: 'The head lines of the two hands are alike in length and bend.',
      hi: 'दोनों हाथों की मस्तिष्क रेखाएँ लंबाई और मोड़ में एक जैसी हैं।',
    },
    meaning: {
      en: 'You think along the lines that you were given.',
      hi: 'आपकी सोच उसी राह पर चली जो स्वभाव से मिली थी।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'hands-head-unlike',
    subject: 'both-hands',
    section: 'mind',
    when: { aspect: 'hands.head', is: 'unlike' },
    gist: { en: 'a mind that has trained itself', hi: 'अपने को गढ़ने वाला मन' },
    observation: {
      en: 'The head lines of the two hands differ in length or bend.',
      hi: 'दोनों हाथों की मस्तिष्क रेखाएँ लंबाई या मोड़ में अलग हैं।',
    },
    meaning: {
      en: 'That is training: your mind has made something of its own out of what it was given.',
      hi: 'यह साधना है: आपके मन ने मिले हुए गुणों से कुछ अपना गढ़ा है।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'hands-life-alike',
    subject: 'both-hands',
    section: 'vitality',
    when: { aspect: 'hands.life', is: 'alike' },
    gist: { en: 'an even rhythm', hi: 'एक-सी लय' },
    observation: {
      en: 'The life lines of the two hands are alike in length and bend.',
      hi: 'दोनों हाथों की जीवन रेखाएँ लंबाई और मोड़ में एक जैसी हैं।',
    },
    meaning: {
      en: 'Your rhythm of effort and rest suits you, and always did.',
      hi: 'श्रम और विश्राम की आपकी लय आपके अनुकूल है, और सदा रही है।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'hands-life-unlike',
    subject: 'both-hands',
    section: 'vitality',
    when: { aspect: 'hands.life', is: 'unlike' },
    gist: { en: 'a rhythm still being found', hi: 'लय की खोज' },
    observation: {
      en: 'The life lines of the two hands differ in length or bend.',
      hi: 'दोनों हाथों की जीवन रेखाएँ लंबाई या मोड़ में अलग हैं।',
    },
    meaning: {
      en: 'You spend your strength otherwise today than you were first inclined to.',
      hi: 'आज आप अपनी शक्ति पहले के झुकाव से अलग ढंग से लगाते हैं।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'hands-left-only',
    subject: 'both-hands',
    section: 'guidance',
    when: { aspect: 'hands.shown', is: 'left' },
    gist: { en: 'what was given', hi: 'जन्मजात गुण' },
    observation: { en: 'Only the left hand was read.', hi: 'केवल बायाँ हाथ पढ़ा गया।' },
    meaning: {
      en: 'By the custom of today the hand one writes with shows what has been made of oneself, the other what was given; the old manuals divided the hands between men and women, which is not followed here.',
      hi: 'आज की रीति में लिखने वाला हाथ वह दिखाता है जो स्वयं को बनाया गया, और दूसरा वह जो मिला था; पुरानी पुस्तकें हाथों को स्त्री और पुरुष में बाँटती थीं, जिसे यहाँ नहीं माना जाता।',
    },
    sources: ['cheiro-all', 'brihat-samudrika'],
  },
  {
    id: 'hands-right-only',
    subject: 'both-hands',
    section: 'guidance',
    when: { aspect: 'hands.shown', is: 'right' },
    gist: { en: 'what has been made', hi: 'अर्जित गुण' },
    observation: { en: 'Only the right hand was read.', hi: 'केवल दायाँ हाथ पढ़ा गया।' },
    meaning: {
      en: 'By the custom of today the hand one writes with shows what has been made of oneself, the other what was given; the old manuals divided the hands between men and women, which is not followed here.',
      hi: 'आज की रीति में लिखने वाला हाथ वह दिखाता है जो स्वयं को बनाया गया, और दूसरा वह जो मिला था; पुरानी पुस्तकें हाथों को स्त्री और पुरुष में बाँटती थीं, जिसे यहाँ नहीं माना जाता।',
    },
    sources: ['cheiro-all', 'brihat-samudrika'],
  },
  {
    id: 'hands-both',
    subject: 'both-hands',
    section: 'guidance',
    when: { aspect: 'hands.shown', is: 'both' },
    gist: { en: 'gift and work together', hi: 'मिले और बनाए गुणों का मेल' },
    observation: { en: 'Both hands were read.', hi: 'दोनों हाथ पढ़े गए।' },
    meaning: {
      en: 'By the custom of today the hand one does not write with shows what was given, the writing hand what has been made of it; where they differ, the second is read as the nearer truth.',
      hi: 'आज की रीति में जिस हाथ से नहीं लिखते वह मिले हुए गुण दिखाता है, और लिखने वाला हाथ वह जो उनसे बनाया गया; जहाँ दोनों अलग हों, वहाँ दूसरे को अधिक निकट सच माना जाता है।',
    },
    sources: ['cheiro-all'],
  },
]
