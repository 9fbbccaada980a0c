import type { JsonObject } from './http/json.js';

/* The Client API's product shapes, as the platform writes them. Everything that the sandbox itself never reads is JSON. */

export interface WireField extends JsonObject {
  readonly id: string;
  readonly type: string;
  readonly dataRestrictions: { readonly isRequired: boolean; readonly validators: JsonObject };
  readonly displayHints?: JsonObject;
}

export interface WireProduct extends JsonObject {
  readonly id: number;
  readonly paymentMethod: string;
  readonly paymentProductGroup?: string;
  readonly usesRedirectionTo3rdParty: boolean;
  readonly allowsRecurring: boolean;
  readonly allowsTokenization: boolean;
  readonly allowsInstallments: boolean;
  readonly autoTokenized: boolean;
  readonly minAmount?: number;
  readonly maxAmount?: number;
  readonly displayHints: JsonObject & {
    readonly displayOrder: number;
    readonly label?: string;
    readonly logo: string;
  };
  readonly fields?: readonly WireField[];
}

export interface WireGroup extends JsonObject {
  readonly id: string;
  readonly displayHints: JsonObject;
  readonly fields?: readonly WireField[];
}

export interface WireAccountOnFile extends JsonObject {
  readonly id: number;
  readonly paymentProductId: number;
}
