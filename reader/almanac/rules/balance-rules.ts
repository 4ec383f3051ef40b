import { classify } from './combine.ts'
import { headStartAndBend } from './head/head-start.ts'
import { headAndLife } from './head-and-life.ts'
import type { Rule } from './rule.ts'
import { thoughtAndStrength } from './thought-and-strength.ts'

const origin = classify(
  {
    subject: 'head',
    section: 'temperament',
    id: 'origin',
    aspect: 'headLifeOrigin',
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    joined: {
      gist: { en: 'a look before each step', hi: 'हर कदम से पहले एक नज़र' },
      claims: ['cautious'],
      observation: [
        {
          en: 'On {hand} head and life line begin joined, as on most hands: a look first, then the step.',
          hi: '{hand} में मस्तिष्क और जीवन रेखा जुड़ी हुई शुरू होती हैं, जैसे अधिकतर हाथों में: पहले नज़र, फिर कदम।',
        },
        {
          en: 'Head and life line of {hand} share their first stretch, and so do thought and family.',
          hi: '{hand} में मस्तिष्क और जीवन रेखा पहली दूरी साथ चलती हैं, और वैसे ही विचार और परिवार।',
        },
      ],
      meaning: [
        {
          en: 'You ask at home before you sign.',
          hi: 'हस्ताक्षर से पहले आप घर पर पूछ लेते हैं।',
        },
        {
          en: 'Care of this kind looks like slowness until something goes wrong.',
          hi: 'ऐसी सावधानी तब तक धीमापन लगती है जब तक कुछ बिगड़ न जाए।',
        },
      ],
      advice: [
        {
          en: 'Try one small thing without asking anyone’s opinion first.',
          hi: 'कोई एक छोटी बात बिना किसी से पूछे आज़माकर देखिए।',
        },
        {
          en: 'Decide one thing before anybody at the table has said what they think.',
          hi: 'कोई एक बात सबकी राय सुनने से पहले तय कीजिए।',
        },
      ],
    },
    'slightly-apart': {
      gist: { en: 'independence in proportion', hi: 'संतुलित स्वतंत्रता' },
      claims: ['independent'],
      observation: {
        en: 'On {hand} head and life line begin a little apart.',
        hi: '{hand} में मस्तिष्क और जीवन रेखा थोड़ी दूरी पर शुरू होती हैं।',
      },
      meaning: {
        en: 'Advice is heard; the decision stays your own.',
        hi: 'सलाह सुनी जाती है, निर्णय आपका अपना रहता है।',
      },
    },
    apart: {
      gist: { en: 'boldness', hi: 'निर्भीकता' },
      claims: ['bold'],
      observation: {
        en: 'On {hand} head and life line begin well apart, which few hands show.',
        hi: '{hand} में मस्तिष्क और जीवन रेखा काफ़ी दूर शुरू होती हैं, जो कम हाथों में मिलता है।',
      },
      meaning: {
        en: 'You are quick to start, and now and then before the starting shot.',
        hi: 'आप जल्दी शुरू करते हैं, और कभी-कभी संकेत से भी पहले।',
      },
      advice: {
        en: 'Sleep once on what you are about to promise.',
        hi: 'जो वचन देने जा रहे हैं, उस पर एक रात विचार कीजिए।',
      },
    },
  },
)

const deepest = classify(
  {
    subject: 'hand-type',
    section: 'temperament',
    id: 'deepest',
    aspect: 'lines.deepest',
    sources: ['benham'],
  },
  {
    heart: {
      gist: { en: 'a nature that asks the heart first', hi: 'पहले हृदय से पूछने वाला स्वभाव' },
      claims: ['heart-first'],
      observation: [
        {
          en: 'Of the three great lines the heart line is the deepest on {hand}: liking comes before judging.',
          hi: '{hand} की तीन मुख्य रेखाओं में हृदय रेखा सबसे गहरी है: पहले रुचि, फिर विचार।',
        },
        {
          en: 'The deepest crease of {hand} is the heart line, and it has the casting vote.',
          hi: '{hand} की सबसे गहरी लकीर हृदय रेखा है, और निर्णायक मत उसी का है।',
        },
        {
          en: '{Hand} has its deepest furrow where the heart line runs.',
          hi: '{hand} में सबसे गहरी लीक वहाँ है जहाँ हृदय रेखा चलती है।',
        },
      ],
      meaning: [
        {
          en: 'Reasons are found for what you are fond of, and rather good ones.',
          hi: 'जो आपको प्रिय है उसके लिए कारण मिल जाते हैं, और अच्छे कारण।',
        },
        {
          en: 'You have chosen flats, and perhaps a profession, by the people on the stairs.',
          hi: 'आपने घर, और शायद पेशा भी, आसपास के लोगों को देखकर चुना है।',
        },
        {
          en: 'An argument wins you over faster when you like the voice.',
          hi: 'तर्क आपको तब जल्दी मनाता है जब आवाज़ अच्छी लगे।',
        },
        {
          en: 'You know in the doorway whether you will stay, and find out later why.',
          hi: 'रुकना है या नहीं, यह आप देहरी पर ही जान लेते हैं; क्यों, यह बाद में पता चलता है।',
        },
        { en: 'A gift from you says that you listened.', hi: 'आपका उपहार बता देता है कि आपने सामने वाले की बात सुनी थी।' },
      ],
    },
    head: {
      gist: { en: 'a nature that wants to understand first', hi: 'पहले समझना चाहने वाला स्वभाव' },
      claims: ['head-first'],
      observation: [
        {
          en: 'The head line is the deepest of the three on {hand}: understand, then feel, then move.',
          hi: '{hand} की तीनों रेखाओं में मस्तिष्क रेखा सबसे गहरी है: पहले समझना, फिर महसूस करना, फिर चलना।',
        },
        {
          en: 'On {hand} no line is cut as deep as the head line, which likes to be asked first.',
          hi: '{hand} में कोई रेखा मस्तिष्क रेखा जितनी गहरी नहीं, और उसे पहले पूछा जाना अच्छा लगता है।',
        },
        {
          en: 'Thought has dug deepest on {hand}: its head line outdoes the other two.',
          hi: '{hand} में सबसे गहरी लीक विचार ने खोदी है: मस्तिष्क रेखा बाकी दोनों से आगे है।',
        },
      ],
      meaning: [
        {
          en: 'Even your impulses arrive with a note attached.',
          hi: 'आपकी उमंग भी अपना कारण साथ लेकर आती है।',
        },
        {
          en: 'What you cannot explain keeps you awake longer than what you cannot change.',
          hi: 'जो बदल न सकें उससे अधिक आपको वह जगाए रखता है जो समझ न सकें।',
        },
        {
          en: 'You read the instructions first, and then write to the maker about page four.',
          hi: 'निर्देश आप पहले पढ़ते हैं, फिर उन्हें लिखने वाले की भूल भी बता देते हैं।',
        },
        {
          en: 'You fall in love with a good explanation now and then.',
          hi: 'कभी-कभी आपका मन एक अच्छी व्याख्या पर आ जाता है।',
        },
      ],
    },
    life: {
      gist: { en: 'a nature that learns by doing', hi: 'करके सीखने वाला स्वभाव' },
      claims: ['action-first'],
      observation: [
        {
          en: 'Deepest of the three on {hand} is the life line: it learns with its sleeves wet.',
          hi: '{hand} की तीनों में सबसे गहरी जीवन रेखा है: वह काम करते-करते सीखती है।',
        },
        {
          en: 'The life line is cut deeper than its sisters on {hand}, so doing comes before debating.',
          hi: '{hand} में जीवन रेखा अपनी बहनों से गहरी है, इसलिए बहस से पहले काम आता है।',
        },
        {
          en: 'On {hand} it is the life line that is drawn with the most pressure, so the feet often know first.',
          hi: '{hand} में सबसे ज़ोर से जीवन रेखा खिंची है, इसलिए पैर प्रायः पहले जान लेते हैं।',
        },
      ],
      meaning: [
        {
          en: 'You find out whether you like a thing by being in the middle of it.',
          hi: 'कोई बात आपको भाती है या नहीं, यह आप उसके बीच पहुँचकर जानते हैं।',
        },
        {
          en: 'Your hands have often known before you did.',
          hi: 'कई बार आपसे पहले आपके हाथ जान गए हैं।',
        },
        { en: 'You have never learnt anything from a chair.', hi: 'बैठे-बैठे आपने कभी कुछ नहीं सीखा।' },
        {
          en: 'Tell you that it cannot be done, and you go to look.',
          hi: 'कोई कहे कि यह नहीं हो सकता, तो आप देखने निकल पड़ते हैं।',
        },
        {
          en: 'Advice reaches you best in the form of a job to do.',
          hi: 'सलाह आप तक सबसे अच्छी तब पहुँचती है जब वह कोई काम बनकर आए।',
        },
      ],
    },
    balanced: {
      gist: { en: 'feeling, thought and deed with equal votes', hi: 'भाव, विचार और कर्म में बराबरी' },
      observation: [
        {
          en: 'On {hand} none of the three great lines is much deeper than the rest: a council, not a king.',
          hi: '{hand} की तीन मुख्य रेखाओं में कोई औरों से बहुत गहरी नहीं: यहाँ राजा नहीं, पंचायत है।',
        },
        {
          en: 'Heart, head and life line are about equally deep on {hand}, and take turns in speaking.',
          hi: '{hand} में हृदय, मस्तिष्क और जीवन रेखा लगभग बराबर गहरी हैं और बारी-बारी से बोलती हैं।',
        },
        {
          en: '{Hand} lets its three great lines speak at one volume.',
          hi: '{hand} में तीनों मुख्य रेखाएँ एक ही स्वर में बोलती हैं।',
        },
        {
          en: 'No line shouts on {hand}; heart, head and life are cut alike.',
          hi: '{hand} में कोई रेखा चिल्लाती नहीं; हृदय, मस्तिष्क और जीवन एक-सी गहरी हैं।',
        },
      ],
      meaning: [
        {
          en: 'Decisions take a round of the table with you, and then they hold.',
          hi: 'आपके निर्णय भीतर सबसे पूछकर बनते हैं, और फिर टिकते हैं।',
        },
        {
          en: 'You are hard to push off balance, since there are three of you.',
          hi: 'आपका संतुलन बिगाड़ना कठिन है, क्योंकि भीतर तीन साथी हैं।',
        },
        {
          en: 'Whoever wants to persuade you has to persuade three people.',
          hi: 'आपको मनाने वाले को तीन लोगों को मनाना पड़ता है।',
        },
        {
          en: 'Extremes bore you, your own included.',
          hi: 'अति आपको नहीं भाती, अपनी भी नहीं।',
        },
      ],
    },
  },
)

/** How the lines relate: where head and life line begin, how they bend together, and which of the three is deepest. */
export const balanceRules: readonly Rule[] = [
  ...headStartAndBend,
  ...headAndLife,
  ...thoughtAndStrength,
  ...origin,
  ...deepest,
]
