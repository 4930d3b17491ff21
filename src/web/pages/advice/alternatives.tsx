// Every way of buying it, best first: status as word and mark; inside, figures, reasons, who decides, what the agreement must
// have, the way out, effects and the timeline from today.

import type { ComponentChildren } from 'preact';
import type { Alternative, Candidate, Reason, Status } from '../../../modules/advice/model.ts';
import { sayLine } from '../../../texts/advice.ts';
import { capitalised } from '../../../texts/format.ts';
import { Mark, type MarkKind } from '../../components/mark.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { addressOfAlternative } from '../forms/form-address.ts';
import { type Rules, Sourced } from './evidence.tsx';
import { Figures } from './figures.tsx';

const MARKS: Readonly<Record<Status, MarkKind>> = {
  open: 'open',
  uncertain: 'uncertain',
  notSearched: 'uncertain',
  closed: 'closed',
};

export function StatusMark({
  request,
  alternative,
}: {
  request: PageRequest;
  alternative: Pick<Alternative, 'status' | 'isLikely'>;
}) {
  const { statuses, result } = request.texts.adviserPages;
  const { status, isLikely } = alternative;
  const label = status === 'uncertain' && isLikely ? result.likely : statuses[status];
  return <Mark kind={MARKS[status]} texts={request.texts.site} label={label} />;
}

interface PartProps {
  readonly request: PageRequest;
  readonly advice: Rules;
  readonly alternative: Alternative;
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="stack-s">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function addressOf(request: PageRequest, { kind, id }: Candidate): string | null {
  const paths = pathsFor(request.language);
  // Invented bodies and cooperations have no page.
  if (id === null || kind === 'agreement' || request.viewer?.signedIn.isDemo) return null;
  if (kind === 'cooperation') return paths.cooperation(id);
  return id.startsWith('F') ? paths.county(id.slice(1)) : paths.municipality(id);
}

function Who({ request, candidate }: { request: PageRequest; candidate: Candidate }) {
  const words = request.texts.adviserPages.result;
  const name = candidate.isLead ? words.leads(candidate.name) : candidate.name;
  const href = addressOf(request, candidate);
  return href ? <a href={href}>{name}</a> : <span>{name}</span>;
}

function With({ request, alternative }: Omit<PartProps, 'advice'>) {
  if (alternative.with.length === 0) return null;
  return (
    <p>
      {request.texts.adviserPages.result.with}:{' '}
      {alternative.with.map((candidate, place) => (
        <>
          {place > 0 && ', '}
          <Who request={request} candidate={candidate} />
        </>
      ))}
    </p>
  );
}

interface ReasonLineProps extends Pick<PartProps, 'request' | 'advice'> {
  readonly reason: Reason;
}

export function ReasonLine({ request, advice, reason }: ReasonLineProps) {
  const { effects } = request.texts.adviserPages;
  return (
    <Sourced request={request} advice={advice} grounds={reason}>
      {sayLine(request, reason)} <span class="tiny effect">{effects[reason.effect]}</span>
    </Sourced>
  );
}

function Reasons({ request, advice, alternative }: PartProps) {
  return (
    <Part title={request.texts.adviserPages.result.reasons}>
      <ul class="sourced-list">
        {alternative.reasons.map((reason) => (
          <li key={`${reason.ruleId} ${reason.key}`}>
            <ReasonLine request={request} advice={advice} reason={reason} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Deciders({ request, advice, alternative }: PartProps) {
  const { deciders, result } = request.texts.adviserPages;
  if (alternative.deciders.length === 0) return null;
  return (
    <Part title={result.decidersTitle}>
      <ul class="sourced-list">
        {alternative.deciders.map((decider) => (
          <li key={`${decider.who} ${decider.key}`}>
            <Sourced request={request} advice={advice} grounds={decider}>
              <strong>{deciders[decider.who]}:</strong> {sayLine(request, decider)}
            </Sourced>
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface ClausesProps extends Omit<PartProps, 'alternative'> {
  readonly title: string;
  readonly clauses: Alternative['clauses'];
}

function Clauses({ request, advice, title, clauses }: ClausesProps) {
  if (clauses.length === 0) return null;
  return (
    <Part title={title}>
      <ul class="sourced-list">
        {clauses.map((clause) => (
          <li key={clause.key}>
            <Sourced request={request} advice={advice} grounds={clause}>
              {sayLine(request, clause)}
            </Sourced>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Effects({ request, advice, alternative }: PartProps) {
  const { areas, directions, result } = request.texts.adviserPages;
  if (alternative.effects.length === 0) return null;
  return (
    <Part title={result.effectsTitle}>
      <dl class="facts">
        {alternative.effects.map((effect) => (
          <div class="fact" key={`${effect.area} ${effect.key}`}>
            <dt>{areas[effect.area]}</dt>
            <dd>
              <Sourced request={request} advice={advice} grounds={effect}>
                {capitalised(directions[effect.direction])}. {sayLine(request, effect)}
              </Sourced>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Timeline({ request, advice, alternative }: PartProps) {
  const { texts, format } = request;
  const words = texts.adviserPages.result;
  if (alternative.timeline.length === 0) return null;
  return (
    <Part title={words.timelineTitle}>
      <ol class="timeline-list">
        {alternative.timeline.map((step) => (
          <li key={`${step.key} ${step.from}`}>
            <span class="small">
              {step.from === step.to
                ? format.date(step.from)
                : words.period(format.date(step.from), format.date(step.to))}
            </span>
            <Sourced request={request} advice={advice} grounds={step}>
              {sayLine(request, step)}
            </Sourced>
          </li>
        ))}
      </ol>
      <p class="tiny">
        <Mark kind="estimate" texts={texts.site} />
      </p>
    </Part>
  );
}

/** Where the form is explained beside the others. */
function Further({ request, alternative }: Omit<PartProps, 'advice'>) {
  const href = addressOfAlternative(request.language, alternative.id);
  return href ? (
    <p class="way-further">
      <a href={href}>{request.texts.adviserPages.result.aboutForm}</a>
    </p>
  ) : null;
}

interface WayProps extends PartProps {
  /** «2.», or «5.1» within a row; null for what answers another question. */
  readonly place: string | null;
  readonly isOpen: boolean;
}

export function WayOfBuying({ place, isOpen, ...part }: WayProps) {
  const { request, advice, alternative } = part;
  const { alternatives, result } = request.texts.adviserPages;
  const name = alternatives[alternative.id];
  return (
    <details class="fold on-demand" open={isOpen} id={`mate-${alternative.id}`}>
      <summary>
        <span>
          {place === null ? name : `${place} ${name}`}{' '}
          <StatusMark request={request} alternative={alternative} />
        </span>
      </summary>
      <div class="fold-inside way">
        <Further request={request} alternative={alternative} />
        <With request={request} alternative={alternative} />
        <Figures {...part} />
        <Reasons {...part} />
        <Effects {...part} />
        <Deciders {...part} />
        <Clauses
          request={request}
          advice={advice}
          title={result.clausesTitle}
          clauses={alternative.clauses}
        />
        <Clauses request={request} advice={advice} title={result.exitTitle} clauses={alternative.exit} />
        <Timeline {...part} />
      </div>
    </details>
  );
}

interface FoundingProps extends Omit<PartProps, 'alternative'> {
  /** Best first; at least two. */
  readonly forms: readonly Alternative[];
  readonly place: number;
}

/** Founding something new: one row in the list, with its forms ranked inside. */
export function FoundingForms({ request, advice, forms, place }: FoundingProps) {
  const { alternatives, result } = request.texts.adviserPages;
  const [best] = forms;
  if (!best) return null;
  return (
    <details class="fold on-demand" id="mate-danne">
      <summary>
        <span>
          {place}. {result.founding} <StatusMark request={request} alternative={best} />
        </span>
      </summary>
      <div class="fold-inside">
        <p>{result.foundingLead(request.format.number(forms.length), alternatives[best.id])}</p>
        {forms.map((alternative, number) => (
          <WayOfBuying
            key={alternative.id}
            request={request}
            advice={advice}
            alternative={alternative}
            place={`${place}.${number + 1}`}
            isOpen={false}
          />
        ))}
      </div>
    </details>
  );
}
