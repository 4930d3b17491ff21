// The page on which a body answers a round, and its receipt: who asks, until when, what silence means, who answered last.
// Only the body's own answers are handed in here.

import type { PartyDirectory } from '../../../flows/parties.ts';
import { giveRoundAnswer, type RoundReply, readTypedLines } from '../../../flows/rounds/answer.ts';
import type { Services } from '../../../flows/services.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { type Result, refuse } from '../../../kernel/result.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import type { Round, RoundMember } from '../../../modules/planning/rounds/model.ts';
import { roundObstacles } from '../../../modules/planning/rounds/transitions.ts';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { AnswerForm, GivenAnswers, type SentAnswer, type TypedAnswer } from './answer-form.tsx';
import { Said } from './round-parts.tsx';

export interface AnswerView {
  readonly request: PageRequest;
  readonly parties: PartyDirectory;
  /** With the body's own part alone. */
  readonly round: Round;
  readonly member: RoundMember;
  /** Of the page; the receipt and undoing lie below it. */
  readonly path: string;
  readonly usualName: string | null;
  readonly mayAnswer: boolean;
  readonly isByLink: boolean;
}

function standing({ request, round, member, mayAnswer }: AnswerView): string | null {
  const words = request.texts.rounds.answer;
  if (round.state === 'closed') return words.closed;
  if (round.deadline !== null && request.today > round.deadline) {
    return words.over(request.format.dateLong(round.deadline));
  }
  if (!mayAnswer) return words.onlyBuyers;
  return member.deliveredAt === null ? words.notDelivered : null;
}

function History({ request, member }: AnswerView) {
  const words = request.texts.rounds.answer;
  const day = (at: Date): string => request.format.date(localDateAt(at.getTime()));
  const { deliveredAt, answeredAt, answeredName } = member;
  return (
    <>
      {deliveredAt ? <p>{words.deliveredOn(day(deliveredAt))}</p> : null}
      {answeredAt ? (
        <p>
          {answeredName === ''
            ? words.lastUnnamed(day(answeredAt))
            : words.last(answeredName, day(answeredAt))}
        </p>
      ) : null}
    </>
  );
}

export function AnswerPage({ view, sent }: { view: AnswerView; sent: SentAnswer | null }) {
  const { request, parties, round, member, path, mayAnswer, isByLink, usualName } = view;
  const { answer: words, silences } = request.texts.rounds;
  const isOpen = isAnswerable(view);
  const from = parties.nameOf(round.party);
  const deadline = round.deadline ? request.format.dateLong(round.deadline) : '';
  const state = standing(view);
  const undo = !isByLink && mayAnswer ? { undoAction: `${path}/angre` } : {};
  return (
    <>
      <div class="frame head">
        <h1>{round.title}</h1>
        <Said request={request} />
        <p class="lead">{words.asks(from, deadline)}</p>
        <p>
          <strong>{silences[round.silence].reader}</strong>
        </p>
        {state ? <p>{state}</p> : null}
        <History {...view} />
        {isByLink ? <p class="small">{words.personal(parties.nameOf(member.body))}</p> : null}
      </div>
      {round.message === '' ? null : (
        <Section id="melding" title={words.message(from)}>
          <p class="as-written">{round.message}</p>
        </Section>
      )}
      <Section id="svar" title={words.title(parties.nameOf(member.body))}>
        {isOpen ? (
          <AnswerForm
            request={request}
            round={round}
            member={member}
            action={path}
            sent={sent}
            usualName={usualName}
          />
        ) : (
          <GivenAnswers request={request} round={round} member={member} {...undo} />
        )}
      </Section>
    </>
  );
}

export function ReceiptPage({ view }: { view: AnswerView }) {
  const { request, parties, round, member, path } = view;
  const words = request.texts.rounds.receipt;
  const deadline = round.deadline ? request.format.dateLong(round.deadline) : '';
  return (
    <div class="frame head">
      <h1>{words.title}</h1>
      <p class="lead">{words.text(parties.nameOf(round.party), deadline)}</p>
      <GivenAnswers request={request} round={round} member={member} />
      <p class="buttons">
        <a class="ds-button" data-variant="secondary" href={path}>
          {words.back}
        </a>
      </p>
    </div>
  );
}

/** True where the form is shown. */
const isAnswerable = ({ request, round, mayAnswer }: AnswerView): boolean => {
  const facts = { ...round, lines: round.lines.length, members: round.members.length };
  return mayAnswer && roundObstacles('answer', facts, request.today).length === 0;
};

/** Reads and keeps what was sent. Codes: those of reading a line and of `answerRound`. */
export async function keepAnswer(
  services: Services,
  { ctx, view }: { readonly ctx: Ctx; readonly view: Pick<AnswerView, 'round'> },
  { typed, receipt }: { readonly typed: TypedAnswer; readonly receipt: RoundReply['receipt'] },
): Promise<Result<true>> {
  const { answers, problems } = readTypedLines(view.round.lines, typed.lines);
  if (problems.length > 0) return refuse(...problems);
  const { version, name, isDelivered } = typed;
  return giveRoundAnswer(
    services,
    { ctx, round: view.round },
    { version, name, answers, isDelivered, receipt },
  );
}
