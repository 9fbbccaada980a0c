/** A rule that says of which properties only the presence is compared, as their values must differ. */
export interface Mask {
  readonly name: string;
  readonly why: string;
  /** By the last segment of the property's path. */
  readonly property: RegExp;
}

export const masks: readonly Mask[] = [
  {
    name: 'id',
    why: 'made anew for each request',
    property:
      /^(?:errorId|requestId|id|keyId|token|tokens|tokenReferenceId|customerId|clientSessionId)$|[rR]eference$|TransactionId$/,
  },
  { name: 'time', why: 'two clocks', property: /^(.*DateTime|creationDate|.*Timestamp)$/ },
  { name: 'address', why: 'two platforms', property: /^(.*U[rR][lL]|RETURNMAC)$/ },
  { name: 'random', why: 'random, or signed', property: /^(publicKey|cavv|xid|authorisationCode)$/ },
  {
    name: 'words',
    why: 'the account’s own words and pictures',
    property: /^(message|label|logo|displayHints|displayOrder|result)$/,
  },
];

export const maskOf = (property: string): Mask | undefined =>
  masks.find((mask) => mask.property.test(property));
