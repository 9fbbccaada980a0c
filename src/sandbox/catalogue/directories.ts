import type { WireDirectoryEntry } from './wire.js';

const dutch = (issuerList: 'short' | 'long', issuerId: string, issuerName: string): WireDirectoryEntry => ({
  countryNames: ['Nederland'],
  issuerId,
  issuerList,
  issuerName,
});

/** Of iDEAL. */
export const dutchBanks: readonly WireDirectoryEntry[] = [
  dutch('short', 'INGBNL2A', 'ING'),
  dutch('short', 'RABONL2U', 'Rabobank'),
  dutch('short', 'ABNANL2A', 'ABN AMRO'),
  dutch('long', 'ASNBNL21', 'ASN Bank'),
  dutch('long', 'BUNQNL2A', 'bunq'),
  dutch('long', 'KNABNL2H', 'Knab'),
  dutch('long', 'RBRBNL21', 'RegioBank'),
  dutch('long', 'SNSBNL2A', 'SNS'),
  dutch('long', 'TRIONL2U', 'Triodos Bank'),
  dutch('long', 'FVLBNL22', 'Van Lanschot'),
  dutch('long', 'BANKNL3Y', 'TEST iDEAL issuer'),
  dutch('long', 'BANKNL2Y', 'eWL Issuer Simulation'),
];

/** Of Net Banking. */
export const indianBanks: readonly WireDirectoryEntry[] = [
  { issuerId: 'HDFC', issuerName: 'HDFC Bank' },
  { issuerId: 'ICIC', issuerName: 'ICICI Bank' },
  { issuerId: 'SBIN', issuerName: 'State Bank of India' },
  { issuerId: 'UTIB', issuerName: 'Axis Bank' },
];
