import type { Badge } from './badge.js';
import { bank, bankTransfer, barCode, cards, invoice } from './drawings.js';

/*
 * Badges are words in a scheme's usual colours, drawn here; they are not the schemes' own marks, which nobody may
 * hand on without a licence.
 */

const navy = '#1a2b6d';
const slate = '#33415c';

/** By payment product. */
export const badges: ReadonlyMap<number, Badge> = new Map<number, Badge>([
  [1, { words: ['VISA'], ink: navy, band: [navy, '#f2a900'], italic: true }],
  [2, { words: ['AMEX'], ink: '#0b6fc2' }],
  [3, { words: ['Master', 'Card'], ink: '#2b2b33', band: ['#e0202b', '#f5a21c'] }],
  [11, { drawing: bank, ink: slate }],
  [56, { words: ['Union', 'Pay'], ink: '#0c5a6b', band: ['#d7263d', '#12458b', '#0f7f83'] }],
  [114, { words: ['VISA', 'Debit'], ink: navy, band: [navy] }],
  [117, { words: ['Maestro'], ink: '#2b2b33', band: ['#0d8fd6', '#e0202b'] }],
  [119, { words: ['MC', 'Debit'], ink: '#2b2b33', band: ['#f5a21c', '#e0202b'] }],
  [122, { words: ['VISA', 'Electron'], ink: '#1659a7', band: ['#1659a7', '#f2a900'] }],
  [123, { words: ['Dankort'], ink: '#c8102e' }],
  [125, { words: ['JCB'], ink: '#123a7c', band: ['#123a7c', '#c8102e', '#117a3d'] }],
  [128, { words: ['Discover'], ink: '#22252b', band: ['#f47b20'] }],
  [130, { words: ['CB'], ink: '#173f7f', band: ['#173f7f', '#1e9a67'] }],
  [132, { words: ['Diners', 'Club'], ink: '#00588c', band: ['#00588c', '#8fa3b5'] }],
  [180, { words: ['BC'], ink: '#d8232a' }],
  [201, { drawing: invoice, ink: slate }],
  [302, { words: ['Apple', 'Pay'], ink: '#111' }],
  [320, { words: ['Google', 'Pay'], ink: '#4a4e54', band: ['#3b78e7', '#d93f31', '#f2b106', '#2f9e51'] }],
  [705, { words: ['Direct', 'Debit'], ink: '#123a7c', band: ['#123a7c', '#c8102e'] }],
  [730, { words: ['ACH'], ink: '#1f5132' }],
  [770, { words: ['SEPA'], ink: '#103a8c', band: ['#103a8c', '#f2b705'] }],
  [771, { words: ['SEPA'], ink: '#103a8c', band: ['#103a8c', '#f2b705'] }],
  [806, { words: ['Trustly'], ink: '#0b8043' }],
  [809, { words: ['iDEAL'], ink: '#c2006c', band: ['#c2006c', '#2b2b33'] }],
  [816, { words: ['giropay'], ink: '#0a3a78', band: ['#0a3a78', '#d7263d'] }],
  [830, { words: ['paysafe', 'card'], ink: '#00657f', band: ['#d7263d', '#00657f'] }],
  [836, { drawing: bankTransfer, ink: '#2b3a8f' }],
  [840, { words: ['PayPal'], ink: '#0b2f80', band: ['#0b2f80', '#1a96d4'], italic: true }],
  [843, { words: ['Skrill'], ink: '#7d1560' }],
  [861, { words: ['Alipay'], ink: '#0f6fd6' }],
  [863, { words: ['WeChat', 'Pay'], ink: '#0a8f3c' }],
  [869, { words: ['China', 'UnionPay'], ink: '#0c5a6b', band: ['#d7263d', '#12458b', '#0f7f83'] }],
  [882, { words: ['Net', 'Banking'], ink: '#3d3f8f' }],
  [1503, { drawing: barCode, ink: '#22252b', band: ['#1f8a4c', '#f2b705'] }],
  [1506, { words: ['Pago', 'Fácil'], ink: '#a36a00', band: ['#f2b705', '#22252b'] }],
  [3012, { words: ['Ban', 'contact'], ink: '#0b4f94', band: ['#0b4f94', '#f2c200'] }],
  [3124, { words: ['P24'], ink: '#c81f33' }],
  [3130, { words: ['TWINT'], ink: '#22252b', band: ['#d7263d', '#f2b705', '#0f7fd6'] }],
  [3201, { words: ['Post', 'Finance'], ink: '#22252b', band: ['#f2c200'] }],
  [4101, { words: ['UPI'], ink: '#4a4e54', band: ['#f27a1a', '#1f8a4c'] }],
  [8580, { words: ['QIWI'], ink: '#b85f00', band: ['#f58a07'] }],
  [9000, { words: ['After', 'Pay'], ink: '#1d4f45', band: ['#45b39c', '#1d4f45'] }],
  [9001, { words: ['After', 'Pay'], ink: '#1d4f45', band: ['#45b39c'] }],
]);

/** Stands for all cards. */
export const cardsBadge: Badge = { drawing: cards, ink: slate, band: ['#4b7bec'] };
