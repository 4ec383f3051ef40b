import { classify } from '../combine.ts'
import type { Rule } from '../rule.ts'
import { headBendAndLength } from './head-bend-and-length.ts'
import { headEnds } from './head-ends.ts'

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
      meaning: {
        en: 'You think long enough, and then you decide.',
        hi: 'आप जितना चाहिए उतना सोचते हैं, फिर निर्णय करते हैं।',
      },
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
          en: 'The head line has a light crease on {hand}: attention that roams, and comes back with something.',
          hi: '{hand} में मस्तिष्क रेखा की लकीर हल्की है: ध्यान, जो घूमता है और कुछ लेकर लौटता है।',
        },
        {
          en: 'The head line is faintly drawn on {hand}, and the mind behind it has no fence.',
          hi: '{hand} में मस्तिष्क रेखा हल्की खिंची है, और मन के चारों ओर कोई बाड़ नहीं।',
        },
        {
          en: 'Lightly, as if in passing, the head line is written on {hand}.',
          hi: '{hand} में मस्तिष्क रेखा हल्की है, मानो चलते-चलते लिखी गई हो।',
        },
        {
          en: 'A thin head line runs over {hand}: a butterfly net rather than a plough.',
          hi: '{hand} पर महीन मस्तिष्क रेखा चलती है: हल नहीं, तितली पकड़ने का जाल।',
        },
      ],
      meaning: [
        {
          en: 'You read three books at once and finish the one with the best window seat.',
          hi: 'आप तीन पुस्तकें साथ शुरू करते हैं, और पूरी वही होती है जो खिड़की के पास रखी हो।',
        },
        {
          en: 'A reason to stay is all your concentration asks for, but it does ask.',
          hi: 'आपकी एकाग्रता ठहरने का केवल एक कारण माँगती है, पर माँगती अवश्य है।',
        },
        {
          en: 'Your best thoughts come while you are supposed to be having others.',
          hi: 'आपके सबसे अच्छे विचार तब आते हैं जब आपको कुछ और सोचना होता है।',
        },
        {
          en: 'You remember the margin of a page better than its text.',
          hi: 'आपको पन्ने के लिखे से अधिक उसका हाशिया याद रहता है।',
        },
      ],
      advice: [
        {
          en: 'Put the telephone in another room for the one task that counts.',
          hi: 'जो काम सचमुच ज़रूरी हो, उसके लिए फ़ोन दूसरे कमरे में रख दीजिए।',
        },
        { en: 'Do one thing to its end before you open the next.', hi: 'अगला खोलने से पहले एक काम अंत तक कीजिए।' },
      ],
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
        {
          en: 'The head line of {hand} is easy to follow, and so, people say, are you.',
          hi: '{hand} में मस्तिष्क रेखा को पढ़ना सरल है, और लोग कहते हैं आपको भी।',
        },
        {
          en: 'A clean head line on {hand} tells of thoughts that queue instead of crowding.',
          hi: '{hand} की साफ़ मस्तिष्क रेखा उन विचारों की है जो भीड़ नहीं लगाते, पंक्ति में आते हैं।',
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
        {
          en: 'You can explain a thing to a child and to the tax office in the same week.',
          hi: 'आप एक ही सप्ताह में एक ही बात बच्चे को भी समझा सकते हैं और दफ़्तर को भी।',
        },
        {
          en: 'Where others have a feeling about it, you have a list.',
          hi: 'जहाँ औरों के पास अंदाज़ा होता है, वहाँ आपके पास सूची होती है।',
        },
        {
          en: 'Your explanations have a first sentence, and it is the right one.',
          hi: 'आपकी बात का पहला वाक्य ही बता देता है कि बात क्या है।',
        },
        {
          en: 'People ring you before they decide, and say afterwards that they knew it already.',
          hi: 'लोग निर्णय से पहले आपको फ़ोन करते हैं, और बाद में कहते हैं कि यह तो उन्हें पता ही था।',
        },
        {
          en: 'You can stop in mid-page and know next day where you were.',
          hi: 'आप पन्ने के बीच रुक सकते हैं, और अगले दिन पता रहता है कि कहाँ रुके थे।',
        },
      ],
      advice: [
        {
          en: 'Let two things lie on the desk at once, and see what they say to each other.',
          hi: 'दो चीज़ें एक साथ मेज़ पर रहने दीजिए और देखिए वे आपस में क्या कहती हैं।',
        },
        { en: 'Do one thing this week in the wrong order.', hi: 'इस सप्ताह कोई एक काम उलटे क्रम में कीजिए।' },
        {
          en: 'Leave one question unanswered for a day, and see whether it minds.',
          hi: 'एक प्रश्न को दिन भर बिना उत्तर रहने दीजिए और देखिए कि कुछ बिगड़ता है क्या।',
        },
        {
          en: 'Ask somebody how they would put it, before you put it.',
          hi: 'अपनी बात कहने से पहले किसी से पूछिए कि वे इसे कैसे कहते।',
        },
      ],
    },
    deep: {
      gist: { en: 'concentration that does not hear the doorbell', hi: 'घंटी न सुनने वाली एकाग्रता' },
      claims: ['concentrated'],
      observation: [
        {
          en: 'The head line is a deep one on {hand}, and what it takes up is taken up entirely.',
          hi: '{hand} में मस्तिष्क रेखा गहरी है, और जो हाथ में लेती है, पूरा लेती है।',
        },
        {
          en: 'The head line of {hand} is cut deep, like initials in a school desk.',
          hi: '{hand} में मस्तिष्क रेखा गहरी खुदी है, जैसे पाठशाला की मेज़ पर नाम।',
        },
        {
          en: 'On {hand} the head line presses hard, as few do: thinking is work there, and is done thoroughly.',
          hi: '{hand} में मस्तिष्क रेखा ज़ोर से खिंची है: वहाँ सोचना भी काम है, और पूरा किया जाता है।',
        },
        {
          en: 'Deep runs the head line of {hand}, with banks that keep the water in.',
          hi: '{hand} में मस्तिष्क रेखा गहरी बहती है, और किनारे पानी को थामे रहते हैं।',
        },
      ],
      meaning: [
        {
          en: 'Once you are inside a question, dinner has to come and fetch you.',
          hi: 'किसी प्रश्न में डूबे हों तो खाने के लिए आपको दो बार बुलाना पड़ता है।',
        },
        {
          en: 'You change your mind rarely, and then with removal men.',
          hi: 'आप अपनी राय कम ही बदलते हैं, और बदलते हैं तो घर बदलने जैसी तैयारी से।',
        },
        {
          en: 'A half-solved problem follows you to bed and is finished by breakfast.',
          hi: 'आधा सुलझा प्रश्न रात भर साथ रहता है और सुबह तक सुलझ जाता है।',
        },
        {
          en: 'You do not do two things at once, and both come out better.',
          hi: 'आप एक बार में एक ही काम करते हैं, इसलिए दोनों अच्छे निकलते हैं।',
        },
        { en: 'Interrupt you, and you answer from a long way off.', hi: 'कोई टोके तो आपका उत्तर बहुत दूर से आता है।' },
        {
          en: 'What you have once thought through you do not think again.',
          hi: 'जो एक बार पूरा सोच लिया, उस पर आप दोबारा नहीं सोचते।',
        },
        {
          en: 'A queue of small errands tires you more than one great one.',
          hi: 'एक बड़े काम से अधिक आपको छोटे-छोटे कामों की कतार थकाती है।',
        },
      ],
      advice: [
        {
          en: 'Set a clock before you begin, and believe it when it rings.',
          hi: 'शुरू करने से पहले घड़ी लगाइए, और बजने पर उसकी मानिए।',
        },
        {
          en: 'Leave the question on the table tonight, and look at it in the morning.',
          hi: 'आज रात प्रश्न को मेज़ पर छोड़िए और सुबह देखिए।',
        },
        {
          en: 'Let yourself be interrupted once, and see what it brings.',
          hi: 'एक बार टोके जाने दीजिए और देखिए कि उससे क्या मिलता है।',
        },
        {
          en: 'Take a walk in the middle of the problem, not after it.',
          hi: 'सैर प्रश्न सुलझने के बाद नहीं, उसके बीच में कीजिए।',
        },
      ],
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
            hi: 'अंत के पास {head} दो में बँटती है: एक शाखा उसकी जो है, दूसरी उसकी जो हो सकता है।',
          },
        ],
        meaning: [
          {
            en: 'You can argue the other side so well that it has to be taken away from you.',
            hi: 'आप दूसरे पक्ष की बात भी ऐसी रखते हैं कि लोग उसे आपका ही पक्ष समझ बैठते हैं।',
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

/** The head line, mastishk rekha; matri or dhana rekha in the samudrik books. */
export const headRules: readonly Rule[] = [
  ...headBendAndLength,
  ...bends,
  ...lengths,
  ...depths,
  ...details,
  ...headEnds,
]
