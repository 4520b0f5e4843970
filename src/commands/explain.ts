import type { Explanation } from '../model/explanation.ts';
import { adviceOf } from '../model/finding.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { Command, Options } from './command.ts';
import { type Context, status } from './context.ts';
import { consolidateFolder, folderOptions, requestOf } from './folder.ts';
import { paint, showTrouble } from './show.ts';

/** `tongket explain <code | element | indicator | unit/element> [folder]`: where something comes from. */
export const explain: Command = {
  name: 'explain',
  summary: {
    vi: 'Giải thích một mã phát hiện, một chỉ tiêu, một số liệu hay một đơn vị',
    en: 'Explain the code of a finding, an indicator, an element or a unit',
  },
  declare: (command, language) => {
    const say = (vi: string, en: string): string => (language === 'vi' ? vi : en);
    command
      .argument(
        '<name>',
        say(
          'TK301, mã chỉ tiêu, mã số liệu, đơn vị hoặc đơn-vị/số-liệu',
          'TK301, indicator, element, unit or unit/element',
        ),
      )
      .argument('[folder]', say('thư mục báo cáo đã nhận', 'folder of submissions'), '.');
    folderOptions(command, language);
  },
  run: async (context, [name = '', folder = '.'], options) => {
    const done = /^TK\d+$/i.test(name)
      ? await explainCode(context, name)
      : await explainFigure(context, name, folder, options);
    if (done.ok) return status.done;
    showTrouble(done.trouble, context);
    return status.usage;
  },
};

async function explainCode(context: Context, code: string): Promise<Attempt<void>> {
  const { catalogue } = await import('../pipeline.ts');
  const { language } = context;
  const page = catalogue.find((each) => each.code === code.toUpperCase());
  if (page === undefined) {
    const codes = catalogue.map((each) => each.code).join(' ');
    return failed(
      { vi: `Không có mã "${code}".`, en: `There is no code "${code}".` },
      { vi: `Các mã: ${codes}.`, en: `The codes: ${codes}.` },
    );
  }
  const [why, todo, example] =
    language === 'vi'
      ? ['Vì sao', 'Cần làm gì', 'Ví dụ nhỏ nhất']
      : ['Why', 'What to do', 'Smallest example'];
  context.stdout(`${page.code} (${page.severity})  ${page.title[language]}\n\n`);
  context.stdout(`${why}: ${page.why[language]}\n\n${todo}: ${adviceOf(page)[language]}\n\n`);
  context.stdout(`${example}:\n${page.example.replace(/^/gm, '  ')}\n`);
  return { ok: true, value: undefined };
}

async function explainFigure(
  context: Context,
  name: string,
  folder: string,
  options: Options,
): Promise<Attempt<void>> {
  const request = requestOf(context, folder, options);
  if (!request.ok) return request;
  const done = await consolidateFolder({ ...request.value, mayBeEmpty: true });
  if (!done.ok) return done;
  const { composeExplanations } = await import('../pipeline/explain.ts');
  const found = composeExplanations({ ...done.value, language: context.language }, name);
  if (found.length === 0) return unknownName(name, done.value);
  context.stdout(found.map((each) => printed(each, context)).join('\n'));
  return { ok: true, value: undefined };
}

function printed({ title, parts }: Explanation, context: Context): string {
  const colour = paint(context);
  const blocks = parts.map(
    ({ head, lines }) => `${colour.bold(head)}\n${lines.map((line) => `  ${line}\n`).join('')}`,
  );
  return [`${colour.bold(title)}\n`, ...blocks].join('\n');
}

const mostNames = 12;

function unknownName(name: string, { plan }: { readonly plan: Named }): Attempt<never> {
  const wanted = name.toLowerCase();
  const all = [...plan.indicators.map(({ code }) => code), ...plan.elements.keys(), ...plan.units.keys()];
  const near = all.filter((each) => each.toLowerCase().includes(wanted)).slice(0, mostNames);
  const hint = near.length > 0 ? near : plan.indicators.slice(0, mostNames).map(({ code }) => code);
  return failed(
    {
      vi: `Kế hoạch không có chỉ tiêu, số liệu hay đơn vị "${name}".`,
      en: `The plan has no indicator, element or unit "${name}".`,
    },
    {
      vi: `Ghi đúng mã trong kế hoạch, ví dụ: ${hint.join(', ')}; số liệu của một đơn vị ghi đơn-vị/mã.`,
      en: `Give a code of the plan, such as ${hint.join(', ')}; of one unit write unit/code.`,
    },
  );
}

interface Named {
  readonly indicators: readonly { readonly code: string }[];
  readonly elements: ReadonlyMap<string, unknown>;
  readonly units: ReadonlyMap<string, unknown>;
}
