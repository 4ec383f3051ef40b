import type { Rule } from './rule.ts'

/** The life line, jeevan rekha; pitri or gotra rekha in the samudrik books. Read only for energy and habits. */
export const lifeRules: readonly Rule[] = [
  {
    id: 'life-strong',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.curvatureBand', is: 'strong' },
    gist: { en: 'generous energy', hi: 'उदार ऊर्जा' },
    observation: {
      en: 'On {hand} the life line, jeevan rekha, sweeps out in a wide arc around the mount of Shukra.',
      hi: '{hand} में जीवन रेखा शुक्र पर्वत के चारों ओर चौड़ा घेरा बनाती है।',
    },
    meaning: {
      en: 'A wide arc is read as generous energy that likes company, movement and open doors.',
      hi: 'चौड़े घेरे को उदार ऊर्जा माना जाता है, जिसे संगति, गति और खुले द्वार पसंद हैं।',
    },
    advice: {
      en: 'Plan your pauses as carefully as your outings.',
      hi: 'अपने विराम की योजना भी उतने ही ध्यान से बनाइए जितनी अपनी गतिविधियों की।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'life-gentle',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.curvatureBand', is: 'gentle' },
    gist: { en: 'well-kept energy', hi: 'सँभालकर रखी हुई ऊर्जा' },
    observation: {
      en: 'On {hand} the life line, jeevan rekha, bends gently around the mount of Shukra.',
      hi: '{hand} में जीवन रेखा शुक्र पर्वत के चारों ओर हल्का मोड़ लेती है।',
    },
    meaning: {
      en: 'The gentle arc is read as energy kept in measure between home and the world.',
      hi: 'हल्के घेरे को घर और संसार के बीच संतुलन से रखी ऊर्जा माना जाता है।',
    },
    advice: {
      en: 'Notice at which hour of the day you are most awake, and give it to what matters.',
      hi: 'देखिए कि दिन के किस पहर आप सबसे अधिक सजग रहते हैं, और वह समय ज़रूरी बात को दीजिए।',
    },
    sources: ['cheiro-language'],
  },
  {
    id: 'life-straight',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.curvatureBand', is: 'straight' },
    gist: { en: 'care with one’s energy', hi: 'ऊर्जा के प्रति सावधानी' },
    observation: {
      en: 'On {hand} the life line, jeevan rekha, keeps close to the thumb and bends little.',
      hi: '{hand} में जीवन रेखा अँगूठे के पास रहती है और कम मुड़ती है।',
    },
    meaning: {
      en: 'A line close to the thumb is read as care with one’s energy and love of home.',
      hi: 'अँगूठे के पास की रेखा को ऊर्जा के प्रति सावधानी और घर से प्रेम माना जाता है।',
    },
    advice: {
      en: 'Accept one invitation you would rather leave, and see how you feel afterwards.',
      hi: 'एक ऐसा निमंत्रण स्वीकार कीजिए जिसे आप टाल देते, और देखिए कि बाद में कैसा लगता है।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'life-long',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.lengthBand', is: 'long' },
    gist: { en: 'steady habits', hi: 'टिकाऊ आदतों' },
    observation: {
      en: 'The life line is long on {hand}, about {measure} of the palm’s width along its course.',
      hi: '{hand} में जीवन रेखा लंबी है, अपने पूरे मार्ग में हथेली की चौड़ाई की लगभग {measure}।',
    },
    meaning: {
      en: 'Length is read as steady stamina in habits: what is begun is kept up. It says nothing of years.',
      hi: 'लंबाई को आदतों का टिकाऊपन माना जाता है: जो शुरू किया, वह चलता रहता है। इससे वर्षों की कोई बात नहीं निकलती।',
    },
    sources: ['cheiro-all', 'benham'],
  },
  {
    id: 'life-medium',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.lengthBand', is: 'medium' },
    gist: { en: 'an even pace', hi: 'एक-सी चाल' },
    observation: {
      en: 'The life line is of medium length on {hand}, about {measure} of the palm’s width along its course.',
      hi: '{hand} में जीवन रेखा मध्यम लंबाई की है, अपने पूरे मार्ग में हथेली की चौड़ाई की लगभग {measure}।',
    },
    meaning: {
      en: 'A medium line is read as an even pace, with effort and rest in turn. It says nothing of years.',
      hi: 'मध्यम रेखा को एक-सी चाल माना जाता है, जिसमें श्रम और विश्राम बारी-बारी से आते हैं। इससे वर्षों की कोई बात नहीं निकलती।',
    },
    sources: ['cheiro-all', 'benham'],
  },
  {
    id: 'life-short',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.lengthBand', is: 'short' },
    gist: { en: 'a liking for variety and rest', hi: 'विविधता और विश्राम की रुचि' },
    observation: {
      en: 'The part of the life line that can be seen on {hand} is short, about {measure} of the palm’s width.',
      hi: '{hand} में जीवन रेखा का जो भाग दिखता है वह छोटा है, हथेली की चौड़ाई की लगभग {measure}।',
    },
    meaning: {
      en: 'This is read as a liking for variety and for rest between efforts. It says nothing of years.',
      hi: 'इसे विविधता की रुचि और प्रयासों के बीच विश्राम की चाह माना जाता है। इससे वर्षों की कोई बात नहीं निकलती।',
    },
    sources: ['benham'],
  },
  {
    id: 'life-deep',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.depthBand', is: 'deep' },
    gist: { en: 'strong drive', hi: 'प्रबल उत्साह' },
    observation: { en: 'The life line is deep on {hand}.', hi: '{hand} में जीवन रेखा की लकीर गहरी है।' },
    meaning: {
      en: 'Depth is read as drive: a push that others feel when such a person enters the room.',
      hi: 'गहराई को प्रबल उत्साह माना जाता है: ऐसा व्यक्ति आए तो औरों को भी उसकी ऊर्जा महसूस होती है।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'life-clear',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.depthBand', is: 'clear' },
    gist: { en: 'dependable energy', hi: 'भरोसेमंद ऊर्जा' },
    observation: { en: 'The life line is clear on {hand}.', hi: '{hand} में जीवन रेखा की लकीर साफ़ है।' },
    meaning: {
      en: 'A clear crease is read as dependable energy that does not need to be hurried.',
      hi: 'साफ़ लकीर को भरोसेमंद ऊर्जा माना जाता है, जिसे हड़बड़ी की ज़रूरत नहीं।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'life-faint',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.depthBand', is: 'faint' },
    gist: { en: 'a light, sensitive energy', hi: 'हल्की, संवेदनशील ऊर्जा' },
    observation: { en: 'The life line is faint on {hand}.', hi: '{hand} में जीवन रेखा की लकीर हल्की है।' },
    meaning: {
      en: 'A faint crease is read as light energy that answers to mood and place and likes its quiet.',
      hi: 'हल्की लकीर को ऐसी ऊर्जा माना जाता है जो मन और स्थान के साथ बदलती है और शांति पसंद करती है।',
    },
    sources: ['cheiro-all'],
  },
  {
    id: 'life-ends-manibandh',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.endZone', is: 'manibandh' },
    gist: { en: 'deep roots', hi: 'गहरी जड़ों' },
    observation: {
      en: 'On {hand} the life line can be followed down toward the wrist, the manibandh.',
      hi: '{hand} में जीवन रेखा नीचे कलाई, यानी मणिबंध की ओर तक देखी जा सकती है।',
    },
    meaning: {
      en: 'A course to the wrist is read as attachment to family, place and familiar ways.',
      hi: 'कलाई तक जाने को परिवार, स्थान और परिचित ढंग से लगाव माना जाता है।',
    },
    sources: ['saral-hastrekha'],
  },
  {
    id: 'life-gaps',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.gaps', is: 'present' },
    gist: { en: 'a change of direction', hi: 'दिशा के बदलाव' },
    observation: {
      en: 'On {hand} the life line is interrupted for about {measure} of the palm’s width.',
      hi: '{hand} में जीवन रेखा हथेली की चौड़ाई के लगभग {measure} भाग में टूटी दिखती है।',
    },
    meaning: {
      en: 'The tradition reads a change of place or direction, and nothing to be afraid of.',
      hi: 'परंपरा इसे स्थान या दिशा का बदलाव मानती है; इसमें डरने की कोई बात नहीं।',
    },
    sources: ['benham', 'cheiro-language'],
  },
  {
    id: 'life-forks',
    subject: 'life',
    section: 'vitality',
    when: { aspect: 'line.life.forks', is: 'present' },
    gist: { en: 'energy that is drawn outward', hi: 'बाहर की ओर खिंचती ऊर्जा' },
    observation: {
      en: 'On {hand} the life line sends out a branch towards its end, about {measure} of the palm’s width long.',
      hi: '{hand} में जीवन रेखा से अंत की ओर एक शाखा निकलती है, हथेली की चौड़ाई की लगभग {measure} लंबी।',
    },
    meaning: {
      en: 'A branch here is read as a love of travel and change, with a home to come back to.',
      hi: 'यहाँ शाखा को यात्रा और बदलाव का प्रेम माना जाता है, जिसके साथ लौटने को एक घर भी हो।',
    },
    sources: ['cheiro-all', 'saral-hastrekha'],
  },
]
