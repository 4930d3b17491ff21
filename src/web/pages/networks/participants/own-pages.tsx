// A body's own two forms, for its people with accounts: what it tells of itself, and that its leader commits it.
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../../kernel/result.ts';
import type { Page, PageResult } from '../../../page.ts';
import { notFoundPage } from '../../error.tsx';
import { afterNetwork, type NetworkAnswer, networkProblem } from '../found-network.ts';
import { mayAnswerInNetwork, type NetworkProps, networkPage, networkPath } from '../network-frame.tsx';
import { CommitForm, commitAsSent, type TypedCommitment, typedFromCommitment } from './commit-form.tsx';
import { IntakeForm, keepSentIntake, type TypedIntake, typedFromIntake } from './intake-form.tsx';

/** For a party whose body is asked or in it. */
const forOwnBody =
  (answer: NetworkAnswer): NetworkAnswer =>
  (props) => {
    if (props.view.own !== null) return answer(props);
    const { request } = props.asked;
    return notFoundPage(
      request,
      networkProblem(request, { code: 'network.notIn', path: 'network', facts: {} }),
    );
  };

const isOwn = ({ asked }: NetworkProps, { body }: { readonly body: string }): boolean =>
  body === asked.party.id;
const ownIntake = (props: NetworkProps) => props.view.intakes.find((one) => isOwn(props, one)) ?? null;
const ownCommitment = (props: NetworkProps) =>
  props.view.commitments.find((one) => isOwn(props, one)) ?? null;

interface OwnForm {
  readonly words: { readonly title: (name: string) => string; readonly lead: string };
  readonly problems: readonly Problem[];
  readonly form: ComponentChildren;
}

/** The form, for those who may answer for the body; for the others, who may. */
const formPage = (props: NetworkProps, { words, problems, form }: OwnForm): Page =>
  networkPage({
    ...props,
    tab: 'participants',
    heading: words.title(props.asked.party.name),
    lead: words.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <div class="frame">
        {mayAnswerInNetwork(props) ? form : <p>{props.asked.request.texts.networks.onlyAnswerers}</p>}
      </div>
    ),
  });

interface Sent<Typed> {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

function intakePage(props: NetworkProps, { typed, problems }: Sent<TypedIntake>): Page {
  const { request } = props.asked;
  return formPage(props, {
    words: request.texts.networkIntake.form,
    problems,
    form: (
      <IntakeForm
        request={request}
        action={networkPath(props, '/deltakere/skjema')}
        inhabitants={props.view.own?.inhabitants ?? null}
        typed={typed}
        version={ownIntake(props)?.version ?? 0}
        problems={problems}
      />
    ),
  });
}

export const ownIntakePage = forOwnBody((props) =>
  intakePage(props, { typed: typedFromIntake(props.asked.request, ownIntake(props)), problems: [] }),
);

export const saveOwnIntake = forOwnBody(async (props): Promise<PageResult> => {
  const { asked, view } = props;
  const of = { network: view.network.id, party: asked.party.id };
  const { typed, kept } = await keepSentIntake(asked.ctx, of, await asked.form());
  return afterNetwork(props, kept, {
    part: ownCommitment(props) ? '/deltakere' : '',
    said: 'lagret',
    refused: (problems) => intakePage(props, { typed, problems }),
  });
});

function commitmentPage(props: NetworkProps, { typed, problems }: Sent<TypedCommitment>): Page {
  const { asked, view } = props;
  return formPage(props, {
    words: asked.request.texts.networkIntake.commit,
    problems,
    form: (
      <CommitForm
        request={asked.request}
        action={networkPath(props, '/deltakere/forplikt')}
        participants={view.participants.filter((one) => isOwn(props, one))}
        peoplePath={networkPath(props, `/deltakere/${asked.party.id}`)}
        typed={typed}
        problems={problems}
      />
    ),
  });
}

export const ownCommitmentPage = forOwnBody((props) =>
  commitmentPage(props, { typed: typedFromCommitment(ownCommitment(props)), problems: [] }),
);

export const saveOwnCommitment = forOwnBody(async (props): Promise<PageResult> => {
  const { asked, view } = props;
  const committing = { view, body: asked.party.id, place: view.own };
  const { typed, made } = await commitAsSent(asked.ctx, committing, await asked.form());
  return afterNetwork(props, made, {
    said: 'forpliktet',
    refused: (problems) => commitmentPage(props, { typed, problems }),
  });
});
