// Ids as the database makes them and addresses carry them. Anything else in an address finds nothing, instead of a fault.

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for an id in lower case. Does not say that there is a row with it. */
export const isUuid = (text: string): boolean => UUID.test(text);
