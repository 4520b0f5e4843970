import { compare, whole, zero } from '../../model/exact.ts';
import { type Change, course, movement, still } from './movement.ts';
import { pattern, showMeasure } from './pattern.ts';

const cases = { unit: 'vụ', than: 'cùng kỳ năm 2025' } as const;
const addicts = { unit: 'người', than: 'ngày 14/12/2025' } as const;

export const change = pattern<Change>({
  id: 'change',
  kind: 'clause',
  when: 'a figure against the same period or an earlier day, straight after the figure',
  write: (args) => still(args) ?? `, ${movement(args)} so với ${args.than}`,
  examples: [
    {
      args: { ...addicts, value: whole(4198), base: whole(4512) },
      text: ', giảm 314 người (6,96%) so với ngày 14/12/2025',
    },
    {
      args: { ...addicts, value: whole(12), base: whole(12) },
      text: ', bằng số người tại ngày 14/12/2025',
    },
    { args: { ...addicts, value: whole(12), base: zero }, text: ' (ngày 14/12/2025 không có)' },
    { args: { ...cases, value: whole(12), base: whole(12) }, text: ', bằng số vụ cùng kỳ năm 2025' },
    {
      args: { ...cases, value: whole(1), base: zero, none: 'không xác lập' },
      text: ' (cùng kỳ năm 2025 không xác lập)',
    },
    { args: { ...cases, value: zero, base: zero }, text: ', cùng kỳ năm 2025 cũng không phát sinh' },
    { args: { ...cases, unit: '', value: whole(12), base: whole(12) }, text: ', bằng cùng kỳ năm 2025' },
    {
      args: { ...cases, unit: '', value: whole(24), base: whole(12) },
      text: ', tăng 12 (100%) so với cùng kỳ năm 2025',
    },
    {
      args: { ...cases, value: whole(3), base: whole(8) },
      text: ', giảm từ 08 vụ xuống còn 03 vụ so với cùng kỳ năm 2025',
    },
    { args: { ...cases, value: zero, base: whole(3) }, text: ', giảm 03 vụ so với cùng kỳ năm 2025' },
    {
      args: { ...cases, value: zero, base: whole(12) },
      text: ', giảm 12 vụ (100%) so với cùng kỳ năm 2025',
    },
  ],
});

export const comparison = pattern<Change>({
  id: 'comparison',
  kind: 'clause',
  when: 'the same with the comparison in front, where more clauses follow',
  write: (args) => still(args) ?? `; so với ${args.than} ${movement(args)}`,
  examples: [
    {
      args: { ...cases, value: whole(214), base: whole(198), bounds: [whole(1).div(20)] },
      text: '; so với cùng kỳ năm 2025 tăng 16 vụ (8,08%)',
    },
    {
      args: { ...cases, value: whole(8), base: whole(3) },
      text: '; so với cùng kỳ năm 2025 tăng từ 03 vụ lên 08 vụ',
    },
    { args: { ...cases, value: whole(5), base: zero }, text: ' (cùng kỳ năm 2025 không phát sinh)' },
    {
      args: { ...cases, value: whole(105_001), base: whole(100_000), bounds: [whole(1).div(20)] },
      text: '; so với cùng kỳ năm 2025 tăng 5.001 vụ (5,001%)',
    },
    {
      args: { ...cases, value: whole(12_004).div(1000), base: whole(12), unit: 'kg', type: 'amount' },
      text: '; so với cùng kỳ năm 2025 tăng 0,004 kg (0,03%)',
    },
  ],
});

export const path = pattern<Omit<Change, 'than' | 'none'> & { readonly than?: string }>({
  id: 'path',
  kind: 'clause',
  when: 'the figure itself is the subject ("Số vụ … tăng từ … lên …"), so both figures are told',
  write(args) {
    const against = args.than === undefined ? '' : ` so với ${args.than}`;
    if (compare(args.value, args.base) === 0) return ` giữ nguyên ${showMeasure(args.value, args)}${against}`;
    return ` ${course(args)}${against}`;
  },
  examples: [
    {
      args: { ...cases, value: whole(8), base: whole(3) },
      text: ' tăng từ 03 vụ lên 08 vụ so với cùng kỳ năm 2025',
    },
    {
      args: { value: whole(58), base: whole(72), unit: 'đối tượng' },
      text: ' giảm từ 72 xuống còn 58 đối tượng (19,44%)',
    },
    {
      args: { ...cases, value: whole(9), base: whole(9) },
      text: ' giữ nguyên 09 vụ so với cùng kỳ năm 2025',
    },
  ],
});
