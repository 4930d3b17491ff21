// One assignment: what is to be done now, what is asked, the body's own answer and what was said about it, what the others have
// handed in, and what the leader can do.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { HandIn } from '../../../modules/network/assignments/model.ts';
import { feedbackTo, giveFaults, mayDo, type Standing } from '../../../modules/network/assignments/rules.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { FeedbackList } from './answer-page.tsx';
import {
  type AssignmentAnswer,
  AssignmentFaults,
  type AssignmentProps,
  assignmentHref,
  assignmentWords,
  changedText,
  gatheringOf,
  gatheringText,
  HandInText,
  StandingMark,
} from './assignment-parts.tsx';
import { bodysStep, pairStep, waitsForPairs } from './next-step.ts';

function Give(props: AssignmentProps) {
  const { place, own } = props;
  const { request } = place;
  const words = assignmentWords(request).next;
  const { title, dueOn, version } = own.assignment;
  if (dueOn === null || giveFaults(own, request.today).length > 0) {
    const step = { ...words.complete, title: words.complete.title(title) };
    return (
      <NextStep texts={request.texts.site} id="neste" {...step} href={assignmentHref(props, '/endre')} />
    );
  }
  return (
    <section class="next-step" aria-labelledby="neste">
      <p class="next-step-word">{request.texts.site.nextStep}</p>
      <h2 id="neste">{words.give.title(title)}</h2>
      <p>{words.give.text(own.asked.length, request.format.date(dueOn))}</p>
      <form method="post" action={assignmentHref(props, '/gi')}>
        <input type="hidden" name="versjon" value={String(version)} />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.give.button}
          </button>
          <a href={assignmentHref(props, '/endre')}>{words.give.edit}</a>
        </p>
      </form>
    </section>
  );
}

function Now(props: AssignmentProps) {
  const { place, own } = props;
  const { request, mayLead, mayAnswer } = place;
  const words = assignmentWords(request).page;
  const { state, withdrawnWhy } = own.assignment;
  if (state === 'withdrawn') return <p class="notice">{words.withdrawn(withdrawnWhy)}</p>;
  if (state === 'closed') return <p class="notice">{words.closed}</p>;
  if (state === 'draft') return mayLead ? <Give {...props} /> : null;
  const bodys = mayAnswer ? bodysStep(place, own) : null;
  const step = bodys ?? (mayLead && waitsForPairs(own) ? pairStep(place, own) : null);
  return step ? <NextStep texts={request.texts.site} id="neste" {...step} /> : null;
}

function Task(props: AssignmentProps) {
  const { place, own } = props;
  const { request, parties, ownCase } = place;
  const words = assignmentWords(request).page;
  const { assignment } = own;
  const names = (assignment.bodies ?? []).map((body) => parties.nameOf(body));
  return (
    <Section
      id="oppgaven"
      title={words.text}
      aside={<a href={assignmentHref(props, '/skriv-ut')}>{words.print}</a>}
      margin={
        <>
          <p>{assignment.bodies === null ? words.forAll : words.forWhom(request.format.list(names))}</p>
          <p>{assignment.isShared ? words.readersAll : words.readersLeader}</p>
        </>
      }
    >
      <div class="stack">
        {ownCase === null ? null : (
          <p>
            <strong>{words.ownCase(ownCase)}</strong>
          </p>
        )}
        {assignment.text === '' ? <p>{words.noText}</p> : <p class="as-written narrow">{assignment.text}</p>}
      </div>
    </Section>
  );
}

function Own(props: AssignmentProps) {
  const { place, own } = props;
  const { request } = place;
  const { page: words, handIn: written } = assignmentWords(request);
  const { ownHandIn: handIn, assignment } = own;
  if (assignment.state === 'draft' || (own.own === null && handIn === null)) return null;
  const mayWrite = place.mayAnswer && own.own !== null && mayDo('answer', assignment.state);
  const edit = <a href={assignmentHref(props, '/svar')}>{handIn ? words.ownEdit : words.ownStart}</a>;
  return (
    <Section id="deres" title={words.own} aside={mayWrite ? edit : undefined}>
      {handIn ? (
        <div class="stack">
          <p class="small">
            {handIn.deliveredAt === null ? null : (
              <>{written.delivered(request.format.date(localDateAt(handIn.deliveredAt.getTime())))} </>
            )}
            {changedText(request, handIn)}
          </p>
          <HandInText props={props} handIn={handIn} at="h3" />
          {handIn.state === 'delivered' ? (
            <>
              <h3>{words.feedbackHead}</h3>
              <FeedbackList {...props} handIn={handIn} />
            </>
          ) : null}
        </div>
      ) : (
        <p>{words.ownNone}</p>
      )}
    </Section>
  );
}

/** For those who lead: where each body stands. */
function Everybody(props: AssignmentProps) {
  const { place, own } = props;
  const { request, parties } = place;
  const words = assignmentWords(request).page;
  const isDelivered = ({ state }: Standing): boolean => state === 'delivered';
  const givesTo = ({ body }: Standing): string =>
    request.format.list(
      own.pairs.filter(({ giver }) => giver === body).map(({ receiver }) => parties.nameOf(receiver)),
    );
  const columns: Column<Standing>[] = [
    {
      label: words.columns.body,
      cell: (one) =>
        isDelivered(one) ? (
          <a href={assignmentHref(props, `/svar/${one.body}`)}>{parties.nameOf(one.body)}</a>
        ) : (
          parties.nameOf(one.body)
        ),
    },
    { label: words.columns.standing, cell: (one) => <StandingMark request={request} standing={one} /> },
    { label: words.columns.got, isNumber: true, cell: ({ got }) => request.format.number(got) },
    { label: words.columns.gave, isNumber: true, cell: ({ gave }) => request.format.number(gave) },
    ...(own.pairs.length === 0
      ? []
      : [{ label: words.columns.gives, cell: (one: Standing) => givesTo(one) || words.nobody }]),
  ];
  return (
    <DataTable
      caption={words.statusCaption}
      columns={columns}
      rows={own.standings}
      keyOf={({ body }) => body}
    />
  );
}

/** For a body: what the others have delivered. */
function Others(props: AssignmentProps) {
  const { place, own } = props;
  const { request, parties, reader } = place;
  const words = assignmentWords(request).page;
  const delivered = own.handIns.filter(({ body, state }) => state === 'delivered' && body !== reader.body);
  if (delivered.length === 0) return <p>{words.answersNone}</p>;
  const columns: Column<HandIn>[] = [
    {
      label: words.columns.body,
      cell: ({ body }) => <a href={assignmentHref(props, `/svar/${body}`)}>{parties.nameOf(body)}</a>,
    },
    {
      label: words.columns.standing,
      cell: ({ deliveredAt }) =>
        deliveredAt === null ? '' : request.format.date(localDateAt(deliveredAt.getTime())),
    },
    {
      label: words.columns.got,
      isNumber: true,
      cell: (handIn) => request.format.number(feedbackTo(own, handIn).length),
    },
  ];
  return (
    <DataTable caption={words.answersCaption} columns={columns} rows={delivered} keyOf={({ id }) => id} />
  );
}

function Answers(props: AssignmentProps) {
  const { place, own } = props;
  const words = assignmentWords(place.request).page;
  const { assignment } = own;
  const { leads } = place.reader;
  if (assignment.state === 'draft' || !(leads || assignment.isShared)) return null;
  const dealt =
    own.pairs.length === 0
      ? null
      : assignment.pairSeed === null
        ? words.pairsByHand
        : words.pairsBySeed(assignment.pairSeed);
  return (
    <Section
      id="svarene"
      title={words.answers}
      aside={
        place.mayLead && assignment.isShared && mayDo('pair', assignment.state) ? (
          <a href={assignmentHref(props, '/par')}>{words.pair}</a>
        ) : undefined
      }
    >
      <div class="stack">
        {leads ? <Everybody {...props} /> : <Others {...props} />}
        {leads && dealt ? <p class="small">{dealt}</p> : null}
      </div>
    </Section>
  );
}

function Manage(props: AssignmentProps) {
  const { place, own } = props;
  const words = assignmentWords(place.request).page;
  const { state } = own.assignment;
  if (!place.mayLead || !(mayDo('close', state) || mayDo('remove', state))) return null;
  const button = (part: string, label: string) => (
    <form method="post" action={assignmentHref(props, part)}>
      <button class="ds-button" data-variant="secondary" type="submit">
        {label}
      </button>
    </form>
  );
  return (
    <Section id="styr" title={words.manage}>
      {mayDo('remove', state) ? (
        button('/slett', words.remove)
      ) : (
        <div class="stack-s">
          <p class="buttons">
            <a href={assignmentHref(props, '/frist')}>{words.moveDue}</a>
            <a href={assignmentHref(props, '/trekk')}>{words.withdraw}</a>
          </p>
          <p class="small">{words.closeText}</p>
          {button('/avslutt', words.close)}
        </div>
      )}
    </Section>
  );
}

export async function assignmentPage(props: AssignmentProps, problems: readonly Problem[]): Promise<Page> {
  const { place, own } = props;
  const { request } = place;
  const words = assignmentWords(request).page;
  const { assignment } = own;
  const gathering = await gatheringOf(props);
  const due = assignment.dueOn === null ? words.noDue : words.due(request.format.date(assignment.dueOn));
  return place.page({
    heading: assignment.title,
    lead: gathering ? `${gatheringText(request, assignment, gathering)}. ${due}` : due,
    problems,
    children: (
      <>
        <div class="frame">
          <AssignmentFaults request={request} problems={problems} idOf={() => 'innhold'} />
          <Now {...props} />
        </div>
        <Task {...props} />
        <Own {...props} />
        <Answers {...props} />
        <Manage {...props} />
      </>
    ),
  });
}

export const showAssignment: AssignmentAnswer = (props) => assignmentPage(props, []);
