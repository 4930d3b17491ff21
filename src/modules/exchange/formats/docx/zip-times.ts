// The times in a ZIP file's headers, all set to the same: packages write the wall clock there, and then no two files of
// equal content have equal bytes.

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** 1 January 1980, 00:00: the first that the format knows. */
const FIRST_DATE = 0x0021;
const FIRST_TIME = 0;

/** A copy with every entry's time of change set to 1980. Throws on what is no ZIP file without a comment. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_SIGNATURE) throw new Error('not a ZIP file that we wrote');
  const setTimeAt = (place: number): void => {
    view.setUint16(place, FIRST_TIME, true);
    view.setUint16(place + 2, FIRST_DATE, true);
  };
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== ENTRY_SIGNATURE) throw new Error(`no ZIP entry at ${entry}`);
    setTimeAt(entry + 12);
    setTimeAt(view.getUint32(entry + 42, true) + 10);
    entry +=
      ENTRY_LENGTH +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return bytes;
}
