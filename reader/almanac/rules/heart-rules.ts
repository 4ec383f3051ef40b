import type { Rule } from './rule.ts'

/** The heart line, hridaya rekha; the samudrik books call it ayu rekha, and no years are read from it here. */
export const heartRules: readonly Rule[] = [
  {
    id: 'heart-ends-guru',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.endZone', is: 'guru' },
    gist: { en: 'high ideals in affection', hi: 'स्नेह में ऊँचे आदर्शों' },
    observation: {
      en: 'On {hand} the heart line, hridaya rekha, rises to the mount of Guru under the index finger.',
      hi: '{hand} में हृदय रेखा तर्जनी के नीचे गुरु पर्वत तक उठती है।',
    },
    meaning: {
      en: 'The tradition calls this an idealistic heart: it asks much of those it loves, and more of itself.',
      hi: 'परंपरा इसे आदर्शवादी हृदय कहती है: वह अपनों से बहुत चाहता है, और स्वयं से उससे भी अधिक।',
    },
    advice: {
      en: 'Tell someone close which of your expectations are wishes only.',
      hi: 'किसी अपने को बताइए कि आपकी अपेक्षाओं में से कौन-सी केवल इच्छाएँ हैं।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'heart-ends-between',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.endZone', is: 'between-guru-shani' },
    gist: { en: 'warmth that stays steady', hi: 'टिकाऊ स्नेह' },
    observation: {
      en: 'On {hand} the heart line, hridaya rekha, ends between the mounts of Guru and Shani, under the gap of index and middle finger.',
      hi: '{hand} में हृदय रेखा गुरु और शनि पर्वत के बीच, तर्जनी और मध्यमा के बीच की जगह के नीचे समाप्त होती है।',
    },
    meaning: {
      en: 'The books like this ending best for balance: warm, and yet with both feet on the ground.',
      hi: 'पुस्तकें संतुलन के लिए इस अंत को सबसे अच्छा मानती हैं: मन में गर्माहट, और पैर ज़मीन पर।',
    },
    advice: {
      en: 'Others may take your steadiness for granted; say aloud now and then what it costs you.',
      hi: 'लोग आपकी स्थिरता को सहज मान लेते हैं; कभी-कभी कहिए कि उसके लिए आप क्या देते हैं।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  {
    id: 'heart-ends-shani',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.endZone', is: 'shani' },
    gist: { en: 'a private, self-contained heart', hi: 'अपने में सिमटे हुए हृदय' },
    observation: {
      en: 'On {hand} the heart line, hridaya rekha, ends under the middle finger, at the mount of Shani.',
      hi: '{hand} में हृदय रेखा मध्यमा के नीचे शनि पर्वत पर समाप्त होती है।',
    },
    meaning: {
      en: 'It is read as a private heart that keeps its own counsel and shows affection through what it does.',
      hi: 'इसे निजी हृदय माना जाता है, जो अपनी बात अपने तक रखता है और स्नेह को कर्म से दिखाता है।',
    },
    advice: {
      en: 'Let one person know this week what you usually keep to yourself.',
      hi: 'इस सप्ताह किसी एक व्यक्ति को वह बताइए जो आप प्रायः अपने तक रखते हैं।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'heart-ends-surya',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.endZone', is: 'surya' },
    gist: { en: 'affection kept for a few', hi: 'कुछ ही लोगों के लिए रखे स्नेह' },
    observation: {
      en: 'On {hand} the heart line, hridaya rekha, can be followed as far as the mount of Surya, under the ring finger.',
      hi: '{hand} में हृदय रेखा अनामिका के नीचे सूर्य पर्वत तक देखी जा सकती है।',
    },
    meaning: {
      en: 'An early ending is read as affection kept for a few people and for beauty.',
      hi: 'जल्दी समाप्त होने को ऐसा स्नेह माना जाता है जो कुछ लोगों और सौंदर्य के लिए रखा गया हो।',
    },
    sources: ['benham'],
  },
  {
    id: 'heart-long',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.lengthBand', is: 'long' },
    gist: { en: 'devotion', hi: 'समर्पण' },
    observation: {
      en: 'On {hand} the heart line is long, about {measure} of the palm’s width.',
      hi: '{hand} में हृदय रेखा लंबी है, हथेली की चौड़ाई की लगभग {measure}।',
    },
    meaning: {
      en: 'Length here means devotion: whoever is let in is kept for a long time.',
      hi: 'यहाँ लंबाई का अर्थ समर्पण है: जिसे मन में जगह मिली, वह लंबे समय तक रहता है।',
    },
    advice: {
      en: 'Ask yourself which of your loyalties still gives you joy.',
      hi: 'अपने से पूछिए कि आपकी निष्ठाओं में से कौन-सी आज भी आनंद देती है।',
    },
    sources: ['cheiro-all', 'saral-hastrekha'],
  },
  {
    id: 'heart-medium',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.lengthBand', is: 'medium' },
    gist: { en: 'measured affection', hi: 'संतुलित स्नेह' },
    observation: {
      en: 'On {hand} the heart line is of medium length, about {measure} of the palm’s width.',
      hi: '{hand} में हृदय रेखा मध्यम लंबाई की है, हथेली की चौड़ाई की लगभग {measure}।',
    },
    meaning: {
      en: 'A medium line is read as affection with measure: near to others and still one’s own.',
      hi: 'मध्यम रेखा को संतुलित स्नेह माना जाता है: दूसरों के निकट, फिर भी अपने आप में।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'heart-short',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.lengthBand', is: 'short' },
    gist: { en: 'economy with feeling', hi: 'भावनाओं में संयम' },
    observation: {
      en: 'On {hand} the heart line is short, about {measure} of the palm’s width.',
      hi: '{hand} में हृदय रेखा छोटी है, हथेली की चौड़ाई की लगभग {measure}।',
    },
    meaning: {
      en: 'The tradition reads economy with feeling: few words, few people, and those well chosen.',
      hi: 'परंपरा इसमें भावनाओं का संयम पढ़ती है: कम शब्द, कम लोग, पर सोच-समझकर चुने हुए।',
    },
    advice: {
      en: 'A small thanks, said at once, goes further than a great one kept for later.',
      hi: 'तुरंत कहा गया छोटा धन्यवाद, बाद के लिए रखे बड़े धन्यवाद से आगे जाता है।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'heart-straight',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.curvatureBand', is: 'straight' },
    gist: { en: 'feeling shown through thought and acts', hi: 'विचार और कर्म से प्रकट होते स्नेह' },
    observation: { en: 'The heart line runs nearly straight on {hand}.', hi: '{hand} में हृदय रेखा लगभग सीधी चलती है।' },
    meaning: {
      en: 'A straight heart line expresses itself through thought and deeds sooner than through display.',
      hi: 'सीधी हृदय रेखा दिखावे से पहले विचार और कर्म से अपनी बात कहती है।',
    },
    sources: ['benham'],
  },
  {
    id: 'heart-gentle',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.curvatureBand', is: 'gentle' },
    gist: { en: 'kindness that is easily felt', hi: 'सहज महसूस होने वाली कोमलता' },
    observation: { en: 'The heart line bends gently on {hand}.', hi: '{hand} में हृदय रेखा हल्का मोड़ लेती है।' },
    meaning: {
      en: 'A gentle bend is read as kindness that others notice without much being said.',
      hi: 'हल्के मोड़ को ऐसी कोमलता माना जाता है जिसे लोग बिना अधिक कहे महसूस कर लेते हैं।',
    },
    sources: ['benham', 'cheiro-language'],
  },
  {
    id: 'heart-strong',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.curvatureBand', is: 'strong' },
    gist: { en: 'open, generous expression', hi: 'खुली और उदार अभिव्यक्ति' },
    observation: {
      en: 'The heart line curves strongly upward on {hand}.',
      hi: '{hand} में हृदय रेखा ऊपर की ओर गहरा मोड़ लेती है।',
    },
    meaning: {
      en: 'A strong curve is read as feeling openly shown, in words, gestures and gifts.',
      hi: 'गहरे मोड़ को खुलकर प्रकट होने वाला भाव माना जाता है: शब्दों में, हाव-भाव में, उपहारों में।',
    },
    advice: {
      en: 'Leave room for those who answer more slowly than you give.',
      hi: 'जो आपके देने से धीमे उत्तर देते हैं, उनके लिए भी जगह छोड़िए।',
    },
    sources: ['benham', 'cheiro-language'],
  },
  {
    id: 'heart-deep',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.depthBand', is: 'deep' },
    gist: { en: 'feeling plainly shown', hi: 'साफ़ दिखने वाले भाव' },
    observation: { en: 'The heart line is deep on {hand}.', hi: '{hand} में हृदय रेखा की लकीर गहरी है।' },
    meaning: {
      en: 'Depth is taken for strength of feeling, plain to anyone who looks.',
      hi: 'गहराई को भावना की शक्ति माना जाता है, जो हर देखने वाले को साफ़ दिखती है।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'heart-clear',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.depthBand', is: 'clear' },
    gist: { en: 'an even warmth', hi: 'एक-सी गर्माहट' },
    observation: { en: 'The heart line is clear on {hand}.', hi: '{hand} में हृदय रेखा की लकीर साफ़ है।' },
    meaning: {
      en: 'A clear crease is read as an even warmth, neither hidden nor loud.',
      hi: 'साफ़ लकीर को एक-सी गर्माहट माना जाता है, न छिपी हुई न शोर करती हुई।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'heart-faint',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.depthBand', is: 'faint' },
    gist: { en: 'a guarded heart', hi: 'सँभलकर खुलने वाले हृदय' },
    observation: { en: 'The heart line is faint on {hand}.', hi: '{hand} में हृदय रेखा की लकीर हल्की है।' },
    meaning: {
      en: 'A faint crease is read as guardedness: feelings are there and take their time to show.',
      hi: 'हल्की लकीर को सावधानी माना जाता है: भाव हैं, पर दिखने में समय लेते हैं।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'heart-gaps',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.gaps', is: 'present' },
    gist: { en: 'a story told in chapters', hi: 'अध्यायों में कही गई कथा' },
    observation: {
      en: 'On {hand} the heart line is interrupted for about {measure} of the palm’s width.',
      hi: '{hand} में हृदय रेखा हथेली की चौड़ाई के लगभग {measure} भाग में टूटी दिखती है।',
    },
    meaning: {
      en: 'The tradition speaks of a change of heart, one chapter closing so that another can begin.',
      hi: 'परंपरा इसे मन का परिवर्तन कहती है, जैसे एक अध्याय पूरा हो ताकि दूसरा शुरू हो सके।',
    },
    sources: ['cheiro-language'],
  },
  {
    id: 'heart-forks',
    subject: 'heart',
    section: 'heart',
    when: { aspect: 'line.heart.forks', is: 'present' },
    gist: { en: 'affection that goes two ways', hi: 'दो ओर बढ़ते स्नेह' },
    observation: {
      en: 'On {hand} the heart line divides towards its end, with a branch of about {measure} of the palm’s width.',
      hi: '{hand} में हृदय रेखा अंत की ओर दो शाखाओं में बँटती है; शाखा हथेली की चौड़ाई की लगभग {measure} है।',
    },
    meaning: {
      en: 'A forked ending is read as affection that seeks a middle way between wish and good sense.',
      hi: 'द्विशाखी अंत को ऐसा स्नेह माना जाता है जो चाह और समझ के बीच का मार्ग खोजता है।',
    },
    sources: ['cheiro-language', 'benham'],
  },
]
