/** A telephone number for people in distress. */
export interface HelpLine {
  country: string
  name: string
  number: string
  /** What it is for. */
  for: 'distress' | 'violence' | 'danger'
  /** Where the number was read, and on which day. */
  source: string
  lookedUp: string
}

/** Help by country. Each number was looked up on the day given; check them again once a year. */
export const helpLines: readonly HelpLine[] = [
  {
    country: 'India',
    name: 'Tele-MANAS',
    number: '14416',
    for: 'distress',
    source:
      'https://theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/',
    lookedUp: '2026-11-29',
  },
  {
    country: 'India',
    name: 'Women Helpline',
    number: '181',
    for: 'violence',
    source:
      'https://www.lokmattimes.com/technology/over-29-lakh-phone-calls-handled-by-tele-manas-cells-savitri-thakur-2/',
    lookedUp: '2026-11-29',
  },
  {
    country: 'India',
    name: 'Child Helpline',
    number: '1098',
    for: 'violence',
    source:
      'https://www.lokmattimes.com/technology/over-29-lakh-phone-calls-handled-by-tele-manas-cells-savitri-thakur-2/',
    lookedUp: '2026-11-29',
  },
  {
    country: 'India',
    name: 'Emergency Response Support System',
    number: '112',
    for: 'danger',
    source:
      'https://www.lokmattimes.com/technology/over-29-lakh-phone-calls-handled-by-tele-manas-cells-savitri-thakur-2/',
    lookedUp: '2026-11-29',
  },
  {
    country: 'Nepal',
    name: 'National Suicide Prevention Helpline',
    number: '1166',
    for: 'distress',
    source:
      'http://www.tponepal.org/technical-assistance-for-setting-up-a-national-suicide-prevention-resource-center-and-operationalizing-a-national-helpline-for-suicide-response/',
    lookedUp: '2026-11-29',
  },
  {
    country: 'United States',
    name: '988 Suicide & Crisis Lifeline',
    number: '988',
    for: 'distress',
    source: 'https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline',
    lookedUp: '2026-11-29',
  },
  {
    country: 'Canada',
    name: '988 Suicide Crisis Helpline',
    number: '988',
    for: 'distress',
    source: 'https://wiki.av1.space/content/wikipedia_en_all_mini_2025-06/988_(telephone_number)',
    lookedUp: '2026-11-29',
  },
  {
    country: 'United Kingdom',
    name: 'Samaritans',
    number: '116 123',
    for: 'distress',
    source: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
    lookedUp: '2026-11-29',
  },
  {
    country: 'Ireland',
    name: 'Samaritans',
    number: '116 123',
    for: 'distress',
    source:
      'https://www.irishexaminer.com/breakingnews/ireland/samaritans-answer-29m-calls-since-2014-charity-to-play-crucial-role-in-new-mental-help-phone-service-914684.html',
    lookedUp: '2026-11-29',
  },
  {
    country: 'Australia',
    name: 'Lifeline',
    number: '13 11 14',
    for: 'distress',
    source: 'https://www.suicidepreventionaust.org/october-member-of-the-month-lifeline/',
    lookedUp: '2026-11-29',
  },
  {
    country: 'New Zealand',
    name: 'Need to talk?',
    number: '1737',
    for: 'distress',
    source: 'https://vice.com/en/article/new-zealands-biggest-mental-health-helpline-misses-one-in-four-calls',
    lookedUp: '2026-11-29',
  },
]
