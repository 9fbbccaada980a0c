/**
 * A Chinese resident identity number: fifteen digits, or seventeen and a check character (ISO 7064 MOD 11-2).
 */
export const isResidentId = (value: string): boolean => {
  let sum = 0;
  for (const char of value) sum = (sum * 2 + (char === 'X' ? 10 : +char)) % 11;
  return /^\d{15}$/.test(value) || (/^\d{17}[\dX]$/.test(value) && sum === 1);
};
