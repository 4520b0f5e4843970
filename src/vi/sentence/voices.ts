import { whole } from '../../model/exact.ts';
import { showRatio } from '../show-number.ts';
import { pattern } from './pattern.ts';

interface Voices {
  /** The units that say so, in the order of the roster. */
  readonly names: readonly string[];
  /** The units that reported. */
  readonly reported: number;
  /** `xã, phường` */
  readonly units: string;
  /** Counted, however few they are. */
  readonly unnamed?: true;
}

const named = 3;

/** Office practice: half and more are "đa số", a fifth "nhiều", a twentieth "một số". */
function howMany(share: number, of: number): string | undefined {
  if (share * 2 >= of) return 'Đa số';
  if (share * 5 >= of) return 'Nhiều';
  return share * 20 >= of ? 'Một số' : undefined;
}

export const voices = pattern<Voices>({
  id: 'voices',
  kind: 'opening',
  when: 'who says alike, in front of "phản ánh" or "đề nghị"; of fewer than one in twenty at most three are named',
  write({ names, reported, units, unnamed }) {
    if (names.length === 0) return '';
    const few = names.length === 1 ? 'Có' : 'Một vài';
    const many = howMany(names.length, reported) ?? (unnamed && few);
    if (many) return `${many} địa phương (${showRatio(whole(names.length), whole(reported))} ${units}) `;
    return `Một vài địa phương (như: ${names.slice(0, named).join(', ')}) `;
  },
  examples: [
    {
      args: {
        names: Array.from({ length: 42 }, (_, index) => `xã số ${index}`),
        reported: 127,
        units: 'xã, phường',
      },
      text: 'Nhiều địa phương (42/127 xã, phường) ',
    },
    {
      args: { names: ['xã Tri Lễ', 'xã Mỹ Lý'], reported: 127, units: 'xã, phường' },
      text: 'Một vài địa phương (như: xã Tri Lễ, xã Mỹ Lý) ',
    },
    {
      args: { names: ['xã Tri Lễ', 'xã Mỹ Lý'], reported: 4, units: 'xã' },
      text: 'Đa số địa phương (02/04 xã) ',
    },
    {
      args: { names: ['xã Tri Lễ'], reported: 127, units: 'xã, phường', unnamed: true },
      text: 'Có địa phương (01/127 xã, phường) ',
    },
  ],
});
