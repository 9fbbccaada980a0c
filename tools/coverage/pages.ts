import type { CoveredCall, Effect } from '../../src/sandbox/coverage/types.js';

export const moduleOf = (
  calls: readonly CoveredCall[],
): string => `import type { CoveredCall } from './types.js';

/* Written by \`npm run coverage\`, which tries every property. */

/** What the sandbox does with every property that the official SDKs can send. */
export const coveredCalls: readonly CoveredCall[] = ${JSON.stringify(calls)};
`;

const words: Readonly<Record<Effect, string>> = {
  acted: 'Acted upon',
  kept: 'Kept and given back',
  checked: 'Checked only',
  ignored: 'Ignored',
};
const apis = { server: 'Server API', client: 'Client API' } as const;

const codes = (paths: readonly string[]): string => paths.map((path) => `\`${path}\``).join(', ');

const sectionOf = ({ method, path, answered, properties }: CoveredCall): string => {
  const rows = (Object.keys(words) as Effect[])
    .filter((effect) => properties[effect])
    .map((effect) => `- ${words[effect]}: ${codes(properties[effect]!)}`);
  const title = `### ${method} \`${path}\``;
  return [title, ...(answered ? [] : ['Not there: 404.']), rows.join('\n')].filter(Boolean).join('\n\n');
};

/** The same as Markdown. Calls without a body are in one list. */
export const markdownOf = (calls: readonly CoveredCall[]): string => {
  const part = (api: CoveredCall['api']): string => {
    const own = calls.filter((call) => call.api === api);
    const plain = own.filter(({ properties, answered }) => answered && !Object.keys(properties).length);
    const rest = own.filter((call) => !plain.includes(call));
    return [
      `## ${apis[api]}`,
      `Without a body: ${codes(plain.map(({ method, path }) => `${method} ${path}`))}.`,
      ...rest.map(sectionOf),
    ].join('\n\n');
  };
  return `# What the sandbox does with every property

Written by \`npm run coverage\` from the official SDKs: each call that they make, and each property of its body. Each
property is added to a call that works: one that comes back in an answer is kept; one that the sandbox reads is acted upon,
or checked beyond its type; one whose type alone is checked decides nothing; what is ignored may be anything. A hosted
checkout's order and payment methods count on its page as in any payment. \`.*\` is everything below.

${part('server')}

${part('client')}
`;
};
