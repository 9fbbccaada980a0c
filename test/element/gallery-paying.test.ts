import { paying } from '../../tools/gallery/states/paying.js';
import { testStates } from './gallery.js';

describe('The gallery’s states of payments', () => testStates(paying));
