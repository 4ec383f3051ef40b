import { classify } from '../combine.ts'

/** Where the head line ends: which work comes easily. */
export const headEnds = classify(
  {
    subject: 'head',
    section: 'work',
    id: 'head-ends',
    aspect: 'line.head.endZone',
    sources: ['benham', 'saral-hastrekha'],
  },
  {
    'mid-palm': {
      gist: { en: 'a liking for work close at hand', hi: 'पास के काम की रुचि' },
      claims: ['near-work'],
      observation: [
        {
          en: '{Head} ends about the middle of the palm.',
          hi: '{head} हथेली के बीच के आसपास समाप्त होती है।',
        },
        {
          en: 'Half-way over the palm {head} has come to its point.',
          hi: 'आधी हथेली पार कर {head} अपनी बात पर पहुँच जाती है।',
        },
      ],
      meaning: [
        {
          en: 'For work that means tasks which are near, solid and soon done.',
          hi: 'काम में इसका अर्थ है ऐसे काम जो पास के हों, ठोस हों और जल्दी पूरे हों।',
        },
        {
          en: 'Give it something that can be finished before the shops close.',
          hi: 'इसे ऐसा काम दीजिए जो दुकानें बंद होने से पहले पूरा हो सके।',
        },
      ],
      advice: { en: 'Finish one small thing today, and stop there.', hi: 'आज एक छोटा काम पूरा कीजिए और वहीं रुकिए।' },
    },
    mangal: {
      gist: { en: 'staying power in work', hi: 'काम में टिके रहने की शक्ति' },
      claims: ['enduring'],
      observation: [
        {
          en: '{Head} reaches upper Mangal, on the far side of the palm.',
          hi: '{head} हथेली के दूसरे छोर पर ऊपरी मंगल तक पहुँचती है।',
        },
        {
          en: '{Head} crosses the whole palm, and upper Mangal is where it stops.',
          hi: '{head} पूरी हथेली पार करती है और ऊपरी मंगल पर रुकती है।',
        },
      ],
      meaning: [
        {
          en: 'Where order has to be kept you keep it, and longest towards the end.',
          hi: 'जहाँ व्यवस्था सँभालनी हो वहाँ आप सँभालते हैं, और अंत तक।',
        },
        {
          en: 'The others have put on their coats, and you are still at the last row.',
          hi: 'बाकी लोग उठ चुके होते हैं, और आप आख़िरी पंक्ति पर होते हैं।',
        },
        {
          en: 'The second half of a long job is where you overtake people.',
          hi: 'लंबे काम के दूसरे आधे में आप लोगों से आगे निकलते हैं।',
        },
      ],
      advice: [
        { en: 'Hand over one task before it is quite finished.', hi: 'कोई काम पूरा होने से ज़रा पहले किसी और को सौंपिए।' },
        {
          en: 'Name the day on which you will put the task down, finished or not.',
          hi: 'वह दिन तय कीजिए जब आप काम रख देंगे, पूरा हो या न हो।',
        },
      ],
    },
    chandra: {
      gist: { en: 'work fed by imagination', hi: 'कल्पना से पोषित काम' },
      claims: ['imagined-work'],
      observation: [
        {
          en: '{Head} sinks towards Chandra, at the lower outer edge.',
          hi: '{head} निचले बाहरी किनारे पर चंद्र की ओर झुकती है।',
        },
        { en: 'The end of {head} lies low, in Chandra’s quarter.', hi: '{head} का अंत नीचे, चंद्र के प्रदेश में है।' },
      ],
      meaning: [
        {
          en: 'Imagination and memory do the fetching for you: ideas, words and images are your raw material.',
          hi: 'कल्पना और स्मृति आपका भंडार हैं: विचार, शब्द और चित्र ही आपका कच्चा माल हैं।',
        },
        {
          en: 'What you make at work was somewhere in your head years ago.',
          hi: 'जो आप काम में रचते हैं, वह बरसों पहले आपके मन में कहीं था।',
        },
      ],
      advice: {
        en: 'Keep the first draft; it knows something that the last one forgot.',
        hi: 'पहला मसौदा सँभालकर रखिए; उसे कुछ याद है जो आख़िरी भूल गया।',
      },
    },
  },
)
