// Texts and addresses as they stand in a calendar file, where commas, semicolons and line breaks have a meaning.
import { escape as escapeText } from 'ical-generator';
import { printable } from '../printable-text.ts';

export const asText = (text: string): string => escapeText(printable(text), false);

/** A backslash before a comma is right in a text and wrong in an address. */
export const asAddress = (url: string): string => printable(url).replaceAll(/[\\,;\s]/g, encodeURIComponent);
