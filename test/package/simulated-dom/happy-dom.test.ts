// @vitest-environment happy-dom
import { simulatedDomCases } from './cases.js';

simulatedDomCases('In happy-dom');
