import type { Rule } from './rule.ts'

const fate = { subject: 'other-lines', section: 'work' } as const

/** The fate line, bhagya rekha; urdhva rekha in the samudrik books. Read only for direction, never for events. */
export const fateRules: readonly Rule[] = [
  {
    ...fate,
    id: 'fate-none',
    when: { aspect: 'line.fate.seen', is: 'none' },
    gist: { en: 'a freely chosen path', hi: 'स्वयं चुना मार्ग' },
    claims: ['variety'],
    observation: [
      {
        en: 'On {hand} no fate line, bhagya rekha, climbs toward the middle finger.',
        hi: '{hand} में मध्यमा की ओर चढ़ती कोई भाग्य रेखा नहीं है।',
      },
      {
        en: 'Where others carry a fate line, {hand} leaves the middle of the palm open.',
        hi: 'जहाँ औरों की भाग्य रेखा होती है, वहाँ {hand} में हथेली का बीच खुला है।',
      },
    ],
    meaning: [
      {
        en: 'Nobody laid your road out in advance: you choose your work, and may choose again.',
        hi: 'आपका रास्ता किसी ने पहले से नहीं बिछाया: काम आप चुनते हैं, और दोबारा भी चुन सकते हैं।',
      },
      {
        en: 'You have never quite understood people who knew at nine what they would be.',
        hi: 'जिन्हें नौ बरस की उम्र में पता था कि वे क्या बनेंगे, उन्हें आप कभी पूरा समझ नहीं पाए।',
      },
    ],
    advice: {
      en: 'Once a season, write down what you would begin if you were starting today.',
      hi: 'हर ऋतु में एक बार लिखिए कि आज से शुरू करना हो तो आप क्या शुरू करेंगे।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-from-wrist',
    when: { aspect: 'line.fate.rises', is: 'from-wrist' },
    gist: { en: 'a direction found early', hi: 'जल्दी मिली दिशा' },
    observation: [
      {
        en: 'On {hand} the fate line, bhagya rekha, sets out from the wrist.',
        hi: '{hand} में भाग्य रेखा कलाई से ही चल पड़ती है।',
      },
      {
        en: 'The fate line, bhagya rekha, starts as low as it can on {hand}: at the wrist.',
        hi: '{hand} में भाग्य रेखा जितना नीचे से हो सके, उतने नीचे से उठती है: कलाई से।',
      },
    ],
    meaning: [
      {
        en: 'What you do today has roots in something you liked doing as a child.',
        hi: 'आज आप जो करते हैं, उसकी जड़ किसी बचपन के शौक़ में है।',
      },
      {
        en: 'You knew the direction before you knew the way, and have kept to it.',
        hi: 'रास्ता जानने से पहले आप दिशा जानते थे, और उसी पर टिके रहे।',
      },
    ],
    advice: {
      en: 'Ask yourself now and then whether the road you know is still the one you want.',
      hi: 'कभी-कभी अपने से पूछिए कि जाना-पहचाना रास्ता क्या अब भी मनचाहा रास्ता है।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    ...fate,
    id: 'fate-from-chandra',
    when: { aspect: 'line.fate.rises', is: 'from-chandra' },
    gist: { en: 'work carried by other people', hi: 'दूसरों के सहारे बढ़ता काम' },
    observation: [
      {
        en: 'On {hand} the fate line, bhagya rekha, sets out from the mount of Chandra, on the little finger’s side.',
        hi: '{hand} में भाग्य रेखा कनिष्ठा की ओर, चंद्र पर्वत से निकलती है।',
      },
      {
        en: 'The fate line, bhagya rekha, comes up from Chandra on {hand}, from the outer edge of the palm.',
        hi: '{hand} में भाग्य रेखा हथेली के बाहरी किनारे से, चंद्र की ओर से ऊपर आती है।',
      },
    ],
    meaning: [
      {
        en: 'Your work needs other people in it: customers, listeners, somebody who opens a door.',
        hi: 'आपके काम में दूसरों का होना ज़रूरी है: ग्राहक, श्रोता, कोई द्वार खोलने वाला।',
      },
      {
        en: 'More than one turn in your work began with a stranger who happened to ask.',
        hi: 'आपके काम के एक से अधिक मोड़ किसी अनजान के पूछ लेने से आए।',
      },
    ],
    advice: {
      en: 'Thank one person this week who once helped your work along.',
      hi: 'इस सप्ताह किसी एक को धन्यवाद दीजिए, जिसने कभी आपके काम में हाथ बँटाया हो।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-from-life',
    when: { aspect: 'line.fate.rises', is: 'from-life' },
    gist: { en: 'a path made by oneself', hi: 'अपना बनाया मार्ग' },
    claims: ['home'],
    observation: [
      {
        en: 'On {hand} the fate line, bhagya rekha, rises out of the life line.',
        hi: '{hand} में भाग्य रेखा जीवन रेखा से निकलकर ऊपर जाती है।',
      },
      {
        en: 'Life line and fate line, bhagya rekha, share a root on {hand}.',
        hi: '{hand} में जीवन रेखा और भाग्य रेखा की जड़ एक है।',
      },
    ],
    meaning: [
      {
        en: 'What you have, you have made yourself, close to home and with your own hands.',
        hi: 'जो आपके पास है, वह आपने घर के निकट रहकर, अपने हाथों बनाया है।',
      },
      {
        en: 'You would rather build slowly than owe.',
        hi: 'किसी का ऋणी होने से आपको धीरे-धीरे बनाना अधिक भाता है।',
      },
    ],
    advice: {
      en: 'Look at what you have built without help, and call it yours.',
      hi: 'जो आपने बिना सहारे बनाया है उसे देखिए, और अपना कहिए।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    ...fate,
    id: 'fate-from-mid-palm',
    when: { aspect: 'line.fate.rises', is: 'from-mid-palm' },
    gist: { en: 'a direction found on the way', hi: 'चलते-चलते मिली दिशा' },
    observation: [
      {
        en: 'On {hand} the fate line, bhagya rekha, begins only in the middle of the palm.',
        hi: '{hand} में भाग्य रेखा हथेली के बीच से ही आरंभ होती है।',
      },
      {
        en: 'The fate line, bhagya rekha, takes its time on {hand} and sets in halfway up.',
        hi: '{hand} में भाग्य रेखा जल्दी नहीं करती, आधी ऊँचाई पर आरंभ होती है।',
      },
    ],
    meaning: [
      {
        en: 'You tried other things first, and none of them was wasted.',
        hi: 'पहले आपने और काम आज़माए, और उनमें से कोई व्यर्थ नहीं गया।',
      },
      {
        en: 'The work that suits you found you when you had stopped looking for it.',
        hi: 'जो काम आप पर जँचता है, वह तब मिला जब आपने खोजना छोड़ दिया था।',
      },
    ],
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-to-shani',
    when: { aspect: 'line.fate.reaches', is: 'shani' },
    gist: { en: 'the patience to finish', hi: 'पूरा करने का धैर्य' },
    observation: [
      {
        en: 'The fate line of {hand} climbs past the heart line to the mount of Shani, under the middle finger.',
        hi: '{hand} की भाग्य रेखा हृदय रेखा पार करके मध्यमा के नीचे शनि पर्वत तक जाती है।',
      },
      {
        en: 'Up to Shani, under the middle finger, goes the fate line of {hand}, and lets no line stop it.',
        hi: '{hand} की भाग्य रेखा मध्यमा के नीचे शनि तक जाती है, और कोई रेखा उसे रोकती नहीं।',
      },
    ],
    meaning: [
      {
        en: 'What you take on, you see through, and the last tenth is done as well as the first.',
        hi: 'जो काम आप लेते हैं, उसे पूरा करते हैं, और अंतिम हिस्सा भी पहले जितना अच्छा।',
      },
      {
        en: 'You are still at the table when the others have gone for tea.',
        hi: 'और लोग चाय पर चले जाते हैं, तब भी आप मेज़ पर होते हैं।',
      },
    ],
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    ...fate,
    id: 'fate-to-guru',
    when: { aspect: 'line.fate.reaches', is: 'guru' },
    gist: { en: 'work with a wish to lead', hi: 'आगे रहने की चाह वाला काम' },
    observation: [
      {
        en: 'The fate line of {hand} turns, at its upper end, toward the mount of Guru under the index finger.',
        hi: '{hand} की भाग्य रेखा ऊपरी सिरे पर तर्जनी के नीचे, गुरु पर्वत की ओर मुड़ती है।',
      },
    ],
    meaning: [
      {
        en: 'You like to be asked, and you like the chair at the head of the table.',
        hi: 'आपको पूछा जाना भाता है, और मेज़ के सिरे वाली कुर्सी भी।',
      },
      {
        en: 'Give you a task and you will soon be giving tasks.',
        hi: 'आपको काम दीजिए, और जल्दी ही आप काम बाँट रहे होंगे।',
      },
    ],
    sources: ['cheiro-language'],
  },
  {
    ...fate,
    id: 'fate-to-surya',
    when: { aspect: 'line.fate.reaches', is: 'surya' },
    gist: { en: 'work that likes to be seen', hi: 'सबके सामने आने वाला काम' },
    observation: [
      {
        en: 'The fate line of {hand} leans, at its upper end, toward the mount of Surya under the ring finger.',
        hi: '{hand} की भाग्य रेखा ऊपरी सिरे पर अनामिका के नीचे, सूर्य पर्वत की ओर झुकती है।',
      },
    ],
    meaning: [
      {
        en: 'Work is only finished for you once somebody has looked at it.',
        hi: 'आपके लिए काम तभी पूरा होता है जब उसे किसी ने देख लिया हो।',
      },
      {
        en: 'You do gladly in front of others what many do behind a door.',
        hi: 'बहुत-से लोग जो बंद दरवाज़े के पीछे करते हैं, वह आप सबके सामने ख़ुशी से करते हैं।',
      },
    ],
    sources: ['cheiro-language'],
  },
  {
    ...fate,
    id: 'fate-to-heart',
    when: { aspect: 'line.fate.reaches', is: 'to-heart' },
    gist: { en: 'work that listens to the heart', hi: 'मन की सुनने वाला काम' },
    observation: [
      {
        en: 'The fate line of {hand} goes up to the heart line and stops there.',
        hi: '{hand} की भाग्य रेखा हृदय रेखा तक जाकर रुकती है।',
      },
      {
        en: 'At the heart line the fate line of {hand} ends its climb.',
        hi: '{hand} की भाग्य रेखा की चढ़ाई हृदय रेखा पर पूरी होती है।',
      },
    ],
    meaning: [
      {
        en: 'In the end feeling decides, also in matters of work, and you do not apologise for it.',
        hi: 'अंत में निर्णय भावना का होता है, काम में भी, और इसके लिए आप क्षमा नहीं माँगते।',
      },
      {
        en: 'You have turned down good offers because of one face in the room.',
        hi: 'कमरे के एक चेहरे के कारण आप अच्छे प्रस्ताव ठुकरा चुके हैं।',
      },
    ],
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-to-head',
    when: { aspect: 'line.fate.reaches', is: 'to-head' },
    gist: { en: 'work steered by thought', hi: 'सोच से चलने वाला काम' },
    observation: [
      {
        en: 'The fate line of {hand} goes up to the head line and stops there.',
        hi: '{hand} की भाग्य रेखा मस्तिष्क रेखा तक जाकर रुकती है।',
      },
      {
        en: 'At the head line the fate line of {hand} ends its climb.',
        hi: '{hand} की भाग्य रेखा की चढ़ाई मस्तिष्क रेखा पर पूरी होती है।',
      },
    ],
    meaning: [
      {
        en: 'You think each turn over before you take it, and once you have thought, you go.',
        hi: 'हर मोड़ से पहले आप सोचते हैं, और सोच लेने पर चल देते हैं।',
      },
      {
        en: 'You would rather change the plan on paper five times than once in the field.',
        hi: 'मैदान में एक बार बदलने से आपको काग़ज़ पर पाँच बार बदलना अच्छा लगता है।',
      },
    ],
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-faint',
    when: { aspect: 'line.fate.depthBand', is: 'faint' },
    gist: { en: 'room to change course', hi: 'राह बदलने की गुंजाइश' },
    observation: [
      {
        en: 'The fate line of {hand} is finely drawn.',
        hi: '{hand} की भाग्य रेखा महीन है।',
      },
      {
        en: 'Only lightly is the fate line of {hand} sketched in.',
        hi: '{hand} की भाग्य रेखा बस हल्की-सी खिंची है।',
      },
    ],
    meaning: [
      {
        en: 'You have a direction, and leave yourself room to change it.',
        hi: 'दिशा आपके पास है, और उसे बदलने की जगह भी।',
      },
      {
        en: 'A plan is a pencil line to you, and you carry the rubber too.',
        hi: 'योजना आपके लिए पेंसिल की रेखा है, और रबर भी आपके पास है।',
      },
    ],
    sources: ['benham'],
  },
  {
    ...fate,
    id: 'fate-deep',
    when: { aspect: 'line.fate.depthBand', is: 'deep' },
    gist: { en: 'a strong sense of duty', hi: 'कर्तव्य का गहरा भाव' },
    observation: [
      {
        en: 'The fate line of {hand} is cut as deep as the main lines.',
        hi: '{hand} की भाग्य रेखा मुख्य रेखाओं जितनी गहरी है।',
      },
    ],
    meaning: [
      {
        en: 'Work gives your days their shape, and you feel odd on the second day of a holiday.',
        hi: 'काम आपके दिनों को ढाँचा देता है, और छुट्टी के दूसरे दिन आपको अटपटा लगता है।',
      },
      {
        en: 'You say yes to a duty before you have heard how long it will take.',
        hi: 'कितना समय लगेगा, यह सुनने से पहले आप कर्तव्य के लिए हाँ कह देते हैं।',
      },
    ],
    advice: {
      en: 'Keep one evening a week that belongs to no duty.',
      hi: 'सप्ताह में एक शाम ऐसी रखिए जो किसी कर्तव्य की न हो।',
    },
    sources: ['cheiro-language', 'benham'],
  },
]
