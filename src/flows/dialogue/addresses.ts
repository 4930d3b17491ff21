// Addresses of the market dialogue outside the signed-in pages, without language prefix.

/** What everybody can read of the dialogue of a procurement. */
export const dialoguePath = (procurement: string): string => `/markedsdialog/${procurement}`;

/** A supplier's own page. */
export const supplierLinkPath = (secret: string): string => `/svar/markedsdialog/${secret}`;
