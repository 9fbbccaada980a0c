/** The page of the names of `messages`, with their English texts as the source has them. */
import messages from '../../src/messages/en.js';
import { cell, code } from './cells.js';

type Sentence = (...parameters: never[]) => string;

/** Stands for every property that a sentence mentions. */
const anything = new Proxy({}, { get: (_, name) => `{${String(name)}}` });

/** The names of a function's parameters, as it is written: `amount`, or `{ label, minLength }`. */
const parametersOf = (sentence: Sentence): readonly string[] => {
  const [, inside = ''] = /^\(?((?:\{[^}]*\}|[^)=])*)\)?\s*=>/.exec(String(sentence)) ?? [];
  return inside.split(/,(?![^{]*\})/).flatMap((name) => name.trim() || []);
};

const textOf = (sentence: Sentence): string =>
  sentence(
    ...(parametersOf(sentence).map((name) => (name.startsWith('{') ? anything : `{${name}}`)) as never[]),
  );

interface Row {
  readonly name: string;
  readonly parameters: string;
  readonly text: string;
}

const rowsOf = (group: object, prefix = ''): readonly Row[] =>
  Object.entries(group).flatMap(([key, value]: [string, unknown]) => {
    const name = `${prefix}${/^[a-z]\w*$/i.test(key) ? key : `['${key}']`}`.replace(/\.\[/, '[');
    if (typeof value === 'string') return [{ name, parameters: '', text: value }];
    if (Array.isArray(value)) return [{ name, parameters: '', text: value.join(' / ') }];
    if (typeof value !== 'function') return rowsOf(value as object, `${name}.`);
    const sentence = value as Sentence;
    return [{ name, parameters: parametersOf(sentence).join(', '), text: textOf(sentence) }];
  });

export const messagesPage = (): string => `# Messages

Every text of the checkout that is not the platform's, by its name in the property \`messages\`, and as it is in English.
[Other words](../guide/options#other-words) shows how to replace one. What has parameters is a function of them; a list has
a title and a sentence, and is replaced by a list. Names with a dot are in a group: \`messages = { errors: { network: '…' } }\`.

| name | parameters | in English |
|---|---|---|
${rowsOf(messages)
  .map(
    ({ name, parameters, text }) =>
      `| ${code(name)} | ${parameters ? code(parameters) : ''} | ${cell(text)} |`,
  )
  .join('\n')}

\`other\` in \`declines\`, \`errors\` and \`issues\` is for everything that has no row of its own. You can add rows: a code of
the platform's in \`declines\`, an [error code](./errors) in \`errors\`, and in \`issues\` a rule for one field, as
\`required:cardholderName\`.
`;
