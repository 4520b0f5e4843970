import { type StandingWord, standingWords } from '../words.ts';
import { pattern } from './pattern.ts';

interface Standing {
  readonly standing: StandingWord;
  /** The target as worded; left out where the sentence has named it. */
  readonly target?: string;
}

export const standing = pattern<Standing>({
  id: 'standing',
  kind: 'clause',
  when: 'how a figure stands, where no number is to be told beside it',
  write({ standing: word, target }) {
    const named = target === undefined ? '' : ` (${target})`;
    return `, ${standingWords[word].vi.sentence}${named}`;
  },
  examples: [
    {
      args: { standing: 'on-course', target: 'trên 5%' },
      text: ', đang đạt mức chỉ tiêu năm (trên 5%)',
    },
    { args: { standing: 'met' }, text: ', đạt chỉ tiêu giao' },
    { args: { standing: 'missed', target: '85%' }, text: ', chưa đạt chỉ tiêu giao (85%)' },
    { args: { standing: 'unknown' }, text: ', chưa đủ số liệu để đánh giá' },
  ],
});

interface Unknown {
  /** The indicator, with its first letter as it begins a sentence. */
  readonly subject: string;
  readonly target?: string;
}

export const unknown = pattern<Unknown>({
  id: 'unknown',
  kind: 'sentence',
  when: 'an indicator of which no figure may be told',
  write({ subject, target }) {
    const named = target === undefined ? '' : ` (chỉ tiêu: ${target})`;
    return `${subject} ${standingWords.unknown.vi.sentence}${named}.`;
  },
  examples: [
    {
      args: { subject: 'Tỷ lệ người nghiện được tư vấn', target: '45%' },
      text: 'Tỷ lệ người nghiện được tư vấn chưa đủ số liệu để đánh giá (chỉ tiêu: 45%).',
    },
  ],
});

interface NoDenominator {
  /** `Trong kỳ` where not said. */
  readonly during?: string;
  readonly where: string;
  /** What did not happen, after "không": `phát hiện trường hợp trồng trái phép …`. */
  readonly nothing: string;
  readonly rate: string;
}

export const noDenominator = pattern<NoDenominator>({
  id: 'no-denominator',
  kind: 'sentence',
  when: 'a ratio whose denominator is zero',
  write: ({ during = 'Trong kỳ', where, nothing, rate }) =>
    `${during}, ${where} không ${nothing} nên không tính ${rate}.`,
  examples: [
    {
      args: {
        where: 'trên địa bàn tỉnh',
        nothing: 'phát hiện trường hợp trồng trái phép cây có chứa chất ma túy',
        rate: 'tỷ lệ triệt phá',
      },
      text:
        'Trong kỳ, trên địa bàn tỉnh không phát hiện trường hợp trồng trái phép cây có chứa chất ma túy' +
        ' nên không tính tỷ lệ triệt phá.',
    },
  ],
});
