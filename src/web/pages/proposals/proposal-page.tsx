// A proposal's page: the advice as heading, what it saves, what it means for the reader's body, the answer, and what the
// proposing party can do. The same body for whoever is signed in and for whoever has a personal link.

import type { ComponentChildren } from 'preact';
import { localDateAt } from '../../../kernel/local-date.ts';
import { quarterStart } from '../../../kernel/quarter.ts';
import { capitalised } from '../../../texts/format.ts';
import { categoryInSentence } from '../site/category-words.ts';
import { countOfBodies } from './body-words.ts';
import {
  Changes,
  GroupSaving,
  latestOf,
  Members,
  nameOf,
  Stability,
  Steps,
  type ViewProps,
} from './proposal-parts.tsx';

/** «Fire kommuner kan kjøpe trygghetsalarmer sammen». */
export function proposalHeading({ request, view }: ViewProps): string {
  const words = request.texts.proposals.page;
  const { proposal, category } = view;
  const what = categoryInSentence(category, request.language);
  const latest = latestOf(view);
  if (proposal.state === 'agreed') {
    const going = latest?.interested?.members ?? [];
    return words.headingAgreed(capitalised(countOfBodies(request, going)), what);
  }
  if (proposal.endedAt !== null) return words.headingOver(what);
  const bodies = latest?.whole?.members ?? proposal.members.map(({ body }) => body);
  return words.heading(capitalised(countOfBodies(request, bodies)), what);
}

function stateText({ request, view }: ViewProps): string | null {
  const { texts, format } = request;
  const words = texts.proposals.page;
  const { proposal, today } = view;
  const date = proposal.endedAt && format.date(localDateAt(proposal.endedAt.getTime()));
  if (date && proposal.state === 'withdrawn')
    return words.ended.withdrawn(date, nameOf(view, proposal.party));
  if (
    date &&
    (proposal.state === 'agreed' || proposal.state === 'declined' || proposal.state === 'expired')
  ) {
    return words.ended[proposal.state](date);
  }
  if (proposal.deadline === null || proposal.state === 'draft') return null;
  const deadline = format.dateLong(proposal.deadline);
  return today <= proposal.deadline ? words.silence(deadline) : words.over(deadline);
}

function Head({ request, view, said }: ViewProps & { said: string | null }) {
  const { texts, format, language } = request;
  const words = texts.proposals.page;
  const { proposal, category } = view;
  const start = format.dateLong(quarterStart(proposal.start));
  const state = stateText({ request, view });
  const from = nameOf(view, proposal.party);
  const isOwn = (proposal.party as string) === (proposal.lead as string);
  const leadText = isOwn ? words.leadSelf(from, start) : words.lead(from, nameOf(view, proposal.lead), start);
  return (
    <div class="frame head">
      <p class="small">
        {words.eyebrow(categoryInSentence(category, language), texts.proposals.states[proposal.state])}
      </p>
      <h1>{proposalHeading({ request, view })}</h1>
      {said ? (
        <p class="done" role="status">
          {said}
        </p>
      ) : null}
      <p class="lead">{leadText}</p>
      {state ? (
        <p>
          <strong>{state}</strong>
        </p>
      ) : null}
      {proposal.state === 'draft' ? <p class="as-of-notice">{texts.proposals.draft.banner}</p> : null}
    </div>
  );
}

function Message({ request, view }: ViewProps) {
  const { proposal } = view;
  if (proposal.message === '') return null;
  return (
    <div class="stack">
      <h2>{request.texts.proposals.page.messageTitle(nameOf(view, proposal.party))}</h2>
      {proposal.message.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

interface BodyProps extends ViewProps {
  /** What has just been done. */
  readonly said: string | null;
  /** Between what it saves and who is asked: what it means for the reader, the answer, the forms. */
  readonly children: ComponentChildren;
}

export function ProposalBody({ request, view, said, children }: BodyProps) {
  return (
    <>
      <Head request={request} view={view} said={said} />
      <div class="frame">
        <div class="two two-7-5">
          <GroupSaving request={request} view={view} />
          <Message request={request} view={view} />
        </div>
      </div>
      {children}
      <Members request={request} view={view} />
      <Steps request={request} view={view} />
      <Stability request={request} view={view} />
      <Changes request={request} view={view} />
    </>
  );
}
