import { combine } from '../combine.ts'

/** How wide the life line sweeps, with how far it runs: how energy is spent, and how it is kept up. Never years. */
export const lifeBendAndLength = combine(
  {
    id: 'life',
    subject: 'life',
    section: 'vitality',
    aspects: ['line.life.curvatureBand', 'line.life.lengthBand'],
    sources: ['cheiro-language', 'cheiro-all', 'saral-hastrekha'],
  },
  {
    'straight short': {
      gist: { en: 'energy kept in small, well-chosen doses', hi: 'छोटी, चुनी हुई मात्रा में रखी ऊर्जा' },
      claims: ['home', 'variety', 'in-bursts'],
      observation: [
        {
          en: '{Life} stays close to the thumb and is soon done: strength in small doses, and no waste.',
          hi: '{life} अँगूठे के पास रहती है और जल्दी पूरी हो जाती है: थोड़ी-थोड़ी ऊर्जा, बिना बर्बादी।',
        },
        {
          en: 'Narrow and brief, {life} belongs to a sprinter who likes to sleep at home.',
          hi: 'सँकरी और छोटी {life} उस धावक की है जिसे रात अपने घर में अच्छी लगती है।',
        },
      ],
      meaning: [
        {
          en: 'Two good hours of yours are worth a day of other people’s, if nobody takes the afternoon as well.',
          hi: 'आपके दो अच्छे घंटे औरों के दिन भर के बराबर हैं, बशर्ते दोपहर भी कोई न माँग ले।',
        },
        {
          en: 'You refuel by stopping early, which the tireless take for idleness.',
          hi: 'आप समय से रुककर ताक़त जुटाते हैं, जिसे न थकने वाले लोग आलस समझ बैठते हैं।',
        },
      ],
      advice: [
        {
          en: 'Put the demanding thing first tomorrow, and let the rest of the day be ordinary.',
          hi: 'कल सबसे कठिन काम पहले कीजिए, और बाकी दिन को साधारण रहने दीजिए।',
        },
        {
          en: 'Stop once this week while you would still like to go on.',
          hi: 'इस सप्ताह एक बार तब रुकिए जब अभी और करने का मन हो।',
        },
        { en: 'Stop while you would still like to go on.', hi: 'तब रुकिए जब मन अभी और करने का हो।' },
      ],
    },
    'straight medium': {
      gist: { en: 'careful housekeeping with one’s strength', hi: 'शक्ति को सँभालकर ख़र्च करने का ढंग' },
      claims: ['home', 'sparing'],
      observation: [
        {
          en: '{Life} bends little and keeps near the thumb, the way a careful person keeps near the wall on stairs.',
          hi: '{life} कम मुड़ती है और अँगूठे के पास रहती है, जैसे सावधान व्यक्ति सीढ़ी पर दीवार के पास।',
        },
        {
          en: 'Close to the ball of the thumb and of even length, {life} runs a tidy household.',
          hi: 'अँगूठे के उभार के पास और मध्यम लंबाई की {life} सुघड़ गृहस्थी चलाती है।',
        },
      ],
      meaning: [
        {
          en: 'You know what a yes will cost by Thursday, and are seldom wrong.',
          hi: 'आपको पता रहता है कि आज की हाँ गुरुवार तक कितनी पड़ेगी, और आप कम ही चूकते हैं।',
        },
        {
          en: 'Home is not where you rest from life but where you run it from.',
          hi: 'घर आपके लिए जीवन से छुट्टी नहीं, वहीं से जीवन चलता है।',
        },
      ],
      advice: [
        {
          en: 'Accept one invitation you would rather leave, and see how you feel afterwards.',
          hi: 'एक ऐसा निमंत्रण स्वीकार कीजिए जिसे आप टाल देते, और देखिए कि बाद में कैसा लगता है।',
        },
        {
          en: 'Move one chair, one hour or one habit, and leave the rest.',
          hi: 'एक कुर्सी, एक घंटा या एक आदत बदलिए, बाकी रहने दीजिए।',
        },
      ],
    },
    'straight long': {
      gist: { en: 'a quiet engine that does not stop', hi: 'न रुकने वाला शांत इंजन' },
      claims: ['home', 'steady'],
      observation: [
        {
          en: '{Life} is long and hugs the thumb all the way down, a narrow stream that never runs dry.',
          hi: '{life} लंबी है और नीचे तक अँगूठे से लगी चलती है: सँकरी धारा, जो सूखती नहीं।',
        },
        {
          en: 'With little bend and a long way to go, {life} has the step of a pilgrim rather than a dancer.',
          hi: 'कम मोड़ और लंबी राह: {life} में नर्तक नहीं, पदयात्री की चाल है।',
        },
      ],
      meaning: [
        {
          en: 'You are the wall that others lean their ladders on.',
          hi: 'लोग जिस दीवार से अपनी सीढ़ी टिकाते हैं, वह आप हैं।',
        },
        {
          en: 'What you began quietly in spring is still going on in autumn, and nobody saw you work at it.',
          hi: 'जो आपने वसंत में चुपचाप शुरू किया वह शरद में भी चल रहा है, और मेहनत करते किसी ने देखा नहीं।',
        },
        {
          en: 'Your habits are older than your furniture and carry more.',
          hi: 'आपकी आदतें आपके फ़र्नीचर से पुरानी हैं और भार भी अधिक उठाती हैं।',
        },
      ],
      advice: [
        {
          en: 'Give up one duty for a month, and notice who misses it.',
          hi: 'एक महीने के लिए एक ज़िम्मेदारी छोड़िए और देखिए कि कमी किसे खलती है।',
        },
        { en: 'Tell somebody what you have been doing quietly.', hi: 'किसी को बताइए कि आप चुपचाप क्या करते आ रहे हैं।' },
      ],
    },
    'gentle short': {
      gist: { en: 'a friendly pace with many stops', hi: 'कई पड़ावों वाली मिलनसार चाल' },
      claims: ['variety', 'in-bursts'],
      observation: [
        {
          en: '{Life} bends in moderation and can be followed only a short way: a pace with many stations.',
          hi: '{life} मध्यम मोड़ लेती है और थोड़ी ही दूर तक दिखती है: कई स्टेशनों वाली चाल।',
        },
        {
          en: 'A modest arc, soon ended: {life} likes a change of work as others like a rest.',
          hi: 'साधारण घेरा, जल्दी पूरा: {life} को काम बदलना वैसे भाता है जैसे औरों को विश्राम।',
        },
      ],
      meaning: [
        {
          en: 'Your best days have three different halves.',
          hi: 'आपका अच्छा दिन वह है जिसमें तीन पहर तीन तरह के हों।',
        },
        {
          en: 'Sameness wears you out faster than work does.',
          hi: 'काम से अधिक आपको एकरसता थकाती है।',
        },
      ],
      advice: [
        {
          en: 'Change rooms when you change tasks, and see whether your strength comes with you.',
          hi: 'काम बदलते समय कमरा भी बदलिए, और देखिए कि ताक़त साथ आती है या नहीं।',
        },
        { en: 'End one day this week before it is used up.', hi: 'इस सप्ताह एक दिन को पूरा ख़र्च होने से पहले समाप्त कीजिए।' },
      ],
    },
    'gentle medium': {
      gist: { en: 'effort and rest in fair shares', hi: 'श्रम और विश्राम का बराबर बँटवारा' },
      claims: [],
      observation: [
        {
          en: '{Life} draws a middle arc of middle length, dividing the day fairly between the street and the sofa.',
          hi: '{life} का घेरा भी मध्यम है और लंबाई भी: दिन का आधा बाहर के लिए, आधा घर के लिए।',
        },
        {
          en: 'Neither wide nor narrow, {life} knows both the door and the armchair.',
          hi: 'न चौड़ी न सँकरी {life} बाहर निकलना भी जानती है और घर बैठना भी।',
        },
      ],
      meaning: [
        {
          en: 'You can be hurried for a week; after that you become slow on purpose.',
          hi: 'सप्ताह भर तो आप दौड़ लेते हैं; उसके बाद जान-बूझकर धीमे हो जाते हैं।',
        },
        {
          en: 'Company fills you up until about ten in the evening, and then solitude does.',
          hi: 'रात के दस बजे तक लोगों के बीच आपका मन खिला रहता है, उसके बाद अकेले में।',
        },
      ],
      advice: [
        {
          en: 'Notice at which hour of the day you are most awake, and give it to what matters.',
          hi: 'देखिए कि दिन के किस पहर आप सबसे अधिक सजग रहते हैं, और वह समय ज़रूरी बात को दीजिए।',
        },
        { en: 'Put a rest into the calendar, and in ink.', hi: 'विश्राम का एक समय डायरी में स्याही से लिखिए।' },
        {
          en: 'For three days, write down what filled you up and what used you up.',
          hi: 'तीन दिन लिखिए कि किस बात से बल मिला और किसमें ख़र्च हुआ।',
        },
      ],
    },
    'gentle long': {
      gist: { en: 'the stamina of regular habits', hi: 'नियमित आदतों का दम' },
      claims: ['steady'],
      observation: [
        {
          en: '{Life} rounds the thumb without haste and goes a long way down, as rivers do that water fields.',
          hi: '{life} बिना जल्दी अँगूठे को घेरती हुई दूर नीचे तक जाती है, जैसे खेत सींचने वाली नदी।',
        },
        {
          en: 'Long, with an easy curve, {life} shows someone who keeps going by not racing.',
          hi: 'लंबी और सहज मोड़ वाली {life} उसकी है जो दौड़ता नहीं, इसलिए चलता रहता है।',
        },
      ],
      meaning: [
        {
          en: 'Whoever walks with you finds at the end that you were the fast one.',
          hi: 'आपके साथ चलने वाला अंत में पाता है कि तेज़ तो आप ही थे।',
        },
        {
          en: 'You keep a garden, a language or a friendship alive on ten minutes a day.',
          hi: 'आप दिन के दस मिनट से कोई बग़ीचा, भाषा या मित्रता हरी रखते हैं।',
        },
      ],
      advice: [
        {
          en: 'Break one routine on purpose this week, only to see that it grows back.',
          hi: 'इस सप्ताह एक नियम जान-बूझकर तोड़िए, बस यह देखने के लिए कि वह लौट आता है।',
        },
        { en: 'Walk home by another street.', hi: 'घर किसी और गली से लौटिए।' },
      ],
    },
    'strong short': {
      gist: { en: 'bursts of energy with the doors open', hi: 'खुले द्वारों के साथ ऊर्जा की लहरें' },
      claims: ['roaming', 'variety', 'in-bursts'],
      observation: [
        {
          en: '{Life} swings out wide and stops early: a great deal at once, then a long breath.',
          hi: '{life} चौड़ी घूमकर जल्दी रुक जाती है: एक साथ बहुत कुछ, फिर लंबी साँस।',
        },
        {
          en: 'Wide at the shoulder and soon finished, {life} throws parties, not dynasties.',
          hi: 'शुरू में चौड़ी और जल्दी पूरी {life} दावत देना जानती है, राजवंश चलाना नहीं।',
        },
      ],
      meaning: [
        {
          en: 'You arrive with energy for four and leave when it is gone, which is fair.',
          hi: 'आप चार लोगों की ऊर्जा लेकर आते हैं और वह चुकते ही उठ जाते हैं, और इसमें बुरा कुछ नहीं।',
        },
        {
          en: 'The second wind is not your gift; the first one is enough for most things.',
          hi: 'दूसरे दम पर आपका भरोसा नहीं; पहला ही अधिकतर बातों के लिए काफ़ी है।',
        },
      ],
      advice: [
        { en: 'Say at the start how long you will stay.', hi: 'शुरू में ही बता दीजिए कि आप कितनी देर रुकेंगे।' },
        { en: 'Leave one party at its best moment.', hi: 'किसी महफ़िल से तब उठिए जब वह सबसे अच्छी हो।' },
      ],
    },
    'strong medium': {
      gist: { en: 'generous energy that likes company', hi: 'लोगों के बीच खिलने वाली उदार ऊर्जा' },
      claims: ['roaming', 'giving'],
      observation: [
        {
          en: '{Life} makes a wide sweep around Shukra, the ball of the thumb: a table with room for one more.',
          hi: '{life} शुक्र पर्वत के चारों ओर चौड़ा घेरा बनाती है, जैसे वह घर जहाँ एक और मेहमान की जगह हमेशा हो।',
        },
        {
          en: 'Broad in its curve, {life} takes in more ground than it needs, for the pleasure of it.',
          hi: 'चौड़े मोड़ वाली {life} ज़रूरत से अधिक भूमि घेरती है, केवल आनंद के लिए।',
        },
      ],
      meaning: [
        { en: 'Half of your friends know each other through you.', hi: 'आपके आधे मित्र आपके ही कारण एक-दूसरे को जानते हैं।' },
        {
          en: 'People leave your kitchen with a full stomach and a plan.',
          hi: 'आपकी रसोई से लोग भरे पेट और नई योजना के साथ लौटते हैं।',
        },
        {
          en: 'You are rarely tired in company and often tired of waiting for it.',
          hi: 'संगति में आप कम ही थकते हैं; उसकी प्रतीक्षा से अवश्य थक जाते हैं।',
        },
      ],
      advice: [
        {
          en: 'Plan your pauses as carefully as your outings.',
          hi: 'अपने विराम की योजना भी उतने ही ध्यान से बनाइए जितनी अपनी गतिविधियों की।',
        },
        { en: 'Invite one person fewer than you would like to.', hi: 'जितनों को बुलाना चाहें, उनसे एक कम बुलाइए।' },
        {
          en: 'Go out once with nowhere to be and nobody to meet.',
          hi: 'एक बार यूँ ही बाहर निकलिए, न कहीं पहुँचना हो, न किसी से मिलना।',
        },
        {
          en: 'At the end of a day, ask who gave you strength, and thank that one.',
          hi: 'दिन के अंत में सोचिए कि आज बल किससे मिला, और उसे धन्यवाद दीजिए।',
        },
      ],
    },
    'strong long': {
      gist: { en: 'a large appetite for the day', hi: 'दिन को भरपूर जीने की बड़ी भूख' },
      claims: ['roaming', 'giving', 'steady'],
      observation: [
        {
          en: '{Life} sweeps out wide and runs all the way down: plenty of strength, and somewhere to take it.',
          hi: '{life} चौड़ी घूमती है और नीचे तक जाती है: भरपूर शक्ति, और उसे ले जाने की जगह।',
        },
        {
          en: 'A great arc, long and broad: {life} starts the morning with the windows open.',
          hi: 'लंबा-चौड़ा घेरा: {life} सुबह खिड़कियाँ खोलकर शुरू करती है।',
        },
      ],
      meaning: [
        {
          en: 'Two evenings in one evening is nothing unusual for you.',
          hi: 'एक शाम में दो शामें जी लेना आपके लिए आम बात है।',
        },
        {
          en: 'Rest comes to you as a change of exertion.',
          hi: 'आपका आराम भी किसी और मेहनत का नाम होता है।',
        },
      ],
      advice: [
        {
          en: 'Leave one evening of the week empty, and defend it.',
          hi: 'सप्ताह की एक शाम ख़ाली रखिए और उसकी रक्षा कीजिए।',
        },
        { en: 'Say “let me see” once where you would say “yes”.', hi: 'जहाँ आप ‘हाँ’ कहते, वहाँ एक बार कहिए ‘पहले देख लें’।' },
        { en: 'Cross off one of the things that you could also do.', hi: 'जो काम आप कर भी सकते हैं, उनमें से एक काट दीजिए।' },
      ],
    },
  },
)
