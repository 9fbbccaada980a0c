/** Escapes text for HTML, since the sandbox shows text from anybody. */
export const escape = (text: string): string =>
  text.replace(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`);
