// What a ZIP file says it holds, read from its directory without unpacking anything.

export interface ZipContents {
  readonly entries: number;
  /** Sum of the sizes the directory states; Infinity where an entry states none that can be trusted. */
  readonly unpackedBytes: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;

/** Null when it is no ZIP file, or its directory is damaged. */
export function zipContents(bytes: Uint8Array): ZipContents | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  // Told twice; a reader may go by the other one, and unpack what was never counted.
  if (view.getUint16(end + 8, true) !== entries) return null;
  let at = view.getUint32(end + 16, true);
  let unpackedBytes = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    // A reader that trusts the directory stops at the stated size; a size of none would let it go on for ever.
    const isHidden = unpacked === ZIP64 || (unpacked === 0 && packed > 2);
    unpackedBytes += isHidden ? Number.POSITIVE_INFINITY : unpacked;
    at +=
      ENTRY_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return { entries, unpackedBytes };
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}
