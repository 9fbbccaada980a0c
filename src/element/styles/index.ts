import { baseStyles } from './base.js';
import { formStyles } from './form.js';
import { listStyles } from './list.js';
import { noticeStyles } from './notice.js';
import { payButtonStyles } from './pay-button.js';
import { preferencesStyles } from './preferences.js';
import { skeletonStyles } from './skeleton.js';

/** Every style of the first path; features bring their own. */
export const styles = [
  baseStyles,
  listStyles,
  formStyles,
  payButtonStyles,
  noticeStyles,
  skeletonStyles,
  preferencesStyles,
];
