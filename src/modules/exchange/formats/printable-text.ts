// Text as every written format can hold it. XML 1.0 and iCalendar know no control signs and no halves of a letter, and
// people paste both from other programs; one such sign makes the whole file unreadable.

const isPrintable = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a;
  return code !== 0x7f && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
};

/** Line ends become `\n`; control signs other than tab, and what is no letter at all, are left out. */
export const printable = (text: string): string =>
  [...text.replaceAll(/\r\n?/g, '\n')].filter(isPrintable).join('');
