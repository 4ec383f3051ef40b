import { combine } from './combine.ts'

/** How deep head and life line are cut, side by side: the way somebody works. */
export const thoughtAndStrength = combine(
  {
    id: 'pace',
    subject: 'hand-type',
    section: 'work',
    aspects: ['line.head.depthBand', 'line.life.depthBand'],
    sources: ['benham', 'cheiro-language'],
    last: true,
  },
  {
    'faint faint': {
      gist: { en: 'work done with a light hand, in good company', hi: 'अच्छी संगति में हल्के हाथ से किया काम' },
      claims: ['roving-mind', 'by-mood'],
      observation: [
        {
          en: 'Head and life line are both lightly drawn on {hand}: work goes well as long as it does not feel like work.',
          hi: '{hand} में मस्तिष्क और जीवन रेखा दोनों हल्की हैं: काम तब तक अच्छा चलता है जब तक वह काम न लगे।',
        },
        {
          en: 'On {hand} neither head nor life line presses, and a task is begun as one picks up a tune.',
          hi: '{hand} में न मस्तिष्क रेखा ज़ोर देती है न जीवन रेखा, और काम गुनगुनाने की तरह शुरू होता है।',
        },
      ],
      meaning: [
        {
          en: 'A room with the wrong people in it costs you more than a long day.',
          hi: 'जहाँ लोग अपने न लगें, वह कमरा आपको लंबे दिन से अधिक थकाता है।',
        },
        {
          en: 'Change the table, the tea and the music, and you have changed the result.',
          hi: 'मेज़, चाय और संगीत बदलिए, परिणाम बदल जाता है।',
        },
      ],
    },
    'faint clear': {
      gist: { en: 'dependable work, with the mind on a long lead', hi: 'घूमते मन के साथ भरोसे का काम' },
      claims: ['roving-mind'],
      observation: [
        {
          en: 'A light head line beside a clear life line: on {hand} the thoughts are out for a walk while the work gets done.',
          hi: '{hand} में हल्की मस्तिष्क रेखा के साथ साफ़ जीवन रेखा है: विचार टहलने जाते हैं और काम होता रहता है।',
        },
        {
          en: 'The life line of {hand} is plainer than its head line: you can be counted on even where your thoughts cannot.',
          hi: '{hand} में जीवन रेखा मस्तिष्क रेखा से साफ़ है: विचार कहीं भी हों, काम में आप पर भरोसा किया जा सकता है।',
        },
      ],
      meaning: [
        {
          en: 'Ideas come to you while you do something else, so it is wise to do something else.',
          hi: 'सूझ आपको कुछ और करते हुए आती है, इसलिए कुछ और करते रहना ठीक है।',
        },
        {
          en: 'Whoever pays you for sitting still wastes money.',
          hi: 'आपको एक जगह बिठाए रखने का वेतन देना पैसे गँवाना है।',
        },
      ],
    },
    'faint deep': {
      gist: { en: 'strength that finds its task on the way', hi: 'चलते-चलते काम खोज लेने वाली शक्ति' },
      claims: ['roving-mind'],
      observation: [
        {
          en: 'On {hand} the life line is deep and the head line light: the strength is there first, and looks round for a task.',
          hi: '{hand} में जीवन रेखा गहरी है और मस्तिष्क रेखा हल्की: शक्ति पहले पहुँचती है, फिर काम खोजती है।',
        },
        {
          en: 'A deep life line beside a light head line gives {hand} more engine than map.',
          hi: 'गहरी जीवन रेखा और हल्की मस्तिष्क रेखा {hand} को नक़्शा कम और इंजन अधिक देती हैं।',
        },
      ],
      meaning: [
        {
          en: 'If somebody else writes the list, you do twice as much.',
          hi: 'सूची कोई और लिख दे तो आपसे दुगना काम होता है।',
        },
        {
          en: 'You have finished jobs that nobody had given you.',
          hi: 'आपने वे काम भी पूरे किए हैं जो किसी ने आपको दिए नहीं थे।',
        },
      ],
    },
    'clear faint': {
      gist: { en: 'a clear plan that waits for the right hour', hi: 'सही घड़ी की राह देखती साफ़ योजना' },
      claims: ['by-mood'],
      observation: [
        {
          en: 'The head line of {hand} is clear and its life line light: you know what is to be done, and wait for the hour that suits it.',
          hi: '{hand} में मस्तिष्क रेखा साफ़ है और जीवन रेखा हल्की: क्या करना है यह आप जानते हैं, और उसके योग्य घड़ी की राह देखते हैं।',
        },
        {
          en: 'On {hand} a plain head line makes the plan, and a light life line chooses the weather for it.',
          hi: '{hand} में साफ़ मस्तिष्क रेखा योजना बनाती है और हल्की जीवन रेखा उसके लिए मौसम चुनती है।',
        },
      ],
      meaning: [
        {
          en: 'One hour at the right time of day is worth an afternoon at the wrong one.',
          hi: 'ठीक समय का एक घंटा आपके लिए ग़लत समय की पूरी दोपहर जितना है।',
        },
        {
          en: 'Work that you can arrange blossoms in your hands; work that is merely ordered wilts.',
          hi: 'जो काम अपने ढंग से सजाया जा सके वह आपके हाथों खिलता है; जो केवल आदेश हो, वह मुरझा जाता है।',
        },
      ],
    },
    'clear clear': {
      gist: { en: 'work delivered as agreed', hi: 'कहे अनुसार पूरा किया काम' },
      observation: [
        {
          en: 'Head and life line are equally clear on {hand}: what is planned there is what gets done.',
          hi: '{hand} में मस्तिष्क और जीवन रेखा दोनों साफ़ हैं: जो सोचा जाता है वही होता है।',
        },
        {
          en: 'A clear head line and a clear life line make {hand} a good one to work with: first comes the answer, then the thing.',
          hi: '{hand} में मस्तिष्क रेखा भी साफ़ है और जीवन रेखा भी: पहले उत्तर आता है, फिर काम।',
        },
      ],
      meaning: [
        {
          en: 'People put your name on the list before they have asked you.',
          hi: 'लोग आपसे पूछने से पहले ही आपका नाम सूची में लिख देते हैं।',
        },
        {
          en: 'You are seldom praised for a rescue, because you seldom need one.',
          hi: 'काम को संकट से उबारने की वाहवाही आपको कम मिलती है, क्योंकि संकट ही कम आते हैं।',
        },
      ],
    },
    'clear deep': {
      gist: { en: 'a plain plan with a push behind it', hi: 'पूरे ज़ोर के साथ चलती सीधी योजना' },
      observation: [
        {
          en: 'On {hand} the head line is clear and the life line deep: a sober plan with a great deal of push behind it.',
          hi: '{hand} में मस्तिष्क रेखा साफ़ है और जीवन रेखा गहरी: संयत योजना, और पीछे पूरा ज़ोर।',
        },
        {
          en: 'The deep life line of {hand} carries out what its clear head line has decided, and carries it a little further.',
          hi: '{hand} की साफ़ मस्तिष्क रेखा जो तय करती है, गहरी जीवन रेखा उसे पूरा करती है, बल्कि थोड़ा आगे तक।',
        },
      ],
      meaning: [
        {
          en: 'All you ask for is the goal, the keys and a free doorway.',
          hi: 'आप बस लक्ष्य, चाबियाँ और खुला द्वार माँगते हैं।',
        },
        {
          en: 'You would rather do a thing twice than talk about it once more.',
          hi: 'किसी काम पर एक बार और बात करने से आपको उसे दो बार कर देना अच्छा लगता है।',
        },
      ],
    },
    'deep faint': {
      gist: { en: 'more thought than a day can carry', hi: 'एक दिन में न समाने वाली सोच' },
      claims: ['concentrated', 'by-mood'],
      observation: [
        {
          en: 'The head line is cut deep on {hand} and the life line lightly: the mind is still at work when the feet have gone home.',
          hi: '{hand} में मस्तिष्क रेखा गहरी है और जीवन रेखा हल्की: पैर घर जा चुके होते हैं और मन काम पर होता है।',
        },
        {
          en: 'On {hand} a deep head line gives the orders and a light life line asks for a chair.',
          hi: '{hand} में गहरी मस्तिष्क रेखा आज्ञा देती है और हल्की जीवन रेखा कुर्सी माँगती है।',
        },
      ],
      meaning: [
        {
          en: 'Work that can be done sitting, alone and to the end is made for you.',
          hi: 'बैठकर, अकेले और अंत तक किया जाने वाला काम आपके लिए बना है।',
        },
        {
          en: 'You tire of a task late and of the room early.',
          hi: 'काम से आप देर में थकते हैं, कमरे से जल्दी।',
        },
      ],
    },
    'deep clear': {
      gist: { en: 'thorough work at a walking pace', hi: 'सधी चाल में पूरा-पूरा काम' },
      claims: ['concentrated'],
      observation: [
        {
          en: 'A deep head line and a clear life line: on {hand} a task is thought through and then carried home at walking pace.',
          hi: 'गहरी मस्तिष्क रेखा, साफ़ जीवन रेखा: {hand} में काम पहले पूरा सोचा जाता है, फिर सधी चाल से निभाया जाता है।',
        },
        {
          en: 'The head line of {hand} presses, its life line keeps time: thorough, and on the day.',
          hi: '{hand} की मस्तिष्क रेखा ज़ोर देती है और जीवन रेखा समय का ध्यान रखती है: काम पूरा भी, समय पर भी।',
        },
      ],
      meaning: [
        {
          en: 'Nobody checks your sums any more.',
          hi: 'आपका हिसाब अब कोई दोबारा नहीं जाँचता।',
        },
        {
          en: 'One thing, the door shut and the clock in sight: so you work best.',
          hi: 'एक काम, बंद द्वार और सामने घड़ी: ऐसे ही आपका काम सबसे अच्छा होता है।',
        },
      ],
    },
    'deep deep': {
      gist: { en: 'work taken on with head and shoulders', hi: 'सिर और कंधे दोनों लगाकर किया काम' },
      claims: ['concentrated'],
      observation: [
        {
          en: 'Head and life line are both cut deep on {hand}: what is taken on is taken on whole.',
          hi: '{hand} में मस्तिष्क और जीवन रेखा दोनों गहरी हैं: जो काम उठता है, पूरा का पूरा उठता है।',
        },
        {
          en: 'Two deep lines, head and life, work side by side on {hand}, and neither likes to be interrupted.',
          hi: '{hand} में दो गहरी रेखाएँ, मस्तिष्क और जीवन, साथ काम करती हैं, और टोका जाना किसी को नहीं भाता।',
        },
      ],
      meaning: [
        {
          en: 'Half a job does not interest you, and colleagues learn to offer whole ones.',
          hi: 'अधूरा काम आपको नहीं भाता, और साथी पूरा काम देना सीख लेते हैं।',
        },
        {
          en: 'You could move a mountain; agree beforehand which one.',
          hi: 'आप पहाड़ हटा सकते हैं; पहले तय कर लीजिए कि कौन-सा।',
        },
      ],
    },
  },
)
