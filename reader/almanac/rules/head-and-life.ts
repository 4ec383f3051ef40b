import { combine } from './combine.ts'

/** The bend of the head line beside that of the life line: how thought and energy get on with each other. */
export const headAndLife = combine(
  {
    id: 'nature',
    subject: 'hand-type',
    section: 'temperament',
    aspects: ['line.head.curvatureBand', 'line.life.curvatureBand'],
    sources: ['cheiro-language', 'benham'],
  },
  {
    'straight straight': {
      gist: { en: 'a compact nature that loses nothing on the way', hi: 'सधा हुआ स्वभाव, जो राह में कुछ नहीं गँवाता' },
      claims: ['practical', 'home'],
      observation: [
        {
          en: 'The head line of {hand} runs straight and its life line keeps close to the thumb: you pack light and know where the key is.',
          hi: '{hand} में मस्तिष्क रेखा सीधी है और जीवन रेखा अँगूठे के पास: आप सामान कम रखते हैं और चाबी कहाँ है, यह आपको पता रहता है।',
        },
        {
          en: 'A level head line and a life line close to the thumb set the tone on {hand}: little show, and no loose ends.',
          hi: '{hand} का स्वर समतल मस्तिष्क रेखा और अँगूठे के पास की जीवन रेखा से बनता है: दिखावा कम, अधूरा कुछ नहीं।',
        },
      ],
      meaning: [
        {
          en: 'Surprises are not your sport; being prepared for them is.',
          hi: 'अचानक कुछ हो जाए, यह आपको नहीं भाता; पर हो जाए तो आप तैयार मिलते हैं।',
        },
        {
          en: 'You would make a good ship’s captain on a river you know.',
          hi: 'जानी-पहचानी नदी पर आप बहुत अच्छे नाविक होंगे।',
        },
      ],
    },
    'straight gentle': {
      gist: { en: 'a clear head in an unhurried body', hi: 'धीमी चाल में साफ़ दिमाग़' },
      claims: ['practical'],
      observation: [
        {
          en: 'On {hand} a straight head line stands beside an easy life line: quick to see, in no haste to run.',
          hi: '{hand} में सीधी मस्तिष्क रेखा के साथ सहज जीवन रेखा है: समझने में तेज़, दौड़ने की जल्दी नहीं।',
        },
        {
          en: 'The head line of {hand} is a ruler, its life line a hammock, and they share the work well.',
          hi: '{hand} की मस्तिष्क रेखा पटरी-सी है और जीवन रेखा झूले-सी, और दोनों काम अच्छे से बाँटती हैं।',
        },
      ],
      meaning: [
        {
          en: 'You make up your mind in a minute and then let the kettle boil.',
          hi: 'निर्णय आप एक मिनट में करते हैं, फिर चाय आराम से बनती है।',
        },
        {
          en: 'Calm, in your case, is a method.',
          hi: 'शांत रहना ही आपके काम करने का तरीक़ा है।',
        },
      ],
    },
    'straight strong': {
      gist: { en: 'a cool planner with a warm engine', hi: 'ठंडी योजना और गरम जोश का मेल' },
      claims: ['practical', 'roaming'],
      observation: [
        {
          en: 'On {hand} a level head line goes with a life line that sweeps wide: an adventurer with a checklist.',
          hi: '{hand} में समतल मस्तिष्क रेखा के साथ चौड़ी जीवन रेखा है: सूची बनाकर निकलने वाला यात्री।',
        },
        {
          en: 'The energy on {hand} wants out, and the head line, straight as it is, books the tickets.',
          hi: '{hand} की ऊर्जा बाहर निकलना चाहती है, और सीधी मस्तिष्क रेखा टिकट कटाती है।',
        },
      ],
      meaning: [
        {
          en: 'You are bold on Saturdays because of what you did on Friday.',
          hi: 'शनिवार का साहस आपको शुक्रवार की तैयारी से मिलता है।',
        },
        {
          en: 'Others call you spontaneous and have not seen the spreadsheet.',
          hi: 'लोग आपको मनमौजी कहते हैं; उन्होंने आपकी सूची नहीं देखी।',
        },
      ],
    },
    'gentle straight': {
      gist: { en: 'a roving mind that comes home for supper', hi: 'घूमता मन, जो शाम को घर लौट आता है' },
      claims: ['home'],
      observation: [
        {
          en: 'The thoughts of {hand} wander a little while its life line stays at home, close to the thumb.',
          hi: '{hand} में विचार थोड़ा घूमते हैं और जीवन रेखा अँगूठे के पास, घर में रहती है।',
        },
        {
          en: 'A sloping head line beside a narrow life line gives {hand} a traveller’s mind and a householder’s feet.',
          hi: 'ढलती मस्तिष्क रेखा और सँकरी जीवन रेखा {hand} को यात्री का मन और गृहस्थ के पैर देती हैं।',
        },
      ],
      meaning: [
        {
          en: 'Maps please you more than luggage.',
          hi: 'आपको सामान से अधिक नक़्शे भाते हैं।',
        },
        {
          en: 'You have been to many places by way of an armchair, and came back with more than some who flew.',
          hi: 'आप कुर्सी पर बैठे कई जगह हो आए हैं, और उड़कर गए कई लोगों से अधिक लेकर लौटे हैं।',
        },
      ],
    },
    'gentle gentle': {
      gist: { en: 'an even temper that bends and does not break', hi: 'लचीला पर न टूटने वाला संतुलित मिज़ाज' },
      claims: [],
      observation: [
        {
          en: 'Neither head nor life line of {hand} goes to extremes; they bend alike, as good neighbours do.',
          hi: '{hand} में न मस्तिष्क रेखा अति करती है न जीवन रेखा; दोनों अच्छे पड़ोसियों-सी एक जैसी झुकती हैं।',
        },
        {
          en: 'Measure runs through {hand}: thought slopes a little, energy curves a little, and they keep in step.',
          hi: '{hand} में संतुलन है: सोच थोड़ी ढलती है, ऊर्जा थोड़ी मुड़ती है, और दोनों कदम मिलाकर चलती हैं।',
        },
      ],
      meaning: [
        {
          en: 'You are the weight in the middle of the boat, which is noticed only when you get out.',
          hi: 'आप नाव के बीच का भार हैं, जिसका पता उतरने पर ही चलता है।',
        },
        {
          en: 'Storms in others do not become yours, though you hand out the umbrellas.',
          hi: 'दूसरों के तूफ़ान आपके नहीं बनते, पर छाते आप ही बाँटते हैं।',
        },
      ],
    },
    'gentle strong': {
      gist: { en: 'curiosity on good legs', hi: 'तेज़ क़दमों वाली जिज्ञासा' },
      claims: ['roaming'],
      observation: [
        {
          en: 'A head line with a lean and a life line with a wide swing make {hand} a going-out hand.',
          hi: 'ढलती मस्तिष्क रेखा और चौड़ी जीवन रेखा {hand} को बाहर निकलने वाला हाथ बनाती हैं।',
        },
        {
          en: 'On {hand} the imagination points and the energy goes: seldom does an idea of yours stay indoors.',
          hi: '{hand} में कल्पना इशारा करती है और ऊर्जा चल पड़ती है: आपका विचार कम ही घर में बैठता है।',
        },
      ],
      meaning: [
        {
          en: 'You ask strangers for the way when you know it, for the sake of the answer.',
          hi: 'आप जानते हुए भी अनजान लोगों से रास्ता पूछते हैं, उत्तर के आनंद के लिए।',
        },
        {
          en: 'It is hard to be bored beside you, and easy to be late.',
          hi: 'आपके साथ ऊबना कठिन है, और देर हो जाना सरल।',
        },
      ],
    },
    'strong straight': {
      gist: { en: 'a large inner life in a small orbit', hi: 'छोटे घेरे में बड़ा भीतरी संसार' },
      claims: ['dreaming', 'home'],
      observation: [
        {
          en: 'The head line of {hand} sinks deep while the life line keeps close: most of your travelling is done within.',
          hi: '{hand} की मस्तिष्क रेखा गहरी उतरती है और जीवन रेखा पास रहती है: आपकी अधिकतर यात्रा भीतर होती है।',
        },
        {
          en: 'Deep thought, narrow orbit: {hand} is that of someone whose room is larger inside than out.',
          hi: 'गहरी सोच, छोटा घेरा: {hand} में ऐसा मन दिखता है जो बाहर से छोटा घर है और भीतर से पूरी हवेली।',
        },
      ],
      meaning: [
        {
          en: 'You can be far away while passing the salt.',
          hi: 'नमक पकड़ाते हुए भी आपका मन कोसों दूर हो सकता है।',
        },
        {
          en: 'A quiet life is not a poor one to you; it is where the stories come from.',
          hi: 'शांत जीवन आपके लिए ख़ाली नहीं है; कहानियाँ वहीं से आती हैं।',
        },
      ],
    },
    'strong gentle': {
      gist: { en: 'a dreamer with a sense of time', hi: 'समय पहचानने वाला स्वप्नदर्शी' },
      claims: ['dreaming'],
      observation: [
        {
          en: 'On {hand} a dreaming head line leans on a sensible life line, and is fed by it at regular hours.',
          hi: '{hand} में स्वप्नदर्शी मस्तिष्क रेखा समझदार जीवन रेखा का सहारा लेती है, और समय पर भोजन भी पाती है।',
        },
        {
          en: 'The pictures in {hand} are strong, its stride is moderate: dreams get done, one at a time.',
          hi: '{hand} में चित्र प्रबल हैं और चाल मध्यम: सपने पूरे होते हैं, एक-एक करके।',
        },
      ],
      meaning: [
        {
          en: 'You leave the cloud for the bus and go back up when you are seated.',
          hi: 'आप बादल से बस के लिए उतरते हैं और सीट मिलते ही वापस चढ़ जाते हैं।',
        },
        {
          en: 'What is made by you has both wings and a hem.',
          hi: 'आपकी बनाई चीज़ में पंख भी होते हैं और सिलाई भी।',
        },
      ],
    },
    'strong strong': {
      gist: { en: 'imagination and energy, both at full sail', hi: 'पूरे पाल पर चलती कल्पना और ऊर्जा' },
      claims: ['dreaming', 'roaming'],
      observation: [
        {
          en: 'Head and life line of {hand} both go out in great curves: much wind, large sails.',
          hi: '{hand} में मस्तिष्क और जीवन रेखा दोनों बड़े मोड़ लेती हैं: तेज़ हवा, बड़े पाल।',
        },
        {
          en: 'Everything on {hand} swings wide, the thinking and the doing, and small talk has a hard time there.',
          hi: '{hand} में सब कुछ फैलकर चलता है, सोचना भी और करना भी; छोटी बातों को वहाँ जगह कम मिलती है।',
        },
      ],
      meaning: [
        {
          en: 'You need a friend who owns a calendar.',
          hi: 'आपको एक ऐसा मित्र चाहिए जिसके पास कैलेंडर हो।',
        },
        {
          en: 'Plans of yours arrive like guests: several, at night, with instruments.',
          hi: 'आपकी योजनाएँ मेहमानों-सी आती हैं: कई, रात को, और बाजे के साथ।',
        },
      ],
    },
  },
)
