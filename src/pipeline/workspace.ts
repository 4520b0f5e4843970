import { dirname, join } from 'node:path';
import { schemaText } from '../model/json-schema.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { builtInPlans, locateBuiltIn, readPlan, readPlanSource } from '../read/index.ts';
import type { Output } from '../write/index.ts';
import { brokenPlan } from './plans.ts';

const receiptsHead = 'unit,period,revision,received,document,form\n';

/** What a workspace is made of. */
export interface Workspace {
  readonly plan: Plan;
  readonly files: readonly Output[];
}

/** The files of a workspace for a built-in plan, named by their paths in it. */
export function workspaceOf(id: string, templates: string): Attempt<readonly Output[]> {
  const located = locateBuiltIn(id, templates);
  if (located === undefined) return noBuiltIn(id, templates);
  const made = workspaceAt(located.path, ({ periods }) => periods);
  if (made.ok) return { ok: true, value: made.value.files };
  return unusable(id, dirname(located.path), made.trouble.findings ?? []);
}

/**
 * The files of a workspace for the plan at a path: the plan and its tables to the byte, so that forms made from either
 * fit both; the schema for editors; a folder for the papers of each period that is still to come; what to do next.
 */
export function workspaceAt(path: string, toCome: (plan: Plan) => readonly Period[]): Attempt<Workspace> {
  const source = readPlanSource(path);
  const tables = new Map<string, string>();
  const { plan, findings } = readPlan({
    ...source,
    beside: (name) => {
      const text = source.beside(name);
      if (text !== undefined) tables.set(name, text);
      return text;
    },
  });
  if (plan === undefined) return brokenPlan(path, findings);
  const about = source.beside('README.md');
  const periods = toCome(plan);
  const files = [
    output('plan.yaml', source.text),
    ...[...tables].map(([name, text]) => output(name, text)),
    output('plan.schema.json', schemaText('plan')),
    ...(about === undefined ? [] : [output('README.md', about)]),
    output('HUONG-DAN.md', guideTo(plan, periods)),
    ...periods.map(receiptsOf),
  ];
  return { ok: true, value: { plan, files } };
}

/** The register of receipts of a period, with nothing received yet; its folder is where papers go. */
export function receiptsOf({ id }: Period): Output {
  return output(join('submissions', id, 'nhan.csv'), receiptsHead);
}

export function output(name: string, text: string): Output {
  return { name, bytes: new TextEncoder().encode(text) };
}

function noBuiltIn(id: string, templates: string): Attempt<never> {
  const list = builtInPlans(templates).join(', ');
  return failed(
    { vi: `Không có kế hoạch có sẵn "${id}".`, en: `There is no built-in plan "${id}".` },
    { vi: `Chọn trong: ${list}.`, en: `Choose among: ${list}.` },
  );
}

function unusable(
  id: string,
  folder: string,
  findings: ReturnType<typeof readPlan>['findings'],
): Attempt<never> {
  const message = { vi: `Kế hoạch có sẵn "${id}" còn lỗi.`, en: `The built-in plan "${id}" has errors.` };
  const remedy = {
    vi: 'Cài lại công cụ, hoặc báo lại các chỗ đã nêu.',
    en: 'Install the tool again, or report this.',
  };
  return { ok: false, trouble: { message, remedy, findings, folder } };
}

/** A page for whoever opens the folder: where things go, and the next three commands. */
function guideTo({ title, periods: all }: Plan, toCome: readonly Period[]): string {
  const periods = toCome.length === 0 ? all : toCome;
  const [first] = periods;
  const id = first?.id ?? '';
  const list = periods.map((period) => `- ${periodLine(period)}\n`).join('');
  return `# ${title}

- \`plan.yaml\`: kế hoạch báo cáo, mở bằng trình soạn thảo nào cũng được; sửa xong thì chạy \`tongket plan check .\`
- \`submissions/<kỳ>/\`: chép báo cáo của các đơn vị vào đây, giữ nguyên tệp; ngày nhận ghi vào \`nhan.csv\` của kỳ đó
- \`ket-qua/<kỳ>/lan-NN/\`: công cụ ghi kết quả vào đây, mỗi lần một thư mục mới

Ba lệnh tiếp theo, chạy tại thư mục này:

\`\`\`sh
tongket template --period ${id} --all                  # 1. biểu mẫu trắng, mỗi đơn vị một tệp, vào bieu-mau/
tongket validate submissions/${id} --period ${id}      # 2. mọi chỗ cần sửa trong báo cáo đã nhận
tongket aggregate . --period ${id}                     # 3. báo cáo tổng hợp
\`\`\`

Các kỳ báo cáo:

${list}`;
}

function periodLine({ id, name, due }: Period): string {
  return `\`${id}\`: ${name}, hạn gửi ${due.split('-').reverse().join('/')}`;
}
