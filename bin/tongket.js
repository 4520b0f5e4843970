#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from './load.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The only reader of the clock: the calendar day where the user sits. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

process.on('SIGINT', () => process.exit(130));
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 3));

process.exitCode = await packedMain()(process.argv.slice(2), {
  env: process.env,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  colours: process.stdout.isTTY === true && process.stderr.isTTY === true,
  today,
  templates: fileURLToPath(new URL('../templates', import.meta.url)),
  version,
});

function packedMain() {
  try {
    return load('tongket.js').main;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    process.stderr.write('tongket: chưa cài đặt. Chạy "npm start" trong thư mục mã nguồn.\n');
    process.exit(2);
  }
}
