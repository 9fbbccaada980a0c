/**
 * What comes after a form that is filled in: encryption, and what the merchant's server answers. It has a file of its own,
 * which is asked for once the form stands.
 */
export { prepareKey } from '../../encryption/index.js';
export { seal } from './seal.js';
export { type AnswerMeaning, meaningOf, meaningOfSave, settle } from './settle.js';
