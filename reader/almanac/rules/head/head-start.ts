import { combine } from '../combine.ts'

/** A head line that begins away from the life line, with its slope. Most begin joined, so this says much. */
export const headStartAndBend = combine(
  {
    id: 'start',
    subject: 'head',
    section: 'temperament',
    aspects: ['headLifeOrigin', 'line.head.curvatureBand'],
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    'slightly-apart straight': {
      gist: { en: 'an independent judge of plain matters', hi: 'सीधी बातों का स्वतंत्र निर्णय' },
      claims: ['independent', 'practical'],
      observation: {
        en: 'On {hand} the head line sets off a little apart from the life line and goes straight: advice is heard, then weighed alone.',
        hi: '{hand} में मस्तिष्क रेखा जीवन रेखा से थोड़ी अलग शुरू होकर सीधी जाती है: सलाह सुनी जाती है, तौली अकेले जाती है।',
      },
      meaning: {
        en: 'You have thanked people for opinions and done the opposite, politely and on time.',
        hi: 'आपने राय के लिए धन्यवाद दिया है और किया उसका उल्टा है, विनम्रता से और समय पर।',
      },
    },
    'slightly-apart gentle': {
      gist: { en: 'independence with good manners', hi: 'शिष्टाचार वाली स्वतंत्रता' },
      claims: ['independent'],
      observation: {
        en: 'A small gap parts head and life line at their start on {hand}, and the head line eases downward: free, and friendly about it.',
        hi: '{hand} में मस्तिष्क और जीवन रेखा के आरंभ में छोटी दूरी है, और मस्तिष्क रेखा धीरे ढलती है: स्वतंत्र, पर मधुर।',
      },
      meaning: {
        en: 'You left home early in some way, and kept the key.',
        hi: 'किसी न किसी अर्थ में आप घर से जल्दी निकले, पर चाबी साथ रखी।',
      },
      advice: {
        en: 'Tell those around you why you decided as you did; they will follow more gladly.',
        hi: 'अपनों को बताइए कि आपने ऐसा निर्णय क्यों लिया; वे और प्रसन्नता से साथ देंगे।',
      },
    },
    'slightly-apart strong': {
      gist: { en: 'an imagination that answers to nobody', hi: 'किसी के अधीन न रहने वाली कल्पना' },
      claims: ['independent', 'dreaming'],
      observation: {
        en: 'Head and life line of {hand} start with a little air between them, and the head line dives: ideas of its own, early.',
        hi: '{hand} में मस्तिष्क और जीवन रेखा के आरंभ में थोड़ा फ़ासला है, और मस्तिष्क रेखा गहरी उतरती है: अपने विचार, और वे भी जल्दी।',
      },
      meaning: {
        en: 'As a child you had a country; parts of it are still in use.',
        hi: 'बचपन में आपका एक कल्पित देश था; उसके कुछ हिस्से अब भी काम आते हैं।',
      },
    },
    'apart straight': {
      gist: { en: 'boldness that has done its sums', hi: 'हिसाब करके आने वाला साहस' },
      claims: ['bold', 'practical'],
      observation: {
        en: 'Well clear of the life line, the head line of {hand} starts alone and runs straight: bold, with reasons.',
        hi: '{hand} में मस्तिष्क रेखा जीवन रेखा से काफ़ी दूर अकेली शुरू होकर सीधी जाती है: साहस, कारणों के साथ।',
      },
      meaning: {
        en: 'You jump, but you have measured the water.',
        hi: 'आप छलाँग लगाते हैं, पर पानी नापकर।',
      },
    },
    'apart gentle': {
      gist: { en: 'a free spirit who starts first', hi: 'सबसे पहले चल देने वाला मुक्त मन' },
      claims: ['bold'],
      observation: {
        en: 'A wide space lies between head and life line where they begin on {hand}: nobody held the saddle for long.',
        hi: '{hand} में मस्तिष्क और जीवन रेखा के आरंभ में चौड़ी जगह है: साइकिल को किसी ने देर तक थामा नहीं।',
      },
      meaning: {
        en: 'Permission is something you remember afterwards.',
        hi: 'अनुमति की याद आपको बाद में आती है।',
      },
      advice: {
        en: 'Sleep once on what you are about to promise.',
        hi: 'जो वचन देने जा रहे हैं, उस पर एक रात विचार कीजिए।',
      },
    },
    'apart strong': {
      gist: { en: 'daring that begins with a picture', hi: 'किसी चित्र से शुरू होता दुस्साहस' },
      claims: ['bold', 'dreaming'],
      observation: {
        en: 'The head line of {hand} springs off far from the life line and bends deep: you see it, and you are gone.',
        hi: '{hand} में मस्तिष्क रेखा जीवन रेखा से दूर उछलकर गहरी मुड़ती है: देखा, और चल पड़े।',
      },
      meaning: {
        en: 'Caution visits you as a guest and leaves before dinner.',
        hi: 'सावधानी आपके यहाँ मेहमान बनकर आती है और भोजन से पहले चली जाती है।',
      },
      advice: {
        en: 'Before the next leap, name one person who should know.',
        hi: 'अगली छलाँग से पहले एक व्यक्ति का नाम सोचिए जिसे यह पता होना चाहिए।',
      },
    },
  },
)
