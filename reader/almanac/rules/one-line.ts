import { classify } from './combine.ts'
import type { Rule } from './rule.ts'

type Shared = Pick<Rule, 'section' | 'fallback' | 'sources'>
const temperament: Shared = { section: 'temperament', fallback: true, sources: ['cheiro-language', 'benham'] }
const work: Shared = { section: 'work', fallback: true, sources: ['benham'] }

const heartBend = classify(
  { ...temperament, subject: 'heart', id: 'temper-heart', aspect: 'line.heart.curvatureBand' },
  {
    straight: {
      gist: { en: 'composure first, emotion second', hi: 'पहले संयम, फिर भाव' },
      observation: [
        { en: '{Heart} keeps a level course, and so, mostly, do you.', hi: '{heart} सीधी राह रखती है, और प्रायः आप भी।' },
        {
          en: 'Level and unhurried, {heart} sets your tone: composed first, moved second.',
          hi: '{heart} सीधी है, और आपका स्वर भी: पहले संयम, फिर भाव।',
        },
      ],
      meaning: [
        {
          en: 'People take you for calm, and are right about the surface.',
          hi: 'लोग आपको शांत मानते हैं, और ऊपर से वे सही हैं।',
        },
        { en: 'You count to three where others count to one.', hi: 'और लोग तुरंत बोल पड़ते हैं, आप तीन तक गिनकर।' },
      ],
    },
    gentle: {
      gist: { en: 'an even temper without corners', hi: 'बिना कोनों का सम स्वभाव' },
      observation: [
        {
          en: '{Heart} bends a little and never sharply: a temper without corners.',
          hi: '{heart} थोड़ी-सी मुड़ती है, कहीं तीखी नहीं: बिना कोनों का स्वभाव।',
        },
        {
          en: 'The curve of {heart} is slight, that of someone who gives way a step and no further.',
          hi: '{heart} का मोड़ हल्का है, जैसे कोई एक कदम पीछे हटे, पर दो नहीं।',
        },
      ],
      meaning: [
        {
          en: 'You rarely raise your voice, and so it is noticed when you do.',
          hi: 'आप शायद ही आवाज़ ऊँची करते हैं, इसलिए जब करते हैं तो ध्यान जाता है।',
        },
        {
          en: 'Rooms grow a little quieter when you come in, and a little kinder.',
          hi: 'आपके आने से कमरा थोड़ा शांत होता है, और थोड़ा मधुर।',
        },
      ],
    },
    strong: {
      gist: { en: 'a temper that is seldom lukewarm', hi: 'गुनगुना न रहने वाला स्वभाव' },
      observation: [
        {
          en: '{Heart} rises in a full curve: feeling takes up room in you.',
          hi: '{heart} पूरे मोड़ से उठती है: भाव आपके भीतर जगह घेरता है।',
        },
        {
          en: 'The bow of {heart} is wide, and little is lukewarm to you.',
          hi: '{heart} का घुमाव चौड़ा है, और आपके लिए कम ही कुछ गुनगुना रहता है।',
        },
      ],
      meaning: [
        {
          en: 'A day on which nothing moved you hardly counts.',
          hi: 'जिस दिन कुछ मन को न छुए, वह दिन आप गिनते ही नहीं।',
        },
        {
          en: 'You remember years by the people in them, not by their dates.',
          hi: 'आपको बरस लोगों से याद रहते हैं, तारीख़ों से नहीं।',
        },
      ],
    },
  },
)

const headBend = classify(
  { ...temperament, subject: 'head', id: 'temper-head', aspect: 'line.head.curvatureBand' },
  {
    straight: {
      gist: { en: 'a nature that likes things plain', hi: 'साफ़ बात पसंद करने वाला स्वभाव' },
      observation: [
        {
          en: '{Head} goes straight ahead: you would rather know than be soothed.',
          hi: '{head} सीधी चलती है: आपको दिलासे से अधिक सच जानना भाता है।',
        },
        {
          en: 'There is no detour in {head}, and little in your manner.',
          hi: '{head} में घुमाव नहीं, और आपके ढंग में भी कम।',
        },
      ],
      meaning: [
        { en: 'You say how it is, and then you help.', hi: 'जो जैसा है आप वैसा कहते हैं, और फिर हाथ बँटाते हैं।' },
        {
          en: 'Hints are wasted on you, and you are glad of it.',
          hi: 'इशारे आप पर बेकार जाते हैं, और आपको इसका मलाल नहीं।',
        },
      ],
    },
    gentle: {
      gist: { en: 'a nature that sees both sides', hi: 'दोनों पक्ष देखने वाला स्वभाव' },
      observation: [
        {
          en: '{Head} leans a little, as people do who listen.',
          hi: '{head} थोड़ा झुकती है, जैसे ध्यान से सुनने वाले झुकते हैं।',
        },
        {
          en: 'With its light slope {head} makes you a good neighbour to facts and to fancies.',
          hi: 'हल्की ढलान के साथ {head} आपको तथ्य और कल्पना दोनों का अच्छा पड़ोसी बनाती है।',
        },
      ],
      meaning: [
        {
          en: 'You see both sides early and take one late.',
          hi: 'दोनों पक्ष आपको जल्दी दिखते हैं, और चुनाव देर से होता है।',
        },
        {
          en: 'Your jokes are dry and arrive a moment after.',
          hi: 'आपका मज़ाक सूखा होता है और एक पल बाद समझ आता है।',
        },
      ],
    },
    strong: {
      gist: { en: 'a nature with a room upstairs', hi: 'ऊपर एक और कमरे वाला स्वभाव' },
      observation: [
        {
          en: '{Head} dips deep, and part of you is always somewhere else.',
          hi: '{head} गहरा मोड़ लेती है, और आपका एक हिस्सा हमेशा कहीं और रहता है।',
        },
        {
          en: 'So strong a bend in {head} gives a nature with a room upstairs.',
          hi: '{head} का इतना मोड़ ऐसा स्वभाव देता है जिसमें ऊपर एक कमरा और हो।',
        },
      ],
      meaning: [
        {
          en: 'People call you absent when you are only elsewhere.',
          hi: 'लोग आपको खोया हुआ कहते हैं, जबकि आप बस कहीं और होते हैं।',
        },
        { en: 'You have lost umbrellas and found endings.', hi: 'आपके छाते खोए हैं और कहानियों के अंत मिले हैं।' },
      ],
    },
  },
)

const lifeBend = classify(
  { ...temperament, subject: 'life', id: 'temper-life', aspect: 'line.life.curvatureBand' },
  {
    straight: {
      gist: { en: 'a nature that starts from what it knows', hi: 'जाने-पहचाने से शुरू करने वाला स्वभाव' },
      observation: [
        {
          en: '{Life} stays close to the thumb: a nature that saves itself for what it has chosen.',
          hi: '{life} अँगूठे के पास रहती है: ऐसा स्वभाव जो अपने को चुनी हुई बातों के लिए बचाता है।',
        },
        {
          en: 'Near the thumb and in no hurry to leave it runs {life}: first the familiar, then the rest.',
          hi: '{life} अँगूठे से दूर नहीं जाती: पहले जाना-पहचाना, फिर बाकी सब।',
        },
      ],
      meaning: [
        {
          en: 'You know by the second minute whether an evening is worth your shoes.',
          hi: 'दो मिनट में आप जान लेते हैं कि शाम घर से निकलने लायक है या नहीं।',
        },
        { en: 'New things are welcome, one at a time.', hi: 'नई बातों का स्वागत है, पर एक-एक करके।' },
      ],
    },
    gentle: {
      gist: { en: 'a nature that fits into most rooms', hi: 'अधिकतर महफ़िलों में ढलने वाला स्वभाव' },
      observation: [
        {
          en: '{Life} swings neither wide nor tight: a nature that fits into most rooms.',
          hi: '{life} का घेरा न बड़ा है न तंग: ऐसा स्वभाव जो अधिकतर महफ़िलों में ढल जाता है।',
        },
        {
          en: 'The curve of {life} is moderate, and moderation is what others borrow from you.',
          hi: '{life} का मोड़ मध्यम है, और यही संतुलन लोग आपसे उधार लेते हैं।',
        },
      ],
      meaning: [
        {
          en: 'You can be the life of a table or the one who clears it.',
          hi: 'आप महफ़िल की रौनक़ भी हो सकते हैं, और बाद में बर्तन समेटने वाले भी।',
        },
        {
          en: 'Others ask you how it really was, because you exaggerate so little.',
          hi: 'लोग आपसे पूछते हैं कि सच में क्या हुआ था, क्योंकि आप बढ़ा-चढ़ाकर नहीं कहते।',
        },
      ],
    },
    strong: {
      gist: { en: 'a nature that needs elbow room', hi: 'खुली जगह चाहने वाला स्वभाव' },
      observation: [
        {
          en: '{Life} takes a wide sweep, and your nature with it: it wants elbow room.',
          hi: '{life} चौड़ा घेरा लेती है, और आपका स्वभाव भी: उसे खुली जगह चाहिए।',
        },
        {
          en: 'Where others draw a fence, {life} draws a field.',
          hi: 'जहाँ और लोग बाड़ खींचते हैं, {life} मैदान खींचती है।',
        },
      ],
      meaning: [
        {
          en: 'You are better company on a walk than on a sofa.',
          hi: 'सोफ़े से अधिक सैर पर आपका साथ अच्छा लगता है।',
        },
        {
          en: 'Plans made with you tend to grow by two people and a stop on the way.',
          hi: 'आपके साथ बनी योजना में दो लोग और एक पड़ाव जुड़ ही जाते हैं।',
        },
      ],
    },
  },
)

const heartDepth = classify(
  { ...work, subject: 'heart', id: 'craft-heart', aspect: 'line.heart.depthBand' },
  {
    faint: {
      gist: { en: 'a cool head among colleagues', hi: 'साथियों के बीच शांत मन' },
      observation: [
        {
          en: '{Heart} is lightly drawn: at work you keep feeling out of the minutes.',
          hi: '{heart} हल्की खिंची है: काम में आप भावना को बीच में नहीं लाते।',
        },
        {
          en: 'Lightly as it lies, {heart} makes a cool colleague, in the good sense.',
          hi: '{heart} हल्की है: यह ठंडे दिमाग़ से काम करने वाले साथी की रेखा है।',
        },
      ],
      meaning: [
        {
          en: 'You can give bad news without making it worse.',
          hi: 'बुरी ख़बर आप ऐसे देते हैं कि वह और बुरी न लगे।',
        },
        {
          en: 'Praise you take with a nod and remember for years.',
          hi: 'प्रशंसा पर आप केवल सिर हिलाते हैं, और बरसों याद रखते हैं।',
        },
      ],
    },
    clear: {
      gist: { en: 'plain dealing with those one works with', hi: 'साथ काम करने वालों से साफ़ व्यवहार' },
      observation: [
        {
          en: '{Heart} is clearly marked: at work people know where they stand with you.',
          hi: '{heart} साफ़ है: काम में लोग जानते हैं कि आपके साथ वे कहाँ खड़े हैं।',
        },
        {
          en: 'Nothing is blurred about {heart}, and a yes of yours is good all week.',
          hi: '{heart} में कुछ धुँधला नहीं, और आपकी हाँ पर हफ़्ते भर भरोसा किया जा सकता है।',
        },
      ],
      meaning: [
        {
          en: 'You are asked to settle other people’s quarrels, and paid for something else.',
          hi: 'दूसरों के झगड़े सुलझाने आपको बुलाया जाता है, वेतन किसी और काम का मिलता है।',
        },
        { en: 'Newcomers are put at the desk beside yours.', hi: 'नए लोगों को आपके पास वाली मेज़ दी जाती है।' },
      ],
    },
    deep: {
      gist: { en: 'work that is done for somebody', hi: 'किसी के लिए किया गया काम' },
      observation: [
        {
          en: '{Heart} is cut deep: work has to be for somebody, or it stays undone.',
          hi: '{heart} गहरी है: काम किसी के लिए हो, तभी होता है।',
        },
        {
          en: 'With {heart} as deep as this, a task needs a face before you lift it.',
          hi: '{heart} इतनी गहरी है कि काम उठाने से पहले आप यह जानना चाहते हैं कि वह किसके लिए है।',
        },
      ],
      meaning: [
        {
          en: 'You stay late for a person and not for a policy.',
          hi: 'आप किसी इंसान के लिए देर तक रुकते हैं, नियम के लिए नहीं।',
        },
        {
          en: 'What you make, you make as if a guest were coming.',
          hi: 'आप जो भी बनाते हैं, ऐसे बनाते हैं जैसे मेहमान आने वाले हों।',
        },
      ],
    },
  },
)

const headDepth = classify(
  { ...work, subject: 'head', id: 'craft-head', aspect: 'line.head.depthBand' },
  {
    faint: {
      gist: { en: 'a gift for beginnings', hi: 'शुरुआत करने का हुनर' },
      observation: [
        { en: '{Head} is lightly drawn: many irons, and none too hot.', hi: '{head} हल्की है: काम कई, पर कोई बोझ नहीं।' },
        {
          en: 'Lightly goes {head} over the palm, from one task to the next.',
          hi: '{head} हथेली पर हल्के चलती है, एक काम से दूसरे काम तक।',
        },
      ],
      meaning: [
        {
          en: 'You are good at beginnings, and beginnings are half of most work.',
          hi: 'आप शुरुआत अच्छी करते हैं, और शुरुआत ही आधा काम है।',
        },
        {
          en: 'Ask you for five ideas and there are seven before tea.',
          hi: 'पाँच विचार माँगिए, चाय से पहले सात मिलेंगे।',
        },
      ],
    },
    clear: {
      gist: { en: 'work in good order', hi: 'सुथरे क्रम में काम' },
      observation: [
        {
          en: '{Head} is clean and easy to follow, as your notes are.',
          hi: '{head} साफ़ है और आसानी से पढ़ी जाती है, जैसे आपके लिखे हुए पन्ने।',
        },
        {
          en: 'In {head} nothing is smudged: work is sorted before it is begun.',
          hi: '{head} में कुछ फैला हुआ नहीं: काम शुरू होने से पहले छँट जाता है।',
        },
      ],
      meaning: [
        {
          en: 'You are the one who knows which version is the last.',
          hi: 'आपको ही पता होता है कि आख़िरी रूप कौन-सा है।',
        },
        {
          en: 'Somebody laughed at your list, and then copied it.',
          hi: 'आपकी सूची पर जो हँसा था, उसने भी उसे उतार लिया।',
        },
      ],
    },
    deep: {
      gist: { en: 'one task at a time, and that one whole', hi: 'एक समय में एक काम, पर पूरा' },
      observation: [
        {
          en: '{Head} presses hard: one task at a time, and that one whole.',
          hi: '{head} गहरी है: एक समय में एक काम, पर पूरा।',
        },
        {
          en: 'Deeply drawn, {head} does not share itself between two desks.',
          hi: '{head} गहरी खिंची है और अपने को दो मेज़ों में नहीं बाँटती।',
        },
      ],
      meaning: [
        {
          en: 'You need an hour to get in, and then nobody gets you out.',
          hi: 'काम में उतरने में आपको एक घंटा लगता है, फिर कोई निकाल नहीं पाता।',
        },
        {
          en: 'What leaves your hands has been thought of twice.',
          hi: 'आपके हाथ से जो निकलता है, उस पर दो बार सोचा गया होता है।',
        },
      ],
    },
  },
)

const lifeDepth = classify(
  { ...work, subject: 'life', id: 'craft-life', aspect: 'line.life.depthBand' },
  {
    faint: {
      gist: { en: 'work done in portions', hi: 'थोड़ा-थोड़ा करके किया काम' },
      observation: [
        {
          en: '{Life} is faint: you work in short stretches, and well.',
          hi: '{life} हल्की है: आप छोटे-छोटे दौर में काम करते हैं, और अच्छा।',
        },
        {
          en: '{Life} is drawn with a thin pen: work goes better in portions.',
          hi: '{life} महीन कलम से खिंची है: काम थोड़ा-थोड़ा करके अच्छा चलता है।',
        },
      ],
      meaning: [
        {
          en: 'An hour of yours in the morning is worth two after lunch.',
          hi: 'सुबह का आपका एक घंटा दोपहर के दो के बराबर है।',
        },
        {
          en: 'You finish sooner for having stopped in between.',
          hi: 'बीच में रुकने से आपका काम जल्दी पूरा होता है।',
        },
      ],
    },
    clear: {
      gist: { en: 'work that turns up on time', hi: 'समय पर हाज़िर होने वाला काम' },
      observation: [
        {
          en: '{Life} is clearly marked: timetables are written with people like you in mind.',
          hi: '{life} साफ़ है: समय-सारणी आप जैसे लोगों को देखकर बनती है।',
        },
        {
          en: 'Plain from its start, {life} promises work that turns up.',
          hi: '{life} शुरू से साफ़ है: ऐसा काम जो समय पर हाज़िर हो।',
        },
      ],
      meaning: [
        {
          en: 'You are punctual, and it annoys those who are not.',
          hi: 'आप समय पर आते हैं, और देर से आने वालों को यह खटकता है।',
        },
        {
          en: 'What you promised on Monday lies on the table on Thursday.',
          hi: 'जो वचन सोमवार को दिया, गुरुवार को मेज़ पर होता है।',
        },
      ],
    },
    deep: {
      gist: { en: 'work with the sleeves rolled up', hi: 'आस्तीन चढ़ाकर किया काम' },
      observation: [
        {
          en: '{Life} runs deep: you work with your sleeves rolled up.',
          hi: '{life} गहरी है: आप आस्तीन चढ़ाकर काम करते हैं।',
        },
        {
          en: 'Deep as it is, {life} wants work that can be felt in the arms.',
          hi: '{life} इतनी गहरी है कि उसे बाँहों में महसूस होने वाला काम भाता है।',
        },
      ],
      meaning: [
        { en: 'Give you the heavy end of the table.', hi: 'मेज़ का भारी सिरा आपको ही थमाया जाए।' },
        {
          en: 'You learn a trade by its tools, not by its handbook.',
          hi: 'आप कोई हुनर औज़ारों से सीखते हैं, किताब से नहीं।',
        },
      ],
    },
  },
)

/** What one line alone says of temperament, by its bend, and of work, by its depth, where nothing else is told of them. */
export const oneLineRules: readonly Rule[] = [
  ...heartBend,
  ...headBend,
  ...lifeBend,
  ...heartDepth,
  ...headDepth,
  ...lifeDepth,
]
