import type { Rule } from './rule.ts'

/** The build of the hand: its element, finger length relative to the palm, index relative to ring finger. */
export const handRules: readonly Rule[] = [
  {
    id: 'element-earth',
    subject: 'hand-type',
    section: 'temperament',
    when: { aspect: 'element', is: 'earth' },
    gist: { en: 'a steady, practical nature', hi: 'स्थिर और व्यावहारिक स्वभाव' },
    observation: {
      en: 'The palm of {hand} is nearly square and its fingers are short beside it: the build called prithvi, earth.',
      hi: '{hand} की हथेली लगभग चौकोर है और उँगलियाँ उसके सामने छोटी हैं: इस बनावट को पृथ्वी तत्त्व का हाथ कहते हैं।',
    },
    meaning: {
      en: 'The tradition links it with steadiness, loyalty and a liking for what can be touched and finished, and with a will that does not bend quickly.',
      hi: 'परंपरा इसे स्थिरता, निष्ठा और हाथ से काम पूरा करने की रुचि से जोड़ती है, और ऐसी इच्छा से जो जल्दी नहीं झुकती।',
    },
    advice: {
      en: 'Let one settled habit be open to change this month, and see whether firmness or custom holds it.',
      hi: 'इस महीने अपनी एक पक्की आदत को बदलने की छूट दीजिए और देखिए कि उसे दृढ़ता थामे है या केवल अभ्यास।',
    },
    sources: ['gettings', 'benham'],
  },
  {
    id: 'element-air',
    subject: 'hand-type',
    section: 'temperament',
    when: { aspect: 'element', is: 'air' },
    gist: { en: 'a curious, talkative mind', hi: 'जिज्ञासु और संवादप्रिय मन' },
    observation: {
      en: 'The palm of {hand} is nearly square and its fingers are long beside it: the build called vayu, air.',
      hi: '{hand} की हथेली लगभग चौकोर है और उँगलियाँ उसके सामने लंबी हैं: इस बनावट को वायु तत्त्व का हाथ कहते हैं।',
    },
    meaning: {
      en: 'It is read as curiosity, ease with words and a habit of weighing things up, sometimes with restlessness beside it.',
      hi: 'इसे जिज्ञासा, शब्दों की सहजता और तौलकर सोचने की आदत माना जाता है, कभी-कभी साथ में बेचैनी भी।',
    },
    advice: {
      en: 'Give one question your whole attention before you take up the next.',
      hi: 'अगला प्रश्न उठाने से पहले एक प्रश्न को अपना पूरा ध्यान दीजिए।',
    },
    sources: ['gettings', 'benham'],
  },
  {
    id: 'element-fire',
    subject: 'hand-type',
    section: 'temperament',
    when: { aspect: 'element', is: 'fire' },
    gist: { en: 'quick, warm energy', hi: 'तेज़ और उत्साही ऊर्जा' },
    observation: {
      en: 'The palm of {hand} is longer than it is wide and its fingers are short beside it: the build called agni, fire.',
      hi: '{hand} की हथेली चौड़ाई से अधिक लंबी है और उँगलियाँ उसके सामने छोटी हैं: इस बनावट को अग्नि तत्त्व का हाथ कहते हैं।',
    },
    meaning: {
      en: 'The tradition sees quickness, enthusiasm and readiness to lead in it, and asks for patience with slower people.',
      hi: 'परंपरा इसमें फुर्ती, उत्साह और आगे बढ़कर राह दिखाने की तैयारी देखती है, और धीमे चलने वालों के साथ धैर्य माँगती है।',
    },
    advice: {
      en: 'Before you begin the next thing, sit for a moment with the one you have just begun.',
      hi: 'नया काम शुरू करने से पहले उस काम के साथ थोड़ा ठहरिए जिसे अभी-अभी शुरू किया है।',
    },
    sources: ['gettings', 'benham'],
  },
  {
    id: 'element-water',
    subject: 'hand-type',
    section: 'temperament',
    when: { aspect: 'element', is: 'water' },
    gist: { en: 'a feeling, imaginative nature', hi: 'भावुक और कल्पनाशील स्वभाव' },
    observation: {
      en: 'The palm of {hand} is longer than it is wide and its fingers are long as well: the build called jal, water.',
      hi: '{hand} की हथेली चौड़ाई से अधिक लंबी है और उँगलियाँ भी लंबी हैं: इस बनावट को जल तत्त्व का हाथ कहते हैं।',
    },
    meaning: {
      en: 'It is linked with feeling, imagination and a fine ear for others, who may sway such a person easily.',
      hi: 'इसे भावना, कल्पना और दूसरों को गहराई से सुनने से जोड़ा जाता है; ऐसा व्यक्ति दूसरों से जल्दी प्रभावित भी हो सकता है।',
    },
    advice: {
      en: 'Keep a short time each day that nobody else fills.',
      hi: 'हर दिन थोड़ा समय ऐसा रखिए जिसे कोई और न भरे।',
    },
    sources: ['gettings', 'benham'],
  },
  {
    id: 'element-mixed',
    subject: 'hand-type',
    section: 'temperament',
    when: { aspect: 'element', is: 'mixed' },
    gist: { en: 'a nature of several sides', hi: 'कई पहलुओं वाले स्वभाव' },
    observation: {
      en: 'The proportions of {hand} lie between the four elements; the older books call this mishrit, the mixed hand.',
      hi: '{hand} के अनुपात चारों तत्त्वों के बीच पड़ते हैं; पुरानी पुस्तकें इसे मिश्रित हाथ कहती हैं।',
    },
    meaning: {
      en: 'A mixed hand is read as versatility: someone who fits into more than one kind of company and work.',
      hi: 'मिश्रित हाथ को बहुमुखी प्रतिभा माना जाता है: ऐसा व्यक्ति एक से अधिक प्रकार की संगति और काम में ढल जाता है।',
    },
    advice: {
      en: 'Among the things you do well, name the one you would miss most.',
      hi: 'जो काम आप अच्छे से करते हैं, उनमें से उस एक को पहचानिए जिसकी कमी सबसे अधिक खलेगी।',
    },
    sources: ['cheiro-language', 'gettings'],
  },
  {
    id: 'fingers-long',
    subject: 'fingers',
    section: 'work',
    when: { aspect: 'fingerRatio', is: 'long' },
    gist: { en: 'care for detail', hi: 'बारीकियों पर ध्यान' },
    observation: {
      en: 'The middle finger of {hand} is about {measure} of the palm’s length, which counts as long.',
      hi: '{hand} की मध्यमा उँगली हथेली की लंबाई की लगभग {measure} है, जिसे लंबी माना जाता है।',
    },
    meaning: {
      en: 'Long fingers are said to like detail, finish and taking one’s time over a task.',
      hi: 'कहा जाता है कि लंबी उँगलियाँ बारीकी, सफ़ाई और काम में समय देने को पसंद करती हैं।',
    },
    sources: ['benham', 'cheiro-language'],
  },
  {
    id: 'fingers-short',
    subject: 'fingers',
    section: 'work',
    when: { aspect: 'fingerRatio', is: 'short' },
    gist: { en: 'a quick grasp of the whole', hi: 'पूरी बात को जल्दी पकड़ने' },
    observation: {
      en: 'The middle finger of {hand} is about {measure} of the palm’s length, which counts as short.',
      hi: '{hand} की मध्यमा उँगली हथेली की लंबाई की लगभग {measure} है, जिसे छोटी माना जाता है।',
    },
    meaning: {
      en: 'Short fingers are said to see the whole at once and to leave the finer points to others.',
      hi: 'कहा जाता है कि छोटी उँगलियाँ पूरी बात एक साथ देख लेती हैं और बारीकियाँ दूसरों पर छोड़ देती हैं।',
    },
    sources: ['benham', 'cheiro-language'],
  },
  {
    id: 'fingers-medium',
    subject: 'fingers',
    section: 'work',
    when: { aspect: 'fingerRatio', is: 'medium' },
    gist: { en: 'a balance of plan and detail', hi: 'योजना और बारीकी के संतुलन' },
    observation: {
      en: 'The middle finger of {hand} is about {measure} of the palm’s length, neither long nor short.',
      hi: '{hand} की मध्यमा उँगली हथेली की लंबाई की लगभग {measure} है, न लंबी न छोटी।',
    },
    meaning: {
      en: 'This middle measure is read as someone who can both plan a thing and see to its details.',
      hi: 'इस मध्यम माप को ऐसे व्यक्ति का माना जाता है जो योजना भी बना सके और बारीकियाँ भी सँभाल सके।',
    },
    sources: ['benham'],
  },
  {
    id: 'index-longer',
    subject: 'fingers',
    section: 'work',
    when: { aspect: 'indexAgainstRing', is: 'index-longer' },
    gist: { en: 'a wish to lead one’s own way', hi: 'अपनी राह खुद चुनने की इच्छा' },
    observation: {
      en: 'On {hand} the index finger, tarjani, is longer than the ring finger.',
      hi: '{hand} में तर्जनी उँगली अनामिका से लंबी है।',
    },
    meaning: {
      en: 'Tarjani belongs to Guru, and the tradition reads a wish to lead, to teach or to set one’s own course.',
      hi: 'तर्जनी गुरु की उँगली है; परंपरा इसमें नेतृत्व करने, सिखाने या अपनी दिशा खुद तय करने की इच्छा पढ़ती है।',
    },
    advice: {
      en: 'In the next shared task, ask one more question before you give the answer.',
      hi: 'अगले साझे काम में उत्तर देने से पहले एक प्रश्न और पूछिए।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'ring-longer',
    subject: 'fingers',
    section: 'work',
    when: { aspect: 'indexAgainstRing', is: 'ring-longer' },
    gist: { en: 'a love of expression and of a little risk', hi: 'अभिव्यक्ति और थोड़े साहस के प्रेम' },
    observation: {
      en: 'On {hand} the ring finger, anamika, is longer than the index finger.',
      hi: '{hand} में अनामिका उँगली तर्जनी से लंबी है।',
    },
    meaning: {
      en: 'Anamika belongs to Surya: the books read expression, taste and a readiness to dare.',
      hi: 'अनामिका सूर्य की उँगली है: पुस्तकें इसमें अभिव्यक्ति, रुचि और साहस की तैयारी पढ़ती हैं।',
    },
    advice: {
      en: 'Give what you make a regular hour and a place where others can see it.',
      hi: 'आप जो रचते हैं उसे नियमित समय दीजिए और ऐसी जगह जहाँ लोग उसे देख सकें।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'index-ring-equal',
    subject: 'fingers',
    section: 'work',
    when: { aspect: 'indexAgainstRing', is: 'about-equal' },
    gist: { en: 'a balance of leading and joining in', hi: 'नेतृत्व और सहयोग के संतुलन' },
    observation: {
      en: 'On {hand} the index and ring fingers are about equally long.',
      hi: '{hand} में तर्जनी और अनामिका लगभग बराबर हैं।',
    },
    meaning: {
      en: 'Equal lengths are read as balance: able to lead and able to follow, as the work asks.',
      hi: 'बराबर लंबाई को संतुलन माना जाता है: काम के अनुसार नेतृत्व भी और साथ देना भी।',
    },
    advice: {
      en: 'Notice which of the two you chose today, leading or joining in, and whether it was a choice.',
      hi: 'ध्यान दीजिए कि आज आपने नेतृत्व चुना या साथ देना, और क्या वह सचमुच आपका चुनाव था।',
    },
    sources: ['cheiro-language'],
  },
]
