import { type Finding, type FindingKind, raise, type Words } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Submission } from '../model/submission.ts';
import { visible } from '../vi/fold.ts';
import { type PersonalKind, personalIn } from '../vi/personal.ts';
import type { Check, Scene } from './check.ts';

type Kind = FindingKind<{ count: number }>;

function kindOf(code: Kind['code'], title: Words, what: Words, example: string): Kind {
  return {
    code,
    severity: 'warning',
    title,
    why: {
      vi: 'Thông tin cá nhân không được đưa vào văn bản gửi ra ngoài; báo cáo đã lược bỏ, bản tập hợp ý kiến nội bộ còn nguyên.',
      en: 'Personal data must not leave the office; the report withholds it, the internal collection keeps it.',
    },
    message: ({ count }) => ({
      vi: `Phần lời có ${what.vi} (${count} chỗ); báo cáo không in ra.`,
      en: `The text holds ${what.en} (${count} times); the report does not print it.`,
    }),
    remedy: () => ({
      vi: 'Đề nghị đơn vị gửi riêng theo chế độ bảo mật; rà soát câu đã lược bỏ trong báo cáo.',
      en: 'Have the unit send it separately and confidentially; look at the sentence in the report.',
    }),
    example: `xa-a.yaml: sections: {ket-qua: "${example}"}`,
  };
}

const kinds: ReadonlyMap<PersonalKind, Kind> = new Map([
  [
    'citizen',
    kindOf(
      'TK420',
      { vi: 'Số định danh trong phần lời', en: 'A citizen number in a text' },
      { vi: 'số định danh, căn cước, hộ chiếu', en: 'a citizen or passport number' },
      'CCCD 040000000000 vắng mặt',
    ),
  ],
  [
    'birth',
    kindOf(
      'TK421',
      { vi: 'Họ tên kèm ngày, năm sinh trong phần lời', en: 'A name with a day of birth in a text' },
      { vi: 'họ tên kèm ngày, năm sinh', en: 'a name with a day or year of birth' },
      'Nguyễn Văn Mẫu, sinh năm 1990, vắng mặt',
    ),
  ],
  [
    'phone',
    kindOf(
      'TK422',
      { vi: 'Số điện thoại trong phần lời', en: 'A phone number in a text' },
      { vi: 'số điện thoại', en: 'a phone number' },
      'Liên hệ 0900.000.123',
    ),
  ],
  [
    'account',
    kindOf(
      'TK423',
      { vi: 'Số tài khoản trong phần lời', en: 'A bank account in a text' },
      { vi: 'số tài khoản ngân hàng', en: 'a bank account' },
      'Số tài khoản 1234567890',
    ),
  ],
]);

interface Written {
  readonly text: string;
  readonly place: Place;
}

/** All running text of a submission; persons put forward for an award are named on purpose. */
function textsOf({ narratives, tasks, projects }: Submission): readonly Written[] {
  return [
    ...narratives,
    ...tasks.map(({ note = '', place }) => ({ text: note, place })),
    ...projects.flatMap(({ progress = '', problems = '', place }) => [
      { text: progress, place },
      { text: problems, place },
    ]),
  ];
}

function findingsIn({ text, place }: Written, unit: string): readonly Finding[] {
  const found = personalIn(visible(text)).filter(({ isName }) => !isName);
  return [...kinds].flatMap(([kind, finding]) => {
    const count = found.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [raise(finding, { count }, { place, unit })];
  });
}

/** Personal data in what a unit wrote: one finding a text and kind; the message never repeats it. */
export const personal: Check = {
  kinds: [...kinds.values()],
  run: ({ submission }: Scene) =>
    textsOf(submission).flatMap((written) =>
      findingsIn(written, submission.unit).map((finding) => ({ finding, names: [] })),
    ),
};
