import { readFileSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../docs/.vitepress/live/journey/journey.js';
import { happenings, troubles } from '../../docs/.vitepress/live/trouble.js';
import { testCards } from '../../src/sandbox/catalogue/test-cards.js';
import { readElement } from '../../tools/custom-elements.js';

/* The journeys of the playground are data: here is what may stand in them. That they end as they say is in `test/site`. */

const folder = new URL('../../docs/.vitepress/live/journeys/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const { cssParts, attributes } = readElement();
const parts = new Set(cssParts.map(({ name }) => name));
const own = Object.keys as <Key extends string>(of: Readonly<Record<Key, string>>) => [Key, ...Key[]];

const partsIn = (selector: string) => [...selector.matchAll(/\[part~?=([\w-]+)\]/g)].map(([, part]) => part!);
const selector = v.pipe(
  v.string(),
  v.check((text) => partsIn(text).every((part) => parts.has(part)), 'It names a part that there is not.'),
);
const sentence = v.pipe(v.string(), v.regex(/^[A-Z].*[.?]$/));
const words = v.pipe(v.string(), v.regex(/^[A-Z0-9].*[^.]$/));
const say = { say: sentence };
const trouble = v.array(v.picklist(own(troubles)));
const happening = v.picklist(own(happenings));

const step = v.variant('do', [
  v.strictObject({ do: v.literal('choose'), row: v.string(), ...say }),
  v.strictObject({ do: v.literal('type'), field: v.string(), text: v.string(), ...say }),
  v.strictObject({
    do: v.literal('card'),
    number: v.picklist(testCards.map(({ cardNumber }) => cardNumber)),
    ...say,
  }),
  v.strictObject({ do: v.literal('press'), at: selector, ...say }),
  v.strictObject({ do: v.literal('see'), at: selector, ...say }),
  v.strictObject({ do: v.literal('bank'), choice: v.picklist(['pay', 'fail', 'cancel']), ...say }),
  v.strictObject({ do: v.literal('trouble'), is: trouble, ...say }),
  v.strictObject({ do: v.literal('happen'), what: happening, ...say }),
  v.strictObject({
    do: v.literal('hosted'),
    number: v.optional(v.picklist(testCards.map(({ cardNumber }) => cardNumber))),
    ...say,
  }),
  v.strictObject({ do: v.literal('sheet'), choice: v.picklist(['pay', 'cancel']), ...say }),
  v.strictObject({ do: v.picklist(['reload', 'back']), ...say }),
]);

const journey = v.strictObject({
  title: words,
  group: words,
  about: sentence,
  start: v.optional(
    v.strictObject({
      attributes: v.optional(v.record(v.picklist(attributes.map(({ name }) => name)), v.string())),
      only: v.optional(v.array(v.string())),
      accounts: v.optional(v.array(v.string())),
      trouble: v.optional(trouble),
      happened: v.optional(v.array(happening)),
      guests: v.optional(v.array(v.picklist(['translator', 'prototype', 'mootools', 'wallets']))),
      hosted: v.optional(v.boolean()),
    }),
  ),
  steps: v.pipe(v.array(step), v.minLength(2)),
  end: v.strictObject({
    state: v.picklist(['ready', 'acting', 'done', 'failed']),
    shows: v.optional(selector),
    payments: v.array(v.pipe(v.string(), v.regex(/^[A-Z_]+$/))),
    says: v.pipe(v.string(), v.nonEmpty()),
  }),
});

describe('The journeys of the playground', () => {
  test('There are at least forty', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  test.each(names)('The journey %s is written as journeys are', (name) => {
    const { issues } = v.safeParse(journey, read(name));
    expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBe(undefined);
  });

  test('No two have the same title', () => {
    const titles = names.map((name) => (read(name) as Journey).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
