import type { Messages } from './messages.js';

/** Any message in the page's own words: text for text, a function for a function; of a group of messages, some or all. */
export type OwnMessages = {
  readonly [Name in Exclude<keyof Messages, 'comma'>]?: Messages[Name] extends
    string | readonly unknown[] | ((...parameters: never[]) => string)
    ? Messages[Name]
    : Partial<Messages[Name]>;
};

type Group = Readonly<Record<string, unknown>>;

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof (value ?? undefined));

const merged = (theirs: Group, own: Group): Group => ({
  ...theirs,
  ...Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) => {
      const old = theirs[name] ?? theirs['other'];
      if (kindOf(value) !== kindOf(old)) return [];
      return [[name, kindOf(value) === 'object' ? merged(old as Group, value as Group) : value]];
    }),
  ),
});

/** The messages with the page's own in their place. One of another kind, such as text for a function, is ignored. */
export const withOwn = (messages: Messages, own: OwnMessages): Messages =>
  merged(messages as unknown as Group, own) as unknown as Messages;
