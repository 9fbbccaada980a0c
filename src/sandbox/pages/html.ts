/** Text as HTML: what the sandbox shows may have been written by anybody. */
export const escape = (text: string): string =>
  text.replace(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`);
