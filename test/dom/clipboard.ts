/**
 * The next copy by hand copies this text, whatever is selected: the way to fill a clipboard in every engine without
 * taking the focus from where it is.
 */
export const copyNext = (text: string): void =>
  addEventListener(
    'copy',
    (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    },
    { capture: true, once: true },
  );
