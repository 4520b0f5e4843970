import { describe, expect, it } from 'vitest';
import { head, lines, readSubmission } from '../../support/yaml-submission.ts';

describe('narratives, tasks, projects, awards', () => {
  it('are read with their places', () => {
    const { submission } = readSubmission(
      `${head}sections:\n  tinh-hinh: |\n    Dòng một.\n\n    Dòng hai.\n  kien-nghi: ""\n` +
        'tasks: {T2: {status: done, note: xong}, T1: Chậm tiến độ}\n' +
        'awards: [{kind: collective, name: Tổ 1, merit: Bắt giữ}]\n',
    );
    expect(submission?.narratives).toMatchObject([{ section: 'tinh-hinh', text: 'Dòng một.\n\nDòng hai.' }]);
    expect(submission?.tasks).toMatchObject([
      { task: 'T2', status: 'done', note: 'xong', unit: 'xa-nam-dan' },
      { task: 'T1', status: 'late' },
    ]);
    expect(submission?.awards).toMatchObject([{ kind: 'collective', name: 'Tổ 1', merit: 'Bắt giữ' }]);
  });

  it('money of a project is exact; nothing is zero', () => {
    const funding =
      '[{source: trung-uong, capital: su-nghiep, year: 2026, planned: "1.200,5", allocated: không, spent: null}]';
    const { submission } = readSubmission(
      `${head}projects: {DA1-1: {funding: ${funding}, progress: Đúng tiến độ}}\n`,
    );
    const [project] = submission?.projects ?? [];
    expect(project).toMatchObject({ project: 'DA1-1', progress: 'Đúng tiến độ' });
    expect(project?.funding).toMatchObject([
      {
        source: 'trung-uong',
        capital: 'su-nghiep',
        year: 2026,
        planned: { n: 2401n, d: 2n },
        allocated: { n: 0n },
      },
    ]);
    expect(project?.funding[0]).not.toHaveProperty('spent');
  });

  it.each([
    ['sections: {muc-la: Văn bản}', ['TK407 a.yaml:5:12']],
    ['tasks: {T9: done}', ['TK407 a.yaml:5:9']],
    ['tasks: {T1: sắp xong}', ['TK408 a.yaml:5:13']],
    ['projects: {DA9: {progress: tốt}}', ['TK407 a.yaml:5:12']],
    ['projects: {DA1: {funding: [{planned: nhiều}]}}', ['TK408 a.yaml:5:38']],
  ])('%s', (text, findings) => {
    expect(lines(readSubmission(`${head}${text}\n`))).toEqual(findings);
  });
});
