import { saving } from '../../tools/gallery/states/saving.js';
import { testStates } from './gallery.js';

describe('The gallery’s states of saving', () => testStates(saving));
