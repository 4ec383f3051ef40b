import { combine } from '../combine.ts'

/** The element of the hand, with its index and ring finger: what somebody is made of, and what they reach for. */
export const elementAndFingers = combine(
  {
    id: 'build',
    subject: 'hand-type',
    section: 'temperament',
    aspects: ['element', 'indexAgainstRing'],
    sources: ['gettings', 'benham', 'cheiro-language'],
  },
  {
    'earth index-longer': {
      gist: { en: 'the say of one who has done the work', hi: 'काम कर चुके व्यक्ति का अधिकार' },
      claims: ['practical', 'leading'],
      observation: {
        en: 'Square palm, short fingers, a strong index: {hand} has the build of earth, prithvi, and points the way it means to go.',
        hi: 'चौकोर हथेली, छोटी उँगलियाँ, सबल तर्जनी: {hand} की बनावट पृथ्वी तत्त्व की है, और वह अपनी दिशा स्वयं दिखाती है।',
      },
      meaning: [
        {
          en: 'You give orders best with your sleeves rolled up.',
          hi: 'आस्तीन चढ़ाकर दिए गए आपके निर्देश सबसे अच्छे होते हैं।',
        },
        {
          en: 'You have never asked for a thing that you could not have lifted yourself.',
          hi: 'आपने कभी वह नहीं कहा जो आप स्वयं न उठा सकें।',
        },
      ],
    },
    'earth about-equal': {
      gist: { en: 'something solid that others lean on', hi: 'सहारा देने वाली ठोस बनावट' },
      claims: ['practical', 'steady'],
      observation: {
        en: '{Hand} is square with short fingers, index and ring side by side: earth, prithvi, evenly laid.',
        hi: '{hand} में चौकोर हथेली, छोटी उँगलियाँ, और तर्जनी-अनामिका बराबर हैं: पृथ्वी तत्त्व, समतल बिछा हुआ।',
      },
      meaning: [
        {
          en: 'You believe in things that have weight, and friends put their weight on you.',
          hi: 'आप भार वाली चीज़ों पर भरोसा करते हैं, और मित्र अपना भार आप पर रखते हैं।',
        },
        {
          en: 'New ideas are welcome in your house once they have wiped their shoes.',
          hi: 'नए विचार आपके घर में स्वागत पाते हैं, बस जूते बाहर उतारकर आएँ।',
        },
      ],
    },
    'earth ring-longer': {
      gist: { en: 'craft with a daring streak', hi: 'साहस की झलक वाली कारीगरी' },
      claims: ['practical'],
      observation: {
        en: 'An earth hand with Surya’s finger ahead: {hand} is square and short-fingered, and its ring finger outdoes the index.',
        hi: 'पृथ्वी का हाथ, जिसमें सूर्य की उँगली आगे है: {hand} में चौकोर हथेली, छोटी उँगलियाँ, और तर्जनी से बढ़ी अनामिका है।',
      },
      meaning: [
        {
          en: 'You build the table properly and then carve a bird underneath, where only children look.',
          hi: 'आप मेज़ पक्की बनाते हैं और नीचे एक चिड़िया भी उकेर देते हैं, जहाँ केवल बच्चे देखते हैं।',
        },
        {
          en: 'Between two sound ways you take the one with a view.',
          hi: 'दो पक्के रास्तों में आप वह लेते हैं जहाँ से दृश्य दिखे।',
        },
      ],
    },
    'air index-longer': {
      gist: { en: 'the voice that chairs the conversation', hi: 'बातचीत की बागडोर सँभालती आवाज़' },
      claims: ['leading'],
      observation: {
        en: '{Hand} is square with long fingers, the build of air, vayu, and the index leads the rest.',
        hi: '{hand} में चौकोर हथेली और लंबी उँगलियाँ हैं, वायु तत्त्व की बनावट, और तर्जनी सबसे आगे है।',
      },
      meaning: [
        {
          en: 'You organise thoughts, first your own and then everybody’s.',
          hi: 'आप विचारों को क्रम देते हैं, पहले अपने, फिर सबके।',
        },
        {
          en: 'A muddled discussion makes you reach for the chalk.',
          hi: 'उलझी चर्चा में आपका हाथ खड़िया की ओर जाता है।',
        },
      ],
    },
    'air about-equal': {
      gist: { en: 'a mind with good cross-ventilation', hi: 'खुली खिड़कियों वाला मन' },
      claims: [],
      observation: {
        en: 'A square palm under long fingers makes {hand} one of air, vayu, with index and ring finger level.',
        hi: 'चौकोर हथेली पर लंबी उँगलियाँ {hand} को वायु तत्त्व का बनाती हैं, तर्जनी और अनामिका बराबर।',
      },
      meaning: [
        {
          en: 'Ideas come in at one window and leave by another, improved.',
          hi: 'विचार एक खिड़की से आते हैं और दूसरी से सुधरकर जाते हैं।',
        },
        {
          en: 'You are the friend who sends the article, and has read it.',
          hi: 'आप वह मित्र हैं जो लेख भेजता है, और पढ़कर भेजता है।',
        },
      ],
    },
    'air ring-longer': {
      gist: { en: 'wit that likes to be overheard', hi: 'सुनाई दे जाने की शौक़ीन हाज़िरजवाबी' },
      claims: ['expressive'],
      observation: {
        en: 'Long fingers on a square palm, the ring finger ahead: {hand} joins vayu, air, with Surya, the stage.',
        hi: 'चौकोर हथेली पर लंबी उँगलियाँ, अनामिका आगे: {hand} में वायु और सूर्य का मंच मिलते हैं।',
      },
      meaning: [
        {
          en: 'You try a sentence out in the mirror of somebody’s face.',
          hi: 'आप अपना वाक्य सामने वाले के चेहरे के दर्पण में परखते हैं।',
        },
        {
          en: 'A pun at the right moment has opened more doors for you than a letter.',
          hi: 'सही समय की एक चुटकी ने आपके लिए चिट्ठी से अधिक द्वार खोले हैं।',
        },
      ],
    },
    'fire index-longer': {
      gist: { en: 'a starter of things, seldom asked twice', hi: 'आरंभ करने वाला स्वभाव, जिसे दो बार नहीं कहना पड़ता' },
      claims: ['leading', 'quick'],
      observation: {
        en: '{Hand} is long in the palm and short in the fingers, agni, fire, and Guru’s finger goes in front.',
        hi: '{hand} में लंबी हथेली और छोटी उँगलियाँ हैं, अग्नि तत्त्व, और गुरु की उँगली आगे चलती है।',
      },
      meaning: [
        {
          en: 'A silence after “who will do it?” is more than you can sit through.',
          hi: '“कौन करेगा?” के बाद की चुप्पी आपसे सही नहीं जाती।',
        },
        {
          en: 'Where there is a queue, you look for whoever could open a second counter.',
          hi: 'जहाँ पंक्ति हो, वहाँ आप दूसरी खिड़की खुलवाने वाले को खोजते हैं।',
        },
      ],
    },
    'fire about-equal': {
      gist: { en: 'warm haste in a good cause', hi: 'अच्छे काम की गरमजोश जल्दी' },
      claims: ['quick'],
      observation: {
        en: 'A long palm with short fingers gives {hand} the build of agni, fire; index and ring finger keep level.',
        hi: 'लंबी हथेली और छोटी उँगलियाँ {hand} को अग्नि तत्त्व की बनावट देती हैं; तर्जनी और अनामिका बराबर हैं।',
      },
      meaning: [
        {
          en: 'You would rather apologise for starting too early than wait for everyone’s shoes.',
          hi: 'सबके तैयार होने की प्रतीक्षा से आपको पहले निकलकर क्षमा माँगना अच्छा लगता है।',
        },
        {
          en: 'Your kettle is on before the guests have agreed to tea.',
          hi: 'मेहमान चाय पर राज़ी हों, उससे पहले आपका पानी चढ़ चुका होता है।',
        },
      ],
    },
    'fire ring-longer': {
      gist: { en: 'a spark that wants a stage', hi: 'मंच माँगती चिंगारी' },
      claims: ['expressive', 'quick'],
      observation: {
        en: 'Fire, agni, with Surya ahead: {hand} has a long palm, short fingers, and a ring finger past the index.',
        hi: 'अग्नि तत्त्व और सूर्य आगे: {hand} में लंबी हथेली, छोटी उँगलियाँ, और तर्जनी से बढ़ी अनामिका है।',
      },
      meaning: [
        {
          en: 'Your plans have lighting.',
          hi: 'आपकी योजनाओं में रोशनी भी तय रहती है।',
        },
        {
          en: 'You tell a story standing up.',
          hi: 'आप कहानी खड़े होकर सुनाते हैं।',
        },
      ],
    },
    'water index-longer': {
      gist: { en: 'gentle authority', hi: 'कोमल अधिकार' },
      claims: ['leading'],
      observation: {
        en: 'Long palm, long fingers, and the index ahead: {hand} is of jal, water, and has a course of its own.',
        hi: 'लंबी हथेली, लंबी उँगलियाँ, तर्जनी आगे: {hand} में जल तत्त्व है, और उसकी अपनी धारा है।',
      },
      meaning: [
        {
          en: 'People do as you suggest and believe it was their idea; you let them.',
          hi: 'लोग आपका सुझाया करते हैं और मानते हैं कि विचार उनका था; आप मानने देते हैं।',
        },
        {
          en: 'You raise your eyebrows where others raise their voices, and it is enough.',
          hi: 'जहाँ और लोग आवाज़ उठाते हैं, वहाँ आपकी भौंह काफ़ी है।',
        },
      ],
    },
    'water about-equal': {
      gist: { en: 'a nature that takes the shape of the company', hi: 'संगति के अनुसार ढलने वाला स्वभाव' },
      claims: [],
      observation: {
        en: '{Hand} is long in palm and fingers, jal, water, with index and ring finger level as a calm surface.',
        hi: '{hand} में हथेली और उँगलियाँ दोनों लंबी हैं, जल तत्त्व, और तर्जनी-अनामिका शांत सतह-सी बराबर।',
      },
      meaning: [
        {
          en: 'You hear what was not said, and sometimes answer it by mistake.',
          hi: 'आप अनकहा सुन लेते हैं, और कभी-कभी भूल से उसका उत्तर भी दे देते हैं।',
        },
        {
          en: 'A room has told you its mood before you have found a chair.',
          hi: 'कुर्सी मिलने से पहले कमरा आपको अपना मन बता चुका होता है।',
        },
      ],
    },
    'water ring-longer': {
      gist: { en: 'feeling that needs a form', hi: 'रूप खोजती भावना' },
      claims: ['expressive', 'dreaming'],
      observation: {
        en: 'Water, jal, under the sign of Surya: the palm and fingers of {hand} are long, its ring finger longest beside the index.',
        hi: 'सूर्य की छाया में जल तत्त्व: {hand} में हथेली और उँगलियाँ लंबी हैं, और अनामिका तर्जनी से आगे।',
      },
      meaning: [
        {
          en: 'A song, a dress, a dish: until it has become one of these, a mood of yours is not over.',
          hi: 'गीत, वस्त्र या व्यंजन: इनमें से कुछ बने बिना आपकी मनोदशा पूरी नहीं होती।',
        },
        {
          en: 'You keep your sorrows until they are good enough to show.',
          hi: 'आप अपने दुख तब तक रखते हैं जब तक वे दिखाने लायक न बन जाएँ।',
        },
      ],
    },
    'mixed index-longer': {
      gist: { en: 'a leader of mixed company', hi: 'हर तरह के लोगों को साथ लेकर चलना' },
      claims: ['leading'],
      observation: {
        en: '{Hand} fits no one element, mishrit as the books say, but its index finger knows the way.',
        hi: '{hand} के अनुपात किसी एक तत्त्व के नहीं, पुस्तकें इन्हें मिश्रित कहती हैं, पर तर्जनी राह जानती है।',
      },
      meaning: [
        {
          en: 'You speak engineer to engineers and aunt to aunts, and both follow.',
          hi: 'आप हर मंडली में उसी की भाषा बोलते हैं, और सब साथ चल पड़ते हैं।',
        },
        {
          en: 'Put at the head of any table, you first find out who is sitting at it.',
          hi: 'किसी भी मेज़ पर आगे बिठाइए, आप पहले यह देखते हैं कि बैठा कौन है।',
        },
      ],
    },
    'mixed about-equal': {
      gist: { en: 'several trades in one pair of hands', hi: 'एक ही हाथ में कई हुनर' },
      claims: [],
      observation: {
        en: 'Between the four elements lies {hand}, a mixed or mishrit hand with its fingers in balance.',
        hi: '{hand} के अनुपात चारों तत्त्वों के बीच हैं, मिश्रित, और उँगलियाँ संतुलन में हैं।',
      },
      meaning: [
        {
          en: 'Asked what you do, you need a second sentence.',
          hi: 'पूछा जाए कि आप क्या करते हैं, तो आपको दूसरा वाक्य भी चाहिए।',
        },
        {
          en: 'Your toolbox is untidy and complete.',
          hi: 'आपका औज़ारों का डिब्बा बिखरा हुआ है, और पूरा।',
        },
      ],
    },
    'mixed ring-longer': {
      gist: { en: 'a versatile hand with a taste for risk', hi: 'जोखिम का स्वाद रखने वाला बहुमुखी हाथ' },
      claims: ['expressive'],
      observation: {
        en: 'No single element owns {hand}; what stands out in this mixed build is Surya’s finger, longer than the index.',
        hi: '{hand} में किसी एक तत्त्व का राज नहीं; इस मिश्रित बनावट में सूर्य की उँगली दिखती है, तर्जनी से लंबी।',
      },
      meaning: [
        {
          en: 'You learn the rules of a game in order to find out which ones are loose.',
          hi: 'आप खेल के नियम यह जानने को सीखते हैं कि उनमें से कौन-से ढीले हैं।',
        },
        {
          en: 'You have won things by entering the wrong queue.',
          hi: 'आपने ग़लत पंक्ति में लगकर भी कुछ जीता है।',
        },
      ],
    },
  },
)
