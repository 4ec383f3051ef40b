import type { Asked } from './asked.ts'
import { noFaults, noRecipe } from './courtesies.ts'
import { detectPart, detectSection, isAbout } from './detect-intent.ts'
import { nameNotMeasured } from './name-not-measured.ts'
import { join, say } from './phrases.ts'
import { lastTold, topicBefore, wasTold } from './said-before.ts'
import { tellEvidence, tellMore, tellSection, tellSimply, tellWhy } from './tell-findings.ts'

/** Why, in simpler words, more, and what to make of it; null if the question is a new one. */
export function answerFollowUp(asked: Asked): string | null {
  const { question, dialogue, told, language } = asked
  const named = detectSection(question)
  const topic = named ?? topicBefore(dialogue)
  if (isAbout('unseen', question)) return tellUnseen(asked)
  if (isAbout('why', question) && !detectPart(question)) return answerWhy(asked)
  if (isAbout('simpler', question) && !named) return tellSimply(lastTold(asked), told, language)
  if (isAbout('become', question)) return `${say(noRecipe, language)} ${tellSection('guidance', told, language)}`
  if (isAbout('weak', question)) return `${say(noFaults, language)} ${tellSection('guidance', told, language)}`
  if (isAbout('more', question) && (!named || wasTold(named, dialogue)))
    return tellMore(topic, told, dialogue, language)
  return null
}

/** Of the section that is named, else of the last thing said; of a line that was not seen, that it was not. */
function answerWhy(asked: Asked): string | null {
  const { question, dialogue, told, language } = asked
  const named = detectSection(question)
  const topic = named ?? topicBefore(dialogue)
  const before = lastTold(asked)
  if (!named && before && !(topic && told[topic].length === 0)) return tellWhy(before, language)
  return topic && tellEvidence(topic, told, language)
}

function tellUnseen({ dialogue, language }: Asked): string {
  const unseen = join(nameNotMeasured(dialogue.features, language), language)
  return language === 'hi'
    ? `फ़ोटो से ये बातें नहीं मापी गईं, इसलिए इन पर कुछ नहीं कहा गया: ${unseen}।`
    : `These were not measured on the photo, so nothing is said of them: ${unseen}.`
}
