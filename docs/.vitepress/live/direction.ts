/** The direction in which a page of this locale is written. */
export const directionOf = (locale = ''): 'ltr' | 'rtl' =>
  /^(ar|fa|he|ur)\b/.test(locale.replace('_', '-')) ? 'rtl' : 'ltr';
