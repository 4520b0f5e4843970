import type { Context } from '../material.ts';
import { capitalised } from './case.ts';

const usual = 'chỉ tiêu';

/**
 * Words of our own with the name that the plan has for its targets: targets are given, goals are set (`đạt mục tiêu
 * đề ra`). Names from the plan stay out.
 */
export function inPlanWords({ head: { aim } }: Pick<Context, 'head'>, text: string): string {
  if (aim === usual) return text;
  return text
    .replace(/(?<=[Cc]hỉ tiêu) (?:được )?giao/gu, ' đề ra')
    .replaceAll(usual, aim)
    .replaceAll(capitalised(usual), capitalised(aim));
}
