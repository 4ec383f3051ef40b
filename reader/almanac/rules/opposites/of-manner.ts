import type { Opposites } from './pair.ts'

/** How somebody shows, thinks and acts. */
export const ofManner: readonly Opposites[] = [
  {
    pair: ['reserved', 'open'],
    weighed: [
      {
        en: 'If that sounds like two people, it is one who keeps the feeling back until it is safe, and then hides nothing.',
        hi: 'यह दो लोगों जैसा लगे तो भी एक ही है, जो भाव को सुरक्षित होने तक रोकता है, फिर कुछ नहीं छिपाता।',
      },
      {
        en: 'Held back in company and given away in private: both lines are right about you.',
        hi: 'सबके बीच रोका हुआ और अकेले में खुला हुआ: दोनों रेखाएँ आपके बारे में ठीक हैं।',
      },
    ],
  },
  {
    pair: ['reserved', 'expressive'],
    weighed: [
      {
        en: 'The shy heart and the finger that loves a stage are both yours: what you cannot say you can perform.',
        hi: 'संकोची हृदय और मंच-प्रेमी उँगली, दोनों आपके हैं: जो कह नहीं पाते, वह कर दिखाते हैं।',
      },
      {
        en: 'You keep your love to yourself and your work in the window, and the two get on.',
        hi: 'प्रेम आप अपने तक रखते हैं और काम सबके सामने, और दोनों में अच्छी बनती है।',
      },
    ],
  },
  {
    pair: ['practical', 'dreaming'],
    weighed: [
      {
        en: 'The builder and the dreamer in you work in shifts; trouble comes only when one clocks in for the other.',
        hi: 'आपके भीतर का कारीगर और स्वप्नदर्शी पाली में काम करते हैं; झंझट तभी होता है जब एक दूसरे की जगह आ जाए।',
      },
      {
        en: 'Plain sense and dream stand side by side here, and the first is there to pay the second’s rent.',
        hi: 'सीधी समझ और सपना यहाँ साथ खड़े हैं, और पहली दूसरे का ख़र्च उठाती है।',
      },
    ],
  },
  {
    pair: ['practical', 'imagined-work'],
    weighed: [
      {
        en: 'A level mind that ends in the land of imagination: you invent things that work.',
        hi: 'सीधा मन, जो कल्पना के देश में जाकर ठहरता है: आप ऐसी चीज़ें गढ़ते हैं जो चलती हैं।',
      },
      {
        en: 'Your imagination is employed here, not idle; sense keeps its hours.',
        hi: 'यहाँ कल्पना ख़ाली नहीं, काम पर है; समय समझ रखती है।',
      },
    ],
  },
  {
    pair: ['quick', 'deliberate'],
    weighed: [
      {
        en: 'Fast in small things and slow in great ones, you are called both, and rightly.',
        hi: 'छोटी बातों में तेज़ और बड़ी में धीमे, आपको दोनों कहा जाता है, और ठीक कहा जाता है।',
      },
      {
        en: 'You start before the others and think longer than they do; it is the middle that they never see.',
        hi: 'आप औरों से पहले शुरू करते हैं और उनसे देर तक सोचते हैं; बीच का समय उन्हें दिखता नहीं।',
      },
    ],
  },
  {
    pair: ['quick', 'cautious'],
    weighed: [
      {
        en: 'You look first, but you look fast.',
        hi: 'आप पहले देखते हैं, पर देखते झट से हैं।',
      },
      {
        en: 'Care holds you back for one breath, and one is usually enough.',
        hi: 'सावधानी आपको एक साँस भर रोकती है, और प्रायः उतना काफ़ी होता है।',
      },
    ],
  },
  {
    pair: ['quick', 'enduring'],
    weighed: [
      {
        en: 'The thought is short and the will is long: you decide at once and stay with it for years.',
        hi: 'सोच छोटी है और संकल्प लंबा: आप तुरंत तय करते हैं और फिर बरसों टिकते हैं।',
      },
      {
        en: 'Quick to begin is seldom slow to leave; in you the two have made peace.',
        hi: 'जल्दी शुरू करने वाला कम ही देर तक टिकता है; आपमें दोनों ने मेल कर लिया है।',
      },
    ],
  },
  {
    pair: ['quick', 'imagined-work'],
    weighed: [
      {
        en: 'Your thoughts take the short way down into imagination, and are back before anyone has asked.',
        hi: 'आपके विचार छोटी राह से कल्पना में उतरते हैं, और किसी के पूछने से पहले लौट आते हैं।',
      },
      {
        en: 'A quick mind at work among pictures: you sketch where others draft.',
        hi: 'चित्रों के बीच काम करता फुर्तीला मन: जहाँ और लोग मसौदा बनाते हैं, आप रेखाचित्र बना देते हैं।',
      },
    ],
  },
  {
    pair: ['deliberate', 'roving-mind'],
    weighed: [
      {
        en: 'The mind has a long road and a light foot: it leaves the subject often, and always knows the way back.',
        hi: 'मन की राह लंबी है और पाँव हल्के: वह विषय से बार-बार हटता है, और लौटने की राह हमेशा जानता है।',
      },
      {
        en: 'You follow a thought for weeks, though seldom for an hour at a stretch.',
        hi: 'किसी विचार के साथ आप हफ़्तों चलते हैं, पर एक बार में घंटे भर कम ही।',
      },
    ],
  },
  {
    pair: ['thorough', 'whole-first'],
    weighed: [
      {
        en: 'You see the sum at once and then check every figure, which saves arguments.',
        hi: 'आप जोड़ एक नज़र में देख लेते हैं, फिर हर अंक जाँचते हैं; इससे बहस बचती है।',
      },
      {
        en: 'The fingers want the outline and the head line wants the footnotes; you hand in both.',
        hi: 'उँगलियाँ रूपरेखा चाहती हैं और मस्तिष्क रेखा पाद-टिप्पणियाँ; आप दोनों सौंपते हैं।',
      },
    ],
  },
  {
    pair: ['deliberate', 'near-work'],
    weighed: [
      {
        en: 'Your thoughts go far, your tasks had better not: think long, deliver short.',
        hi: 'आपके विचार दूर जाते हैं, काम पास के ही अच्छे: सोचिए लंबा, सौंपिए छोटा।',
      },
      {
        en: 'A long mind and short tasks: let the first choose the second.',
        hi: 'लंबी सोच और छोटे काम: पहले को दूसरे चुनने दीजिए।',
      },
    ],
  },
]
