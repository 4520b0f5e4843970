import { Buffer } from 'node:buffer';

const slots = 512;
/** A longer name comes from nobody, and is not worth keeping. */
const longest = 64;

/** Keeps names that come again and again, so that each is made once. */
export class Names {
  /** One name a slot: another with the same sum takes its place. */
  readonly #known: string[] = Array.from({ length: slots }, () => '');

  /** The name of ASCII letters, digits, `_`, `.`, `-` and `:` that begins there; empty where none does. */
  at(text: string, start: number): string {
    if (!isStart(text.charCodeAt(start))) return '';
    let sum = 0;
    let end = start;
    for (let code = text.charCodeAt(end); isPart(code); code = text.charCodeAt(end)) {
      sum = (sum * 31 + code) % slots;
      end += 1;
    }
    const known = this.#known[sum] ?? '';
    if (known.length === end - start && text.startsWith(known, start)) return known;
    if (end - start > longest) return text.slice(start, end);
    const name = copied(text.slice(start, end));
    this.#known[sum] = name;
    return name;
  }
}

/** A slice would keep the whole part that it was cut from. */
function copied(name: string): string {
  return Buffer.from(name, 'latin1').toString('latin1');
}

function isStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** `-`, `.`, the digits and `:` stand in this order. */
function isPart(code: number): boolean {
  return isStart(code) || (code >= 45 && code <= 58 && code !== 47);
}
