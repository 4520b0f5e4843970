import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';
import { smallPlan } from '../support/small.ts';

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function planFile(text: string): string {
  const folder = makeFolder({ 'plan.yaml': text });
  folders.push(folder);
  return join(folder.path, 'plan.yaml');
}

describe('tongket plan', () => {
  it('list: ids and titles of the built-in plans', async () => {
    const { status, stdout } = await tongket(['plan', 'list']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^nghe-an-107-2026\t\S/m);
  });

  it('show: the plan as it is written', async () => {
    const path = planFile(smallPlan);
    expect((await tongket(['plan', 'show', path])).stdout).toBe(smallPlan);
  });

  it('check: a sound plan ends with 0 and tells how much each group is asked', async () => {
    const { status, stdout } = await tongket(['plan', 'check', planFile(smallPlan)]);
    expect(status).toBe(0);
    expect(stdout).toBe('xa: hỏi nhiều nhất 1 số liệu (xa-an-binh)\n');
  });

  it('check: figures given unit by unit are told apart', async () => {
    const by = '  - {code: D, name: Số D, type: count, nature: flow, from: so-a, by: xa}\n';
    const text = smallPlan.replace(
      'elements:\n',
      `  - {group: so, name: Sở, level: agency, units: [{id: so-a, name: A}]}\nelements:\n${by}`,
    );
    const { stdout } = await tongket(['plan', 'check', planFile(text)]);
    expect(stdout).toContain('so: hỏi nhiều nhất 0 số liệu, 1 số liệu theo từng đơn vị (so-a)\n');
  });

  it('check: a form of more than 40 questions is remarked upon', async () => {
    const many = Array.from(
      { length: 41 },
      (_, index) => `  - {code: X${index}, name: Số ${index}, type: count, nature: flow, from: xa}\n`,
    );
    const { stdout } = await tongket([
      'plan',
      'check',
      planFile(smallPlan.replace('elements:\n', `elements:\n${many.join('')}`)),
    ]);
    expect(stdout).toContain('xa: hỏi nhiều nhất 42 số liệu (xa-an-binh) – quá 40, nên bớt');
  });

  it('check: every mistake at its line and column in one run, and 1', async () => {
    const broken = smallPlan
      .replace('growth(VU)', 'growth(VU) + LA')
      .replace('Trên 5%', 'cỡ 5%')
      .replace('from: [xa]', 'from: [la]');
    const { status, stdout } = await tongket(['plan', 'check', planFile(broken)]);
    expect(status).toBe(1);
    expect(stdout).toContain('plan.yaml:15:');
    expect(stdout).toContain('"LA"');
    expect(stdout).toContain('plan.yaml:17:');
    expect(stdout).toContain('"la"');
  });

  it.each(['plan', 'submission', 'results'])('schema %s: a JSON Schema', async (name) => {
    const { status, stdout } = await tongket(['plan', 'schema', name]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: expect.stringContaining('json-schema.org'),
      type: 'object',
    });
  });

  const wrong: readonly (readonly [args: readonly string[], words: string])[] = [
    [['plan', 'delete'], 'Không có việc "delete"'],
    [['plan', 'schema', 'la'], 'Không có lược đồ "la"'],
    [['plan', 'show', 'khong-co'], 'Không có kế hoạch "khong-co"'],
  ];
  it.each(wrong)('%j ends with 2', async (args, words) => {
    const { status, stderr } = await tongket(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
