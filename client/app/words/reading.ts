import type { Evidence, Language, SectionKey } from '../../../contract/reading.ts'
import type { AnalysisView, Stage } from '../../../contract/views.ts'
import type { Same } from './same.ts'

type Writer = Pick<AnalysisView, 'reader' | 'model'>

const en = {
  yourReading: 'Your reading',
  stages: {
    queued: 'Waiting for my turn',
    preparing: 'Preparing your photos',
    measuring: 'Measuring the lines and the shape of the hand',
    writing: 'Writing your reading',
    finished: 'Finished',
  } satisfies Record<Stage, string>,
  place: (place: number) => (place === 1 ? 'You are next.' : `${place - 1} before you.`),
  progress: 'Progress of the reading',
  writtenBy: ({ reader, model }: Writer) =>
    reader === 'almanac' ? 'Written by the almanac' : `Written by ${model ?? 'a language model'}`,
  summary: 'In short',
  report: 'Your full report',
  restsOn: (count: number) => (count === 1 ? 'What this rests on' : `What this rests on (${count})`),
  sources: {
    measured: 'measured on your photo',
    'seen-by-model': 'seen by the model',
    tradition: 'from the tradition',
  } satisfies Record<Evidence['source'], string>,
  sureness: (confidence: number) => `${Math.round(confidence * 100)} % sure`,
  notMeasured: 'What could not be seen on the photo',
  fullBeingWritten: 'The full report is being written meanwhile.',
  gateTitle: 'Your full report is ready to open',
  gateWriting: 'Your full report is being written',
  gateElsewhere: 'Your full report, and talking about it, wait for you on our own page.',
  gateText:
    'Temperament, heart, mind, vitality, work and guidance, each with what it rests on, the lines drawn on your photo, and then as many questions as you like. An account is free, and keeps your readings until you delete them.',
  expires: (when: string) => `As a guest's, your photos and this reading are deleted ${when}.`,
  failedTitle: 'This reading could not be written.',
  retry: 'Try again',
  newPhotos: 'Take new photos',
  newReading: 'New reading',
  share: 'Share the summary',
  shared: 'Anyone with this link can read the summary, nothing else:',
  unshare: 'Stop sharing',
  copyLink: 'Copy link',
  deleteReading: 'Delete this reading',
  deleteSure: 'Delete photos, reading and talk for good',
  sharedTitle: 'A palm reading',
  sharedMissing: 'This summary is not shared, or not any more.',
  sharedInvite: 'Would you like yours read?',
  sharedBegin: 'Show my palms',
}

const hi: Same<typeof en> = {
  yourReading: 'आपका वाचन',
  stages: {
    queued: 'बारी की प्रतीक्षा',
    preparing: 'फ़ोटो तैयार की जा रही हैं',
    measuring: 'हाथ की रेखाएँ और आकार मापे जा रहे हैं',
    writing: 'वाचन लिखा जा रहा है',
    finished: 'पूरा हुआ',
  },
  place: (place) => (place === 1 ? 'अगली बारी आपकी है।' : `आपसे पहले ${place - 1}।`),
  progress: 'वाचन की प्रगति',
  writtenBy: ({ reader, model }) => (reader === 'almanac' ? 'पंजिका ने लिखा' : `${model ?? 'एक भाषा-मॉडल'} ने लिखा`),
  summary: 'संक्षेप में',
  report: 'आपका पूरा वाचन',
  restsOn: (count) => (count === 1 ? 'यह किस आधार पर है' : `यह किस आधार पर है (${count})`),
  sources: {
    measured: 'आपकी फ़ोटो पर मापा गया',
    'seen-by-model': 'मॉडल ने देखा',
    tradition: 'परंपरा से',
  },
  sureness: (confidence) => `${Math.round(confidence * 100)} % भरोसा`,
  notMeasured: 'फ़ोटो में क्या नहीं दिख सका',
  fullBeingWritten: 'पूरा वाचन साथ-साथ लिखा जा रहा है।',
  gateTitle: 'आपका पूरा वाचन खुलने को तैयार है',
  gateWriting: 'आपका पूरा वाचन लिखा जा रहा है',
  gateElsewhere: 'आपका पूरा वाचन, और उस पर बातचीत, हमारे अपने पृष्ठ पर है।',
  gateText:
    'स्वभाव, हृदय, मन, ऊर्जा, काम और मार्गदर्शन, हर बात अपने आधार के साथ; आपकी फ़ोटो पर खिंची रेखाएँ, और फिर जितने चाहें उतने प्रश्न। खाता निःशुल्क है, और आपके वाचन तब तक रखता है जब तक आप उन्हें न मिटाएँ।',
  expires: (when) => `अतिथि होने के कारण आपकी फ़ोटो और यह वाचन ${when} मिटा दिए जाएँगे।`,
  failedTitle: 'यह वाचन नहीं लिखा जा सका।',
  retry: 'फिर कोशिश कीजिए',
  newPhotos: 'नई फ़ोटो दीजिए',
  newReading: 'नया वाचन',
  share: 'सारांश साझा कीजिए',
  shared: 'इस लिंक से कोई भी केवल सारांश पढ़ सकता है:',
  unshare: 'साझा करना बंद कीजिए',
  copyLink: 'लिंक कॉपी कीजिए',
  deleteReading: 'यह वाचन मिटाइए',
  deleteSure: 'फ़ोटो, वाचन और बातचीत सदा के लिए मिटाइए',
  sharedTitle: 'हथेली का एक वाचन',
  sharedMissing: 'यह सारांश साझा नहीं है, या अब नहीं रहा।',
  sharedInvite: 'क्या आप भी अपनी हथेली पढ़वाना चाहेंगे?',
  sharedBegin: 'अपनी हथेलियाँ दिखाइए',
}

/** Titles of sections while they are being written; a written one brings its own. */
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

/** Words of a reading: its progress, its parts, sharing and deleting it. */
export const reading = { en, hi }
