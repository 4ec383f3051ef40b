import type { Asked } from './asked.ts'
import { courtesies, feeling } from './courtesies.ts'
import { isAbout, isWordless } from './detect-intent.ts'
import { say } from './phrases.ts'
import { hasAnswers } from './said-before.ts'
import { tellInShort, tellSection } from './tell-findings.ts'

/** Greetings, thanks, an emoji, a yes or a no, and how somebody feels; null if it is none of these. */
export function answerCourtesy({ question, dialogue, told, language }: Asked): string | null {
  if (/[❤♥💕💖💘💔😍🥰]/u.test(question) && isWordless(question)) return tellSection('heart', told, language)
  if (/[👍👌✅]/u.test(question) && isWordless(question)) return say(courtesies.agree, language)
  if (/[🙏🤝👋]/u.test(question) && isWordless(question))
    return say(courtesies[hasAnswers(dialogue) ? 'thanks' : 'greeting'], language)
  if (isAbout('feeling', question)) return [say(feeling, language), tellInShort('heart', told, language)].join(' ')
  const kind = (['thanks', 'greeting', 'agree', 'disagree', 'insult'] as const).find((one) => isAbout(one, question))
  if (kind) return say(courtesies[kind], language)
  return isWordless(question) ? say(courtesies.wordless, language) : null
}
