import type { WrittenLine } from '../../model/written.ts';

/** Head and foot are filled in by hand: number, day, signer; so is the line that ties an annex to its report. */
export function isBody({ kind, heading, text }: WrittenLine): boolean {
  const isHead = kind === 'row' && heading === '';
  return !isHead && !/^(?:\(Kèm theo|Nơi nhận)/u.test(text);
}
