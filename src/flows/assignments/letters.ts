// Letters of assignments, each with a link of the reader's own and in her language as far as we know it.
import type { LocalDate } from '../../kernel/local-date.ts';
import { chosenLanguages } from '../../modules/accounts/recipient-queries.ts';
import type { AssignmentLetter } from '../../modules/network/assignments/locked-db.ts';
import type { Assignment, Pair } from '../../modules/network/assignments/model.ts';
import type { Network, Participant } from '../../modules/network/life/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { AssignmentsTexts } from '../../texts/assignments.nb.ts';
import { formatFor } from '../../texts/format.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';
import { type Services, systemCtx } from '../services.ts';
import { participantAssignmentPath } from './addresses.ts';

export type AssignmentLetterKind = Exclude<keyof AssignmentsTexts['letter'], 'hello' | 'regards'>;

export interface AssignmentLetterAsked {
  readonly kind: AssignmentLetterKind;
  readonly network: Network;
  readonly assignment: Pick<Assignment, 'number' | 'title'>;
  readonly to: readonly Participant[];
  /** As it is to be when the letter is read; null where the letter tells of no day. */
  readonly dueOn: LocalDate | null;
  /** Why it is taken back; or the bodies that a letter names. */
  readonly about?: { readonly why?: string; readonly bodies?: readonly string[] };
  /** Of letters that are written once. */
  readonly onceKey?: string;
}

function said(asked: AssignmentLetterAsked, language: Language) {
  const { letter } = textsFor(language).assignments;
  const { kind, network, assignment, dueOn, about } = asked;
  const format = formatFor(language);
  const { subject, body } = letter[kind];
  const facts = {
    network: network.title,
    title: assignment.title,
    due: dueOn === null ? '' : format.date(dueOn),
    why: about?.why ?? '',
    bodies: format.list(about?.bodies ?? []),
  };
  return { subject: subject(facts), body: body(facts) };
}

/** One for each of them; whoever has no address gets none. */
export async function assignmentLetters(
  services: Services,
  asked: AssignmentLetterAsked,
): Promise<AssignmentLetter[]> {
  const { network, assignment, onceKey } = asked;
  const languages = await chosenLanguages(systemCtx(services, 'assignments'), {
    emails: asked.to.map(({ email }) => email),
    isDemo: network.isDemo,
  });
  return asked.to.map(({ id, person, email, name }) => {
    const language = languages.get(email) ?? 'nb';
    const { letter: words } = textsFor(language).assignments;
    const { subject, body } = said(asked, language);
    const address = (secret: string): string =>
      `${services.baseUrl}${languagePrefix(language)}${participantAssignmentPath(secret, assignment.number)}`;
    return {
      participant: { id, person, email },
      letter: (secret) => ({
        kind: `assignment.${asked.kind}`,
        subject,
        body: `${words.hello(name)}\n\n${body}\n\n${address(secret)}\n\n${words.regards}\n`,
      }),
      ...(onceKey === undefined ? {} : { onceKey: `${onceKey}:${id}` }),
    };
  });
}

/** Participants of the bodies. */
export const participantsFor = (
  participants: readonly Participant[],
  bodies: readonly BodyId[],
): Participant[] => participants.filter(({ body }) => bodies.includes(body));

interface PairLettersAsked extends Pick<AssignmentLetterAsked, 'network' | 'assignment'> {
  readonly participants: readonly Participant[];
  readonly parties: PartyDirectory;
  readonly before: readonly Pair[];
  readonly after: readonly Pair[];
}

const receiversOf = (pairs: readonly Pair[], body: BodyId): BodyId[] =>
  pairs.filter(({ giver }) => giver === body).map(({ receiver }) => receiver);

/** Tells those whose receivers are others than before. */
export async function pairLetters(
  services: Services,
  { participants, parties, before, after, ...asked }: PairLettersAsked,
): Promise<AssignmentLetter[]> {
  const letters: AssignmentLetter[] = [];
  for (const giver of new Set(after.map((pair) => pair.giver))) {
    const receivers = receiversOf(after, giver);
    const known = receiversOf(before, giver);
    if (receivers.length === known.length && receivers.every((one) => known.includes(one))) continue;
    const about = { bodies: receivers.map((one) => parties.nameOf(one)) };
    const to = participantsFor(participants, [giver]);
    letters.push(
      ...(await assignmentLetters(services, { ...asked, kind: 'paired', to, dueOn: null, about })),
    );
  }
  return letters;
}
