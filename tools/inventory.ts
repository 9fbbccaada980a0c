/**
 * Writes `dist/inventory.json`: every script that a page with the element may load, what it is for, when it loads, and its
 * SHA-384, as PCI DSS 6.4.3 wants them listed. `tsx tools/inventory.ts`, after the build.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { integrity } from './integrity.js';

interface Purpose {
  readonly purpose: string;
  readonly loads: string;
}

/** The purpose of each script, by its file's name without the hash. */
const purposes: Readonly<Record<string, Purpose>> = {
  'connect-checkout': {
    purpose: 'The element: the list of ways to pay, and their forms.',
    loads: 'with the page',
  },
  'connect-checkout-paying': {
    purpose: 'Encrypts typed values and takes a payment to its outcome.',
    loads: 'once a form is there',
  },
  'connect-checkout-return': {
    purpose: 'Tells the checkout in the page around that a bank sent the consumer back.',
    loads: 'where the page of the return address includes it',
  },
  actions: {
    purpose: 'Shows what remains to be done: instructions, codes to scan, links to apps.',
    loads: 'if a payment has more to do',
  },
  banks: { purpose: 'The search in a list of banks.', loads: 'with a form that has such a list' },
  'beyond-cards': {
    purpose: 'Fields and rules that cards do not have, such as IBANs and dates.',
    loads: 'with a form that has them',
  },
  choices: { purpose: 'Lists and checkboxes of a form.', loads: 'with a form that has them' },
  controls: {
    purpose: 'Lists and checkboxes, and the list of a bank search.',
    loads: 'with a form that has them',
  },
  'filled-in': {
    purpose: 'Fills found values into empty fields.',
    loads: 'with details that were found or given',
  },
  'own-messages': { purpose: 'The shop’s own words in place of ours.', loads: 'if the page gives them' },
  dialog: { purpose: 'Shows a bank’s page in a dialog over the page.', loads: 'if the page allows it' },
  fingerprint: { purpose: 'The device fingerprint, in a sandboxed frame.', loads: 'if the page allows it' },
  hosted: { purpose: 'Hands over to the platform’s own page.', loads: 'with `hosted-url`' },
  icons: { purpose: 'Pictures that several later files draw.', loads: 'with the first of them' },
  installments: { purpose: 'The plans of a card.', loads: 'with `installments`' },
  'look-up': {
    purpose: 'Fills in the details of a known consumer.',
    loads: 'with a form that looks consumers up',
  },
  'node-forge': {
    purpose: 'Encrypts where the browser offers no Web Crypto.',
    loads: 'on pages that came over plain http',
  },
  'offered-plans': { purpose: 'Requests the plans of a card.', loads: 'with `installments`' },
  'pattern-automaton': {
    purpose: 'Matches patterns that might freeze the page otherwise.',
    loads: 'with a form that has such patterns',
  },
  policy: { purpose: 'The platform’s privacy policy.', loads: 'with `privacy-policy`' },
  prefill: { purpose: 'Fills in what the shop knows of the consumer.', loads: 'if the page gives it' },
  'qr-code': { purpose: 'Draws a code to scan.', loads: 'with an action that has a code' },
  removal: { purpose: 'Removes stored accounts.', loads: 'with `allow-removal`' },
  'row-place': {
    purpose: 'Holds a pressed row under the pointer where the page cannot scroll.',
    loads: 'with a list of several ways to pay',
  },
  saving: {
    purpose: 'Saves a card, and manages stored accounts, without a payment.',
    loads: 'if the page asks for it',
  },
  wallets: { purpose: 'Apple Pay and Google Pay.', loads: 'with `applePay` or `googlePay`' },
};

export interface Listed extends Purpose {
  readonly file: string;
  readonly integrity: string;
}

/** @throws Error if a file has no purpose: it must not be shipped then */
export const inventory = (dist: string): readonly Listed[] =>
  Object.entries(integrity(dist).integrity).flatMap(([path, digest]) => {
    const file = path.slice(2);
    // For a developer's own machine: on a live page, an audit has to find it.
    if (file === 'connect-checkout-development.js') return [];
    const whole = file.replace(/^chunks\/|\.js$/g, '');
    const name = Object.hasOwn(purposes, whole) ? whole : whole.replace(/-[\w-]{7}$/, '');
    const known = /^[a-z]{2}(-[A-Z]\w+)?$/.test(name)
      ? { purpose: `The words of the language ${name}.`, loads: 'if the page or the browser speaks it' }
      : purposes[name];
    if (!known) throw new Error(`${file} has no purpose in tools/inventory.ts.`);
    return { file, ...known, integrity: digest };
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  writeFileSync(`${dist}inventory.json`, `${JSON.stringify(inventory(dist), null, 2)}\n`);
}
