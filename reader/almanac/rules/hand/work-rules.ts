import { combine } from '../combine.ts'

/** Where the head line ends, with index and ring finger: what work holds one’s attention, and in which role. */
export const headEndAndFingers = combine(
  {
    id: 'work',
    subject: 'head',
    section: 'work',
    aspects: ['line.head.endZone', 'indexAgainstRing'],
    sources: ['benham', 'saral-hastrekha', 'cheiro-language'],
  },
  {
    'mid-palm index-longer': {
      gist: { en: 'decisions made where the work is', hi: 'काम की जगह पर ही लिए गए निर्णय' },
      claims: ['leading', 'near-work'],
      observation: [
        {
          en: '{Head} stops in mid-palm and the index finger leads: you like to be in charge of something you can see.',
          hi: '{head} हथेली के बीच रुकती है और तर्जनी आगे है: आपको उसकी बागडोर भाती है जो आँखों के सामने हो।',
        },
        {
          en: 'The index finger is in front and {head} halts half-way: authority over what lies on the table.',
          hi: 'तर्जनी आगे है और {head} आधी राह में रुकती है: जो मेज़ पर है उसी पर अधिकार।',
        },
      ],
      meaning: [
        {
          en: 'A small shop with your name over it suits you better than the tenth floor.',
          hi: 'दसवीं मंज़िल से अधिक आपको अपने नाम वाली छोटी दुकान भाएगी।',
        },
        {
          en: 'The shortest way to lose you is a committee.',
          hi: 'किसी समिति में बैठाते ही आपका मन उचट जाता है।',
        },
      ],
    },
    'mid-palm about-equal': {
      gist: { en: 'work that is near, whole and soon done', hi: 'पास का, पूरा और जल्दी होने वाला काम' },
      claims: ['near-work'],
      observation: [
        {
          en: '{Head} ends in the middle of the palm, and index and ring finger agree: hand you a task, not a programme.',
          hi: '{head} हथेली के बीच समाप्त होती है और तर्जनी-अनामिका एकमत हैं: आपको काम दीजिए, कार्यक्रम नहीं।',
        },
        {
          en: 'Half-way across, {head} has seen enough; the fingers stand level, and the tools are within reach.',
          hi: 'आधी राह में {head} काफ़ी देख चुकती है; उँगलियाँ बराबर हैं, और औज़ार हाथ के पास।',
        },
      ],
      meaning: [
        {
          en: 'What is finished by evening lets you sleep; what has phases does not.',
          hi: 'जो शाम तक पूरा हो जाए उससे नींद आती है; जो किस्तों में चले उससे नहीं।',
        },
        {
          en: 'You are at your best between two and twenty tools.',
          hi: 'औज़ार हाथ में हों तो आप अपने सबसे अच्छे रूप में होते हैं।',
        },
      ],
    },
    'mid-palm ring-longer': {
      gist: { en: 'quick work with a flourish', hi: 'अदा के साथ किया फुर्तीला काम' },
      claims: ['expressive', 'near-work'],
      observation: [
        {
          en: '{Head} is done by mid-palm and the ring finger takes over: short tasks, shown with pride.',
          hi: '{head} हथेली के बीच तक पूरी होती है और आगे अनामिका सँभालती है: छोटे काम, गर्व से दिखाए हुए।',
        },
        {
          en: 'A brief line and a showy finger: {head} ends in mid-palm, and Surya’s finger makes the bow.',
          hi: 'छोटी रेखा और सजीली उँगली: {head} हथेली के बीच ठहरती है, और सूर्य की उँगली अभिवादन करती है।',
        },
      ],
      meaning: [
        {
          en: 'Give you a window to dress, a dish to plate, a sentence to turn.',
          hi: 'आपको सजाने को खिड़की, परोसने को थाली, सँवारने को वाक्य दीजिए।',
        },
        {
          en: 'Applause at six beats a bonus in March.',
          hi: 'शाम की ताली, बाद के इनाम से मीठी है।',
        },
      ],
    },
    'mangal index-longer': {
      gist: { en: 'staying power with a sense of direction', hi: 'दिशा जानने वाला धीरज' },
      claims: ['leading', 'enduring'],
      observation: [
        {
          en: '{Head} reaches upper Mangal at the far edge, and the index finger is strong: endurance in the lead.',
          hi: '{head} दूसरे किनारे पर ऊपरी मंगल तक जाती है और तर्जनी सबल है: नेतृत्व करता धीरज।',
        },
        {
          en: 'Across the whole palm goes {head}, as far as upper Mangal, and the index finger says where to.',
          hi: '{head} पूरी हथेली पार कर ऊपरी मंगल तक जाती है, और दिशा तर्जनी बताती है।',
        },
      ],
      meaning: [
        {
          en: 'You take over in the third year, when the founders are tired.',
          hi: 'आप तीसरे बरस में कमान लेते हैं, जब शुरू करने वाले थक चुके हों।',
        },
        {
          en: 'Under pressure you grow quieter and better.',
          hi: 'दबाव में आप और शांत होते हैं, और बेहतर।',
        },
      ],
      advice: {
        en: 'Choose one duty you carry only out of habit, and hand it on.',
        hi: 'एक ऐसा काम चुनिए जिसे आप केवल आदत से ढो रहे हैं, और उसे किसी और को सौंप दीजिए।',
      },
    },
    'mangal about-equal': {
      gist: { en: 'the one who is still there at the end', hi: 'अंत तक डटे रहने का गुण' },
      claims: ['enduring'],
      observation: [
        {
          en: '{Head} goes through to upper Mangal, the mount of endurance, and the fingers keep the balance: you finish.',
          hi: '{head} धीरज के स्थान ऊपरी मंगल तक जाती है और उँगलियाँ संतुलन रखती हैं: आप काम पूरा करते हैं।',
        },
        {
          en: 'Upper Mangal is where {head} arrives, not tired, with the fingers in step.',
          hi: '{head} ऊपरी मंगल पर पहुँचती है, थकी नहीं, और उँगलियाँ कदम मिलाकर चलती हैं।',
        },
      ],
      meaning: [
        {
          en: 'Deadlines find you at your desk and not surprised.',
          hi: 'अंतिम तिथि आती है तो आप काम पर मिलते हैं, चौंके हुए नहीं।',
        },
        {
          en: 'A team has one person who knows where everything is; guess.',
          hi: 'हर टोली में एक व्यक्ति जानता है कि क्या कहाँ है; बूझिए कौन।',
        },
      ],
      advice: {
        en: 'Let a task be good enough one time, and watch what happens.',
        hi: 'एक बार किसी काम को बस ठीक-ठाक रहने दीजिए और देखिए क्या होता है।',
      },
    },
    'mangal ring-longer': {
      gist: { en: 'patience in the service of a bold idea', hi: 'साहसी विचार की सेवा में धैर्य' },
      claims: ['expressive', 'enduring'],
      observation: [
        {
          en: '{Head} holds out as far as upper Mangal while the ring finger dreams of Surya: a performer who rehearses.',
          hi: '{head} ऊपरी मंगल तक टिकती है और अनामिका सूर्य का सपना देखती है: अभ्यास करने वाला कलाकार।',
        },
        {
          en: 'Surya’s finger wants the evening, and {head} works until then: it lasts to upper Mangal.',
          hi: 'सूर्य की उँगली को शाम चाहिए, और {head} तब तक काम करती है: वह ऊपरी मंगल तक टिकती है।',
        },
      ],
      meaning: [
        {
          en: 'The gamble you took had been prepared for two years.',
          hi: 'आपका खेला दाँव दो बरस से तैयार हो रहा था।',
        },
        {
          en: 'What looks easy in your work has been done eleven times.',
          hi: 'आपके काम में जो सरल दिखता है वह ग्यारह बार किया जा चुका है।',
        },
      ],
      advice: {
        en: 'Show somebody the unfinished version.',
        hi: 'किसी को अधूरा रूप भी दिखाइए।',
      },
    },
    'chandra index-longer': {
      gist: { en: 'a guide who works from imagination', hi: 'कल्पना से राह दिखाने वाला काम' },
      claims: ['leading', 'imagined-work'],
      observation: [
        {
          en: '{Head} sinks to Chandra, the mount of imagination, and the index finger leads: you persuade by describing.',
          hi: '{head} कल्पना के स्थान चंद्र की ओर उतरती है और तर्जनी आगे है: आप वर्णन करके मनाते हैं।',
        },
        {
          en: 'A leading index over a line that dreams: {head} goes down to Chandra, and takes people along.',
          hi: 'आगे चलती तर्जनी और स्वप्न देखती रेखा: {head} चंद्र तक उतरती है, और लोगों को साथ ले जाती है।',
        },
      ],
      meaning: [
        {
          en: 'People follow you into rooms that are not built yet.',
          hi: 'लोग आपके पीछे उन कमरों में भी चल पड़ते हैं जो अभी बने नहीं।',
        },
        {
          en: 'You teach best what you have just invented.',
          hi: 'जो आपने अभी-अभी गढ़ा हो, उसे आप सबसे अच्छा सिखाते हैं।',
        },
      ],
      advice: {
        en: 'Write the plan on one page, and let someone dull read it.',
        hi: 'योजना एक पन्ने पर लिखिए और किसी सीधे-सादे व्यक्ति को पढ़वाइए।',
      },
    },
    'chandra about-equal': {
      gist: { en: 'work fed by memory and pictures', hi: 'स्मृति और चित्रों से पोषित काम' },
      claims: ['imagined-work'],
      observation: [
        {
          en: '{Head} leans down to Chandra at the lower edge: your work lives on what you remember and imagine.',
          hi: '{head} निचले किनारे पर चंद्र की ओर झुकती है: आपका काम स्मृति और कल्पना पर पलता है।',
        },
        {
          en: 'On level fingers and a long slope, {head} carries its work down to Chandra, where memory is kept.',
          hi: 'बराबर उँगलियों और लंबी ढलान के साथ {head} अपना काम चंद्र तक ले जाती है, जहाँ स्मृति रहती है।',
        },
      ],
      meaning: [
        {
          en: 'The walk home is part of your working hours.',
          hi: 'घर तक की पैदल राह भी आपके काम के घंटों में है।',
        },
        {
          en: 'You solve it in the bath, and the desk gets the credit.',
          hi: 'हल नहाते समय मिलता है, और श्रेय मेज़ को जाता है।',
        },
      ],
      advice: {
        en: 'Protect the idle half hour in which your best work is done.',
        hi: 'उस ख़ाली आधे घंटे को बचाइए जिसमें आपका सबसे अच्छा काम होता है।',
      },
    },
    'chandra ring-longer': {
      gist: { en: 'a maker’s line, with a taste for the stage', hi: 'रचने वाले की रेखा, मंच की चाह के साथ' },
      claims: ['expressive', 'imagined-work'],
      observation: [
        {
          en: '{Head} falls to Chandra and the ring finger belongs to Surya: making things and being seen with them.',
          hi: '{head} चंद्र की ओर ढलती है और अनामिका सूर्य की है: रचना, और रचना के साथ दिखना।',
        },
        {
          en: 'Down to Chandra for the idea, up to Surya for the showing: so {head} and the ring finger divide the work.',
          hi: 'विचार के लिए चंद्र तक नीचे, दिखाने के लिए सूर्य तक ऊपर: {head} और अनामिका काम यूँ बाँटती हैं।',
        },
      ],
      meaning: [
        {
          en: 'Ordinary work becomes bearable to you once it has a costume.',
          hi: 'साधारण काम भी आपको तब भाता है जब उसे कोई वेश मिल जाए।',
        },
        {
          en: 'You hide the drafts and frame the result, and should show both.',
          hi: 'आप कच्चे रूप छिपाते हैं और परिणाम सजाते हैं; दिखाने दोनों चाहिए।',
        },
      ],
      advice: {
        en: 'Give what you make a regular hour and a place where others can see it.',
        hi: 'आप जो रचते हैं उसे नियमित समय दीजिए और ऐसी जगह जहाँ लोग उसे देख सकें।',
      },
    },
  },
)
