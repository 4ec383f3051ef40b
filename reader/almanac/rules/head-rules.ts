import type { Rule } from './rule.ts'

/** The head line, mastishk rekha; matri or dhana rekha in the samudrik books. */
export const headRules: readonly Rule[] = [
  {
    id: 'head-straight',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.curvatureBand', is: 'straight' },
    gist: { en: 'practical, methodical thought', hi: 'व्यावहारिक और क्रमबद्ध सोच' },
    observation: {
      en: 'On {hand} the head line, mastishk rekha, runs nearly straight across the palm.',
      hi: '{hand} में मस्तिष्क रेखा हथेली को लगभग सीधा पार करती है।',
    },
    meaning: {
      en: 'A straight head line is read as practical and methodical: facts first, then the decision.',
      hi: 'सीधी मस्तिष्क रेखा को व्यावहारिक और क्रमबद्ध माना जाता है: पहले तथ्य, फिर निर्णय।',
    },
    advice: {
      en: 'Once a week let a question stay open for a night before you settle it.',
      hi: 'सप्ताह में एक बार किसी प्रश्न को तय करने से पहले एक रात खुला रहने दीजिए।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'head-gentle',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.curvatureBand', is: 'gentle' },
    gist: { en: 'sense joined with imagination', hi: 'समझ और कल्पना के मेल' },
    observation: {
      en: 'On {hand} the head line, mastishk rekha, slopes gently on its way across the palm.',
      hi: '{hand} में मस्तिष्क रेखा हथेली को पार करते हुए हल्की ढलान लेती है।',
    },
    meaning: {
      en: 'The gentle slope is read as practical sense joined with imagination.',
      hi: 'हल्की ढलान को व्यावहारिक समझ और कल्पना का मेल माना जाता है।',
    },
    advice: {
      en: 'When plan and idea pull apart, write both down before you choose.',
      hi: 'जब योजना और कल्पना अलग दिशा में खींचें, तो चुनने से पहले दोनों को लिख लीजिए।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  {
    id: 'head-strong',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.curvatureBand', is: 'strong' },
    gist: { en: 'a creative, dreaming mind', hi: 'रचनाशील और स्वप्नदर्शी मन' },
    observation: {
      en: 'On {hand} the head line, mastishk rekha, bends strongly on its way across the palm.',
      hi: '{hand} में मस्तिष्क रेखा हथेली को पार करते हुए गहरा मोड़ लेती है।',
    },
    meaning: {
      en: 'A strong bend is read as a creative mind that thinks in pictures and sometimes dreams.',
      hi: 'गहरे मोड़ को रचनाशील मन माना जाता है, जो चित्रों में सोचता है और कभी-कभी सपनों में खो जाता है।',
    },
    advice: {
      en: 'Give one of your ideas a date and a first small step.',
      hi: 'अपने किसी एक विचार को एक तिथि और पहला छोटा कदम दीजिए।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  {
    id: 'head-long',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.lengthBand', is: 'long' },
    gist: { en: 'wide interests', hi: 'विस्तृत रुचियों' },
    observation: {
      en: 'The head line is long on {hand}, about {measure} of the palm’s width.',
      hi: '{hand} में मस्तिष्क रेखा लंबी है, हथेली की चौड़ाई की लगभग {measure}।',
    },
    meaning: {
      en: 'Length is read as wide interests and patience with a long argument.',
      hi: 'लंबाई को विस्तृत रुचियों और लंबी बात के लिए धैर्य का चिह्न माना जाता है।',
    },
    sources: ['cheiro-all', 'saral-hastrekha'],
  },
  {
    id: 'head-medium',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.lengthBand', is: 'medium' },
    gist: { en: 'a settled judgement', hi: 'ठहरी हुई समझ' },
    observation: {
      en: 'The head line is of medium length on {hand}, about {measure} of the palm’s width.',
      hi: '{hand} में मस्तिष्क रेखा मध्यम लंबाई की है, हथेली की चौड़ाई की लगभग {measure}।',
    },
    meaning: {
      en: 'A medium head line is read as settled judgement: thinking enough, and then deciding.',
      hi: 'मध्यम मस्तिष्क रेखा को ठहरी हुई समझ माना जाता है: पर्याप्त सोच, और फिर निर्णय।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'head-short',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.lengthBand', is: 'short' },
    gist: { en: 'quick decisions', hi: 'तेज़ निर्णय' },
    observation: {
      en: 'The head line is short on {hand}, about {measure} of the palm’s width.',
      hi: '{hand} में मस्तिष्क रेखा छोटी है, हथेली की चौड़ाई की लगभग {measure}।',
    },
    meaning: {
      en: 'A short head line is read as quickness: the matter at hand, decided and done.',
      hi: 'छोटी मस्तिष्क रेखा को फुर्ती माना जाता है: सामने की बात, तय और पूरी।',
    },
    advice: {
      en: 'Before your next quick yes, count the days it will ask of you.',
      hi: 'अगली बार झट से हाँ कहने से पहले गिनिए कि वह आपसे कितने दिन माँगेगी।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'head-deep',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.depthBand', is: 'deep' },
    gist: { en: 'firm concentration', hi: 'दृढ़ एकाग्रता' },
    observation: { en: 'The head line is deep on {hand}.', hi: '{hand} में मस्तिष्क रेखा की लकीर गहरी है।' },
    meaning: {
      en: 'Depth is read as concentration that is not easily turned aside.',
      hi: 'गहराई को ऐसी एकाग्रता माना जाता है जो आसानी से नहीं भटकती।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'head-clear',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.depthBand', is: 'clear' },
    gist: { en: 'clear attention', hi: 'स्पष्ट ध्यान' },
    observation: { en: 'The head line is clear on {hand}.', hi: '{hand} में मस्तिष्क रेखा की लकीर साफ़ है।' },
    meaning: {
      en: 'A clear crease is read as attention that comes when it is called.',
      hi: 'साफ़ लकीर को ऐसा ध्यान माना जाता है जो बुलाने पर आ जाता है।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'head-faint',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.depthBand', is: 'faint' },
    gist: { en: 'a light, roaming attention', hi: 'हल्के, विचरते ध्यान' },
    observation: { en: 'The head line is faint on {hand}.', hi: '{hand} में मस्तिष्क रेखा की लकीर हल्की है।' },
    meaning: {
      en: 'A faint crease is read as light attention that likes to roam and needs a reason to stay.',
      hi: 'हल्की लकीर को ऐसा ध्यान माना जाता है जो घूमना पसंद करता है और ठहरने के लिए कारण चाहता है।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'head-gaps',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.gaps', is: 'present' },
    gist: { en: 'a change in the way of thinking', hi: 'सोच के ढंग में बदलाव' },
    observation: {
      en: 'On {hand} the head line is interrupted for about {measure} of the palm’s width.',
      hi: '{hand} में मस्तिष्क रेखा हथेली की चौड़ाई के लगभग {measure} भाग में टूटी दिखती है।',
    },
    meaning: {
      en: 'The tradition reads a change in the way of thinking: an old view put down, a new one taken up.',
      hi: 'परंपरा इसे सोच के ढंग का बदलाव मानती है: एक पुराना विचार छूटा, एक नया अपनाया गया।',
    },
    sources: ['cheiro-language'],
  },
  {
    id: 'head-forks',
    subject: 'head',
    section: 'mind',
    when: { aspect: 'line.head.forks', is: 'present' },
    gist: { en: 'thinking that sees two sides', hi: 'दोनों पक्ष देखने वाली सोच' },
    observation: {
      en: 'On {hand} the head line divides towards its end, with a branch of about {measure} of the palm’s width.',
      hi: '{hand} में मस्तिष्क रेखा अंत की ओर दो शाखाओं में बँटती है; शाखा हथेली की चौड़ाई की लगभग {measure} है।',
    },
    meaning: {
      en: 'The books call it the writer’s fork: a mind that sees a matter from two sides, the practical and the imagined.',
      hi: 'पुस्तकें इसे लेखक की द्विशाखा कहती हैं: ऐसा मन जो बात को दो ओर से देखता है, व्यवहार से और कल्पना से।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'head-ends-mid-palm',
    subject: 'head',
    section: 'work',
    when: { aspect: 'line.head.endZone', is: 'mid-palm' },
    gist: { en: 'work close at hand, done soon', hi: 'सामने के काम को जल्दी पूरा करने' },
    observation: {
      en: 'On {hand} the head line ends near the middle of the palm.',
      hi: '{hand} में मस्तिष्क रेखा हथेली के बीच के पास समाप्त होती है।',
    },
    meaning: {
      en: 'For work this is read as a liking for tasks that are near, concrete and soon done.',
      hi: 'काम के लिए इसे ऐसे कामों की रुचि माना जाता है जो पास के, ठोस और जल्दी पूरे होने वाले हों।',
    },
    sources: ['benham'],
  },
  {
    id: 'head-ends-mangal',
    subject: 'head',
    section: 'work',
    when: { aspect: 'line.head.endZone', is: 'mangal' },
    gist: { en: 'endurance in practical work', hi: 'व्यावहारिक काम में धीरज' },
    observation: {
      en: 'On {hand} the head line reaches the upper mount of Mangal, on the far side of the palm.',
      hi: '{hand} में मस्तिष्क रेखा हथेली के दूसरे छोर पर ऊपरी मंगल पर्वत तक पहुँचती है।',
    },
    meaning: {
      en: 'Upper Mangal stands for endurance: the tradition reads staying power where work must be organised.',
      hi: 'ऊपरी मंगल धीरज का स्थान है: परंपरा इसमें व्यवस्था वाले काम में टिके रहने की शक्ति पढ़ती है।',
    },
    advice: {
      en: 'Choose one duty you carry only out of habit, and hand it on.',
      hi: 'एक ऐसा काम चुनिए जिसे आप केवल आदत से ढो रहे हैं, और उसे किसी और को सौंप दीजिए।',
    },
    sources: ['benham', 'saral-hastrekha'],
  },
  {
    id: 'head-ends-chandra',
    subject: 'head',
    section: 'work',
    when: { aspect: 'line.head.endZone', is: 'chandra' },
    gist: { en: 'work fed by imagination', hi: 'कल्पना से पोषित काम' },
    observation: {
      en: 'On {hand} the head line sinks toward the mount of Chandra, at the lower outer edge of the palm.',
      hi: '{hand} में मस्तिष्क रेखा हथेली के निचले बाहरी किनारे पर चंद्र पर्वत की ओर झुकती है।',
    },
    meaning: {
      en: 'Chandra stands for imagination and memory: the books see work that lives from ideas, words or images.',
      hi: 'चंद्र कल्पना और स्मृति का स्थान है: पुस्तकें इसमें ऐसा काम देखती हैं जो विचारों, शब्दों या चित्रों से चलता हो।',
    },
    advice: {
      en: 'Keep a notebook within reach; what comes to you unasked is part of your work.',
      hi: 'एक नोटबुक पास रखिए; जो बिना बुलाए सूझता है, वह भी आपके काम का हिस्सा है।',
    },
    sources: ['benham', 'saral-hastrekha'],
  },
]
