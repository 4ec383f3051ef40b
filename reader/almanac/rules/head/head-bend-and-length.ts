import { combine } from '../combine.ts'

/** How the head line slopes, with how long it is: the manner of thinking, and its patience. */
export const headBendAndLength = combine(
  {
    id: 'head',
    subject: 'head',
    section: 'mind',
    aspects: ['line.head.curvatureBand', 'line.head.lengthBand'],
    sources: ['cheiro-language', 'cheiro-all', 'benham'],
  },
  {
    'straight short': {
      gist: { en: 'plain sense that comes to the point', hi: 'सीधे मुद्दे पर आने वाली समझ' },
      claims: ['practical', 'quick'],
      observation: [
        {
          en: '{Head} is straight and short, the line of someone who has answered before the question is dressed up.',
          hi: '{head} सीधी और छोटी है, जैसे वह व्यक्ति जो प्रश्न के सजने से पहले उत्तर दे चुका हो।',
        },
        {
          en: 'No slope and no detour: {head} goes straight at the matter and stops when it is settled.',
          hi: 'न ढलान न घुमाव: {head} सीधे बात पर आती है और तय होते ही रुक जाती है।',
        },
      ],
      meaning: [
        {
          en: 'Give you a broken lock and you are happy; give you a broken theory and you look for your coat.',
          hi: 'बिगड़ा ताला मिले तो आप प्रसन्न, बिगड़ा सिद्धांत मिले तो आप जाने की तैयारी में।',
        },
        {
          en: 'Long meetings are where your best ideas go to sleep.',
          hi: 'लंबी बैठकों में आपके अच्छे विचार सो जाते हैं।',
        },
      ],
      advice: [
        {
          en: 'Before your next quick yes, count the days it will ask of you.',
          hi: 'अगली बार झट से हाँ कहने से पहले गिनिए कि वह आपसे कितने दिन माँगेगी।',
        },
        { en: 'Ask “why” once more than you need to.', hi: 'ज़रूरत से एक बार अधिक पूछिए ‘क्यों’।' },
      ],
    },
    'straight medium': {
      gist: { en: 'a head that files things where they belong', hi: 'हर बात को उसकी जगह रखने वाला मन' },
      claims: ['practical'],
      observation: [
        {
          en: '{Head} crosses the palm level and at a sensible length: facts first, then the decision, then lunch.',
          hi: '{head} समतल और उचित लंबाई में हथेली पार करती है: पहले तथ्य, फिर निर्णय, फिर भोजन।',
        },
        {
          en: 'Straight, and neither long nor short: {head} thinks in steps and numbers them.',
          hi: 'सीधी, न लंबी न छोटी: {head} एक-एक सीढ़ी सोचकर चढ़ती है, और गिनती भी जाती है।',
        },
      ],
      meaning: [
        {
          en: 'You trust what can be checked, and you do check it, also on your own opinions.',
          hi: 'आप उसी पर भरोसा करते हैं जिसे जाँचा जा सके, और जाँचते भी हैं, अपनी राय को भी।',
        },
        {
          en: 'Others call you for the second opinion, the one without adjectives.',
          hi: 'दूसरी राय के लिए लोग आपके पास आते हैं, क्योंकि उसमें बढ़ा-चढ़ाकर कुछ नहीं होता।',
        },
      ],
      advice: [
        {
          en: 'Once a week let a question stay open for a night before you settle it.',
          hi: 'सप्ताह में एक बार किसी प्रश्न को तय करने से पहले एक रात खुला रहने दीजिए।',
        },
        {
          en: 'Read something this week that is of no use to you.',
          hi: 'इस सप्ताह कुछ ऐसा पढ़िए जो आपके किसी काम का न हो।',
        },
        { en: 'Ask somebody dreamy what they would do.', hi: 'किसी स्वप्न देखने वाले से पूछिए कि वह होता तो क्या करता।' },
      ],
    },
    'straight long': {
      gist: { en: 'a long, level patience with hard questions', hi: 'कठिन प्रश्नों के साथ लंबा, समतल धैर्य' },
      claims: ['practical', 'deliberate', 'thorough'],
      observation: [
        {
          en: '{Head} runs level nearly across the palm: method, and the breath for it.',
          hi: '{head} समतल चलकर लगभग पूरी हथेली पार करती है: क्रम भी, और उसके लिए दम भी।',
        },
        {
          en: 'Like a ruler laid across the hand, {head} is long and straight, and does not tire of particulars.',
          hi: 'हाथ पर रखी पटरी-सी {head} लंबी और सीधी है, और ब्योरों से थकती नहीं।',
        },
      ],
      meaning: [
        {
          en: 'You read the contract, the footnote and the address of the printer.',
          hi: 'आप अनुबंध पढ़ते हैं, उसकी पाद-टिप्पणी भी, और छापने वाले का पता भी।',
        },
        {
          en: 'An argument with you is long, fair, and usually lost by the one in a hurry.',
          hi: 'आपसे बहस लंबी और न्यायपूर्ण होती है, और प्रायः वही हारता है जिसे जल्दी हो।',
        },
      ],
      advice: [
        {
          en: 'Settle one thing this week on half the facts, and see what it costs.',
          hi: 'इस सप्ताह एक बात आधे तथ्यों पर तय कीजिए और देखिए कि उससे क्या बिगड़ता है।',
        },
        { en: 'Tell the conclusion first, and the reasons only if asked.', hi: 'पहले निष्कर्ष बताइए, कारण पूछने पर ही।' },
      ],
    },
    'gentle short': {
      gist: { en: 'quick judgement with a touch of fancy', hi: 'कल्पना के छींटे वाली तेज़ समझ' },
      claims: ['quick'],
      observation: [
        {
          en: '{Head} is short and dips a little at the end: decided fast, with a smile.',
          hi: '{head} छोटी है और अंत में थोड़ी झुकती है: निर्णय झट से, और मुस्कान के साथ।',
        },
        {
          en: 'A short line with a light slope: {head} guesses well and does not stay to be thanked.',
          hi: 'हल्की ढलान वाली छोटी रेखा: {head} अच्छा अनुमान लगाती है और धन्यवाद के लिए रुकती नहीं।',
        },
      ],
      meaning: [
        {
          en: 'The first idea is often your best one, and the third a repair of the second.',
          hi: 'पहला विचार प्रायः आपका सबसे अच्छा होता है, और तीसरा दूसरे की मरम्मत।',
        },
        {
          en: 'You learn by picking the thing up, and open the manual when there are parts left over.',
          hi: 'आप चीज़ हाथ में लेकर सीखते हैं, और निर्देश तब पढ़ते हैं जब पुरज़े बच जाएँ।',
        },
      ],
      advice: {
        en: 'Check one guess of yours this week, out of curiosity.',
        hi: 'इस सप्ताह अपना कोई एक अनुमान जिज्ञासा से जाँचिए।',
      },
    },
    'gentle medium': {
      gist: { en: 'sense and imagination on speaking terms', hi: 'आपस में बात करती समझ और कल्पना' },
      claims: [],
      observation: [
        {
          en: '{Head} slopes gently on a middle course, with one ear for the plan and one for the daydream.',
          hi: '{head} मध्यम राह पर हल्की ढलान लेती है: एक कान योजना की ओर, एक कल्पना की ओर।',
        },
        {
          en: 'Halfway level, halfway falling: {head} lets sense and fancy share a table.',
          hi: 'आधी समतल, आधी ढलती: {head} समझ और कल्पना को एक ही मेज़ पर बिठाती है।',
        },
      ],
      meaning: [
        {
          en: 'You can draw up the budget and the stage set, and know which one people will clap for.',
          hi: 'आप बजट भी बना लेते हैं और मंच की सजावट भी, और जानते हैं कि ताली किस पर बजेगी।',
        },
        {
          en: 'In practical company you are the poet, among poets the one with the timetable.',
          hi: 'व्यावहारिक लोगों में आप कवि हैं, और कवियों में वह जिसके पास समय-सारणी है।',
        },
      ],
      advice: [
        {
          en: 'When plan and idea pull apart, write both down before you choose.',
          hi: 'जब योजना और कल्पना अलग दिशा में खींचें, तो चुनने से पहले दोनों को लिख लीजिए।',
        },
        { en: 'Give the daydream a quarter of an hour by the clock.', hi: 'मन की उड़ान को घड़ी देखकर पाव घंटा दीजिए।' },
        { en: 'Draw the thing before you describe it.', hi: 'बताने से पहले उसे काग़ज़ पर बना डालिए।' },
      ],
    },
    'gentle long': {
      gist: { en: 'curiosity with a long lead', hi: 'दूर तक घूमने वाली जिज्ञासा' },
      claims: ['deliberate'],
      observation: [
        {
          en: '{Head} goes far across the palm and leans a little downhill, as a walker does who has found the view.',
          hi: '{head} हथेली में दूर तक जाती है और थोड़ी ढलती है, जैसे दृश्य पा चुका पथिक।',
        },
        {
          en: 'Long and softly sloping, {head} collects subjects the way pockets collect string.',
          hi: 'लंबी और हल्की ढलान वाली {head} विषय वैसे बटोरती है जैसे जेब में छोटी-छोटी चीज़ें।',
        },
      ],
      meaning: [
        {
          en: 'You look something up and surface an hour later with four other things.',
          hi: 'आप एक बात खोजने निकलते हैं और घंटे भर बाद चार और बातें लेकर लौटते हैं।',
        },
        {
          en: 'Nothing you learnt is wasted; it waits until two of the pieces meet.',
          hi: 'आपका सीखा कुछ व्यर्थ नहीं जाता; वह तब तक रुकता है जब तक दो टुकड़े आपस में न मिलें।',
        },
      ],
      advice: [
        {
          en: 'Finish one of the books that lie open, and give another away.',
          hi: 'जो पुस्तकें खुली पड़ी हैं उनमें से एक पूरी कीजिए, और एक किसी को दे दीजिए।',
        },
        {
          en: 'Choose this week’s question, and let the others queue.',
          hi: 'इस सप्ताह का एक प्रश्न चुनिए, बाकी को कतार में रहने दीजिए।',
        },
      ],
    },
    'strong short': {
      gist: { en: 'sudden pictures, quickly acted on', hi: 'अचानक उभरते चित्र, जिन पर तुरंत काम होता है' },
      claims: ['dreaming', 'quick'],
      observation: [
        {
          en: '{Head} plunges soon and does not run long: a mind of flashes, quick to follow them.',
          hi: '{head} जल्दी ढल जाती है और लंबी नहीं चलती: कौंध वाला मन, जो उसके पीछे तुरंत चल देता है।',
        },
        {
          en: 'Short and strongly bent, {head} thinks in pictures and acts before they fade.',
          hi: 'छोटी और गहरे मोड़ वाली {head} चित्रों में सोचती है और उनके मिटने से पहले कर डालती है।',
        },
      ],
      meaning: [
        {
          en: 'You have been right for reasons you found only afterwards.',
          hi: 'आप कई बार सही निकले हैं, और कारण आपको बाद में मिले।',
        },
        {
          en: 'Explaining is your tax on having seen it first.',
          hi: 'आपको बात पहले दिख जाती है, और फिर देर तक औरों को समझानी पड़ती है।',
        },
      ],
      advice: [
        {
          en: 'Give the next flash of yours one night before you tell it.',
          hi: 'अपनी अगली सूझ को सुनाने से पहले एक रात दीजिए।',
        },
        {
          en: 'Describe the picture to one person before you act on it.',
          hi: 'मन में जो चित्र आया, उस पर चलने से पहले किसी एक को बताइए।',
        },
      ],
    },
    'strong medium': {
      gist: { en: 'a mind that thinks in pictures', hi: 'चित्रों में सोचने वाला मन' },
      claims: ['dreaming'],
      observation: [
        {
          en: '{Head} bends well down into the palm, towards the side of Chandra: thought that comes as pictures.',
          hi: '{head} हथेली में नीचे चंद्र की ओर गहरी ढलती है: विचार, जो चित्र बनकर आते हैं।',
        },
        {
          en: 'With a strong slope {head} leaves the straight road for the scenic one.',
          hi: 'गहरी ढलान के साथ {head} सीधी सड़क छोड़कर सुंदर रास्ता पकड़ती है।',
        },
      ],
      meaning: [
        {
          en: 'In the middle of a sum you may find yourself in a story, and come back with the answer.',
          hi: 'हिसाब के बीच आप किसी कहानी में पहुँच जाते हैं, और उत्तर लेकर लौटते हैं।',
        },
        {
          en: 'Moods colour your arguments; your best ones are painted, not built.',
          hi: 'जैसा मन, वैसा तर्क: आप बात को सिद्ध कम करते हैं, उसका चित्र अधिक खींचते हैं।',
        },
      ],
      advice: [
        {
          en: 'Give one of your ideas a date and a first small step.',
          hi: 'अपने किसी एक विचार को एक तिथि और पहला छोटा कदम दीजिए।',
        },
        { en: 'Show an unfinished idea to somebody practical.', hi: 'कोई अधूरा विचार किसी व्यावहारिक व्यक्ति को दिखाइए।' },
      ],
    },
    'strong long': {
      gist: { en: 'an imagination with stamina', hi: 'दमदार कल्पना' },
      claims: ['dreaming', 'deliberate'],
      observation: [
        {
          en: '{Head} is long and sinks deep towards Chandra: not a daydream but a whole country of them.',
          hi: '{head} लंबी है और चंद्र की ओर गहरी उतरती है: एक सपना नहीं, सपनों का पूरा देश।',
        },
        {
          en: 'Far and far down goes {head}, as inventors’ lines do in the old books, and storytellers’.',
          hi: '{head} दूर तक और नीचे तक जाती है; पुरानी पुस्तकें ऐसी रेखा आविष्कारकों और कथाकारों को देती हैं।',
        },
      ],
      meaning: [
        {
          en: 'You can stay with an invented thing for months, and miss the bus for it.',
          hi: 'मन में गढ़ी किसी बात के साथ आप महीनों रह लेते हैं, और उसके फेर में बस भी छूट जाती है।',
        },
        {
          en: 'Memory and invention share a drawer in you; you often know how it felt before how it was.',
          hi: 'आपमें स्मृति और कल्पना एक ही दराज़ में रहती हैं; कैसा लगा था, यह पहले याद आता है, क्या हुआ था बाद में।',
        },
      ],
      advice: [
        {
          en: 'Keep a notebook within reach; what comes to you unasked is half your work.',
          hi: 'एक नोटबुक पास रखिए; जो बिना बुलाए सूझता है, वह आपका आधा काम है।',
        },
        {
          en: 'Take one idea for a walk, and come home with only that one.',
          hi: 'एक विचार को साथ लेकर टहलिए और उसी एक के साथ घर लौटिए।',
        },
      ],
    },
  },
)
