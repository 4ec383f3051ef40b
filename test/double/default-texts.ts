import type { PalmAnswer } from '../../reader/openai/palm-answer.ts'

/** The double's default reply; varies by request. */
export const defaultReply = (number: number): string =>
  `Namaste 🙏 This is reply ${number}. Your heart line (हृदय रेखा) is long and clear, and the tradition calls that a giving heart. ` +
  'The head line slopes gently 🌙, so plans and dreams keep company. मस्तिष्क रेखा joins the line of life at its start: ' +
  'you look before you leap. Take it as a mirror for reflection, not as a forecast. 👩🏽‍🌾 What would you like to look at next?'

/** A palm reading as a model would write it; varies by request. */
export const defaultAnswer = (number: number): PalmAnswer => ({
  isPalm: true,
  notPalmReason: null,
  summary: `Reading ${number}: a steady hand with a warm line of the heart — हृदय रेखा ❤️ — and a "thoughtful" head.\nSee it as a mirror 🪞.`,
  sections: {
    temperament: '**Vayu**, the air hand: curious and talkative.\n\n- quick to learn\n- slow to settle \\ restless 🌬️',
    heart: 'The *hridaya rekha* ends between Guru and Shani; the tradition calls it the balanced end. प्रेम सहज है।',
    mind: 'The head line slopes gently: practical days, imaginative evenings. 🌙',
    vitality: 'A wide arc of the *jeevan rekha* is read as generous energy, never as a length of life.',
    work: 'A long index finger (Tarjani) is said to like leading. काम में धैर्य रखें।',
    guidance: 'Keep one quiet quarter of an hour a day. 🙏🏽 "Small steps", as the saying goes.',
  },
  findings: [
    {
      section: 'heart',
      hand: 'right',
      subject: 'heart',
      title: 'A long line of the heart',
      observation: 'The heart line is long.',
      meaning: 'Devotion, in the tradition’s words.',
      evidence: [{ feature: 'line.heart.lengthBand', value: 'long', confidence: 0.8 }],
    },
    {
      section: 'work',
      hand: 'right',
      subject: 'mounts',
      title: 'The mount of Guru',
      observation: 'The mount under the index finger looks full.',
      meaning: 'Ambition and honour.',
      evidence: [{ feature: 'mount.guru', value: 'full', confidence: 0.97 }],
    },
  ],
  suggestedQuestions: ['What does my heart line say?', 'मेरे काम के बारे में क्या कहती है?'],
})

/** Splits text into pieces of four characters without splitting a surrogate pair. */
export function tokensOf(text: string): string[] {
  const characters = [...text]
  return Array.from({ length: Math.ceil(characters.length / 4) }, (_, at) =>
    characters.slice(at * 4, at * 4 + 4).join(''),
  )
}
