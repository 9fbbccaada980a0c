// @vitest-environment jsdom
import { simulatedDomCases } from './cases.js';

simulatedDomCases('In jsdom');
