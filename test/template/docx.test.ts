import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { writeDocxForm } from '../../src/template/index.ts';
import { half, namDan, police, tinyPlan } from '../support/tiny-plan.ts';

async function paragraphs(sender: Parameters<typeof writeDocxForm>[2]): Promise<readonly string[]> {
  const bytes = await writeDocxForm(tinyPlan, half, sender);
  const xml = strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

describe('the outline as a Word form', () => {
  it('has the headings in order, the guide under its own, and room to write', async () => {
    const texts = await paragraphs(namDan);
    const start = texts.indexOf('I. TÌNH HÌNH');
    expect(texts.slice(start, start + 6)).toEqual([
      'I. TÌNH HÌNH',
      '1. Tình hình tội phạm về ma túy',
      '(Nêu khái quát diễn biến, so với cùng kỳ.)',
      '',
      '',
      'II. KIẾN NGHỊ',
    ]);
  });

  it('has the head of a people’s committee, and says what it reports on', async () => {
    const texts = await paragraphs(namDan);
    expect(texts.slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ NAM ĐÀN']);
    expect(texts.find((text) => text.startsWith('Thực hiện Kế hoạch'))).toContain(
      'Kế hoạch số 107/KH-UBND ngày 12/02/2026 của UBND tỉnh Nghệ An, UBND xã Nam Đàn báo cáo',
    );
    expect(texts).toContain('TM. ỦY BAN NHÂN DÂN');
  });

  it('of an agency has its own head and signer', async () => {
    const texts = await paragraphs(police);
    expect(texts[0]).toBe('CÔNG AN TỈNH');
    expect(texts).toContain('THỦ TRƯỞNG ĐƠN VỊ');
  });

  it('of a group leaves the name open', async () => {
    const [group] = tinyPlan.groups;
    if (group === undefined) throw new Error('no group');
    expect((await paragraphs(group)).slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN', '…………………………']);
  });
});

it('whoever writes nothing gets none', async () => {
  const plan: Plan = { ...tinyPlan, outline: [] };
  expect(await writeDocxForm(plan, half, namDan)).toBeUndefined();
});

it('gives the same bytes at any time', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const at = async (time: string): Promise<Uint8Array | undefined> => {
    vi.setSystemTime(new Date(time));
    return writeDocxForm(tinyPlan, half, namDan);
  };
  const [one, other] = [await at('2026-06-14T08:00:00Z'), await at('2031-01-02T03:04:05Z')];
  vi.useRealTimers();
  expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(true);
});
