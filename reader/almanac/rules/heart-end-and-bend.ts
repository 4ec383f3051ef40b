import { combine } from './combine.ts'

/** Where the heart line ends, with how it bends: whom feeling is for, and how it is shown. */
export const heartEndAndBend = combine(
  {
    id: 'heart',
    subject: 'heart',
    section: 'heart',
    aspects: ['line.heart.endZone', 'line.heart.curvatureBand'],
    sources: ['cheiro-language', 'benham', 'saral-hastrekha'],
  },
  {
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
          hi: 'आपके लिए प्रेम मनोदशा कम और वचन अधिक है; साथ के लोग इसे उन बातों में पाते हैं जिन्हें आप कभी नहीं भूलते।',
        },
      ],
      advice: {
        en: 'Say one of your standards aloud to the person it is meant for.',
        hi: 'अपनी कोई एक कसौटी उस व्यक्ति से कहिए जिसके लिए वह है।',
      },
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
          hi: 'आप लोगों में वह देखते हैं जो वे हो सकते हैं, और कुछ इसी से आगे बढ़ते हैं; बाकी को आपकी दूसरी नज़र चाहिए।',
        },
        {
          en: 'You praise first and ask later, and you take a broken word harder than a broken cup.',
          hi: 'आप पहले सराहते हैं और बाद में पूछते हैं, और टूटा वचन आपको टूटे बर्तन से अधिक चुभता है।',
        },
      ],
      advice: {
        en: 'Tell someone close which of your expectations are only wishes.',
        hi: 'किसी अपने को बताइए कि आपकी अपेक्षाओं में से कौन-सी केवल इच्छाएँ हैं।',
      },
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
          hi: 'अधूरा स्नेह आपको नहीं भाता; आप दोनों हाथों से देते हैं, और जब एक ही हाथ से लौटे तो ध्यान जाता है।',
        },
        {
          en: 'Your friends know where they stand with you by lunchtime, and so do those who have disappointed you.',
          hi: 'आपके मित्र दोपहर तक जान लेते हैं कि वे आपके लिए क्या हैं, और जिन्होंने निराश किया वे भी।',
        },
      ],
      advice: {
        en: 'Leave room for those who answer more slowly than you give.',
        hi: 'जो आपके देने से धीमे उत्तर देते हैं, उनके लिए भी जगह छोड़िए।',
      },
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
          hi: 'ज़रूरत पर दूसरी चाबी लेकर आप ही पहुँचते हैं; यह कोमलता है, इसे समझना पड़ता है।',
        },
        {
          en: 'Balance, in you, says little and stays long.',
          hi: 'आपका संतुलन कम बोलता है और देर तक साथ रहता है।',
        },
      ],
      advice: {
        en: 'Once this week, say the sentence that you would normally turn into a chore.',
        hi: 'इस सप्ताह एक बार वह बात कह दीजिए जिसे आप प्रायः किसी काम में बदल देते हैं।',
      },
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
          hi: 'लोग अपने झगड़े आपके पास लाते हैं, क्योंकि आप पक्ष लेते हैं पर छत नहीं उड़ाते।',
        },
      ],
      advice: {
        en: 'Your steadiness is easily taken for granted; say now and then what it costs you.',
        hi: 'लोग आपकी स्थिरता को सहज मान लेते हैं; कभी-कभी कहिए कि उसके लिए आप क्या देते हैं।',
      },
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
      advice: {
        en: 'Let somebody else be the warm one for an evening.',
        hi: 'एक शाम किसी और को स्नेह लुटाने दीजिए।',
      },
    },
    'shani straight': {
      gist: { en: 'a heart with a door, and few keys', hi: 'एक द्वार वाला हृदय, जिसकी चाबियाँ कम हैं' },
      claims: ['reserved', 'few'],
      observation: [
        {
          en: '{Heart} runs straight and stops under the middle finger, on Shani, the mount of patience and closed doors.',
          hi: '{heart} सीधी चलकर मध्यमा के नीचे शनि पर रुकती है, जो धैर्य और बंद द्वारों का स्थान है।',
        },
        {
          en: 'Under the middle finger {heart} ends as it began, without a bend: a private line, drawn by a steady hand.',
          hi: 'मध्यमा के नीचे {heart} वैसी ही समाप्त होती है जैसी चली थी, बिना मोड़ के: सधे हाथ से खिंची निजी रेखा।',
        },
      ],
      meaning: [
        {
          en: 'You can sit beside someone for an hour, say nothing, and mean all of it.',
          hi: 'आप किसी के पास घंटे भर बिना बोले बैठ सकते हैं, और उस चुप्पी का हर क्षण सच्चा होता है।',
        },
        {
          en: 'What you feel is seldom announced; it is mended, paid for, carried upstairs.',
          hi: 'आपकी भावना घोषित कम होती है; वह मरम्मत कर देती है, भार उठा लेती है, काम निपटा देती है।',
        },
      ],
      advice: {
        en: 'Let one person know this week what you usually keep to yourself.',
        hi: 'इस सप्ताह किसी एक व्यक्ति को वह बताइए जो आप प्रायः अपने तक रखते हैं।',
      },
    },
    'shani gentle': {
      gist: { en: 'kindness from someone who needs time alone', hi: 'एकांत चाहने वाले मन की कोमलता' },
      claims: ['few'],
      observation: [
        {
          en: '{Heart} bends softly and halts under the middle finger: kind company, from someone who goes home early.',
          hi: '{heart} हल्का मुड़कर मध्यमा के नीचे थमती है: अच्छी संगति, ऐसे व्यक्ति की जो घर जल्दी लौटता है।',
        },
        {
          en: 'The mount of Shani, under the middle finger, is where {heart} comes to rest after a light curve.',
          hi: 'हल्के मोड़ के बाद {heart} मध्यमा के नीचे शनि पर्वत पर विश्राम लेती है।',
        },
      ],
      meaning: [
        {
          en: 'You are gentle with people and then need a closed door to become so again.',
          hi: 'आप लोगों के साथ कोमल रहते हैं, और फिर वैसे हो पाने के लिए आपको बंद कमरा चाहिए।',
        },
        {
          en: 'Crowds get your manners; two or three people get the rest, and know what they have.',
          hi: 'भीड़ को आपका शिष्टाचार मिलता है; बाकी सब दो-तीन लोगों को, और वे जानते हैं कि उन्हें क्या मिला।',
        },
      ],
      advice: {
        en: 'Plan the quiet hour before the visit, not after it.',
        hi: 'शांति का घंटा मिलने-जुलने के बाद नहीं, पहले रखिए।',
      },
    },
    'shani strong': {
      gist: { en: 'strong feeling behind a calm face', hi: 'शांत चेहरे के पीछे प्रबल भाव' },
      claims: ['guarded-fire'],
      observation: [
        {
          en: '{Heart} curves deeply, as open hearts do, and then ends under the middle finger, where Shani counsels silence.',
          hi: '{heart} खुले मन की तरह गहरा मुड़ती है, और फिर मध्यमा के नीचे रुकती है, जहाँ शनि मौन की सलाह देता है।',
        },
        {
          en: 'A deep bend, and then an ending under Shani: {heart} gathers a great deal and lets out a part.',
          hi: 'गहरा मोड़, फिर शनि के नीचे अंत: {heart} बहुत कुछ समेटती है और उसका एक भाग ही बाहर आने देती है।',
        },
      ],
      meaning: [
        {
          en: 'Those who think you cool have not been in the room when it mattered.',
          hi: 'जो आपको ठंडा समझते हैं, वे उस समय पास नहीं थे जब बात सचमुच मन की थी।',
        },
        {
          en: 'Two rules govern your affections: to feel everything, and to choose who may see it.',
          hi: 'आपके स्नेह के दो नियम हैं: महसूस सब करना, और यह चुनना कि दिखे किसे।',
        },
      ],
      advice: {
        en: 'Pick the one person before whom you may lose your composure, and tell them so.',
        hi: 'वह एक व्यक्ति चुनिए जिसके सामने आप सहज टूट भी सकते हैं, और उसे यह बता दीजिए।',
      },
    },
    'surya straight': {
      gist: { en: 'affection spent like good coin', hi: 'सोच-समझकर ख़र्च किया गया स्नेह' },
      claims: ['reserved', 'few'],
      observation: [
        {
          en: '{Heart} can be followed only to the ring finger and keeps straight: little is promised here, and all of it is kept.',
          hi: '{heart} केवल अनामिका तक दिखती है और सीधी रहती है: यहाँ वचन कम हैं, पर सब निभते हैं।',
        },
        {
          en: 'Short of the middle finger and without a bend, {heart} stays near Surya: a feeling for form, in love as well.',
          hi: 'मध्यमा से पहले, बिना मुड़े, {heart} सूर्य के पास ठहरती है: प्रेम में भी सलीके की पहचान।',
        },
      ],
      meaning: [
        {
          en: 'You would give a friend your afternoon sooner than a compliment, and the afternoon is worth more.',
          hi: 'आप मित्र को प्रशंसा से पहले अपनी दोपहर दे देंगे, और दोपहर का मोल अधिक है।',
        },
        {
          en: 'Your circle is small by choice and by taste, and it has hardly changed in years.',
          hi: 'आपका घेरा छोटा है, अपनी पसंद से, और बरसों से लगभग वही है।',
        },
      ],
    },
    'surya gentle': {
      gist: { en: 'a soft spot for a few people and for beauty', hi: 'कुछ लोगों और सुंदरता के लिए नरम मन' },
      claims: ['few'],
      observation: [
        {
          en: '{Heart} bends lightly and fades out below the ring finger, the finger of Surya and of lovely things.',
          hi: '{heart} हल्का मुड़कर अनामिका के नीचे धीमी पड़ जाती है, जो सूर्य और सुंदर वस्तुओं की उँगली है।',
        },
        {
          en: 'Below the ring finger {heart} ends early and softly, as a song does that knows its length.',
          hi: 'अनामिका के नीचे {heart} जल्दी और कोमलता से समाप्त होती है, जैसे अपनी लंबाई जानने वाला गीत।',
        },
      ],
      meaning: [
        {
          en: 'A well-laid table or a good voice reaches you faster than a long confession.',
          hi: 'सजी हुई थाली या सुरीली आवाज़ आप तक लंबी स्वीकारोक्ति से जल्दी पहुँचती है।',
        },
        {
          en: 'Your tenderness picks its people the way others pick a picture for the wall: slowly, then for good.',
          hi: 'आपकी कोमलता अपने लोग वैसे चुनती है जैसे कोई दीवार के लिए चित्र: धीरे-धीरे, फिर सदा के लिए।',
        },
      ],
    },
    'surya strong': {
      gist: { en: 'quick, bright affection that likes an audience', hi: 'चटक और फुर्तीला स्नेह, जिसे दर्शक भाते हैं' },
      claims: ['open'],
      observation: [
        {
          en: '{Heart} rises fast and is spent by the ring finger: a bright flare in the country of Surya.',
          hi: '{heart} तेज़ी से उठती है और अनामिका तक आते-आते पूरी हो जाती है: सूर्य के प्रदेश में एक चमक।',
        },
        {
          en: 'Under the ring finger {heart} curves up and is gone, like a good host who has greeted everyone.',
          hi: 'अनामिका के नीचे {heart} ऊपर मुड़कर ओझल हो जाती है, जैसे सबसे मिल चुका अच्छा मेज़बान।',
        },
      ],
      meaning: [
        {
          en: 'You light up a room and mean it; the long letter afterwards is what you leave unwritten.',
          hi: 'आप महफ़िल रोशन करते हैं और सच्चे मन से; बाद की लंबी चिट्ठी ही अनलिखी रह जाती है।',
        },
        {
          en: 'Charm comes easily to you; staying after the applause is the exercise.',
          hi: 'मन जीतना आपको सहज आता है; तालियों के बाद रुकना अभ्यास है।',
        },
      ],
    },
  },
)
