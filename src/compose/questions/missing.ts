import { capitalised } from '../say/case.ts';
import { askedOf, firmnessOf } from '../say/coverage.ts';
import { unitNames, unitsWord } from '../say/unit.ts';
import { andMore, type Question } from './question.ts';

const mostNames = 12;

const inEnglish = {
  true: 'No: whatever they report, it stands.',
  false: 'Yes: their figures could turn it.',
  null: 'Not decidable: no upper bound is declared.',
} as const;

/** Could those who are not in turn the standing? */
export const missing: Question = {
  ask: (_, say) =>
    say(
      'Các đơn vị chưa có số liệu có làm thay đổi đánh giá không?',
      'Could the units without figures turn the standing?',
    ),
  answer(context, _, figure, say) {
    const { unmatched, firm, expected } = figure;
    if (unmatched.length === 0) {
      const units = unitsWord(context.plan, askedOf(figure));
      return {
        answer: say(
          `Không: đã có đủ số liệu của ${expected}/${expected} ${units}.`,
          `No: all ${expected} ${units} have given theirs.`,
        ),
      };
    }
    const names = unitNames(context.plan, unmatched.slice(0, mostNames));
    const more = andMore(unmatched.length - mostNames, say);
    const told = say(capitalised(firmnessOf(context, firm ?? null, unmatched)), inEnglish[`${firm ?? null}`]);
    return { answer: `${told} ${say('Chưa có số liệu', 'Without figures')}: ${names}${more}.` };
  },
};
