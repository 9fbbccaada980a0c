/** What a screen reader is told of a page, as text: a line for each node, indented by what it stands in. */

interface Value {
  readonly value?: unknown;
}

/** A node as the Chrome DevTools Protocol answers `Accessibility.getFullAXTree`. */
export interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

/** Nodes that a reader passes through without a word. */
const silent = new Set(['generic', 'none', 'LabelText', 'InlineTextBox', 'LineBreak', 'ListMarker']);

/** The states that are told where they hold. */
const states = [
  'checked',
  'pressed',
  'selected',
  'expanded',
  'hasPopup',
  'required',
  'invalid',
  'disabled',
  'readonly',
  'busy',
  'modal',
  'live',
  'level',
  'focused',
];

/** Nodes that are told by their name alone, whatever stands in them. */
const closed = new Set(['button', 'radio', 'checkbox', 'textbox', 'image', 'option']);

const isFalse = (value: unknown) =>
  value === undefined || value === false || value === 'false' || value === '';

/** The text of a value, its white space as a reader hears it. */
export const textOf = ({ value }: Value = {}): string =>
  (typeof value === 'string' || typeof value === 'number' ? String(value) : '').replace(/\s+/g, ' ').trim();

/** With marks of direction as words: they decide in which order a text is read. */
const visible = (text: string): string =>
  text.replace(/[\u200e\u200f\u2066-\u2069]/g, (mark) => `‹${marks[mark]}›`);

const marks: Readonly<Record<string, string>> = {
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

/**
 * Without what differs from run to run (the time until which a payment waits, the number of an attempt), and without
 * what nobody writes down, not even of a test card: its security code.
 */
export const steady = (text: string): string =>
  visible(text)
    .replace(/(?<!\d)\d{1,2}:\d{2}(?: [ap]m)?(?!\d)/g, 'HH:MM')
    .replace(/^[\da-f]{8}$/g, 'ATTEMPT')
    .replace(/^\d{3,4}$/, '…');

const statesOf = ({ properties = [] }: TreeNode): readonly string[] =>
  states.flatMap((name) => {
    const value = properties.find((property) => property.name === name)?.value.value;
    if (name === 'expanded' && value === false) return ['collapsed'];
    if (isFalse(value) || (name === 'live' && value === 'off')) return [];
    return value === true || value === 'true' ? [name] : [`${name}=${String(value)}`];
  });

const lineOf = (node: TreeNode, isLabel: boolean): string => {
  const name = steady(textOf(node.name));
  const description = steady(textOf(node.description));
  const value = steady(textOf(node.value));
  const role = node.role?.value === 'StaticText' ? (isLabel ? 'label' : 'text') : textOf(node.role);
  return [
    role,
    name && `“${name}”`,
    value && value !== name && `= ${value}`,
    ...statesOf(node),
    description && `— ${description}`,
  ]
    .filter(Boolean)
    .join(' ');
};

/** @param nodes of the whole page, its root first; behind a modal dialog nothing else is told */
export const transcriptOf = (nodes: readonly TreeNode[]): readonly string[] => {
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  /** @param around names and values that a text of the same words only repeats */
  const walk = (node: TreeNode, depth: number, around: readonly string[], isLabel: boolean): void => {
    const role = textOf(node.role);
    const isText = role === 'StaticText';
    const isHeard = !node.ignored && !silent.has(role) && !(isText && around.includes(textOf(node.name)));
    if (isHeard) lines.push(`${'  '.repeat(depth)}${lineOf(node, isLabel)}`);
    if (isText || closed.has(role)) return;
    const within = isHeard ? [textOf(node.name), textOf(node.value)] : around;
    for (const id of node.childIds ?? []) {
      const child = known.get(id);
      if (child) walk(child, isHeard ? depth + 1 : depth, within, isLabel || role === 'LabelText');
    }
  };
  for (const id of nodes[0]?.childIds ?? []) {
    const child = known.get(id);
    if (child) walk(child, 0, [], false);
  }
  return lines;
};
