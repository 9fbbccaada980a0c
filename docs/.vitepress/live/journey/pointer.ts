/** The journey's colour; the same as that of parts that are pointed at. */
const outline = { outline: '3px solid #e0338c', outlineOffset: '3px' };

/**
 * Marks an element, wherever it is, without a change of the page: in a shadow root, a dialog, a frame.
 * @returns how to stop
 */
export const pointAt = (element: HTMLElement | undefined, pressed: () => void): (() => void) => {
  if (!element) return () => undefined;
  const mark = element.animate([outline, outline], { duration: 1e9 });
  element.addEventListener('click', pressed, true);
  return () => {
    mark.cancel();
    element.removeEventListener('click', pressed, true);
  };
};
