const fieldsOf = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLElement>('[part=field] :is(input:not([name=brand]), select):not([disabled])'),
];

/**
 * Decides what Enter does. On the pay button, and in the last required field, where a phone's keyboard
 * announces it, Enter pays. In an earlier field it moves to the next one, on a row of a list it chooses the
 * row, and elsewhere it does what its button does. A repeated key is ignored.
 *
 * Listens to `keydown` and to `keypress`, which makes browsers submit the form around an input.
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
  // Enter in a search or an open list does not pay.
  if (target.matches('input:not([role])') && !after.some((field) => field.matches('[aria-required=true]')))
    return;
  event.preventDefault();
  after[0]?.focus();
};
