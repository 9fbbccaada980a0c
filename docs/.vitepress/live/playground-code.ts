import type { PlaygroundState } from './playground-state.js';
import { themeCss } from './themes.js';
import { walletMerchants } from './wallet-sheets.js';

/** What an attribute is, as the manifest says. */
export interface AttributeFact {
  readonly name: string;
  readonly property: string;
  readonly type: string;
  readonly description: string;
}

type Facts = ReadonlyMap<string, AttributeFact>;

const endpoints = {
  'session-url': '/api/session',
  'payment-url': '/api/payments',
  'return-url': '/',
} as const;

const isBoolean = (facts: Facts, name: string) => facts.get(name)?.type === 'boolean';
const isNumber = (facts: Facts, name: string) => facts.get(name)?.type === 'number';

const all = ({ attributes, hosted }: PlaygroundState): readonly (readonly [string, string])[] =>
  Object.entries({ ...endpoints, ...(hosted && { 'hosted-url': '/api/hosted' }), ...attributes });

/** What the shop says of itself to wallets, as JavaScript; no attribute holds it. */
const walletsOf = ({ guests }: PlaygroundState): readonly (readonly [property: string, value: string])[] =>
  guests.includes('wallets')
    ? Object.entries(walletMerchants).map(([property, value]) => [
        property,
        `{ ${Object.entries(value)
          .map(([name, text]) => `${name}: '${text}'`)
          .join(', ')} }`,
      ])
    : [];

const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const tag = (lines: readonly string[], close = '></connect-checkout>', indent = ''): string =>
  `${indent}<connect-checkout\n${lines.map((line) => `${indent}  ${line}`).join('\n')}\n${indent}${close}`;

const plain = (state: PlaygroundState, facts: Facts): readonly string[] =>
  all(state).map(([name, value]) => (isBoolean(facts, name) ? name : `${name}="${escaped(value)}"`));

/** The style sheet of the page: a theme, and the tokens after it. Empty where the checkout looks as it comes. */
export const sheetOf = ({ tokens, theme }: PlaygroundState): string => {
  const lines = Object.entries(tokens).map(([name, value]) => `  --connect-${name}: ${value};`);
  const own = lines.length ? `connect-checkout {\n${lines.join('\n')}\n}\n` : '';
  return [themeCss(theme), own].filter(Boolean).join('\n');
};

const html = (state: PlaygroundState, facts: Facts): string => {
  const sheet = sheetOf(state) && '<link rel="stylesheet" href="/shop.css" />\n';
  const lines = walletsOf(state).map(([property, value]) => `  checkout.${property} = ${value};\n`);
  const script = lines.length
    ? `\n<script type="module">\n  const checkout = document.querySelector('connect-checkout');\n${lines.join('')}</script>\n`
    : '';
  return `<script type="module" src="/connect-checkout.js"></script>\n${sheet}\n${tag(plain(state, facts))}\n${script}`;
};

const react = (state: PlaygroundState, facts: Facts): string => {
  const props = all(state).map(([name, value]) => {
    const property = facts.get(name)?.property ?? name;
    if (isBoolean(facts, name)) return property;
    return isNumber(facts, name) ? `${property}={${value}}` : `${property}="${escaped(value)}"`;
  });
  const wallets = walletsOf(state).map(([property, value]) => `${property}={${value}}`);
  const lines = [...props, ...wallets, 'onPaymentResult={({ detail }) => console.log(detail.status)}'];
  return `import { ConnectCheckout } from 'connect-checkout/react';

export const Payment = () => (
${tag(lines, '/>', '  ').replace('<connect-checkout', '<ConnectCheckout')}
);
`;
};

const vue = (state: PlaygroundState, facts: Facts): string => {
  const bound = all(state).map(([name, value]) => {
    if (isBoolean(facts, name)) return name;
    return isNumber(facts, name) ? `:${name}="${value}"` : `${name}="${escaped(value)}"`;
  });
  const wallets = walletsOf(state).map(([property, value]) => `:${property}="${value}"`);
  const lines = [...bound, ...wallets, '@payment-result="({ detail }) => console.log(detail.status)"'];
  return `<script setup>
import 'connect-checkout/define';
</script>

<template>
${tag(lines, '/>', '  ')}
</template>
`;
};

const svelte = (state: PlaygroundState, facts: Facts): string => {
  const bound = all(state).map(([name, value]) => {
    if (isBoolean(facts, name)) return name;
    return isNumber(facts, name) ? `${name}={${value}}` : `${name}="${escaped(value)}"`;
  });
  const wallets = walletsOf(state).map(([property, value]) => `${property}={${value}}`);
  const lines = [...bound, ...wallets, 'onpayment-result={({ detail }) => console.log(detail.status)}'];
  return `<script>
  import 'connect-checkout/define';
</script>

${tag(lines)}
`;
};

const angular = (state: PlaygroundState, facts: Facts): string => {
  const bound = all(state).map(([name, value]) => {
    const property = facts.get(name)?.property ?? name;
    if (isBoolean(facts, name)) return `[${property}]="true"`;
    return isNumber(facts, name) ? `[${property}]="${value}"` : `${name}="${escaped(value)}"`;
  });
  const wallets = walletsOf(state).map(([property, value]) => `[${property}]="${value}"`);
  return `import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';
import 'connect-checkout/define';

@Component({
  selector: 'shop-payment',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${tag([...bound, ...wallets], '></connect-checkout>', '    ')}
  \`,
})
export class Payment {}
`;
};

export const languages: Readonly<
  Record<string, { readonly title: string; readonly write: (state: PlaygroundState, facts: Facts) => string }>
> = {
  html: { title: 'HTML', write: html },
  react: { title: 'React', write: react },
  vue: { title: 'Vue', write: vue },
  svelte: { title: 'Svelte', write: svelte },
  angular: { title: 'Angular', write: angular },
};

/** The code of a page with this checkout in it. */
export const codeOf = (state: PlaygroundState, facts: Facts): string =>
  (languages[state.language] ?? languages['html']!).write(state, facts);

/** The policy that suits the page: what it asks for beside itself. */
export const policyOf = (state: PlaygroundState): string =>
  `Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';
  connect-src 'self' https://PLATFORM; img-src 'self' https://PLATFORM;
  base-uri 'none'; form-action 'self'; frame-ancestors 'self';${
    state.attributes['presentation'] === 'dialog' ? " frame-src 'self' https:;" : ''
  }
  require-trusted-types-for 'script'; trusted-types lit-html${
    'allow-fingerprint' in state.attributes ? ' connect-checkout-fingerprint' : ''
  }`;
