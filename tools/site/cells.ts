/** A cell of a table: a bar would end it, and Vue would read markup and moustaches. */
export const cell = (text = ''): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\|/g, '\\|')
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') ? part : part.replace(/</g, '&lt;').replace(/\{\{/g, '&#123;&#123;'),
    )
    .join('');

export const code = (text: string): string => `\`${text.replace(/\s+/g, ' ').replace(/\|/g, '\\|')}\``;
