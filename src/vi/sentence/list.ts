import { type Exact, isZero, whole, zero } from '../../model/exact.ts';
import { type Measure, pattern, showMeasure } from './pattern.ts';

interface Among extends Measure {
  /** In the plan's order: `ngoài xã hội`, `tại cơ sở cai nghiện`. */
  readonly parts: readonly { readonly name: string; readonly value: Exact }[];
}

export const among = pattern<Among>({
  id: 'among',
  kind: 'clause',
  when: 'the parts of a total; empty when there are none',
  write({ parts, ...measure }) {
    const listed = parts.map(
      ({ name, value }) => `${name} ${isZero(value) ? 'không có' : showMeasure(value, measure)}`,
    );
    return listed.length === 0 ? '' : `; trong đó: ${listed.join(', ')}`;
  },
  examples: [
    {
      args: {
        unit: 'người',
        parts: [
          { name: 'ngoài xã hội', value: whole(2015) },
          { name: 'tại cơ sở cai nghiện', value: whole(1846) },
          { name: 'tại nơi giam giữ', value: whole(337) },
        ],
      },
      text: '; trong đó: ngoài xã hội 2.015 người, tại cơ sở cai nghiện 1.846 người, tại nơi giam giữ 337 người',
    },
    {
      args: {
        unit: 'xã',
        parts: [
          { name: 'loại I', value: zero },
          { name: 'loại II', value: whole(3) },
        ],
      },
      text: '; trong đó: loại I không có, loại II 03 xã',
    },
    { args: { unit: 'người', parts: [] }, text: '' },
  ],
});

interface Seizure {
  /** One substance may be weighed and counted: kilograms and pills stand side by side, never added. */
  readonly items: readonly {
    readonly name: string;
    readonly amounts: readonly (Measure & { readonly value: Exact })[];
  }[];
}

export const seizure = pattern<Seizure>({
  id: 'seizure',
  kind: 'sentence',
  when: 'what was seized; amounts of nothing are left out',
  write({ items }) {
    const listed = items.flatMap(({ name, amounts }) => {
      const seized = amounts.filter(({ value }) => !isZero(value));
      return seized.length === 0
        ? []
        : [`${seized.map((one) => showMeasure(one.value, one)).join(' và ')} ${name}`];
    });
    return listed.length === 0 ? 'Không thu giữ ma túy.' : `Thu giữ ${listed.join(', ')}.`;
  },
  examples: [
    {
      args: {
        items: [
          { name: 'heroin', amounts: [{ value: whole(12_648).div(100), unit: 'kg', type: 'amount' }] },
          { name: 'cần sa', amounts: [{ value: zero, unit: 'kg', type: 'amount' }] },
          {
            name: 'ma túy tổng hợp',
            amounts: [
              { value: whole(21_435).div(100), unit: 'kg', type: 'amount' },
              { value: whole(68_420), unit: 'viên' },
            ],
          },
        ],
      },
      text: 'Thu giữ 126,48 kg heroin, 214,35 kg và 68.420 viên ma túy tổng hợp.',
    },
    { args: { items: [] }, text: 'Không thu giữ ma túy.' },
  ],
});
