import { classify } from './combine.ts'
import { headBendAndLength } from './head-bend-and-length.ts'
import type { Rule } from './rule.ts'

const head = { subject: 'head', section: 'mind' } as const

const bends = classify(
  { ...head, id: 'head', aspect: 'line.head.curvatureBand', sources: ['cheiro-language', 'benham'] },
  {
    straight: {
      gist: { en: 'practical, orderly thought', hi: 'व्यावहारिक और क्रमबद्ध सोच' },
      claims: ['practical'],
      observation: { en: '{Head} crosses the palm almost straight.', hi: '{head} हथेली को लगभग सीधा पार करती है।' },
      meaning: { en: 'Facts come first with you, the decision second.', hi: 'आपके यहाँ पहले तथ्य आते हैं, फिर निर्णय।' },
    },
    gentle: {
      gist: { en: 'sense joined with imagination', hi: 'समझ और कल्पना का मेल' },
      observation: { en: '{Head} slopes gently.', hi: '{head} हल्की ढलान लेती है।' },
      meaning: {
        en: 'Practical sense and imagination take turns at the wheel.',
        hi: 'व्यावहारिक समझ और कल्पना बारी-बारी से पतवार थामती हैं।',
      },
    },
    strong: {
      gist: { en: 'a mind that works in images', hi: 'चित्रों से काम लेने वाला मन' },
      claims: ['dreaming'],
      observation: { en: '{Head} bends strongly downward.', hi: '{head} नीचे की ओर गहरा मोड़ लेती है।' },
      meaning: {
        en: 'Thoughts reach you as images first and as sentences later.',
        hi: 'विचार आप तक पहले चित्र बनकर आते हैं, वाक्य बाद में।',
      },
    },
  },
)

const lengths = classify(
  { ...head, id: 'head', aspect: 'line.head.lengthBand', sources: ['cheiro-all', 'saral-hastrekha'] },
  {
    short: {
      gist: { en: 'quick decisions', hi: 'झट से लिए निर्णय' },
      claims: ['quick'],
      observation: { en: '{Head} is short.', hi: '{head} छोटी है।' },
      meaning: { en: 'The matter at hand is decided and done.', hi: 'सामने की बात तय होती है और पूरी।' },
    },
    medium: {
      gist: { en: 'settled judgement', hi: 'ठहरी हुई समझ' },
      observation: { en: '{Head} is of middle length.', hi: '{head} मध्यम लंबाई की है।' },
      meaning: { en: 'You think long enough, and then you decide.', hi: 'आप जितना चाहिए उतना सोचते हैं, फिर निर्णय करते हैं।' },
    },
    long: {
      gist: { en: 'wide interests', hi: 'दूर तक फैली रुचियाँ' },
      claims: ['deliberate'],
      observation: { en: '{Head} is long.', hi: '{head} लंबी है।' },
      meaning: {
        en: 'You have the breath for a long argument and more interests than evenings.',
        hi: 'आपमें लंबी बात का दम है, और रुचियाँ शामों से अधिक हैं।',
      },
    },
  },
)

const depths = classify(
  { ...head, id: 'head', aspect: 'line.head.depthBand', sources: ['cheiro-all'] },
  {
    faint: {
      gist: { en: 'light attention that likes to roam', hi: 'हल्का, घूमने वाला ध्यान' },
      claims: ['roving-mind'],
      observation: [
        {
          en: 'Its crease is a light one on {hand}: attention that roams, and comes back with something.',
          hi: '{hand} में इसकी लकीर हल्की है: ध्यान, जो घूमता है और कुछ लेकर लौटता है।',
        },
        {
          en: 'The head line is faintly drawn on {hand}, and the mind behind it has no fence.',
          hi: '{hand} में मस्तिष्क रेखा हल्की खिंची है, और उसके पीछे का मन बिना बाड़ का है।',
        },
      ],
      meaning: [
        {
          en: 'You read three books at once and finish the one with the best window seat.',
          hi: 'आप तीन पुस्तकें साथ पढ़ते हैं और वही पूरी होती है जिसके साथ खिड़की अच्छी मिले।',
        },
        {
          en: 'A reason to stay is all your concentration asks for, but it does ask.',
          hi: 'आपकी एकाग्रता ठहरने का केवल एक कारण माँगती है, पर माँगती अवश्य है।',
        },
      ],
      advice: {
        en: 'Put the telephone in another room for the one task that counts.',
        hi: 'जो काम सचमुच ज़रूरी हो, उसके लिए फ़ोन दूसरे कमरे में रख दीजिए।',
      },
    },
    clear: {
      gist: { en: 'attention that comes when called', hi: 'बुलाने पर आ जाने वाला ध्यान' },
      observation: [
        {
          en: 'The head line of {hand} is cleanly marked: attention that comes when it is called.',
          hi: '{hand} में मस्तिष्क रेखा साफ़ है: ध्यान, जो बुलाने पर आ जाता है।',
        },
        {
          en: 'Clear, and no deeper than it needs to be: so the head line lies on {hand}.',
          hi: '{hand} में मस्तिष्क रेखा साफ़ है, और जितनी चाहिए उतनी ही गहरी।',
        },
      ],
      meaning: [
        {
          en: 'You can put a worry on the shelf at nine and take it down at five.',
          hi: 'आप सुबह चिंता को ताक पर रख सकते हैं और शाम को उतार सकते हैं।',
        },
        {
          en: 'Noise does not disturb you, muddle does.',
          hi: 'शोर आपको नहीं खटकता, उलझाव खटकता है।',
        },
      ],
    },
    deep: {
      gist: { en: 'concentration that does not hear the doorbell', hi: 'घंटी न सुनने वाली एकाग्रता' },
      claims: ['concentrated'],
      observation: [
        {
          en: 'It is a deep line on {hand}, and what it takes up is taken up entirely.',
          hi: '{hand} में यह रेखा गहरी है, और जो हाथ में लेती है, पूरा लेती है।',
        },
        {
          en: 'The head line of {hand} is cut deep, like initials in a school desk.',
          hi: '{hand} में मस्तिष्क रेखा गहरी खुदी है, जैसे पाठशाला की मेज़ पर नाम।',
        },
      ],
      meaning: [
        {
          en: 'Once you are inside a question, dinner has to come and fetch you.',
          hi: 'प्रश्न के भीतर जाने के बाद भोजन को आपको बुलाने आना पड़ता है।',
        },
        {
          en: 'You change your mind rarely, and then with removal men.',
          hi: 'आप मत कम बदलते हैं, और जब बदलते हैं तो पूरा घर बदलने जैसा।',
        },
      ],
      advice: {
        en: 'Set a clock before you begin, and believe it when it rings.',
        hi: 'शुरू करने से पहले घड़ी लगाइए, और बजने पर उसकी मानिए।',
      },
    },
  },
)

const details = [
  ...classify(
    { ...head, id: 'head-gaps', aspect: 'line.head.gaps', sources: ['cheiro-language'] },
    {
      present: {
        gist: { en: 'a change in the way of thinking', hi: 'सोच के ढंग में आया मोड़' },
        observation: {
          en: '{Head} is interrupted and takes up again a little further on.',
          hi: '{head} बीच में टूटकर थोड़ा आगे फिर शुरू होती है।',
        },
        meaning: {
          en: 'Somewhere you put down an old view and took up a new one.',
          hi: 'कहीं आपने एक पुराना विचार रख दिया और नया उठा लिया।',
        },
      },
    },
  ),
  ...classify(
    { ...head, id: 'head-forks', aspect: 'line.head.forks', sources: ['cheiro-language', 'saral-hastrekha'] },
    {
      present: {
        gist: { en: 'the writer’s fork, a mind with two sides', hi: 'लेखक की द्विशाखा, दो पक्षों वाला मन' },
        observation: [
          {
            en: '{Head} ends in what the books call the writer’s fork.',
            hi: '{head} उस द्विशाखा में समाप्त होती है जिसे पुस्तकें लेखक की शाखा कहती हैं।',
          },
          {
            en: 'Near its end {head} parts into two, one for how it is and one for how it might be.',
            hi: 'अंत के पास {head} दो में बँटती है: एक जैसा है, एक जैसा हो सकता है।',
          },
        ],
        meaning: [
          {
            en: 'You can argue the other side so well that it has to be taken away from you.',
            hi: 'आप दूसरा पक्ष इतना अच्छा रखते हैं कि उसे आपसे वापस लेना पड़ता है।',
          },
          {
            en: 'Every story you tell has a second ending in the drawer.',
            hi: 'आपकी हर कहानी का दूसरा अंत दराज़ में रखा रहता है।',
          },
        ],
      },
    },
  ),
]

const ends = classify(
  {
    subject: 'head',
    section: 'work',
    id: 'head-ends',
    aspect: 'line.head.endZone',
    sources: ['benham', 'saral-hastrekha'],
  },
  {
    'mid-palm': {
      gist: { en: 'a liking for work close at hand', hi: 'पास के काम की रुचि' },
      claims: ['near-work'],
      observation: {
        en: '{Head} ends about the middle of the palm.',
        hi: '{head} हथेली के बीच के आसपास समाप्त होती है।',
      },
      meaning: {
        en: 'For work that means tasks which are near, solid and soon done.',
        hi: 'काम में इसका अर्थ है ऐसे काम जो पास के हों, ठोस हों और जल्दी पूरे हों।',
      },
    },
    mangal: {
      gist: { en: 'staying power in work', hi: 'काम में टिके रहने की शक्ति' },
      claims: ['enduring'],
      observation: {
        en: '{Head} reaches upper Mangal, on the far side of the palm.',
        hi: '{head} हथेली के दूसरे छोर पर ऊपरी मंगल तक पहुँचती है।',
      },
      meaning: {
        en: 'Upper Mangal is the seat of endurance; where order has to be kept, you keep it.',
        hi: 'ऊपरी मंगल धीरज का स्थान है; जहाँ व्यवस्था रखनी हो, वहाँ आप रखते हैं।',
      },
    },
    chandra: {
      gist: { en: 'work fed by imagination', hi: 'कल्पना से पोषित काम' },
      claims: ['imagined-work'],
      observation: {
        en: '{Head} sinks towards Chandra, at the lower outer edge.',
        hi: '{head} निचले बाहरी किनारे पर चंद्र की ओर झुकती है।',
      },
      meaning: {
        en: 'Chandra keeps imagination and memory: ideas, words and images are your raw material.',
        hi: 'चंद्र कल्पना और स्मृति का घर है: विचार, शब्द और चित्र आपका कच्चा माल हैं।',
      },
    },
  },
)

/** The head line, mastishk rekha; matri or dhana rekha in the samudrik books. */
export const headRules: readonly Rule[] = [...headBendAndLength, ...bends, ...lengths, ...depths, ...details, ...ends]
