import type { Complaint, ComplaintValues, FieldName } from '../../../contract/complaints.ts'

type Predicate<C extends Complaint> = [ComplaintValues<C>] extends [never]
  ? string
  : (values: ComplaintValues<C>) => string

/** Each field's Hindi name, by its path without numbers. */
export const fields: Record<FieldName, string> = {
  email: 'ई-मेल पता',
  password: 'पासवर्ड',
  currentPassword: 'आपका वर्तमान पासवर्ड',
  newPassword: 'नया पासवर्ड',
  name: 'नाम',
  picture: 'चित्र का पता',
  title: 'शीर्षक',
  text: 'आपका लिखा हुआ',
  query: 'खोज के शब्द',
  origin: 'पृष्ठ का पता',
  origins: 'अनुमत पतों की सूची',
  'origins.#': 'हर अनुमत पता',
  accent: 'रंग',
  greeting: 'स्वागत का वाक्य',
  language: 'भाषा',
  theme: 'रूप',
  placement: 'बटन की जगह',
  budget: 'बजट',
  features: 'सुविधाओं की सूची',
  'features.#': 'हर सुविधा',
  valleys: 'उँगलियों के बीच के निशान',
  wrist: 'कलाई का निशान',
  hand: 'हाथ',
  rating: 'मूल्यांकन',
  id: 'उपयोगकर्ता की पहचान',
  expires: 'हस्ताक्षर की अवधि',
  signature: 'हस्ताक्षर',
  'idempotency-key': 'Idempotency-Key',
}

/** The Hindi sentence after a field's name, for each complaint. */
export const ofComplaint: { [C in Complaint]: Predicate<C> } = {
  'field-unfit': 'ठीक नहीं है',
  'field-empty': 'ख़ाली है',
  'field-missing': 'ज़रूरी है',
  'field-of-wrong-kind': 'का प्रकार ठीक नहीं है',
  'field-malformed': 'सही रूप में नहीं है',
  'field-too-short': ({ least }) => `में कम से कम ${least} अक्षर हों`,
  'field-too-long': ({ most }) => `में ${most} से अधिक अक्षर न हों`,
  'field-too-few': ({ least }) => `में कम से कम ${least} प्रविष्टियाँ हों`,
  'field-too-many': ({ most }) => `में ${most} से अधिक प्रविष्टियाँ न हों`,
  'field-too-low': ({ least }) => `कम से कम ${least} हो`,
  'field-too-high': ({ most }) => `${most} से अधिक न हो`,
  'field-not-listed': ({ choices }) => `इनमें से एक हो: ${choices}`,
  'field-not-https': 'https:// से शुरू हो',
  'field-unkeepable': 'में ऐसा अक्षर है जो रखा नहीं जा सकता',
  'field-not-a-line': 'एक ही पंक्ति में हो',
  'field-not-printable': 'में 1 से 64 छपने योग्य ASCII अक्षर हों',
  'field-not-an-email': 'पूरा और सही हो, जैसे asha@example.org',
  'field-mailbox-too-long': 'में @ से पहले 64 से अधिक अक्षर न हों',
  'field-mailbox-invalid': 'पूरा और सही हो, जैसे asha@example.org',
  'field-not-an-origin': 'https://example.org जैसा हो, आगे कुछ और न हो',
  'field-not-a-colour': '#2a2766 जैसा हो',
  'idempotency-key-unfit': 'एक UUID हो',
  'valleys-out-of-order': 'तीन अलग जगहों पर हों, तर्जनी से कनिष्ठा के क्रम में। कृपया फिर से लगाइए',
  'wrist-too-near': 'उँगलियों के बीच के निशानों से काफ़ी दूर हो। कृपया कलाई के बीच में लगाइए',
}
