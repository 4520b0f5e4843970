import { type Command as Commander, CommanderError, Command as Program } from 'commander';
import { type Language, sayIn } from '../model/finding.ts';
import { aggregate } from './aggregate.ts';
import { archive } from './archive.ts';
import type { Command, Options } from './command.ts';
import { type Context, type Outside, status } from './context.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { plan } from './plan.ts';
import { showTrouble } from './show.ts';
import { status as statusCommand } from './status.ts';
import { template } from './template.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';

/** The commands. Add one here. */
const commands: readonly Command[] = [
  init,
  template,
  validate,
  aggregate,
  statusCommand,
  explain,
  diff,
  verify,
  archive,
  plan,
];

/** Runs one command line and returns its exit status. Everything it touches outside is handed in. */
export async function main(argv: readonly string[], outside: Outside): Promise<number> {
  const language = readLanguage(argv, outside.env);
  if (language === undefined) {
    outside.stderr('tongket: --lang, TONGKET_LANG: vi | en\n');
    return status.usage;
  }
  let result: number = status.done;
  const program = makeProgram(outside, language);
  for (const command of commands) {
    addCommand(program, command, language, async (args, options) => {
      const context = contextOf(outside, language, program.opts());
      const done = await command.run(context, args, options);
      if (!done.ok) showTrouble(done.trouble, context);
      result = done.ok ? done.value : status.usage;
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return result;
  } catch (error) {
    if (error instanceof CommanderError) return explainUsage(error, program, outside, language);
    return explainFailure(error, outside, language);
  }
}

/** Before anything is parsed, since the help itself has a language. */
function readLanguage(argv: readonly string[], env: Outside['env']): Language | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = at < 0 ? (env['TONGKET_LANG'] ?? '') : (argv[at]?.split('=')[1] ?? argv[at + 1] ?? '?');
  if (word === '' && at < 0) return 'vi';
  return word === 'vi' || word === 'en' ? word : undefined;
}

function makeProgram(outside: Outside, language: Language): Commander {
  const say = sayIn(language);
  const program = new Program('tongket');
  program
    .description(say('Tổng hợp báo cáo theo kế hoạch khai báo sẵn', 'Consolidate reports by a declared plan'))
    .version(outside.version, '--version', say('in phiên bản', 'print the version'))
    .helpOption('-h, --help', say('in hướng dẫn', 'print this help'))
    .helpCommand(false)
    .option('--lang <vi|en>', say('ngôn ngữ thông báo', 'language of messages'))
    .option('--quiet', say('không in thông báo', 'no notices'))
    .option('--no-color', say('không tô màu', 'no colours'))
    .showHelpAfterError(false)
    .configureOutput({ writeOut: outside.stdout, writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => (language === 'vi' ? titles(title) : title) })
    .exitOverride();
  return program;
}

const vietnameseTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
  'Global Options:': 'Tùy chọn chung:',
};

function titles(title: string): string {
  return vietnameseTitles[title] ?? title;
}

/** Options that work everywhere are accepted after the command's name too. */
function addCommand(
  program: Commander,
  command: Command,
  language: Language,
  run: (args: readonly string[], options: Options) => Promise<void>,
): void {
  const sub = program.command(command.name).description(command.summary[language]);
  sub.helpOption('-h, --help', language === 'vi' ? 'in hướng dẫn' : 'print this help');
  command.declare(sub, language);
  for (const option of program.options) if (option.long !== '--version') sub.addOption(option);
  sub.action((...given: unknown[]) => {
    const words = given
      .slice(0, -2)
      .flat()
      .filter((each) => typeof each === 'string');
    program.setOptionValue('quiet', program.opts()['quiet'] ?? sub.opts()['quiet']);
    if (sub.opts()['color'] === false) program.setOptionValue('color', false);
    return run(words, sub.opts());
  });
}

function contextOf(outside: Outside, language: Language, options: Options): Context {
  const quiet = options['quiet'] === true;
  const plain = options['color'] === false || (outside.env['NO_COLOR'] ?? '') !== '';
  return {
    ...outside,
    language,
    quiet,
    colour: outside.colours && !plain,
    notice: (words) => {
      if (!quiet) outside.stderr(`${words[language]}\n`);
    },
  };
}

const usageWords: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'commander.unknownOption': { vi: 'Không có tùy chọn này', en: 'Unknown option' },
  'commander.unknownCommand': { vi: 'Không có lệnh này', en: 'Unknown command' },
  'commander.missingArgument': { vi: 'Thiếu tham số', en: 'Missing argument' },
  'commander.optionMissingArgument': { vi: 'Tùy chọn thiếu giá trị', en: 'Option without a value' },
  'commander.excessArguments': { vi: 'Thừa tham số', en: 'Too many arguments' },
};

/** Help and version are no errors; everything else commander refuses is a wrong command line. */
function explainUsage(
  error: CommanderError,
  program: Commander,
  outside: Outside,
  language: Language,
): number {
  if (error.exitCode === 0) return status.done;
  if (error.code === 'commander.help') {
    outside.stderr(program.helpInformation());
    return status.usage;
  }
  const words = usageWords[error.code] ?? { vi: 'Dòng lệnh sai', en: 'Wrong command line' };
  const detail = /'([^']+)'/.exec(error.message)?.[1];
  const remedy = language === 'vi' ? 'Xem "tongket --help".' : 'See "tongket --help".';
  outside.stderr(`tongket: ${words[language]}${detail === undefined ? '' : `: ${detail}`}.\n  → ${remedy}\n`);
  return status.usage;
}

/** The system refused something, or we made a mistake: a sentence either way, the trace only for whoever asks for it. */
function explainFailure(error: unknown, outside: Outside, language: Language): number {
  if ((outside.env['TONGKET_DEBUG'] ?? '') !== '') throw error;
  const { message, code } =
    error instanceof Error
      ? { code: undefined, ...error, message: error.message }
      : { message: String(error), code: undefined };
  const refused = typeof code === 'string';
  const words = refused
    ? { vi: 'Máy không cho đọc hoặc ghi', en: 'The system refused to read or write' }
    : { vi: 'Chương trình gặp lỗi ngoài dự kiến', en: 'The program failed unexpectedly' };
  const remedy = refused
    ? { vi: 'Kiểm tra quyền đọc, ghi và các tệp đang mở.', en: 'Check permissions and open files.' }
    : {
        vi: 'Không có tệp nào được ghi. Đề nghị báo lại kèm dòng lệnh; TONGKET_DEBUG=1 cho chi tiết.',
        en: 'Nothing was written. Please report it with the command line; TONGKET_DEBUG=1 gives details.',
      };
  outside.stderr(`tongket: ${words[language]}: ${message}\n  → ${remedy[language]}\n`);
  return status.output;
}
