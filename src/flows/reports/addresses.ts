// Where reports lie, without language prefix.

/** Below a party's address; `part` begins with a slash. */
export const reportPart = (report = '', part = ''): string =>
  report === '' ? '/evaluering/rapport' : `/evaluering/rapport/${report}${part}`;

/** For everybody, once it is published. */
export const publicReportPath = (report: string, part = ''): string => `/rapporter/${report}${part}`;
