import type { Both } from './both.ts'
import { Claim } from './claims.ts'

/** Two claims that exclude each other unless they are weighed, and the sentence that weighs them. */
export interface Opposites {
  pair: readonly [Claim, Claim]
  weighed: readonly Both[]
}

export const opposites: readonly Opposites[] = [
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
        en: 'The thought is short and the will is long: you decide at once and then stay for years.',
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
  {
    pair: ['home', 'roaming'],
    weighed: [
      {
        en: 'Open doors and your own bed, you want both, and a day has room for them in that order.',
        hi: 'खुले द्वार और अपना बिस्तर, आपको दोनों चाहिए, और दिन में दोनों के लिए इसी क्रम में जगह है।',
      },
      {
        en: 'You like to go and you like to have gone; home is where the two meet.',
        hi: 'आपको जाना भी भाता है और लौट आना भी; घर वह जगह है जहाँ दोनों मिलते हैं।',
      },
    ],
  },
  {
    pair: ['home', 'bold'],
    weighed: [
      {
        en: 'Your courage goes out and your strength stays in; send the first with a return ticket.',
        hi: 'आपका साहस बाहर जाता है और शक्ति घर में रहती है; पहले को लौटने का टिकट देकर भेजिए।',
      },
      { en: 'You dare much within sight of your own roof.', hi: 'अपनी छत दिखती रहे तो आप बहुत साहस करते हैं।' },
    ],
  },
  {
    pair: ['variety', 'steady'],
    weighed: [
      {
        en: 'You keep faith with few things and want change in all the others; it is the choosing that matters.',
        hi: 'कुछ बातों में आप अटल हैं और बाकी में बदलाव चाहते हैं; असली बात चुनाव की है।',
      },
      {
        en: 'Steady in character, restless in occupation: the books allow both on one hand.',
        hi: 'स्वभाव में स्थिर, काम में चंचल: पुस्तकें एक हाथ में दोनों मानती हैं।',
      },
    ],
  },
  {
    pair: ['sparing', 'giving'],
    weighed: [
      {
        en: 'You give freely and count afterwards; both habits are yours, and the second saves the first.',
        hi: 'आप खुलकर देते हैं और बाद में गिनते हैं; दोनों आदतें आपकी हैं, और दूसरी पहली को बचाती है।',
      },
      { en: 'Open hand, closed ledger: you need both.', hi: 'खुला हाथ, बंद बही: आपको दोनों चाहिए।' },
    ],
  },
  {
    pair: ['few', 'giving'],
    weighed: [
      {
        en: 'Many share your table and few your secrets, and nobody should mistake the one for the other.',
        hi: 'आपकी मेज़ पर बहुत आते हैं और मन की बात में कम; इन दोनों को एक न समझा जाए।',
      },
      {
        en: 'Company you have in plenty; closeness you ration.',
        hi: 'संगति आप भरपूर रखते हैं, निकटता गिनकर।',
      },
    ],
  },
  {
    pair: ['few', 'roaming'],
    weighed: [
      {
        en: 'You go out among many and come home to a few.',
        hi: 'आप बहुतों के बीच निकलते हैं और कुछ के पास लौटते हैं।',
      },
      {
        en: 'Your feet like crowds, your heart does not; let each have its evening.',
        hi: 'आपके पैरों को भीड़ भाती है, हृदय को नहीं; दोनों को अपनी-अपनी शाम दीजिए।',
      },
    ],
  },
  {
    pair: ['cautious', 'roaming'],
    weighed: [
      {
        en: 'You look before you leave, and then you do leave.',
        hi: 'आप निकलने से पहले देखते हैं, और फिर निकलते अवश्य हैं।',
      },
      {
        en: 'Caution packs your bag, and energy carries it out of the door.',
        hi: 'सावधानी आपका थैला बाँधती है, और ऊर्जा उसे द्वार के बाहर ले जाती है।',
      },
    ],
  },
  {
    pair: ['heart-first', 'practical'],
    weighed: [
      {
        en: 'The heart votes first and good sense writes the minutes.',
        hi: 'पहला मत हृदय का है, और लिखा-पढ़ी समझ करती है।',
      },
      {
        en: 'You decide by liking and carry it out by reason, which is the right way round.',
        hi: 'आप चुनते मन से हैं और निभाते समझ से, और क्रम यही ठीक है।',
      },
    ],
  },
  {
    pair: ['heart-first', 'reserved'],
    weighed: [
      {
        en: 'The heart leads you and does not announce itself; people see only where you went.',
        hi: 'हृदय आपको चलाता है पर घोषणा नहीं करता; लोग बस यह देखते हैं कि आप कहाँ गए।',
      },
      { en: 'A heart in command that gives its orders in writing.', hi: 'आज्ञा हृदय की चलती है, पर लिखित में।' },
    ],
  },
  {
    pair: ['head-first', 'dreaming'],
    weighed: [
      {
        en: 'Thought leads, but it travels by pictures; you reason the way others paint.',
        hi: 'आगे विचार चलता है, पर चित्रों की राह से; आप तर्क वैसे करते हैं जैसे कोई रँगता है।',
      },
      {
        en: 'You want to understand first, and you understand by imagining.',
        hi: 'आप पहले समझना चाहते हैं, और समझते कल्पना से हैं।',
      },
    ],
  },
  {
    pair: ['action-first', 'deliberate'],
    weighed: [
      {
        en: 'You act early and go on thinking about it for weeks, so that the second try is the masterpiece.',
        hi: 'आप पहले कर डालते हैं और हफ़्तों सोचते रहते हैं, इसलिए दूसरा प्रयास ही उत्तम निकलता है।',
      },
      {
        en: 'The doing is quick and the thinking is long; between them lies your best work.',
        hi: 'करना तेज़ है और सोचना लंबा; आपका सबसे अच्छा काम इनके बीच है।',
      },
    ],
  },
  {
    pair: ['action-first', 'cautious'],
    weighed: [
      {
        en: 'One look, then both hands: that is how care and doing share you.',
        hi: 'एक नज़र, फिर दोनों हाथ: सावधानी और कर्म आपको ऐसे बाँटते हैं।',
      },
      {
        en: 'Care chooses the moment, and action does not wait for a second one.',
        hi: 'सावधानी घड़ी चुनती है, और कर्म दूसरी की प्रतीक्षा नहीं करता।',
      },
    ],
  },
  {
    pair: ['whole-first', 'concentrated'],
    weighed: [
      {
        en: 'You see the whole at a glance and then forget everything but one corner of it.',
        hi: 'आप पूरी बात एक नज़र में देखते हैं, फिर उसके एक कोने के सिवा सब भूल जाते हैं।',
      },
      {
        en: 'Wide view, narrow beam: you take in everything and work on one thing.',
        hi: 'चौड़ी दृष्टि, सँकरी किरण: आप देखते सब हैं और काम एक पर करते हैं।',
      },
    ],
  },
  {
    pair: ['detail-first', 'quick'],
    weighed: [
      {
        en: 'Your decisions are fast and your finishing is slow; tell people which of the two they have ordered.',
        hi: 'आपके निर्णय तेज़ हैं और सँवारना धीमा; लोगों को बता दीजिए कि उन्होंने क्या मँगाया है।',
      },
      {
        en: 'You say yes at once and then take your time over the hem.',
        hi: 'आप हाँ तुरंत कहते हैं, फिर किनारी पर समय लेते हैं।',
      },
    ],
  },
  {
    pair: ['detail-first', 'roving-mind'],
    weighed: [
      {
        en: 'Your attention roams, but your fingers stop at every seam.',
        hi: 'आपका ध्यान घूमता है, पर उँगलियाँ हर सिलाई पर रुकती हैं।',
      },
      { en: 'The mind wanders off and the fingers hold the place.', hi: 'मन घूमने निकलता है और उँगलियाँ जगह थामे रहती हैं।' },
    ],
  },
]

const oppositesOfClaim = new Map(
  Claim.options.map((claim) => [claim, opposites.filter(({ pair }) => pair.includes(claim))]),
)

/** The opposites between two sets of claims. */
export function findOpposites(some: readonly Claim[] = [], others: readonly Claim[] = []): Opposites[] {
  if (others.length === 0) return []
  return some.flatMap((claim) =>
    (oppositesOfClaim.get(claim) ?? []).filter(({ pair: [one, other] }) =>
      others.includes(one === claim ? other : one),
    ),
  )
}
