import type { Finding } from '../model/finding.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { QuestionCount } from '../pipeline.ts';
import type { Command } from './command.ts';
import { type Context, status } from './context.ts';
import { showCounts, showFinding, sortedForReading } from './show.ts';

/** More questions than a commune answers with care. */
const manyQuestions = 40;

/** `tongket plan list | show <id> | check <file> | schema [name]`: the declared plans themselves. */
export const plan: Command = {
  name: 'plan',
  summary: { vi: 'Xem, kiểm tra kế hoạch khai báo', en: 'Look at and check declared plans' },
  declare: (command, language) => {
    const vi = language === 'vi';
    command.argument('<action>', 'list | show | check | schema');
    command.argument(
      '[name]',
      vi
        ? 'mã, tệp hoặc thư mục kế hoạch; plan, submission, results'
        : 'id, file or folder; plan, submission, results',
    );
  },
  run: (context, [action = '', name]) => (actions[action] ?? unknownAction)(context, name, action),
};

type Action = (context: Context, name: string | undefined, action: string) => Promise<Attempt<number>>;

const done: Attempt<number> = { ok: true, value: status.done };

const actions: Readonly<Record<string, Action>> = { list, show, check, schema };

async function unknownAction(
  _context: Context,
  _name: string | undefined,
  action: string,
): Promise<Attempt<number>> {
  const known = Object.keys(actions).join(', ');
  return failed(
    { vi: `Không có việc "${action}" với kế hoạch.`, en: `There is no action "${action}" on plans.` },
    { vi: `Chọn trong: ${known}.`, en: `Choose among: ${known}.` },
  );
}

async function list(context: Context): Promise<Attempt<number>> {
  const { builtIns } = await import('../pipeline.ts');
  for (const { id, title } of builtIns(context.templates)) context.stdout(`${id}\t${title}\n`);
  return done;
}

async function show(context: Context, name: string | undefined): Promise<Attempt<number>> {
  const { planText } = await import('../pipeline.ts');
  const text = planText(name, context.templates);
  if (!text.ok) return text;
  context.stdout(text.value);
  return done;
}

/** Every mistake at its line and column, all in one run; 1 when one is an error. */
async function check(context: Context, name: string | undefined): Promise<Attempt<number>> {
  const { openPlan, questionCounts } = await import('../pipeline.ts');
  const opened = openPlan(name, context.templates);
  if (!opened.ok && opened.trouble.findings === undefined) return opened;
  const findings = opened.ok ? opened.value.findings : (opened.trouble.findings ?? []);
  for (const finding of sortedForReading(findings)) context.stdout(`${showFinding(finding, context)}\n`);
  if (opened.ok) showQuestions(context, questionCounts(opened.value.plan));
  const counts = showCounts(findings, context);
  context.notice({ vi: `${counts}.`, en: `${counts}.` });
  return { ok: true, value: hasErrors(findings) ? status.findings : status.done };
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** How many questions each group of units is asked at most; a form that asks too much is filled in badly. */
function showQuestions(context: Context, counts: readonly QuestionCount[]): void {
  for (const { group, unit, questions, byUnit } of counts) {
    const many = questions > manyQuestions;
    const vi = byUnit === 0 ? '' : `, ${byUnit} số liệu theo từng đơn vị`;
    const en = byUnit === 0 ? '' : `, ${byUnit} unit by unit`;
    context.stdout(
      context.language === 'vi'
        ? `${group}: hỏi nhiều nhất ${questions} số liệu${vi} (${unit})${many ? ` – quá ${manyQuestions}, nên bớt` : ''}\n`
        : `${group}: asked at most ${questions} figures${en} (${unit})${many ? ` – over ${manyQuestions}, consider fewer` : ''}\n`,
    );
  }
}

async function schema(context: Context, name = 'plan'): Promise<Attempt<number>> {
  const { schemaNames, schemaText } = await import('../model/json-schema.ts');
  const known = schemaNames.find((each) => each === name);
  if (known === undefined) {
    const names = schemaNames.join(', ');
    return failed(
      { vi: `Không có lược đồ "${name}".`, en: `There is no schema "${name}".` },
      { vi: `Chọn trong: ${names}.`, en: `Choose among: ${names}.` },
    );
  }
  context.stdout(schemaText(known));
  return done;
}
