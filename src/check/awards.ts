import { type Day, daysBetween } from '../model/day.ts';
import { compare, type Exact, whole } from '../model/exact.ts';
import { type Finding, type FindingKind, raise, type Words } from '../model/finding.ts';
import type { AwardsPlan } from '../model/plan.ts';
import type { Award } from '../model/submission.ts';
import { showDay } from '../vi/date.ts';
import { showCount } from '../vi/show-number.ts';
import type { Check } from './check.ts';

const incomplete: FindingKind<{ who: Words; missing: readonly Words[] }> = {
  code: 'TK411',
  severity: 'warning',
  title: { vi: 'Đề nghị khen thưởng thiếu nội dung', en: 'An incomplete nomination' },
  why: {
    vi: 'Thiếu tên thì không đưa vào danh sách; thiếu loại, thành tích thì không đủ căn cứ xét.',
    en: 'Without a name it is not listed; without kind and merit nobody can judge it.',
  },
  message: ({ who, missing }) => ({
    vi: `${who.vi}: chưa ghi ${missing.map(({ vi }) => vi).join(', ')}.`,
    en: `${who.en}: ${missing.map(({ en }) => en).join(', ')} not given.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị ghi đủ tên, loại (tập thể, cá nhân) và tóm tắt thành tích.',
    en: 'Give name, kind (collective, individual) and merit.',
  }),
  example: 'awards: [{kind: collective, name: Tổ 1}]',
};

const fewCopies: FindingKind<{ who: Words; copies: Exact; asked: Exact }> = {
  code: 'TK412',
  severity: 'warning',
  title: { vi: 'Hồ sơ khen thưởng thiếu bản', en: 'A dossier with too few copies' },
  why: {
    vi: 'Hồ sơ không đủ bản thì chưa thẩm định được.',
    en: 'It cannot be appraised before it is whole.',
  },
  message: ({ who, copies, asked }) => ({
    vi: `${who.vi}: hồ sơ ${showCount(copies)} bản, kế hoạch yêu cầu ${showCount(asked)} bản.`,
    en: `${who.en}: ${showCount(copies)} of ${showCount(asked)} copies.`,
  }),
  remedy: () => ({ vi: 'Đề nghị đơn vị gửi bổ sung.', en: 'Ask the unit for the rest.' }),
  example: 'plan.yaml: awards: {copies: 3}\nxa-a.yaml: awards: [{kind: collective, name: …, copies: 2}]',
};

const lateDossier: FindingKind<{ who: Words; sent: Day; lastDay: Day }> = {
  code: 'TK413',
  severity: 'warning',
  title: { vi: 'Hồ sơ khen thưởng gửi chậm', en: 'A late dossier' },
  why: {
    vi: 'Cơ quan thẩm định có thể không nhận hồ sơ quá hạn.',
    en: 'The appraising board may turn it down.',
  },
  message: ({ who, sent, lastDay }) => ({
    vi: `${who.vi}: gửi hồ sơ ngày ${showDay(sent)}, hạn ${showDay(lastDay)}.`,
    en: `${who.en}: sent on ${showDay(sent)}, due ${showDay(lastDay)}.`,
  }),
  remedy: () => ({
    vi: 'Báo cơ quan thẩm định, xin ý kiến về việc nhận hồ sơ.',
    en: 'Ask the appraising board whether it still takes it.',
  }),
  example: 'plan.yaml: awards: {due: 2016-04-19}\nxa-a.yaml: awards: [{name: …, sent: 2016-04-25}]',
};

const unclearDossier: FindingKind<{ who: Words; missing: readonly Words[] }> = {
  code: 'TK414',
  severity: 'info',
  title: { vi: 'Chưa rõ hồ sơ khen thưởng', en: 'Nothing is said of the dossier' },
  why: {
    vi: 'Kế hoạch có yêu cầu về hồ sơ mà đề nghị này chưa ghi.',
    en: 'The plan asks for it and this nomination does not say.',
  },
  message: ({ who, missing }) => ({
    vi: `${who.vi}: chưa ghi ${missing.map(({ vi }) => vi).join(', ')}.`,
    en: `${who.en}: ${missing.map(({ en }) => en).join(', ')} not given.`,
  }),
  remedy: () => ({ vi: 'Kiểm tra hồ sơ giấy đã nhận.', en: 'Check the papers that came.' }),
  example: 'plan.yaml: awards: {copies: 3}\nxa-a.yaml: awards: [{kind: collective, name: …, merit: …}]',
};

/** Whom the unit puts forward: said completely, the dossier whole and in time. */
export const awards: Check = {
  kinds: [incomplete, fewCopies, lateDossier, unclearDossier],
  run: ({ plan, submission }) =>
    submission.awards
      .flatMap((award) => [...said(award), ...(plan.awards ? dossier(award, plan.awards) : [])])
      .map((finding) => ({ finding, names: [] })),
};

function said(award: Award): readonly Finding[] {
  const missing = [
    ...(award.name === undefined ? [{ vi: 'tên', en: 'name' }] : []),
    ...(award.kind === undefined ? [{ vi: 'tập thể hay cá nhân', en: 'kind' }] : []),
    ...(award.merit === undefined ? [{ vi: 'tóm tắt thành tích', en: 'merit' }] : []),
  ];
  return missing.length === 0 ? [] : [raise(incomplete, { who: whoIs(award), missing }, whereIs(award))];
}

function dossier(award: Award, { copies: asked, lastDay }: AwardsPlan): readonly Finding[] {
  const { copies, sent } = award;
  const [who, where] = [whoIs(award), whereIs(award)];
  const missing = [
    ...(asked !== undefined && copies === undefined ? [{ vi: 'số bản hồ sơ', en: 'copies' }] : []),
    ...(lastDay !== undefined && sent === undefined ? [{ vi: 'ngày gửi hồ sơ', en: 'day of sending' }] : []),
  ];
  const findings: Finding[] = [];
  if (missing.length > 0) findings.push(raise(unclearDossier, { who, missing }, where));
  if (asked !== undefined && copies !== undefined && compare(copies, whole(asked)) < 0)
    findings.push(raise(fewCopies, { who, copies, asked: whole(asked) }, where));
  if (lastDay !== undefined && sent !== undefined && daysBetween(lastDay, sent) > 0)
    findings.push(raise(lateDossier, { who, sent, lastDay }, where));
  return findings;
}

function whoIs({ name }: Award): Words {
  return name === undefined ? { vi: 'Đề nghị khen thưởng', en: 'A nomination' } : { vi: name, en: name };
}

function whereIs({ place, unit }: Award): { readonly place: Award['place']; readonly unit: string } {
  return { place, unit };
}
