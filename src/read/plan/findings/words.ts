import type { Words } from '../../../model/finding.ts';

/** Why a mistake in a plan stops the run. */
export const stops: Words = {
  vi: 'Kế hoạch sai thì mọi số liệu tính theo nó đều sai, nên không chạy tiếp.',
  en: 'A wrong plan makes every figure wrong, so nothing is run with it.',
};
