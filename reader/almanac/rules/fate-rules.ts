import type { Rule } from './rule.ts'

const fate = { subject: 'other-lines', section: 'work' } as const

/** The fate line, bhagya rekha; urdhva rekha in the samudrik books. Read only for direction, never for events. */
export const fateRules: readonly Rule[] = [
  {
    ...fate,
    id: 'fate-none',
    when: { aspect: 'line.fate.seen', is: 'none' },
    gist: { en: 'a freely chosen path', hi: 'स्वयं चुने मार्ग' },
    observation: {
      en: 'On {hand} no fate line, bhagya rekha, climbs toward the middle finger.',
      hi: '{hand} में मध्यमा की ओर चढ़ती कोई भाग्य रेखा नहीं है।',
    },
    meaning: {
      en: 'A palm without it is read as a path that nobody laid out in advance: you choose your work, and may choose again.',
      hi: 'जिस हथेली में यह न हो, उसका मार्ग पहले से बँधा नहीं माना जाता: काम आप चुनते हैं, और दोबारा भी चुन सकते हैं।',
    },
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
    observation: {
      en: 'On {hand} the fate line, bhagya rekha, sets out from the wrist.',
      hi: '{hand} में भाग्य रेखा कलाई से निकलती है।',
    },
    meaning: {
      en: 'From there it is read as a direction that was felt early and is kept to.',
      hi: 'वहाँ से निकले तो ऐसी दिशा मानी जाती है जो जल्दी समझ में आई और जिस पर आप टिके हैं।',
    },
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
    gist: { en: 'work carried by other people', hi: 'दूसरों के सहारे बढ़ते काम' },
    observation: {
      en: 'On {hand} the fate line, bhagya rekha, sets out from the mount of Chandra, below the little finger.',
      hi: '{hand} में भाग्य रेखा कनिष्ठा की ओर नीचे, चंद्र पर्वत से निकलती है।',
    },
    meaning: {
      en: 'That start is read as work in which other people matter: customers, listeners, somebody who opens a door.',
      hi: 'ऐसा आरंभ उस काम का माना जाता है जिसमें दूसरों का साथ मायने रखता है: ग्राहक, श्रोता, कोई द्वार खोलने वाला।',
    },
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
    gist: { en: 'a path made by oneself', hi: 'अपने बनाए मार्ग' },
    observation: {
      en: 'On {hand} the fate line, bhagya rekha, rises out of the life line.',
      hi: '{hand} में भाग्य रेखा जीवन रेखा से निकलकर ऊपर जाती है।',
    },
    meaning: {
      en: 'Rising there it is read as a path made by one’s own effort, close to home and family.',
      hi: 'वहाँ से उठे तो अपने परिश्रम से बना मार्ग मानी जाती है, घर-परिवार के निकट।',
    },
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
    observation: {
      en: 'On {hand} the fate line, bhagya rekha, begins only in the middle of the palm.',
      hi: '{hand} में भाग्य रेखा हथेली के बीच से ही आरंभ होती है।',
    },
    meaning: {
      en: 'A late start is read as a direction that is found on the way, after trying other things.',
      hi: 'देर से आरंभ को ऐसी दिशा माना जाता है जो और काम आज़माने के बाद, चलते-चलते मिलती है।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-to-shani',
    when: { aspect: 'line.fate.reaches', is: 'shani' },
    gist: { en: 'perseverance to the end', hi: 'अंत तक निभाने' },
    observation: {
      en: 'The fate line of {hand} climbs past the heart line to the mount of Shani, under the middle finger.',
      hi: '{hand} की भाग्य रेखा हृदय रेखा पार करके मध्यमा के नीचे शनि पर्वत तक जाती है।',
    },
    meaning: {
      en: 'Reaching its mount it is read as perseverance: what you take on, you see through.',
      hi: 'अपने पर्वत तक पहुँचे तो धैर्य मानी जाती है: जो काम आप लेते हैं, उसे पूरा करते हैं।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    ...fate,
    id: 'fate-to-guru',
    when: { aspect: 'line.fate.reaches', is: 'guru' },
    gist: { en: 'work with a wish to lead', hi: 'आगे रहने की चाह वाले काम' },
    observation: {
      en: 'The fate line of {hand} turns, at its upper end, toward the mount of Guru under the index finger.',
      hi: '{hand} की भाग्य रेखा ऊपरी सिरे पर तर्जनी के नीचे, गुरु पर्वत की ओर मुड़ती है।',
    },
    meaning: {
      en: 'That turn is read as work done with a wish to lead and to be asked for advice.',
      hi: 'इस मोड़ को ऐसा काम माना जाता है जिसमें आगे रहने और राय देने की चाह हो।',
    },
    sources: ['cheiro-language'],
  },
  {
    ...fate,
    id: 'fate-to-surya',
    when: { aspect: 'line.fate.reaches', is: 'surya' },
    gist: { en: 'work that likes to be seen', hi: 'सबके सामने आने वाले काम' },
    observation: {
      en: 'The fate line of {hand} leans, at its upper end, toward the mount of Surya under the ring finger.',
      hi: '{hand} की भाग्य रेखा ऊपरी सिरे पर अनामिका के नीचे, सूर्य पर्वत की ओर झुकती है।',
    },
    meaning: {
      en: 'Leaning there it is read as work that is done gladly in front of others.',
      hi: 'उधर झुके तो ऐसा काम मानी जाती है जो दूसरों के सामने ख़ुशी से किया जाए।',
    },
    sources: ['cheiro-language'],
  },
  {
    ...fate,
    id: 'fate-to-heart',
    when: { aspect: 'line.fate.reaches', is: 'to-heart' },
    gist: { en: 'work that listens to the heart', hi: 'मन की सुनने वाले काम' },
    observation: {
      en: 'The fate line of {hand} goes up to the heart line and stops there.',
      hi: '{hand} की भाग्य रेखा हृदय रेखा तक जाकर रुकती है।',
    },
    meaning: {
      en: 'Where the heart line ends it, it is read as a path on which feeling has the last word.',
      hi: 'हृदय रेखा पर रुके तो ऐसा मार्ग मानी जाती है जिस पर अंतिम बात भावना की होती है।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-to-head',
    when: { aspect: 'line.fate.reaches', is: 'to-head' },
    gist: { en: 'work steered by thought', hi: 'सोच से चलने वाले काम' },
    observation: {
      en: 'The fate line of {hand} goes up to the head line and stops there.',
      hi: '{hand} की भाग्य रेखा मस्तिष्क रेखा तक जाकर रुकती है।',
    },
    meaning: {
      en: 'Where the head line ends it, it is read as a path that is thought over before each turn.',
      hi: 'मस्तिष्क रेखा पर रुके तो ऐसा मार्ग मानी जाती है जिसके हर मोड़ पर पहले सोचा जाता है।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-faint',
    when: { aspect: 'line.fate.depthBand', is: 'faint' },
    gist: { en: 'room to change course', hi: 'राह बदलने की गुंजाइश' },
    observation: {
      en: 'The fate line of {hand} is finely drawn.',
      hi: '{hand} की भाग्य रेखा महीन है।',
    },
    meaning: {
      en: 'A fine line is read as a loose plan: there is a direction, and room to change it.',
      hi: 'महीन रेखा को ढीली-सी योजना माना जाता है: दिशा है, और उसे बदलने की जगह भी।',
    },
    sources: ['benham'],
  },
  {
    ...fate,
    id: 'fate-deep',
    when: { aspect: 'line.fate.depthBand', is: 'deep' },
    gist: { en: 'a strong sense of duty', hi: 'कर्तव्य के गहरे भाव' },
    observation: {
      en: 'The fate line of {hand} is cut as deep as the main lines.',
      hi: '{hand} की भाग्य रेखा मुख्य रेखाओं जितनी गहरी है।',
    },
    meaning: {
      en: 'A deep line is read as a strong sense of duty: work gives the days their shape.',
      hi: 'गहरी रेखा को कर्तव्य का गहरा भाव माना जाता है: काम से ही दिन का ढाँचा बनता है।',
    },
    advice: {
      en: 'Keep one evening a week that belongs to no duty.',
      hi: 'सप्ताह में एक शाम ऐसी रखिए जो किसी कर्तव्य की न हो।',
    },
    sources: ['cheiro-language', 'benham'],
  },
]
