import type { Part, Scan } from './in-page/scan.js';

/** Characters of the page around the checkout; the checkout is told of in full. */
const LENGTH = 600;

/** What a part is to whoever reads why a test has failed: never what was typed. */
const told: Readonly<Record<string, (part: Part) => string>> = {
  textbox: ({ name, length = 0 }) => `${name} (${length ? `${length} characters` : 'empty'})`,
  radio: ({ name, checked }) => `${name}${checked ? ' (chosen)' : ''}`,
  checkbox: ({ name, checked }) => `${name}${checked ? ' (ticked)' : ''}`,
};

/** The same, with what the checkout says is wrong with it. */
const nameIn = (part: Part) => {
  const text = told[part.role]?.(part) ?? part.name;
  return part.problem ? `${text}, refused with “${part.problem}”` : text;
};

/** In this order: what the checkout says, and then what can be done in it. */
const kinds: Readonly<Record<string, string>> = {
  alert: 'notices',
  heading: 'headings',
  status: 'says',
  radio: 'ways to pay',
  textbox: 'fields',
  combobox: 'selections',
  checkbox: 'boxes',
  button: 'buttons',
};

const partsOf = ({ parts }: Scan): string =>
  Object.entries(kinds)
    .flatMap(([role, title]) => {
      const these = parts.filter((part) => part.role === role && part.name);
      return these.length ? `  ${title}: ${these.map(nameIn).join(', ')}` : [];
    })
    .join('\n');

const checkoutOf = (scan: Scan): string => {
  if (scan.state === undefined) return 'The page has no <connect-checkout>.';
  if (!scan.hasCheckout) return 'The page has a <connect-checkout>, but its module has not run.';
  return `The checkout is in the state “${scan.state}” and shows:\n${partsOf(scan) || '  nothing'}`;
};

/** What there is to read: first of the checkout, then of the page around it. */
export const report = (scan: Scan): string =>
  `${checkoutOf(scan)}\nThe page ${scan.address} reads: ${scan.text.slice(0, LENGTH)}`;
