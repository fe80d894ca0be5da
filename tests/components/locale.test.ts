// Words: every key that the sources name exists, every key that exists is named, every plural is whole, every failure has words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

const ROOMS = ['components', 'entrypoints', 'lib', 'wxt.config.ts'];
const keys = Object.keys(messages);

function sourcesUnder(room: string): string[] {
  const names = room.endsWith('.ts')
    ? [room]
    : readdirSync(room, { recursive: true }).map((name) => join(room, String(name)));
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(name, 'utf8'));
}

const sources = ROOMS.flatMap(sourcesUnder).join('\n');
const failureCodes = [...readFileSync('lib/domain/result.ts', 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
  ([, code]) => code ?? '',
);
const failureKeys = failureCodes.flatMap((code) =>
  ['title', 'text'].map((part) => `fail_${code.replaceAll('-', '_')}_${part}`),
);

test('every key is used', () => {
  const unused = keys.filter((key) => {
    const base = key.replace(/_(one|other)$/, '');
    return (
      !failureKeys.includes(key) && !new RegExp(`['"]${base}['"]`).test(sources) && !sources.includes(`__MSG_${key}__`)
    );
  });
  expect(unused).toEqual([]);
});

test('every failure has words', () => {
  expect(failureCodes.length).toBeGreaterThan(10);
  expect(failureKeys.filter((key) => !keys.includes(key))).toEqual([]);
});

test('every named key exists', () => {
  const named = [...sources.matchAll(/\bt\('([^']+)'/g)].map(([, key]) => key ?? '');
  const plural = [...sources.matchAll(/\btn\('([^']+)'/g)].flatMap(([, base]) => [`${base}_one`, `${base}_other`]);
  const declared = [...sources.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
  expect([...named, ...plural, ...declared].filter((key) => !keys.includes(key))).toEqual([]);
});

test('plurals come whole, and the one fills in no place that the other lacks', () => {
  for (const one of keys.filter((key) => key.endsWith('_one'))) {
    const other = one.replace(/_one$/, '_other') as keyof typeof messages;
    expect(keys).toContain(other);
    const places = (key: keyof typeof messages) => [...messages[key].message.matchAll(/\$\d/g)].map(String).sort();
    expect(places(other)).toEqual(expect.arrayContaining(places(one as keyof typeof messages)));
  }
});

test('words are plain text', () => {
  for (const { message } of Object.values(messages)) expect(message).not.toMatch(/[<>&]|\.\.\.|!$/);
});
