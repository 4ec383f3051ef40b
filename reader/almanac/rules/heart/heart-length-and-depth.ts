import { combine } from '../combine.ts'

/** How long the heart line is, with how deep: how far feeling reaches, and how strongly. */
export const heartLengthAndDepth = combine(
  {
    id: 'heart',
    subject: 'heart',
    section: 'heart',
    aspects: ['line.heart.lengthBand', 'line.heart.depthBand'],
    sources: ['cheiro-all', 'saral-hastrekha'],
  },
  {
    'short faint': {
      gist: { en: 'feeling in a low voice, for a near circle', hi: 'पास के लोगों के लिए धीमे स्वर का स्नेह' },
      claims: ['few'],
      observation: [
        {
          en: 'Short and lightly drawn, {heart} speaks of affection in a low voice.',
          hi: 'छोटी और हल्की {heart} धीमे स्वर के स्नेह की बात करती है।',
        },
        {
          en: '{Heart} is brief and fine, like a pencil note meant for one reader.',
          hi: '{heart} छोटी और महीन है, जैसे किसी एक पाठक के लिए पेंसिल से लिखी पंक्ति।',
        },
      ],
      meaning: [
        {
          en: 'Grand scenes tire you; a cup of tea put down at the right moment is your love letter.',
          hi: 'बड़े-बड़े इज़हार आपको थका देते हैं; सही समय पर रखी चाय की प्याली ही आपका प्रेम-पत्र है।',
        },
        {
          en: 'It takes patience to know you, and hardly anyone who had it has regretted it.',
          hi: 'आपको जानने में धैर्य लगता है, और जिसने धैर्य रखा, वह शायद ही पछताया।',
        },
      ],
      advice: {
        en: 'Put one feeling on paper, even if nobody is to read it.',
        hi: 'एक भावना काग़ज़ पर लिखिए, चाहे कोई न पढ़े।',
      },
    },
    'short clear': {
      gist: { en: 'a tidy heart that wastes no words', hi: 'शब्द न गँवाने वाला सुलझा हृदय' },
      claims: ['few'],
      observation: [
        {
          en: '{Heart} is short and clean, without a blur: economy, not coldness.',
          hi: '{heart} छोटी और साफ़ है, कहीं धुँधली नहीं: यह संयम है, रूखापन नहीं।',
        },
        {
          en: 'A short, well-cut line: {heart} knows what it wants to say and stops there.',
          hi: 'छोटी और सुथरी: {heart} जानती है कि क्या कहना है, और वहीं रुक जाती है।',
        },
      ],
      meaning: [
        {
          en: 'You sort your feelings before you share them, and so people believe the ones you share.',
          hi: 'आप मन की बात तौलकर कहते हैं, इसलिए जो कहते हैं उस पर लोग विश्वास करते हैं।',
        },
        {
          en: 'A thank-you from you is short and is remembered.',
          hi: 'आपका धन्यवाद छोटा होता है और याद रहता है।',
        },
      ],
      advice: [
        {
          en: 'A small thanks, said at once, goes further than a great one kept for later.',
          hi: 'तुरंत कहा गया छोटा धन्यवाद, बाद के लिए रखे बड़े धन्यवाद से आगे जाता है।',
        },
        {
          en: 'Add a word of praise to the next thing you hand back.',
          hi: 'अगली बार कुछ लौटाते समय प्रशंसा का एक शब्द जोड़ दीजिए।',
        },
        {
          en: 'Say the kind thing that you have already thought twice.',
          hi: 'जो अच्छी बात आप दो बार सोच चुके हैं, उसे कह दीजिए।',
        },
      ],
    },
    'short deep': {
      gist: { en: 'few attachments, and those to the root', hi: 'कम लगाव, पर जड़ तक' },
      claims: ['few'],
      observation: [
        {
          en: '{Heart} is short and cut deep: not many names stand there, and none in pencil.',
          hi: '{heart} छोटी है पर गहरी खुदी है: वहाँ नाम कम हैं, और कोई भी कच्चा नहीं।',
        },
        {
          en: 'What {heart} lacks in length it has in depth, like a well in a small courtyard.',
          hi: '{heart} में लंबाई कम है पर गहराई पूरी, जैसे छोटे आँगन का कुआँ।',
        },
      ],
      meaning: [
        {
          en: 'You do not collect people; those you have, you would cross a city for at night.',
          hi: 'आप लोग इकट्ठे नहीं करते; जो हैं, उनके लिए आधी रात को भी शहर पार कर लें।',
        },
        {
          en: 'Your telephone holds many numbers, and three that may ring at night.',
          hi: 'फ़ोन में नंबर बहुत हैं, पर रात को बजने की छूट तीन को है।',
        },
        {
          en: 'A slight from one of the few goes deeper than you let on.',
          hi: 'इन थोड़े-से लोगों में से किसी की उपेक्षा आपको उससे अधिक लगती है जितना आप दिखाते हैं।',
        },
      ],
      advice: {
        en: 'Tell one of the few that they are one of the few.',
        hi: 'उन थोड़े-से लोगों में से किसी एक को बताइए कि वे उन्हीं में हैं।',
      },
    },
    'medium faint': {
      gist: { en: 'a fine-tuned heart that is easily stirred', hi: 'ज़रा-सी बात से छू जाने वाला कोमल मन' },
      claims: [],
      observation: [
        {
          en: '{Heart} is of middle length and lightly traced, a fine instrument that picks up small changes.',
          hi: '{heart} मध्यम लंबाई की और हल्की है, ऐसा सूक्ष्म यंत्र जो छोटे बदलाव भी पकड़ लेता है।',
        },
        {
          en: 'Neither long nor short, and drawn with a light hand: {heart} belongs to a good listener.',
          hi: 'न लंबी न छोटी, और हल्के हाथ से खिंची: {heart} अच्छे श्रोता की है।',
        },
      ],
      meaning: [
        {
          en: 'You notice a changed tone before the news is out, and carry it home with you.',
          hi: 'ख़बर से पहले आप बदला हुआ स्वर सुन लेते हैं, और उसे घर तक साथ ले आते हैं।',
        },
        {
          en: 'Half of what you know of people you never asked; it came to you, like weather.',
          hi: 'लोगों के बारे में आधी बातें आपने पूछी नहीं, वे मौसम की तरह आप तक आ गईं।',
        },
      ],
      advice: {
        en: 'Say “I would like that” once where you usually say “as you like”.',
        hi: 'जहाँ आप कहते हैं ‘जैसा आप चाहें’, वहाँ एक बार कहिए ‘मुझे यह अच्छा लगेगा’।',
      },
    },
    'medium clear': {
      gist: { en: 'an even warmth, near and still your own', hi: 'एक-सी गर्माहट, निकट भी और अपने में भी' },
      claims: [],
      observation: [
        {
          en: '{Heart} keeps to the middle in length and depth: a lamp with a steady wick.',
          hi: '{heart} लंबाई और गहराई दोनों में बीच की है: स्थिर बाती वाला दीया।',
        },
        {
          en: 'Clear from start to end and of middle length, {heart} gives off an even warmth.',
          hi: 'आरंभ से अंत तक साफ़ और मध्यम लंबाई की {heart} एक-सी गर्माहट देती है।',
        },
      ],
      meaning: [
        {
          en: 'You manage to be close to others without moving in, and to leave without slamming a door.',
          hi: 'आप दूसरों के निकट रह पाते हैं पर उन पर छा नहीं जाते, और बिना दरवाज़ा पटके विदा भी ले लेते हैं।',
        },
        {
          en: 'You know how each of them takes their tea, and nobody remembers telling you.',
          hi: 'किसे चाय कैसी भाती है, आपको पता है, और बताना किसी को याद नहीं।',
        },
        {
          en: 'In a family quarrel it is you who remembers that dinner is at eight.',
          hi: 'घर में बहस छिड़ी हो तब भी आपको याद रहता है कि खाना आठ बजे है।',
        },
      ],
      advice: [
        {
          en: 'Make an ordinary evening at home the plan, and invite somebody to it.',
          hi: 'घर की एक साधारण शाम को ही योजना बनाइए, और किसी को उसमें बुलाइए।',
        },
        { en: 'Let somebody else remember dinner for once.', hi: 'एक बार खाने का ध्यान किसी और को रखने दीजिए।' },
      ],
    },
    'medium deep': {
      gist: { en: 'feeling that means what it says', hi: 'मन और ज़ुबान पर एक-सा भाव' },
      claims: ['ardent'],
      observation: [
        {
          en: '{Heart} is of middle length and deeply marked: no great speeches, and no doubt either.',
          hi: '{heart} मध्यम लंबाई की और गहरी है: बड़े भाषण नहीं, पर संदेह भी नहीं।',
        },
        {
          en: 'Deep, and as long as it needs to be, {heart} has the look of a path walked daily.',
          hi: 'गहरी, और जितनी चाहिए उतनी लंबी {heart} रोज़ चली गई पगडंडी-सी लगती है।',
        },
      ],
      meaning: [
        {
          en: 'When you are fond of someone it changes your week, not just your face.',
          hi: 'जब कोई आपको प्रिय होता है तो केवल चेहरा नहीं, पूरा सप्ताह बदल जाता है।',
        },
        {
          en: 'What you have promised somebody you carry about like a key.',
          hi: 'किसी को दिया वचन आप चाबी की तरह साथ रखते हैं।',
        },
        {
          en: 'You forgive slowly and completely.',
          hi: 'आप धीरे-धीरे क्षमा करते हैं, और पूरी तरह।',
        },
      ],
      advice: [
        {
          en: 'Take back one small grudge before it gets comfortable.',
          hi: 'कोई छोटी नाराज़गी जम जाए, उससे पहले उसे छोड़ दीजिए।',
        },
        {
          en: 'Say a thing that you are sure of to the person who is not.',
          hi: 'जिस बात पर आपको भरोसा है, वह उससे कहिए जिसे नहीं है।',
        },
      ],
    },
    'long faint': {
      gist: { en: 'sympathy that reaches far and treads lightly', hi: 'दूर तक जाने वाली, हल्के क़दमों की सहानुभूति' },
      claims: [],
      observation: [
        {
          en: '{Heart} runs long and light over the palm: a wide sympathy that leaves no footprints.',
          hi: '{heart} हथेली पर लंबी और हल्की चलती है: दूर तक जाने वाली सहानुभूति, जो पदचिह्न नहीं छोड़ती।',
        },
        {
          en: 'Long and finely drawn, {heart} reaches many people with a light touch.',
          hi: 'लंबी और महीन {heart} हल्के स्पर्श से बहुतों तक पहुँचती है।',
        },
      ],
      meaning: [
        {
          en: 'You remember birthdays of people who have forgotten yours, and do not count.',
          hi: 'आपको उनके भी जन्मदिन याद रहते हैं जो आपका भूल गए, और आप गिनते नहीं।',
        },
        {
          en: 'The sorrow of a stranger on a train can sit with you until evening.',
          hi: 'रेल में मिले अनजान का दुख शाम तक आपके साथ बैठा रह सकता है।',
        },
      ],
      advice: [
        {
          en: 'Before you take on another person’s worry, ask whether they want company or a solution.',
          hi: 'किसी की चिंता उठाने से पहले पूछिए कि उसे साथ चाहिए या समाधान।',
        },
        { en: 'Keep one of your own worries company first.', hi: 'पहले अपनी किसी एक चिंता का साथ दीजिए।' },
      ],
    },
    'long clear': {
      gist: { en: 'devotion that lasts in daylight', hi: 'रोज़मर्रा में टिकने वाला समर्पण' },
      claims: ['devoted'],
      observation: [
        {
          en: '{Heart} is long and plain to see: whoever you let in is kept.',
          hi: '{heart} लंबी और साफ़ है: जिसे आपने मन में जगह दी, वह रहता है।',
        },
        {
          en: 'A long, unbroken course makes {heart} a line of keeping faith, weekdays included.',
          hi: 'लंबी और अटूट चाल वाली {heart} निष्ठा की रेखा है, हर दिन की निष्ठा की।',
        },
      ],
      meaning: [
        {
          en: 'Old friends of yours have outlived cities, jobs and haircuts.',
          hi: 'आपके पुराने मित्रों ने कई शहर, नौकरियाँ और बरस साथ पार किए हैं।',
        },
        {
          en: 'Your trouble is not falling in love with people but putting them down again.',
          hi: 'आपकी कठिनाई किसी से लगाव होना नहीं, उसे छोड़ पाना है।',
        },
      ],
      advice: [
        {
          en: 'Ask yourself which of your loyalties still gives you joy.',
          hi: 'अपने से पूछिए कि आपकी निष्ठाओं में से कौन-सी आज भी आनंद देती है।',
        },
        {
          en: 'Visit the friend whom you have defended most often.',
          hi: 'उस मित्र से मिल आइए जिसका पक्ष आपने सबसे अधिक लिया है।',
        },
        {
          en: 'Let one promise go that nobody remembers but you.',
          hi: 'एक ऐसा वचन छोड़ दीजिए जो आपके सिवा किसी को याद नहीं।',
        },
      ],
    },
    'long deep': {
      gist: { en: 'love as a main occupation', hi: 'प्रेम, जो जीवन का पहला काम है' },
      claims: ['devoted', 'ardent'],
      observation: [
        {
          en: '{Heart} is both long and deep, a river rather than a road: whoever settles on its banks knows it.',
          hi: '{heart} लंबी भी है और गहरी भी, सड़क नहीं नदी जैसी: जो इसके किनारे बसे, वह इसे जानता है।',
        },
        {
          en: 'Few things on a palm are as plain as {heart}, so long and so deep.',
          hi: '{heart} इतनी लंबी और गहरी है कि हथेली में इससे साफ़ बात कम ही मिलती है।',
        },
      ],
      meaning: [
        {
          en: 'You have rearranged your life for people, and would again, and they had better know it.',
          hi: 'आपने लोगों के लिए अपना जीवन नए सिरे से सजाया है, फिर सजा लेंगे, और उन्हें यह पता होना चाहिए।',
        },
        {
          en: 'Indifference is the one thing you cannot act, even for an afternoon.',
          hi: 'उदासीनता ही एक चीज़ है जिसका अभिनय आपसे एक दोपहर भी नहीं होता।',
        },
      ],
      advice: [
        { en: 'Keep one pleasure that depends on nobody else.', hi: 'एक ऐसा सुख बचाकर रखिए जो किसी और पर निर्भर न हो।' },
        { en: 'Let a day pass before you answer what hurt you.', hi: 'जिस बात से ठेस लगी, उसका उत्तर एक दिन बाद दीजिए।' },
      ],
    },
  },
)
