import { capitalised } from '../../say/case.ts';
import { askedOf, firmnessOf } from '../../say/coverage.ts';
import { unitNames, unitsWord } from '../../say/unit.ts';
import type { Question } from './question.ts';

const mostNames = 12;

/** Could those who are not in turn the standing? */
export const missing: Question = {
  ask: () => 'Các đơn vị chưa có số liệu có làm thay đổi đánh giá không?',
  answer(context, _, figure) {
    const { unmatched, firm, expected } = figure;
    if (unmatched.length === 0) {
      const units = unitsWord(context.plan, askedOf(figure));
      return { answer: `Không: đã có đủ số liệu của ${expected}/${expected} ${units}.` };
    }
    const names = unitNames(context.plan, unmatched.slice(0, mostNames));
    const more = unmatched.length > mostNames ? ` và ${unmatched.length - mostNames} đơn vị khác` : '';
    const told = capitalised(firmnessOf(context, firm ?? null, unmatched));
    return { answer: `${told} Chưa có số liệu: ${names}${more}.` };
  },
};
