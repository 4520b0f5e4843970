import { sayIn } from '../model/finding.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { Answered } from '../pipeline/explain.ts';
import type { Command, Options } from './command.ts';
import { type Context, status } from './context.ts';
import { explanationsJson, pageJson, printExplanations, printPage } from './explain/print.ts';
import { consolidateFolder, folderOptions, requestOf } from './folder.ts';
import { readFormat } from './options.ts';

/** `tongket explain <code | element | indicator | unit/element> [folder]`: where something comes from. */
export const explain: Command = {
  name: 'explain',
  summary: {
    vi: 'Giải thích một mã phát hiện, một chỉ tiêu, số liệu, đơn vị hay một câu của báo cáo',
    en: 'Explain the code of a finding, an indicator, an element, a unit or a sentence of the report',
  },
  declare: (command, language) => {
    const say = sayIn(language);
    command
      .argument(
        '<name>',
        say(
          'TK301, mã chỉ tiêu, mã số liệu, đơn vị, đơn-vị/số-liệu, mã ô số liệu trong Word, hoặc vài chữ của một câu',
          'TK301, indicator, element, unit, unit/element, id of a content control, or some words of a sentence',
        ),
      )
      .argument('[folder]', say('thư mục báo cáo đã nhận', 'folder of submissions'), '.')
      .option('--format <format>', 'pretty | json', 'pretty');
    folderOptions(command, language);
  },
  run: async (context, [name = '', folder = '.'], options) => {
    const done = await runExplain(context, name, folder, options);
    return done.ok ? { ok: true, value: status.done } : done;
  },
};

async function runExplain(
  context: Context,
  name: string,
  folder: string,
  options: Options,
): Promise<Attempt<void>> {
  const format = readFormat(options);
  if (!format.ok) return format;
  const isJson = format.value === 'json';
  return /^TK\d+$/i.test(name)
    ? explainCode(context, name, isJson)
    : explainFigure(context, name, folder, options, isJson);
}

async function explainCode(context: Context, code: string, isJson: boolean): Promise<Attempt<void>> {
  const { catalogue } = await import('../pipeline.ts');
  const page = catalogue.find((each) => each.code === code.toUpperCase());
  if (page === undefined) {
    const codes = catalogue.map((each) => each.code).join(' ');
    return failed(
      { vi: `Không có mã "${code}".`, en: `There is no code "${code}".` },
      { vi: `Các mã: ${codes}.`, en: `The codes: ${codes}.` },
    );
  }
  context.stdout(isJson ? pageJson(page, context) : printPage(page, context));
  return { ok: true, value: undefined };
}

async function explainFigure(
  context: Context,
  name: string,
  folder: string,
  options: Options,
  isJson: boolean,
): Promise<Attempt<void>> {
  const request = requestOf(context, folder, options);
  if (!request.ok) return request;
  const done = await consolidateFolder({ ...request.value, mayBeEmpty: true });
  if (!done.ok) return done;
  const pipeline = await import('../pipeline/explain.ts');
  const answered = pipeline.explain(done.value, name, context.language);
  if (!answered.ok) return answered;
  const { explanations, near } = answered.value;
  if (explanations.length === 0) return unknownName(name, near);
  context.stdout(isJson ? explanationsJson(explanations) : printExplanations(explanations, context));
  return { ok: true, value: undefined };
}

function unknownName(name: string, near: Answered['near']): Attempt<never> {
  const list = near
    .map((each) => (each.label === '' ? each.name : `${each.name} (${each.label})`))
    .join('; ');
  const [meant, maybe] = near.length === 0 ? ['', ''] : [`Có phải: ${list}? `, `Did you mean ${list}? `];
  return failed(
    {
      vi: `Kế hoạch không có chỉ tiêu, số liệu hay đơn vị "${name}", báo cáo cũng không có câu nào như vậy.`,
      en: `The plan has no indicator, element or unit "${name}", nor has the report such a sentence.`,
    },
    {
      vi: `${meant}Ghi mã trong kế hoạch (tongket plan show), số liệu của một đơn vị ghi đơn-vị/mã, hoặc từ ba chữ của một câu.`,
      en: `${maybe}Give a code of the plan (tongket plan show), of one unit unit/code, or three words of a sentence.`,
    },
  );
}
