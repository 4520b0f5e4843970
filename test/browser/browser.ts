import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly request?: { readonly url: string }; readonly [key: string]: unknown };
  readonly result?: { readonly [key: string]: unknown };
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/**
 * A real Chromium without a window, spoken to over a pipe in its own protocol: one page, which is asked by expressions
 * and by keys. What it says of errors and what it asks of the network is kept.
 */
export class Browser {
  readonly errors: string[] = [];
  readonly requests: string[] = [];
  readonly #profile = mkdtempSync(join(tmpdir(), 'tongket-chromium-'));
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #loaded: (() => void)[] = [];
  #session: string | undefined;
  #last = 0;
  #rest = '';

  constructor() {
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--remote-debugging-pipe',
    ];
    this.#process = spawn('chromium', [...flags, `--user-data-dir=${this.#profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    // The fifth stream of a process started with five pipes is one to read.
    const output = this.#process.stdio[4] as Readable;
    output.setEncoding('utf8').on('data', (text: string) => this.#read(text));
  }

  /** Opens a file as a folder would, and waits until it is there. */
  async open(path: string, hash = ''): Promise<void> {
    if (this.#session === undefined) await this.#attach();
    // From one place of a page to another nothing is loaded; by way of an empty one it is.
    for (const url of ['about:blank', `${pathToFileURL(path).href}${hash}`]) {
      const loaded = new Promise<void>((resolve) => this.#loaded.push(resolve));
      await this.send('Page.navigate', { url });
      await loaded;
    }
  }

  /** What an expression in the page comes to, awaited, as JSON can hold it. */
  async ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    });
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    // The test that asks knows what its expression comes to.
    return (result as { readonly value: T }).value;
  }

  /** Presses a key as a person would. */
  async press(key: string, text?: string): Promise<void> {
    const codes: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Escape: 27 };
    const event = {
      key,
      code: key,
      windowsVirtualKeyCode: codes[key] ?? 0,
      ...(text !== undefined && { text }),
    };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  async send(method: string, params: object = {}): Promise<NonNullable<Reply['result']>> {
    this.#last += 1;
    const id = this.#last;
    const reply = await new Promise<Reply>((resolve) => {
      this.#waiting.set(id, resolve);
      const session = this.#session === undefined ? {} : { sessionId: this.#session };
      // The fourth is the one to write to.
      const input = this.#process.stdio[3] as Writable;
      input.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    });
    if (reply.error !== undefined) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result ?? {};
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #attach(): Promise<void> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = String(sessionId);
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await this.send(`${domain}.enable`);
  }

  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#take(JSON.parse(message));
  }

  #take(reply: Reply): void {
    const { id, method, params } = reply;
    if (id !== undefined) this.#waiting.get(id)?.(reply);
    if (method === 'Page.loadEventFired') this.#loaded.shift()?.();
    if (method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded')
      this.errors.push(JSON.stringify(params));
    const url = method === 'Network.requestWillBeSent' ? params?.request?.url : undefined;
    if (url !== undefined) this.requests.push(url);
  }
}
