import type { DrawnLine } from '../../../contract/features.ts'
import type { Evidence, Language, SectionKey } from '../../../contract/reading.ts'
import type { Stage } from '../../../contract/views.ts'
import { plural } from './plural.ts'
import type { Same } from './same.ts'

/** The lines in Hindi. */
export const lineNames: Record<DrawnLine, string> = {
  heart: 'हृदय रेखा',
  head: 'मस्तिष्क रेखा',
  life: 'जीवन रेखा',
  fate: 'भाग्य रेखा',
}

export const sectionTitles: Record<Language, Record<SectionKey, string>> = {
  en: {
    temperament: 'Temperament',
    heart: 'Heart',
    mind: 'Mind',
    vitality: 'Vitality',
    work: 'Work',
    guidance: 'Guidance',
  },
  hi: {
    temperament: 'स्वभाव',
    heart: 'हृदय',
    mind: 'मस्तिष्क',
    vitality: 'जीवन-शक्ति',
    work: 'कर्म',
    guidance: 'मार्गदर्शन',
  },
}

const en = {
  lines: { heart: 'Heart line', head: 'Head line', life: 'Life line', fate: 'Fate line' } satisfies Record<
    DrawnLine,
    string
  >,
  showLine: (line: DrawnLine): string => `Show the ${line} line`,
  stages: {
    queued: 'Waiting for my turn',
    preparing: 'Preparing your photos',
    measuring: 'Measuring the lines and the shape of the hand',
    writing: 'Writing your reading',
    finished: 'Finished',
  } satisfies Record<Stage, string>,
  notWritten: 'Could not be written',
  restsOn: (count: number) => plural('en', count, 'What this is based on', `What this is based on (${count})`),
  sources: {
    measured: 'measured on your photo',
    'seen-by-model': 'seen by the model',
    tradition: 'from the tradition',
  } satisfies Record<Evidence['source'], string>,
  deleteEarlier: (when: string) => `Delete the reading from ${when}`,
  earlier: 'Your readings',
  noEarlier: 'No readings yet.',
  more: 'Show more',
}

const hi: Same<typeof en> = {
  lines: lineNames,
  showLine: (line) => `${lineNames[line]} दिखाइए`,
  stages: {
    queued: 'बारी की प्रतीक्षा',
    preparing: 'फ़ोटो तैयार की जा रही हैं',
    measuring: 'हाथ की रेखाएँ और आकार मापे जा रहे हैं',
    writing: 'वाचन लिखा जा रहा है',
    finished: 'पूरा हुआ',
  },
  notWritten: 'लिखा नहीं जा सका',
  restsOn: (count) => plural('hi', count, 'इसका आधार', `इसका आधार (${count})`),
  sources: {
    measured: 'आपकी फ़ोटो पर मापा गया',
    'seen-by-model': 'मॉडल ने देखा',
    tradition: 'परंपरा से',
  },
  deleteEarlier: (when) => `${when} का वाचन मिटाइए`,
  earlier: 'आपके वाचन',
  noEarlier: 'अभी कोई वाचन नहीं।',
  more: 'और दिखाइए',
}

export const reading = { en, hi }
