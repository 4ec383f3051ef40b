import type { Reading } from '../../contract/reading.ts'

const paragraph = 'The line of the heart is long and clear, and the tradition calls that a giving heart. '

/** A reading of the length models write. */
export const drawnReading: Reading = {
  summary: paragraph.repeat(3),
  report: {
    sections: (['temperament', 'heart', 'mind', 'vitality', 'work', 'guidance'] as const).map((key) => ({
      key,
      title: key,
      text: paragraph.repeat(6),
      findings: [],
    })),
    findings: [],
    notMeasured: [],
    cautions: [paragraph],
    suggestedQuestions: ['What does my heart line say?'],
  },
}
