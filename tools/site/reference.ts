/** The pages of the reference, written from the custom-elements manifest: what is not in the element is not in them. */
import { type ElementFacts, readElement } from '../custom-elements.js';
import { cell, code } from './cells.js';
import { type DetailMember, eventDetails } from './event-details.js';
import { messagesPage } from './messages.js';
import { troubleshootingPage } from './troubleshooting.js';

export interface ReferencePage {
  /** The page's address below `reference/`. */
  readonly name: string;
  readonly title: string;
  readonly markdown: string;
}

type Member = ElementFacts['members'][number] & {
  readonly type?: { readonly text: string };
  readonly return?: { readonly type: { readonly text: string } };
  readonly parameters?: readonly {
    readonly name: string;
    readonly optional?: boolean;
    readonly type?: { readonly text: string };
    readonly description?: string;
  }[];
  readonly readonly?: boolean;
};

/** An anchor that stays when words change. */
const row = (anchor: string, ...cells: readonly string[]): string =>
  `| <a id="${anchor}"></a>${cells.join(' | ')} |`;

const table = (header: readonly string[], rows: readonly string[]): string =>
  [`| ${header.join(' | ')} |`, `|${'---|'.repeat(header.length)}`, ...rows].join('\n');

/** The type of a property that may always be left out, which `undefined` says of each. */
const typeOf = (text = ''): string => (text ? code(text.replace(/ \| undefined$/, '')) : '');

/** The attribute, and its property if that is spelled differently. */
const named = (attribute: string, property: string): string =>
  attribute === property ? code(attribute) : `${code(attribute)}<br>${code(property)}`;

const meaning = (description: string, type?: string): string => `${cell(description)}<br>${typeOf(type)}`;

const attributesPage = ({ attributes, members }: ElementFacts): string => {
  const attributeOf = new Map(attributes.map(({ fieldName, name }) => [fieldName ?? name, name]));
  const fields = (members as readonly Member[]).filter(({ kind }) => kind === 'field');
  const fieldNames = new Set(fields.map(({ name }) => name));
  const own = attributes.filter(({ name, fieldName = name }) => !fieldNames.has(fieldName));
  return `# Attributes and properties

Write attributes in HTML, set properties in scripts and frameworks: each attribute has a property of the same meaning.
A property that is given text is understood as its attribute would be, so \`amount="2980"\` works in every framework's
templates. TypeScript wants the property's own type: \`amount={2980}\` in JSX, \`:amount="2980"\` in Vue.
[By attributes](../guide/integrations#by-attributes) shows them at work.

## With an attribute

${table(
  ['attribute, property', 'meaning, type'],
  [
    ...fields
      .filter(({ name }) => attributeOf.has(name))
      .map(({ name, type, description }) =>
        row(
          `attribute-${attributeOf.get(name)}`,
          named(attributeOf.get(name)!, name),
          meaning(description, type?.text),
        ),
      ),
    ...own.map(({ name, type, description }) =>
      row(`attribute-${name}`, code(name), meaning(description, type.text)),
    ),
  ],
)}

## Properties only

${table(
  ['property', 'meaning, type'],
  fields
    .filter(({ name }) => !attributeOf.has(name))
    .map(({ name, type, description, readonly }) =>
      row(
        `property-${name}`,
        code(name),
        meaning(`${readonly ? 'Read only. ' : ''}${description}`, type?.text),
      ),
    ),
)}
`;
};

const methodsPage = ({ members }: ElementFacts): string =>
  `# Methods

${(members as readonly Member[])
  .filter(({ kind }) => kind === 'method')
  .map(({ name, parameters = [], description, return: returned }) => {
    const list = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}`).join(', ');
    const notes = parameters.filter((one) => one.description);
    return `## \`${name}(${list})\` {#${name}}

${cell(description)}

${parameters.map((one) => `- \`${one.name}\`: ${code(one.type?.text ?? 'unknown').replace(/\\\|/g, '|')}${notes.includes(one) ? `, ${cell(one.description)}` : ''}`).join('\n')}
${returned ? `- returns ${code(returned.type.text).replace(/\\\|/g, '|')}` : ''}`;
  })
  .join('\n\n')}
`;

const detailOf = (members: readonly DetailMember[]): string =>
  members.length
    ? table(
        ['in `detail`', 'type', 'meaning'],
        members.map(
          ({ name, type, description }) => `| ${code(name)} | ${code(type)} | ${cell(description)} |`,
        ),
      )
    : 'Its `detail` is empty.';

const eventsPage = ({ events }: ElementFacts): string => {
  const details = eventDetails();
  return `# Events

All events bubble and cross shadow roots. \`addEventListener\` knows their types. None ever contains a typed value.
A *cancelable* one obeys \`preventDefault()\`.

${table(
  ['event', 'when'],
  events.map(({ name, description }) => `| [${code(name)}](#${name}) | ${cell(description)} |`),
)}

${events
  .map(
    ({ name, type, description }) => `## \`${name}\` {#${name}}

${cell(description[0]!.toUpperCase() + description.slice(1))}. Its class is \`${type.text}\`.

${detailOf(details.get(type.text) ?? [])}`,
  )
  .join('\n\n')}
`;
};

const stylingPage = ({ cssProperties, cssParts, slots, cssStates }: ElementFacts): string =>
  `# Tokens, parts, slots, states

The checkout inherits the page's font, text colour and direction. [Themes](../guide/themes) shows five sets of these.

## Tokens

Custom properties of CSS, set on the element or on any ancestor.

${table(
  ['token', 'meaning'],
  cssProperties.map(({ name, description }) => row(`token${name.slice(1)}`, code(name), cell(description))),
)}

## Parts

For \`connect-checkout::part(name)\`.

${table(
  ['part', 'meaning'],
  cssParts.map(({ name, description }) => row(`part-${name}`, code(name), cell(description))),
)}

## Slots

Children with \`slot="name"\` are shown there.

${table(
  ['slot', 'place'],
  slots.map(({ name, description }) => row(`slot-${name}`, code(name), cell(description))),
)}

## States

For \`connect-checkout:state(name)\`; \`element.state\` has the same value.

${table(
  ['state', 'meaning'],
  cssStates.map(({ name, description }) => row(`state-${name}`, code(name), cell(description))),
)}
`;

/** Runs the analyzer and the compiler, which takes a few seconds. */
export const referencePages = (element: ElementFacts = readElement()): readonly ReferencePage[] => [
  { name: 'attributes', title: 'Attributes and properties', markdown: attributesPage(element) },
  { name: 'methods', title: 'Methods', markdown: methodsPage(element) },
  { name: 'events', title: 'Events', markdown: eventsPage(element) },
  { name: 'styling', title: 'Tokens, parts, slots, states', markdown: stylingPage(element) },
  { name: 'messages', title: 'Messages', markdown: messagesPage() },
  { name: 'errors', title: 'Troubleshooting by error code', markdown: troubleshootingPage() },
];
