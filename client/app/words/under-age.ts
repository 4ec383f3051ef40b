import type { Same } from './same.ts'

const en = {
  title: 'Thank you for saying so.',
  more: 'Rekha reads the palms of adults only, so this ends here for now. Nothing was sent: photos you may have chosen have not left your device, and nothing of you is kept. You are welcome back when you are 18; your lines will wait.',
}

const hi: Same<typeof en> = {
  title: 'बताने के लिए धन्यवाद।',
  more: 'रेखा केवल वयस्कों की हथेलियाँ पढ़ती है, इसलिए अभी यहीं रुकते हैं। कुछ भी भेजा नहीं गया: चुनी हुई फ़ोटो आपके उपकरण से बाहर नहीं गईं, और आपका कुछ भी रखा नहीं गया है। 18 वर्ष के होने पर फिर आइए; आपकी रेखाएँ प्रतीक्षा करेंगी।',
}

/** Texts for who is under 18, loaded when somebody says so. */
export const underAge = { en, hi }
