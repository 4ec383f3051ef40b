import type { Opposites } from './pair.ts'

/** How far somebody goes, and how much they give. */
export const ofReach: readonly Opposites[] = [
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
    pair: ['in-bursts', 'enduring'],
    weighed: [
      {
        en: 'Strength comes to you in short spells, and spell after spell goes to the same task: that is how you outlast people.',
        hi: 'ताक़त आपके पास थोड़ी-थोड़ी देर को आती है, पर हर बार उसी काम में लगती है; इसी से आप औरों से अधिक टिकते हैं।',
      },
      {
        en: 'A sprinter’s breath and a long road: you stop often and arrive all the same.',
        hi: 'दम छोटी दौड़ का है और राह लंबी: आप बार-बार सुस्ताते हैं, और पहुँचते फिर भी हैं।',
      },
      {
        en: 'You tire early and give up late; between the two lie many short rests.',
        hi: 'आप थकते जल्दी हैं और हार देर से मानते हैं; बीच में छोटे-छोटे कई विश्राम हैं।',
      },
      {
        en: 'The day’s work is over soon, the work itself never left unfinished.',
        hi: 'दिन का काम जल्दी निपटता है, पर अधूरा कोई काम नहीं छूटता।',
      },
    ],
  },
  {
    pair: ['near-work', 'enduring'],
    weighed: [
      {
        en: 'Near tasks and a long breath: you finish many small things, and all of them.',
        hi: 'काम पास के और दम लंबा: आप बहुत-से छोटे काम पूरे करते हैं, और सब के सब।',
      },
      {
        en: 'The task should be short, your patience with it need not be.',
        hi: 'काम छोटा हो तो अच्छा; उसके लिए धीरज आपमें लंबा है।',
      },
    ],
  },
  {
    pair: ['by-mood', 'steady'],
    weighed: [
      {
        en: 'Moods decide how you do it, habit decides that you do it.',
        hi: 'काम कैसे होगा यह मन तय करता है, होगा ही यह आदत।',
      },
      {
        en: 'Your days go up and down and your years go straight on.',
        hi: 'आपके दिन ऊपर-नीचे होते हैं और बरस सीधे चलते हैं।',
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
]
