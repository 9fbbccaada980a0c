import { describe, expect, test } from 'vitest';
import { type Choices, defaultChoices, settledBy } from '../../src/sandbox/choices.js';
import { DAY, HOUR, MINUTE } from '../../src/sandbox/clock.js';
import { openAccount } from '../../src/sandbox/compare/account.js';
import { answerDifferences } from '../../src/sandbox/compare/differences.js';
import { createSandbox } from '../../src/sandbox/create-sandbox.js';
import { comparedCalls } from '../../src/sandbox/compare/calls.js';
import { comparePlatform } from '../../src/sandbox/node/compare-command.js';
import { readCommand } from '../../src/sandbox/node/arguments.js';
import { type ServeOptions, serve } from '../../src/sandbox/node/serve.js';

const compared = async (options: ServeOptions, merchant = '1001') => {
  const there = await serve({ port: 0, ...options });
  const lines: string[] = [];
  const platform = merchant === '2001' ? 'ogone' : 'globalcollect';
  try {
    const differing = await comparePlatform(
      {
        against: there.url,
        merchant: { id: merchant, platform },
        apiKey: { id: 'sandbox-key', secret: 'sandbox-secret' },
        patience: 2000 * 86_400_000,
        wait: (milliseconds) => Promise.resolve(there.sandbox.clock.advance(milliseconds)),
      },
      (line) => lines.push(line),
    );
    return { differing, lines, differs: lines.filter((line) => line.startsWith('differs')) };
  } finally {
    await there.close();
  }
};

describe('Two platforms side by side', () => {
  test.each(['1001', '2001'])('The sandbox is like another sandbox, merchant %s', async (merchant) => {
    const { differing, lines, differs } = await compared({}, merchant);
    expect(differs).toEqual([]);
    expect(differing).toBe(0);
    expect(lines.filter((line) => line.startsWith('same')).length).toBeGreaterThan(35);
  });

  test('Three known deviations are found, and nothing else', async () => {
    const choices: Partial<Choices> = {
      nothingFound: 'not-found',
      tokenData: 'store',
      mandatesNeedAddress: false,
    };
    const { differs, lines } = await compared({ choices });
    expect(differs).toEqual([
      'differs  find products where there are none (choice: nothingFound)',
      'differs  store a card that has expired (choice: tokenData)',
      'differs  create a mandate without an address (choice: mandatesNeedAddress)',
    ]);
    expect(lines).toContain('           status: here 400, there 201');
  });

  test('Whatever says nothing is told, and ends nothing', async () => {
    const there = await serve({ port: 0 });
    there.sandbox.faults.add({ everyone: true, path: '/payments', kind: 'reset' });
    const lines: string[] = [];
    const merchant = { id: '1001', platform: 'globalcollect' } as const;
    const apiKey = { id: 'sandbox-key', secret: 'sandbox-secret' };
    await comparePlatform({ against: there.url, merchant, apiKey, patience: 0 }, (line) => lines.push(line));
    expect(lines).toContain('           status: here 201, there 0');
    expect(lines.join('\n')).not.toContain('sandbox-secret');
    await there.close();
  });
});

describe('The choices', () => {
  test('Each names the call that would settle it, apart from the limits of the sandbox itself', () => {
    const names = new Set(comparedCalls.map(({ name }) => name));
    const without = (Object.keys(defaultChoices) as (keyof Choices)[]).filter(
      (choice) => !names.has(settledBy[choice] ?? ''),
    );
    expect(without).toEqual(['mostRecords', 'mostFileCharacters']);
  });
});

/** Another decision for each choice, as the real platform might have taken it. */
const otherwise: Partial<Choices> = {
  dateTolerance: 10 * MINUTE,
  sessionLifetime: 4 * HOUR,
  idempotenceLifetime: 2 * DAY,
  idempotenceKeyLength: 41,
  nonceReplay: 'accept',
  nonceMemory: MINUTE,
  acceptPaddedBase64: true,
  exposedHeaders: [],
  nothingFound: 'not-found',
  longestIin: 9,
  nothingToCharge: 'authorise',
  tokenData: 'store',
  mostYearsToExpiry: 25,
  mandatesNeedAddress: false,
  mandateLifetime: 2_000 * DAY,
  uniqueMandates: 'again',
  challengeIndicators: ['perhaps'],
  exemptions: 'refuse',
  lowValueExemption: 4_000,
  networkTokenCryptograms: 'ignore',
  longestCardDescriptor: 30,
  longestOtherDescriptor: 300,
  testCardsOnly: false,
  customersLookedUpIn: ['NL'],
  returnUrls: 'strict',
  redirectsNeedReturnUrl: false,
  ogoneCardsNeedReturnUrl: false,
  approvalByDefault: [],
  refundsToApprove: [],
  captureDelay: 2 * DAY,
  paidDelay: 3 * DAY,
  transferDelay: 2 * DAY,
  refundDelay: 2 * DAY,
  redirectLifetime: 5 * HOUR,
  thirdPartyStep: MINUTE,
  recordLifetime: 200 * DAY,
};

describe('A choice that was taken otherwise', () => {
  const ask = async (choice: keyof Choices, choices: Partial<Choices>) => {
    const apiKey = { id: 'sandbox-key', secret: 'sandbox-secret' };
    const sandbox = createSandbox({ choices });
    const account = openAccount({
      url: 'http://sandbox',
      merchant: choice === 'ogoneCardsNeedReturnUrl' ? '2001' : '1001',
      apiKey,
      fetch: (request) => sandbox.fetch(request),
      wait: (milliseconds) => Promise.resolve(sandbox.clock.advance(milliseconds)),
    });
    return comparedCalls.find(({ name }) => name === settledBy[choice])!.ask(account);
  };

  test.each(Object.entries(otherwise) as [keyof Choices, never][])(
    'The choice %s changes the answer of the call that it names',
    async (choice, value) => {
      const answers = await Promise.all([ask(choice, {}), ask(choice, { [choice]: value })]);
      expect(answerDifferences(...answers)).not.toEqual([]);
    },
  );

  test('Only limits of the sandbox, and what a person has to look at, are left', () => {
    const byHand = comparedCalls.filter((call) => call.byHand).map(({ name }) => name);
    const left = (Object.keys(settledBy) as (keyof Choices)[]).filter((choice) => !(choice in otherwise));
    expect(left.filter((choice) => !byHand.includes(settledBy[choice] ?? ''))).toEqual([
      'mostRecords',
      'mostFileCharacters',
    ]);
  });
});

describe('The command', () => {
  test.each([
    [['--against', 'https://api.example', '--key', 'k', '--secret', 's', '--merchant', '7'], 'globalcollect'],
    [['--against', 'https://api.example', '--key', 'k', '--secret', 's', '--merchant', '7:ogone'], 'ogone'],
  ])('It takes %j', (args, platform) => {
    expect(readCommand(['sandbox', 'compare', ...args], {})).toEqual({
      kind: 'compare',
      compare: {
        against: 'https://api.example',
        merchant: { id: '7', platform },
        apiKey: { id: 'k', secret: 's' },
        patience: 10_000,
      },
    });
  });

  test.each([
    [[], /--against/],
    [['--against', 'https://api.example'], /--merchant/],
    [['--against', 'ftp://x', '--merchant', '7'], /--against .*ftp/],
    [['--against', 'https://x', '--merchant', '7', '--patience', 'long'], /--patience/],
  ])('It refuses %j in a sentence', (args, why) => {
    const command = readCommand(['sandbox', 'compare', ...args], {});
    expect(command.kind === 'wrong' && command.why).toMatch(why);
  });
});
