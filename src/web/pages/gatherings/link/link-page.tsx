// A gathering as somebody who takes part sees it behind her own link: the one thing she is asked now first, then when, where and
// what.
import { timeOf, whereText } from '../../../../flows/gatherings/words.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { GatheringBook } from '../../../../modules/network/gatherings/model.ts';
import type { OwnAnswers } from '../../../../modules/network/gatherings/queries.ts';
import {
  type GatheringPhase,
  isExitOpen,
  joinsFromAfar,
  pollOpenUntil,
} from '../../../../modules/network/gatherings/rules.ts';
import type { Topic } from '../../../../modules/network/topics/model.ts';
import { capitalised } from '../../../../texts/format.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import type { Page } from '../../../page.ts';
import { type AskedByNetworkLink, networkLinkPage } from '../../networks/by-link.tsx';
import { ExitForm, PollAnswerForm, RegistrationForm, type TypedRegistration } from '../answer-forms.tsx';
import { gatheringWords } from '../gathering-parts.tsx';
import { programmeColumns } from '../parts/programme-part.tsx';

export interface LinkGathering {
  readonly book: GatheringBook;
  readonly answers: OwnAnswers;
  readonly topics: readonly Topic[];
  readonly phase: GatheringPhase;
  readonly now: Date;
}

/** What was sent and refused. */
export interface SentByLink {
  readonly answers: Readonly<Record<string, string>>;
  readonly registration: TypedRegistration | null;
  readonly exit: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

interface PartProps {
  readonly asked: AskedByNetworkLink;
  readonly own: LinkGathering;
  readonly sent: SentByLink | null;
}

/** The one thing she is asked now; null where it is nothing. */
function Todo({ asked, own, sent }: PartProps) {
  const { request, path } = asked;
  const words = gatheringWords(request);
  const { book, answers, phase, now } = own;
  const { gathering, slots } = book;
  const at = `${path}/samling/${gathering.number}`;
  const problems = sent?.problems ?? [];
  const shared = { request, problems, gathering };
  if (phase === 'cancelled') return <p class="notice">{words.page.cancelled(gathering.cancelledWhy)}</p>;
  if (phase === 'polling') {
    if (pollOpenUntil(gathering, now) === null) return <p>{words.link.noneYet}</p>;
    const before = Object.fromEntries(answers.slots);
    return (
      <>
        <h2>{words.answer.pollTitle}</h2>
        <PollAnswerForm {...shared} action={`${at}/tid`} slots={slots} answers={sent?.answers ?? before} />
      </>
    );
  }
  if (phase === 'coming') {
    const typed = { answer: answers.attendance, requirement: answers.requirement };
    return (
      <>
        {answers.attendance ? <p>{words.link.youSaid(words.attendances[answers.attendance])}</p> : null}
        <RegistrationForm
          {...shared}
          action={`${at}/pamelding`}
          typed={sent?.registration ?? typed}
          now={now}
        />
      </>
    );
  }
  if (answers.hasAnsweredExit) return <p>{words.link.exitAnswered}</p>;
  if (!isExitOpen(gathering, now)) return <p>{words.link.cameNot}</p>;
  return (
    <>
      <h2>{words.link.exitTitle}</h2>
      <ExitForm
        request={request}
        problems={problems}
        action={`${at}/etterpa`}
        ownQuestions={gathering.ownQuestions}
        typed={sent?.exit ?? {}}
      />
    </>
  );
}

function Around({ asked, own }: Omit<PartProps, 'sent'>) {
  const { request, parties, path } = asked;
  const words = gatheringWords(request);
  const { gathering, sessions, decisions } = own.book;
  const joins = joinsFromAfar(gathering) && own.phase !== 'cancelled';
  return (
    <>
      {gathering.about === '' && !joins ? null : (
        <Section id="om" title={words.page.about}>
          {gathering.about === '' ? null : <p class="as-written">{gathering.about}</p>}
          {joins ? (
            <p>
              <a href={gathering.link}>{words.page.join}</a>
            </p>
          ) : null}
        </Section>
      )}
      {sessions.length === 0 ? null : (
        <Section id="program" title={words.programme.title}>
          <DataTable
            caption={words.programme.caption}
            columns={programmeColumns({
              request,
              startsAt: gathering.time?.startsAt ?? null,
              sessions,
              topics: own.topics,
              fileHref: ({ id }) => `${path}/samling/${gathering.number}/filer/${id}`,
            })}
            rows={sessions}
            keyOf={({ id }) => id}
          />
        </Section>
      )}
      {gathering.minutes === '' && decisions.length === 0 ? null : (
        <Section id="referat" title={words.minutes.title}>
          {gathering.minutes === '' ? null : <p class="as-written">{gathering.minutes}</p>}
          <ul class="lines">
            {decisions.map(({ id, text, party }) => (
              <li key={id}>
                {text} ({parties.nameOf(party)})
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div class="frame section section-end stack-s">
        {gathering.time ? (
          <p>
            <a href={`${path}/samling/${gathering.number}/samling.ics`}>{words.link.ics}</a>
          </p>
        ) : null}
        <p>
          <a href={`${path}/kalender`}>{words.link.calendar}</a>
        </p>
        <p>
          <a href={path}>{words.link.backToAll}</a>
        </p>
      </div>
    </>
  );
}

/** What the address says was done; null for words it does not know. */
function saidOf({ request }: AskedByNetworkLink): string | null {
  const words = gatheringWords(request).link;
  const said = request.query.get('sagt');
  return said === 'svart' ? words.done : said === 'uten-navn' ? words.doneExit : null;
}

export function linkGatheringPage(
  asked: AskedByNetworkLink,
  own: LinkGathering,
  sent: SentByLink | null,
): Page {
  const { request } = asked;
  const words = gatheringWords(request);
  const { gathering } = own.book;
  const when = timeOf(request.language, gathering) ?? words.standing.noTime;
  return networkLinkPage(asked, {
    heading: gathering.title,
    lead: words.next.comingText(capitalised(when), whereText(request.language, gathering)),
    said: saidOf(asked),
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <>
        <div class="frame stack">
          <Todo asked={asked} own={own} sent={sent} />
        </div>
        <Around asked={asked} own={own} />
      </>
    ),
  });
}
