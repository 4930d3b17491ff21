// How long rows are kept that are needed only for a while. docs/drift/lagring-og-sletting.md says the same to people.

const DAY = 24;

/** Hours after `since` (retention-commands.ts says what that is for each) until a row is deleted. */
export const RETENTION_HOURS = {
  /** After the attempt. */
  signInAttempt: DAY,
  /** After the link was used, or could no longer be. */
  signInLink: 30 * DAY,
  /** After it ended. */
  session: 0,
  /** After it was over. */
  ceremony: 0,
  /** After the letter was written. */
  mail: 90 * DAY,
  /** After the person read it. */
  notice: 365 * DAY,
  /** After the job ended. */
  job: 90 * DAY,
  /** After the letter that the link stands in. */
  digestLink: 365 * DAY,
} as const satisfies Readonly<Record<string, number>>;

export type RetentionId = keyof typeof RETENTION_HOURS;

export const RETENTION_IDS = Object.keys(RETENTION_HOURS) as RetentionId[];
