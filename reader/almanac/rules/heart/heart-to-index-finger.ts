import { combine } from '../combine.ts'
import { endAndBend } from './end-and-bend.ts'

/** A heart line that ends by the index finger, with how it bends: a feeling that looks up to somebody. */
export const heartToIndexFinger = combine(endAndBend, {
  'guru straight': {
    gist: { en: 'high standards in love, quietly kept', hi: 'प्रेम में ऊँचे मानदंड, जो चुपचाप निभाए जाते हैं' },
    claims: ['reserved'],
    observation: [
      {
        en: '{Heart} goes all the way to Guru, under the index finger, and hardly bends on the way: an ideal, kept without speeches.',
        hi: '{heart} बिना मुड़े सीधी तर्जनी के नीचे गुरु तक जाती है: एक आदर्श, जिसके लिए भाषण नहीं दिए जाते।',
      },
      {
        en: 'Straight as a drawn string, {heart} runs up to the index finger, where the books keep honour and high hopes.',
        hi: 'तनी डोरी-सी सीधी {heart} तर्जनी तक पहुँचती है, जहाँ पुस्तकें मान और ऊँची आशाओं का स्थान मानती हैं।',
      },
    ],
    meaning: [
      {
        en: 'You would rather be let down by someone than lower what you hope for, and few ever hear how high that is.',
        hi: 'आप निराश होना सह लेते हैं, पर अपनी आशा छोटी नहीं करते; और वह कितनी ऊँची है, यह कम ही लोग जान पाते हैं।',
      },
      {
        en: 'Love, for you, is a promise more than a mood; those beside you feel it in what you never forget to do.',
        hi: 'आपके लिए प्रेम मन की लहर नहीं, दिया हुआ वचन है; अपने लोग इसे उन बातों में पाते हैं जिन्हें आप कभी नहीं भूलते।',
      },
    ],
    advice: [
      {
        en: 'Say one of your standards aloud to the person it is meant for.',
        hi: 'अपनी कोई एक कसौटी उस व्यक्ति से कहिए जिसके लिए वह है।',
      },
      { en: 'Forgive one small lateness without mentioning it.', hi: 'किसी की छोटी-सी देर बिना जताए माफ़ कीजिए।' },
    ],
  },
  'guru gentle': {
    gist: { en: 'a generous idea of the people you love', hi: 'अपनों के बारे में एक उदार धारणा' },
    claims: ['idealist'],
    observation: [
      {
        en: '{Heart} lifts in an easy arc to Guru, under the index finger, like someone walking uphill without hurry.',
        hi: '{heart} हल्के चाप में तर्जनी के नीचे गुरु तक उठती है, जैसे कोई बिना जल्दी के चढ़ाई चढ़ रहा हो।',
      },
      {
        en: 'An unhurried curve brings {heart} up to the index finger, the place of Guru and of good opinions.',
        hi: 'धीमे मोड़ के साथ {heart} तर्जनी के मूल, गुरु के स्थान तक आती है, जो अच्छी धारणाओं का घर है।',
      },
    ],
    meaning: [
      {
        en: 'You see people as they could be, and some of them grow because of it; the rest need you to look twice.',
        hi: 'आप लोगों में वह देखते हैं जो वे हो सकते हैं, और कुछ इसी से आगे बढ़ते हैं; बाकी को आपको दोबारा देख लेना चाहिए।',
      },
      {
        en: 'You praise first and ask later, and you take a broken word harder than a broken cup.',
        hi: 'आप पहले सराहते हैं और बाद में पूछते हैं, और टूटा वचन आपको टूटे बर्तन से अधिक चुभता है।',
      },
    ],
    advice: [
      {
        en: 'Tell someone close which of your expectations are only wishes.',
        hi: 'किसी अपने को बताइए कि आपकी अपेक्षाओं में से कौन-सी केवल इच्छाएँ हैं।',
      },
      { en: 'Praise something that is only nearly right.', hi: 'किसी ऐसी चीज़ की प्रशंसा कीजिए जो बस लगभग ठीक हो।' },
    ],
  },
  'guru strong': {
    gist: { en: 'a heart that asks much and hides little', hi: 'बहुत चाहने और कम छिपाने वाला हृदय' },
    claims: ['open', 'idealist'],
    observation: [
      {
        en: '{Heart} leaps in a wide curve right up to the index finger: what you feel climbs into plain view, and aims high.',
        hi: '{heart} बड़े मोड़ के साथ तर्जनी तक उछलती है: जो आप महसूस करते हैं वह खुलकर दिखता है, और ऊँचा देखता है।',
      },
      {
        en: 'With a deep bend {heart} arrives under the index finger, on Guru: warmth that wants to admire whom it loves.',
        hi: 'गहरे मोड़ के साथ {heart} तर्जनी के नीचे गुरु पर पहुँचती है: ऐसी गर्माहट जो अपने प्रिय पर गर्व भी करना चाहती है।',
      },
    ],
    meaning: [
      {
        en: 'Half measures in affection bore you; you give with both hands, and notice when only one comes back.',
        hi: 'अधूरा स्नेह आपको नहीं भाता; आप दोनों हाथों से देते हैं, और एक ही हाथ से लौटे तो खटकता है।',
      },
      {
        en: 'Your friends know where they stand with you by lunchtime, and so do those who have disappointed you.',
        hi: 'आपके मित्र दोपहर तक जान लेते हैं कि वे आपके लिए क्या हैं, और जिन्होंने निराश किया वे भी।',
      },
    ],
    advice: [
      {
        en: 'Leave room for those who answer more slowly than you give.',
        hi: 'जो आपके देने से धीमे उत्तर देते हैं, उनके लिए भी जगह छोड़िए।',
      },
      {
        en: 'Give something small this week, and do not wait for the thanks.',
        hi: 'इस सप्ताह कोई छोटी चीज़ दीजिए और धन्यवाद की प्रतीक्षा मत कीजिए।',
      },
    ],
  },
  'between-guru-shani straight': {
    gist: { en: 'loyalty that would rather do than declare', hi: 'कहने से अधिक कर दिखाने वाली निष्ठा' },
    claims: ['reserved'],
    observation: [
      {
        en: '{Heart} runs level and comes to rest between index and middle finger, where wish and good sense share a bench.',
        hi: '{heart} समतल चलकर तर्जनी और मध्यमा के बीच ठहरती है, जहाँ चाह और समझ एक ही आसन पर बैठती हैं।',
      },
      {
        en: 'Without fuss {heart} makes for the gap between the first two fingers: a love that keeps its appointments.',
        hi: 'बिना आडंबर के {heart} पहली दो उँगलियों के बीच की जगह तक जाती है: ऐसा स्नेह जो अपना समय निभाता है।',
      },
    ],
    meaning: [
      {
        en: 'You are the one who turns up with the spare key; that this is tenderness has to be guessed.',
        hi: 'ताला अटक जाए तो दूसरी चाबी लेकर आप ही पहुँचते हैं; यही आपका स्नेह है, बस समझने वाला चाहिए।',
      },
      {
        en: 'Balance, in you, says little and stays long.',
        hi: 'आपका संतुलन कम बोलता है और देर तक साथ रहता है।',
      },
    ],
    advice: [
      {
        en: 'Once this week, say the sentence that you would normally turn into a chore.',
        hi: 'इस सप्ताह एक बार वह बात कह दीजिए जिसे आप प्रायः किसी काम में बदल देते हैं।',
      },
      {
        en: 'Sit down once beside the one you usually do things for.',
        hi: 'जिनके लिए आप प्रायः कुछ करते रहते हैं, उनके पास एक बार बस बैठ जाइए।',
      },
    ],
  },
  'between-guru-shani gentle': {
    gist: { en: 'warmth with both feet on the ground', hi: 'ज़मीन पर पैर टिकाए हुए स्नेह' },
    claims: [],
    observation: [
      {
        en: '{Heart} bends a little and settles between index and middle finger, the ending that the old books like best.',
        hi: '{heart} थोड़ी मुड़कर तर्जनी और मध्यमा के बीच ठहरती है; पुरानी पुस्तकों को यही अंत सबसे प्रिय है।',
      },
      {
        en: 'Between the first two fingers {heart} finds its place, after a soft bend: feeling that has learnt to count.',
        hi: 'हल्के मोड़ के बाद {heart} पहली दो उँगलियों के बीच जगह पाती है: ऐसी भावना जिसने हिसाब भी सीखा है।',
      },
    ],
    meaning: [
      {
        en: 'You can love someone and still see what they are like, which is rarer than it sounds.',
        hi: 'आप किसी से स्नेह करते हुए भी देख लेते हैं कि वह कैसा है; यह जितना सुनाई देता है उससे कहीं विरल है।',
      },
      {
        en: 'People bring you their quarrels, because you take a side without taking the roof off.',
        hi: 'लोग अपने झगड़े आपके पास लाते हैं, क्योंकि आप पक्ष लेते हैं, पर बात बिगड़ने नहीं देते।',
      },
    ],
    advice: [
      {
        en: 'Your steadiness is easily taken for granted; say now and then what it costs you.',
        hi: 'लोग आपकी स्थिरता को सहज मान लेते हैं; कभी-कभी कहिए कि उसके लिए आप क्या देते हैं।',
      },
      {
        en: 'Ask for a favour that you could well do without, and let it be done.',
        hi: 'कोई ऐसी मदद माँगिए जिसके बिना भी काम चल जाता, और होने दीजिए।',
      },
      {
        en: 'Take no side at all one time, and see who misses it.',
        hi: 'एक बार किसी का पक्ष मत लीजिए और देखिए कि कमी किसे खलती है।',
      },
    ],
  },
  'between-guru-shani strong': {
    gist: { en: 'open affection that keeps its head', hi: 'खुला स्नेह, जो होश नहीं खोता' },
    claims: ['open'],
    observation: [
      {
        en: '{Heart} swings upward boldly, yet stops between index and middle finger: a full heart, and a hand on the rail.',
        hi: '{heart} खुलकर ऊपर मुड़ती है, पर तर्जनी और मध्यमा के बीच रुक जाती है: भरा हुआ मन, और हाथ में लगाम।',
      },
      {
        en: 'A generous curve carries {heart} into the gap of the first two fingers, where ardour and judgement meet.',
        hi: 'उदार मोड़ {heart} को पहली दो उँगलियों के बीच ले आता है, जहाँ उमंग और विवेक मिलते हैं।',
      },
    ],
    meaning: [
      {
        en: 'You hug first and think while hugging; it has spared you both coldness and foolishness.',
        hi: 'आप पहले गले लगाते हैं और सोचते साथ-साथ हैं; इसने आपको रूखेपन से भी बचाया है और नादानी से भी।',
      },
      {
        en: 'Affection comes out of you in words, food, visits, lifts to the station; the accounts are kept all the same.',
        hi: 'आपका स्नेह शब्दों, पकवानों, मुलाक़ातों में निकलता है; फिर भी हिसाब मन में रहता है।',
      },
    ],
    advice: [
      { en: 'Let somebody else be the warm one for an evening.', hi: 'एक शाम किसी और को स्नेह लुटाने दीजिए।' },
      { en: 'Before you comfort, ask what happened.', hi: 'ढाढ़स बँधाने से पहले पूछिए कि हुआ क्या।' },
    ],
  },
})
