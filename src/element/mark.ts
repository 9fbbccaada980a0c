/**
 * Leaves a mark for pages that measure: `connect-checkout:list`, `:form`, `:encrypted`, `:answered`, `:ended`. Nothing is
 * sent anywhere. DOMs that tests simulate have no marks.
 * @param attemptId of the payment that it is about
 */
export const mark = (
  name: 'list' | 'form' | 'encrypted' | 'answered' | 'ended',
  attemptId?: string,
): void => {
  performance.mark?.(`connect-checkout:${name}`, { detail: attemptId && { attemptId } });
};
