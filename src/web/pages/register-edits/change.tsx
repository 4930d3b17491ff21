// One change: both values with their sources, whose word it is, and what the reader may do with it.
import type { Problem } from '../../../kernel/result.ts';
import { INSTALLATION } from '../../../modules/accounts/model.ts';
import { moveRefusal } from '../../../modules/registry/edits/change-rules.ts';
import type { FactChange } from '../../../modules/registry/edits/fact.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Section } from '../../components/section.tsx';
import { SourceLine } from '../../components/source-list.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { NotDone } from '../people/done-line.tsx';
import type { Desk } from './desk.ts';
import { targetText, tellerText, valueText } from './fact-words.ts';
import { faultLines, Grounds, generalFault } from './grounds.tsx';
import { StateMark } from './list.tsx';

export interface TypedDispute {
  readonly source: string;
  readonly sourceDate: string;
  readonly note: string;
}

export interface ChangeView {
  readonly change: FactChange;
  readonly typed: TypedDispute;
  readonly problems: readonly Problem[];
}

interface PartProps {
  readonly desk: Desk;
  readonly view: ChangeView;
}

const dayOf = (request: PageRequest, at: Date): string =>
  request.format.sourceDate(at.toISOString().slice(0, 10));

function Decided({ request, change }: { request: PageRequest; change: FactChange }) {
  const words = request.texts.registerEdits.change;
  const { decidedBy, decidedAt, dispute } = change;
  return (
    <>
      {dispute && <dt>{words.disputedBy}</dt>}
      {dispute && <dd>{words.at(tellerText(request, dispute.by), dayOf(request, dispute.at))}</dd>}
      {dispute && <dt>{words.disputeSource}</dt>}
      {dispute && (
        <dd>
          <SourceLine request={request} source={dispute.source} />
        </dd>
      )}
      {change.disputeNote && <dt>{words.disputeNote}</dt>}
      {change.disputeNote && <dd>{change.disputeNote}</dd>}
      {decidedBy && decidedAt && <dt>{words.decided}</dt>}
      {decidedBy && decidedAt && (
        <dd>{words.at(tellerText(request, decidedBy), dayOf(request, decidedAt))}</dd>
      )}
      {change.decisionNote && <dt>{words.decisionNote}</dt>}
      {change.decisionNote && <dd>{change.decisionNote}</dd>}
    </>
  );
}

function Facts({ desk, view }: PartProps) {
  const { request } = desk.asked;
  const words = request.texts.registerEdits.change;
  const { change } = view;
  const { target, before, after, beforeSource, source, by, proposedAt, note } = change;
  return (
    <dl class="facts">
      <dt>{words.state}</dt>
      <dd>
        <StateMark request={request} state={change.state} />
      </dd>
      <dt>{words.before}</dt>
      <dd>
        {valueText(request, target, before)}{' '}
        {beforeSource && (
          <span class="tiny">
            <SourceLine request={request} source={beforeSource} />
          </span>
        )}
      </dd>
      <dt>{words.after}</dt>
      <dd>{valueText(request, target, after)}</dd>
      <dt>{words.source}</dt>
      <dd>
        <SourceLine request={request} source={source} />
      </dd>
      <dt>{words.by}</dt>
      <dd>{words.at(tellerText(request, by), dayOf(request, proposedAt))}</dd>
      {note && <dt>{words.note}</dt>}
      {note && <dd>{note}</dd>}
      <Decided request={request} change={change} />
    </dl>
  );
}

function Decide({ desk, view }: PartProps) {
  const { request } = desk.asked;
  const words = request.texts.registerEdits.change;
  const isDisputed = view.change.state === 'disputed';
  return (
    <Section id="avgjor" title={words.decideTitle}>
      <form class="stack narrow" method="post" action={desk.at(`/${view.change.id}/bekreft`)}>
        <p>{isDisputed ? words.settleText : words.decideText}</p>
        <TextArea
          id="begrunnelse"
          name="begrunnelse"
          label={words.why}
          hints={[words.whyHint]}
          maxLength={1000}
        />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.confirm}
          </button>
          <button
            class="ds-button"
            data-variant="secondary"
            type="submit"
            formaction={desk.at(`/${view.change.id}/avvis`)}
          >
            {words.reject}
          </button>
        </p>
      </form>
    </Section>
  );
}

function DisputeForm({ desk, view }: PartProps) {
  const { request } = desk.asked;
  const words = request.texts.registerEdits.change;
  const sent = { request, problems: view.problems };
  return (
    <Section id="omstridt" title={words.disputeTitle}>
      <form class="stack narrow" method="post" action={desk.at(`/${view.change.id}/omstridt`)} novalidate>
        <ErrorSummary title={words.notDone} lines={faultLines(sent)} />
        <p>{words.disputeText}</p>
        <Grounds {...sent} typed={view.typed} noteLabel={words.disputeNote} />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.dispute}
          </button>
        </p>
      </form>
    </Section>
  );
}

function Withdraw({ desk, view }: PartProps) {
  const words = desk.asked.request.texts.registerEdits.change;
  return (
    <Section id="trekk" title={words.withdrawTitle}>
      <form class="stack narrow" method="post" action={desk.at(`/${view.change.id}/trekk`)}>
        <p>{words.withdrawText}</p>
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.withdraw}
          </button>
        </p>
      </form>
    </Section>
  );
}

function DoneWords({ request }: { request: PageRequest }) {
  const words: Readonly<Record<string, string>> = request.texts.registerEdits.done;
  const asked = request.query.get('utfort') ?? '';
  if (!Object.hasOwn(words, asked)) return null;
  return (
    <p class="done" role="status">
      {words[asked]}
    </p>
  );
}

export function changePage(desk: Desk, view: ChangeView): Page {
  const { request, signedIn } = desk.asked;
  const { list } = request.texts.registerEdits;
  const decider = { party: desk.party, person: `person:${signedIn.person}` };
  const can = (move: Parameters<typeof moveRefusal>[1]): boolean =>
    moveRefusal(view.change, move, decider) === null;
  const parts = { desk, view };
  return {
    kind: 'page',
    status: view.problems.length > 0 ? 422 : 200,
    title: targetText(request, view.change.target),
    ...desk.place,
    crumbs: [{ label: list.title, href: desk.at() }],
    body: (
      <>
        <div class="frame head">
          <h1>{targetText(request, view.change.target)}</h1>
          <DoneWords request={request} />
          <NotDone request={request} text={generalFault({ request, problems: view.problems })} />
          <Facts {...parts} />
        </div>
        {desk.mayDecide && can('confirm') && <Decide {...parts} />}
        {desk.mayDecide && desk.party !== INSTALLATION && can('dispute') && <DisputeForm {...parts} />}
        {desk.mayPropose && can('withdraw') && <Withdraw {...parts} />}
      </>
    ),
  };
}
