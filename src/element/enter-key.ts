const fieldsOf = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLElement>('[part=field] :is(input:not([name=brand]), select):not([disabled])'),
];

/**
 * What Enter means: on the pay button and in the last field that is needed, where a phone's keyboard says so, it pays; in a
 * field before that it goes to the next one, on a row of a list it chooses the row, and anywhere else it does what its button
 * says. Held down, it means nothing more.
 *
 * Listens to `keydown` and to `keypress`, which is what makes browsers submit the form around an input.
 */
export const enterKey = (event: KeyboardEvent): void => {
  const target = event.target as HTMLInputElement;
  if (event.key !== 'Enter') return;
  if (event.type === 'keydown') return event.repeat ? event.preventDefault() : undefined;
  if (!target.matches('input, select')) return;
  if (target.type === 'radio' || target.type === 'checkbox') {
    event.preventDefault();
    if (target.type === 'radio' && !target.checked) target.click();
    return;
  }
  const fields = fieldsOf(target.getRootNode() as ShadowRoot);
  const after = fields.slice(fields.indexOf(target) + 1);
  // A list that is searched or opened is not where one pays.
  if (target.matches('input:not([role])') && !after.some((field) => field.matches('[aria-required=true]')))
    return;
  event.preventDefault();
  after[0]?.focus();
};
