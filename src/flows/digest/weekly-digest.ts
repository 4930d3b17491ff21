// The weekly letter: to each person who wants it, what each part has to tell of the parties she buys for. Nobody gets a
// letter with nothing in it.
import type { PersonId } from '../../modules/accounts/model.ts';
import type { Letter } from '../../modules/accounts/outbox-commands.ts';
import { digestsWritten, writeDigest } from '../../modules/accounts/upkeep/digest-commands.ts';
import { type DigestReader, digestReaders } from '../../modules/accounts/upkeep/digest-queries.ts';
import { dateOfOccasion } from '../../modules/accounts/upkeep/schedule.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { Party } from '../parties.ts';
import { type Services, systemCtx } from '../services.ts';
import type { TaskWork } from '../upkeep/scheduled-task.ts';
import type { DigestLines } from './digest-part.ts';
import { DIGEST_PARTS } from './digest-parts.ts';

const READERS_AT_ONCE = 100;

/** What there is to tell of one party. */
interface PartyDigest {
  readonly party: Party;
  readonly parts: readonly DigestLines[];
}

async function digestOf(services: Services, reader: DigestReader): Promise<PartyDigest[]> {
  const directory = await services.parties();
  const digests: PartyDigest[] = [];
  for (const id of reader.parties) {
    const party = directory.find(id);
    if (!party || party.isDemo !== reader.isDemo) continue;
    const parts: DigestLines[] = [];
    for (const part of DIGEST_PARTS) {
      const told = await part(services, reader, party);
      if (told) parts.push(told);
    }
    if (parts.length > 0) digests.push({ party, parts });
  }
  return digests.toSorted((a, b) => a.party.name.localeCompare(b.party.name, 'nb'));
}

const unsubscribePath = (secret: string): string => `/ukebrev/${secret}`;

interface DigestText {
  readonly reader: Pick<DigestReader, 'name' | 'language'>;
  readonly baseUrl: string;
  readonly digests: readonly PartyDigest[];
  readonly secret: string;
}

/** The letter as text. Its last link ends the letters; mail programs use it too. */
function digestLetter({ reader, baseUrl, digests, secret }: DigestText): Letter {
  const { digest: words, letters } = textsFor(reader.language);
  const pages = `${baseUrl}${languagePrefix(reader.language)}`;
  const partText = (party: Party, { heading, lines, more, path }: DigestLines): string =>
    [
      heading,
      ...lines.map((line) => `- ${line}`),
      ...(more > 0 ? [words.more(more)] : []),
      `${pages}/arbeid/${party.id}${path}`,
    ].join('\n');
  const body = [
    words.greeting(reader.name),
    ...digests.flatMap(({ party, parts }) => [
      party.name.toUpperCase(),
      ...parts.map((part) => partText(party, part)),
    ]),
    `${words.why}\n${pages}${unsubscribePath(secret)}`,
    letters.signOff,
  ].join('\n\n');
  return {
    kind: 'digest',
    subject: words.subject(digests.map(({ party }) => party.name)),
    body: `${body}\n`,
    unsubscribeUrl: `${pages}${unsubscribePath(secret)}`,
  };
}

/** True when a letter was written; one that is written already is not written again. */
async function writeTo(services: Services, reader: DigestReader, onceKey: string): Promise<boolean> {
  const digests = await digestOf(services, reader);
  if (digests.length === 0) return false;
  const { baseUrl } = services;
  return writeDigest(systemCtx(services, 'digest'), {
    reader,
    onceKey,
    letter: (secret) => digestLetter({ reader, baseUrl, digests, secret }),
  });
}

/** Writes the letters of one Monday. A letter that cannot be written is told to the log and keeps nobody else's back. */
export async function sendWeeklyDigests({ services, occasion, signal }: TaskWork): Promise<void> {
  let letters = 0;
  let after: PersonId | null = null;
  for (;;) {
    const readers: DigestReader[] = await digestReaders(systemCtx(services, 'digest'), {
      after,
      most: READERS_AT_ONCE,
    });
    for (const reader of readers) {
      signal.throwIfAborted();
      const onceKey = `digest ${dateOfOccasion(occasion)} ${reader.person}`;
      const isWritten = await writeTo(services, reader, onceKey).catch((error: unknown) => {
        services.onError(error);
        return false;
      });
      if (isWritten) letters += 1;
    }
    after = readers.at(-1)?.person ?? null;
    if (after === null) break;
  }
  if (letters > 0) await digestsWritten(systemCtx(services, 'digest'), dateOfOccasion(occasion), letters);
}
