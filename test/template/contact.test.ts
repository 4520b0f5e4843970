import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { writeForm, writeYamlForm } from '../../src/template/index.ts';
import { composeOutline } from '../../src/template/outline.ts';
import { formOf } from '../../src/template/sender.ts';
import { contactWords } from '../../src/template/words.ts';
import { opened } from '../support/forms.ts';
import { linesOf, planWith } from '../support/plan-text.ts';
import { half, namDan, police, tinyPlan } from '../support/tiny-plan.ts';

/** Whom a unit asks when it does not know what to write. */

const asking: Plan = {
  ...tinyPlan,
  contact: { name: 'Phòng Tổng hợp', phone: '0238 3000 000', email: 'tonghop@nghean.example' },
};

/** Every text on the visible sheets, each once. */
async function texts(plan: Plan, unit = namDan): Promise<readonly string[]> {
  const book = await opened(await writeForm(plan, half, unit));
  const found = new Set<string>();
  book.eachSheet((sheet) => {
    if (sheet.state === 'visible')
      sheet.eachRow((row) => row.eachCell(({ value }) => void found.add(String(value))));
  });
  return [...found];
}

describe('the contact that a plan names', () => {
  const words = 'Phòng Tổng hợp, điện thoại 0238 3000 000, thư điện tử tonghop@nghean.example';

  it.each([namDan, police])('stands under the head of every table: $id', async (unit) => {
    const all = await texts(asking, unit);
    expect(all.filter((text) => text.endsWith(` · Liên hệ: ${words}`))).not.toHaveLength(0);
  });

  it('stands among the particulars on a first sheet', async () => {
    expect(await texts(asking, police)).toEqual(expect.arrayContaining(['Liên hệ khi cần hỏi', words]));
  });

  it('stands in italics before the text of a form in Word', () => {
    const { contact } = composeOutline(formOf(asking, half, namDan)) ?? {};
    expect(contact).toBe(`(Liên hệ khi cần hỏi: ${words})`);
  });

  it('stands in the head of a form in YAML', () => {
    expect(writeYamlForm(asking, half, namDan)).toContain(`# Liên hệ khi cần hỏi: ${words}.`);
  });

  it('is a name alone where no way to reach it is given', () => {
    expect(contactWords({ ...tinyPlan, contact: { name: 'Văn phòng' } })).toBe('Văn phòng');
  });

  it('leaves no trace where the plan names none', async () => {
    expect((await texts(tinyPlan)).filter((text) => text.includes('Liên hệ khi'))).toEqual([]);
    expect(writeYamlForm(tinyPlan, half, namDan)).not.toContain('Liên hệ');
    expect(composeOutline(formOf(tinyPlan, half, namDan))).not.toHaveProperty('contact');
  });
});

it('a contact without a name is a mistake of the plan', () => {
  expect(linesOf(planWith(['title:', 'contact: {phone: 0238}\ntitle:']))).toEqual([
    expect.stringMatching(/^TK102 .*"contact\.name": còn thiếu\.$/),
  ]);
});
