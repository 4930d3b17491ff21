// What is kept of a round about needs when something of it is sent: the round, reminders, another deadline, its end, and each
// answer that is delivered.
import type { PartyId } from '../../modules/accounts/model.ts';
import type { DispatchKind, NewDispatch } from '../../modules/planning/archive/model.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import type { Round, RoundMember } from '../../modules/planning/rounds/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import type { Services } from '../services.ts';
import { type ArchiveWriter, dispatchesBetween } from './between.ts';

type Kind = Extract<DispatchKind, `round${string}`>;

interface Sent {
  readonly kind: Kind;
  readonly from: PartyId;
  readonly to: readonly PartyId[];
  readonly content: (writer: ArchiveWriter) => readonly string[];
}

const dispatchesOfRound = (
  services: Services,
  { id, isDemo, title }: Round,
  { kind, from, to, content }: Sent,
): Promise<NewDispatch[]> =>
  dispatchesBetween(services, {
    subject: `round:${id}`,
    isDemo,
    category: null,
    kind,
    from,
    to,
    write: (writer) => {
      const words = writer.texts.archive.dispatches;
      return { caseTitle: words.roundSent(title), title: words[kind](title), content: content(writer) };
    },
  });

const toMembers = (members: readonly RoundMember[]): PartyId[] =>
  members.map(({ body }) => partyOfBody(body));

const deadlineIn = ({ deadline }: Round, { language }: ArchiveWriter): string =>
  deadline === null ? '' : formatFor(language).dateLong(deadline);

/** The round itself, to those it asks. */
export const sentRound = (services: Services, round: Round): Promise<NewDispatch[]> =>
  dispatchesOfRound(services, round, {
    kind: 'roundSent',
    from: round.party,
    to: toMembers(round.members),
    content: (writer) =>
      writer.texts.archive.dispatches.roundContent({
        from: writer.parties.nameOf(round.party),
        deadline: deadlineIn(round, writer),
        message: round.message,
        lines: round.lines.map((line) => line.title),
      }),
  });

/** To those who have not delivered. */
export const remindedRound = (
  services: Services,
  round: Round,
  silent: readonly RoundMember[],
): Promise<NewDispatch[]> =>
  dispatchesOfRound(services, round, {
    kind: 'roundReminder',
    from: round.party,
    to: toMembers(silent),
    content: (writer) =>
      writer.texts.archive.dispatches.reminderContent(
        writer.parties.nameOf(round.party),
        deadlineIn(round, writer),
      ),
  });

/** `round` has the new deadline. */
export const prolongedRound = (services: Services, round: Round): Promise<NewDispatch[]> =>
  dispatchesOfRound(services, round, {
    kind: 'roundProlonged',
    from: round.party,
    to: toMembers(round.members),
    content: (writer) => writer.texts.archive.dispatches.prolongedContent(deadlineIn(round, writer)),
  });

/** To those it asked. */
export const endedRound = (services: Services, round: Round): Promise<NewDispatch[]> =>
  dispatchesOfRound(services, round, {
    kind: 'roundEnded',
    from: round.party,
    to: toMembers(round.members),
    content: ({ texts }) => texts.archive.dispatches.roundEndedContent,
  });

/** What a body has delivered, to whoever asks. `lines`: the answers in words, one for each thing asked about. */
export const deliveredAnswer = (
  services: Services,
  round: Round,
  { body, lines }: { readonly body: BodyId; readonly lines: Sent['content'] },
): Promise<NewDispatch[]> =>
  dispatchesOfRound(services, round, {
    kind: 'roundAnswer',
    from: partyOfBody(body),
    to: [round.party],
    content: lines,
  });
