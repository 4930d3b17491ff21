// What can be wrong with the machine, as values with a code; the start command says each in one Norwegian line.

export type FailureCode =
  | 'folder.notWritable'
  | 'database.heldByOther'
  | 'database.diskFull'
  | 'database.unreachable'
  | 'database.tooOld'
  | 'port.taken'
  | 'port.notAllowed';

/** An outage, thrown by platform. `facts` fill the sentence that a person reads. */
export class PlatformFailure extends Error {
  readonly code: FailureCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: FailureCode, facts: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}`, cause === undefined ? undefined : { cause });
    this.name = 'PlatformFailure';
    this.code = code;
    this.facts = facts;
  }
}

export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Recognises a full disk in the words of the operating system and of PostgreSQL. */
export const isDiskFull = (error: unknown): boolean =>
  errorCode(error) === 'ENOSPC' ||
  (error instanceof Error && /ENOSPC|no space left|disk is full|could not extend file/i.test(error.message));
