import type { Both } from './rules/both.ts'

/** Who answers. */
export const introduction: Both = {
  en: 'I am the almanac, a program and no person. I find the outline of the hand and its three great lines on your photo, measure their length, bend, depth and end, and say what a written book of rules of the tradition holds about them. What I did not measure I leave unsaid.',
  hi: 'मैं एक पंजिका हूँ, एक कार्यक्रम, कोई व्यक्ति नहीं। मैं आपकी फ़ोटो में हाथ की रूपरेखा और तीन मुख्य रेखाएँ ढूँढ़ता हूँ, उनकी लंबाई, मोड़, गहराई और अंत मापता हूँ, और वही कहता हूँ जो परंपरा के लिखित नियम उनके बारे में कहते हैं। जो नहीं मापा, उस पर मौन रहता हूँ।',
}

/** Whether palmistry is a science. */
export const science: Both = {
  en: 'No. What the lines are said to mean is a tradition, and no study has shown that it holds; take it for what a good question is worth. The measuring can be checked, as the lines are drawn on your photo.',
  hi: 'नहीं। रेखाओं का अर्थ परंपरा है, और किसी अध्ययन ने उसे सिद्ध नहीं किया; इसका मोल उतना ही है जितना एक अच्छे प्रश्न का। मापी हुई रेखाएँ आप स्वयं जाँच सकते हैं, वे आपकी फ़ोटो पर बनी हैं।',
}

/** Whether a line is a good or a bad one. */
export const verdict: Both = {
  en: 'No line is good or bad in itself: each is read as a way of going about things.',
  hi: 'कोई रेखा अपने-आप में अच्छी या बुरी नहीं होती: हर रेखा जीने का एक ढंग बताती है।',
}

/** Whether lines change. */
export const change: Both = {
  en: 'The great creases are there before birth and keep their course; how deep they look changes with the years, with work and with the light on a photo. The tradition takes new fine lines for a change in the person. I read one photo at a time and compare no years.',
  hi: 'मुख्य रेखाएँ जन्म से पहले बन जाती हैं और अपनी राह नहीं बदलतीं; वे कितनी गहरी दिखती हैं, यह उम्र, काम और फ़ोटो की रोशनी के साथ बदलता है। परंपरा नई महीन रेखाओं को व्यक्ति में आया बदलाव मानती है। मैं एक बार में एक फ़ोटो पढ़ता हूँ, बरसों की तुलना नहीं करता।',
}

/** To somebody who says that they are low. */
export const feeling: Both = {
  en: 'I am a program and read lines only, so I cannot say where that comes from or when it passes. Somebody who knows you can, and would rather hear it than not.',
  hi: 'मैं केवल रेखाएँ पढ़ने वाला एक कार्यक्रम हूँ, इसलिए नहीं कह सकता कि यह क्यों है या कब बीतेगा। जो आपको जानते हैं, उनसे कहिए; वे सुनना ही चाहेंगे।',
}

/** To a question that wants a yes or a no. */
export const noVerdict: Both = {
  en: 'A hand says neither yes nor no to that; of your nature it is read to say this:',
  hi: 'इस पर हाथ न हाँ कहता है न ना; स्वभाव के बारे में उससे यह पढ़ा जाता है:',
}

/** Before suggestions for somebody who asks about weak points. */
export const noFaults: Both = {
  en: 'The tradition finds no faults in a hand, only habits that want a counterweight.',
  hi: 'परंपरा हाथ में दोष नहीं देखती, केवल ऐसी आदतें देखती है जिन्हें संतुलन चाहिए।',
}

export const courtesies: Record<'greeting' | 'thanks' | 'wordless' | 'agree' | 'disagree' | 'insult' | 'page', Both> = {
  greeting: {
    en: 'Namaste. Ask me about your heart, head or life line, about your nature or your work, or what a term of the tradition means.',
    hi: 'नमस्ते। अपनी हृदय, मस्तिष्क या जीवन रेखा, स्वभाव या काम के बारे में पूछिए, या परंपरा के किसी शब्द का अर्थ।',
  },
  thanks: {
    en: 'You are welcome. If something in the reading stays with you, ask me what it rests on.',
    hi: 'आपका स्वागत है। वाचन की कोई बात मन में रह जाए तो पूछिए कि वह किस आधार पर कही गई।',
  },
  agree: {
    en: 'Very well. I can go on: ask for more about one of the lines, or what any sentence of the reading rests on.',
    hi: 'ठीक है। मैं आगे बता सकता हूँ: किसी रेखा के बारे में और पूछिए, या यह कि वाचन का कोई वाक्य किस आधार पर है।',
  },
  disagree: {
    en: 'You know yourself better than a hand does. The lines were measured; what they mean is a tradition, so leave aside what does not fit. Ask where a sentence comes from, and I will show the line behind it.',
    hi: 'आप स्वयं को हाथ से अधिक जानते हैं। रेखाएँ मापी गईं, उनका अर्थ परंपरा है; जो ठीक न लगे उसे छोड़ दीजिए। कोई वाक्य कहाँ से आया, यह पूछिए, मैं उसके पीछे की रेखा बताऊँगा।',
  },
  insult: {
    en: 'I take it that something I said missed. Tell me which sentence, and I will say what was measured for it; what you make of the rest is up to you.',
    hi: 'लगता है मेरी कोई बात ठीक नहीं बैठी। बताइए कौन-सा वाक्य, और मैं कहूँगा कि उसके लिए क्या मापा गया; बाकी को मानना न मानना आप पर है।',
  },
  page: {
    en: 'That is done on the page, not by me: “New reading” takes other photos, what can be done with a reading stands beside it, and your data and password are found under your account. Here I answer questions about the palm.',
    hi: 'यह काम पृष्ठ पर होता है, मुझसे नहीं: “नया वाचन” से नई फ़ोटो दी जाती हैं, वाचन के साथ क्या किया जा सकता है वह उसके पास दिखता है, और डेटा तथा पासवर्ड खाते में हैं। यहाँ मैं हथेली के बारे में उत्तर देता हूँ।',
  },
  wordless: {
    en: 'I read palms better than faces. Name a line or a part of your life, and I will say what was measured for it.',
    hi: 'मैं चेहरों से अच्छा हथेलियाँ पढ़ता हूँ। किसी रेखा या जीवन की किसी बात का नाम लीजिए, मैं बताऊँगा कि उसके लिए क्या मापा गया।',
  },
}

/** The same, when it was said before in the conversation. */
export const unknownAgain: Both = {
  en: 'That, too, neither your palm nor the book tells.',
  hi: 'यह भी न आपकी हथेली बताती है न पुस्तक।',
}

/** Before suggestions for somebody who wants to become something. */
export const noRecipe: Both = {
  en: 'A palm holds no recipe for that, and you need not be anybody else; two small things to try do come from it.',
  hi: 'हथेली में इसका कोई नुस्ख़ा नहीं, और आपको कोई और बनना भी नहीं है; आज़माने की दो छोटी बातें अवश्य निकलती हैं।',
}

/** When there is nothing left that was not told. */
export const everythingTold: Both = {
  en: 'By now you have heard everything that was measured; ask what any of it rests on, and I will show you.',
  hi: 'जो कुछ मापा गया, वह आप सुन चुके हैं; कोई भी बात किस आधार पर है, यह पूछिए, मैं दिखा दूँगा।',
}

/** For questions that neither the palm nor the book answers. */
export const unknown: Both = {
  en: 'To this neither your palm nor the book says anything, so I will not guess. You may ask about your lines, your nature, work or energy, why something was said, or what a term means.',
  hi: 'इस पर न आपकी हथेली कुछ कहती है न पुस्तक, इसलिए मैं अनुमान नहीं लगाऊँगा। आप अपनी रेखाओं, स्वभाव, काम या ऊर्जा के बारे में पूछ सकते हैं, यह कि कोई बात क्यों कही गई, या किसी शब्द का अर्थ।',
}
